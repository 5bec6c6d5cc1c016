"""Who is one and the same: acronyms and full names, other spellings, and who is nobody in a text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.extract.actors import Cast, find_cast
from lib.languages.tokens import Doc
from lib.records import Article

# A text, and the names of all its actors.
CASES: list[tuple[str, set[str]]] = [
    # a hyphened name with its hyphened acronym
    (
        "Le Parti pour le progrès de l'Azur-Forces du progrès (PPA-FP) a signé. Le PPA-FP a salué le texte.",
        {"Parti pour le progrès de l'Azur-Forces du progrès"},
    ),
    # the letters behind a person's name are his, but for those of his party
    ("Karim Diallo Baro (KDB) est réélu. KDB a appelé Macky Sall.", {"Karim Diallo Baro", "Macky Sall"}),
    ("Cyril Ramaphosa (ANC) est réélu. L'ANC a salué le vote.", {"Cyril Ramaphosa", "ANC"}),
    # what a body has charge of belongs to its name, and an organ told by its matter is a body of its own
    (
        "Le Haut-Commissariat des Nations unies aux droits de l'homme a répondu.",
        {"Haut-Commissariat des Nations unies aux droits de l'homme"},
    ),
    (
        "Le Conseil des droits de l'homme des Nations unies a répondu.",
        {"Conseil des droits de l'homme des Nations unies"},
    ),
    ("Le Conseil des Nations unies a répondu.", {"Nations unies"}),
    # written small
    (
        "La cour pénale internationale a répondu. L'union africaine attend.",
        {"Cour pénale internationale", "Union africaine"},
    ),
    ("Les forces vives ont été reçues. Le front commun attend.", set()),
    # a name that goes on behind "de l'", and one before whom a ministry is written large
    (
        "Le médiateur, Jean-Claude de l'Orme, est arrivé. Jean-Claude de l'Orme a signé.",
        {"Jean-Claude de l'Orme"},
    ),
    ("Le médiateur est arrivé. Emmanuel Macron de l'Elysée a signé.", {"Emmanuel Macron", "France"}),
    ("Le ministre des Affaires Etrangères Ivo Lindner a signé.", {"Ivo Lindner"}),
    # a surname two letters apart is another's
    ("Khaled al-Masri, porte-parole du mouvement, a signé.", {"Khaled al-Masri"}),
    ("Sergueï Lavrof et Abbas Araghchy ont signé.", {"Sergueï Lavrov", "Abbas Araghtchi"}),
    # a surname that looks like a pronoun
    ("Ahmad Arnous, conseiller au ministère, a signé.", {"Ahmad Arnous"}),
    # after a civility "Sultan" is a name
    ("L'émissaire, M. Sultan Khalaf Rahmani, est arrivé.", {"Sultan Khalaf Rahmani"}),
    # companies, and treaties called by a town
    ("Le directeur d'Air France et celui d'Orange Mali sont arrivés.", set()),
    ("Le Burundi a quitté le statut de Rome.", {"Burundi"}),
    # who is counted on, or struck, acts; who lies there does not
    ("Washington compte sur Rabat. L'attaque sur la Minusma a duré.", {"États-Unis", "Maroc", "Minusma"}),
    ("L'avion est arrivé sur Rabat.", set()),
    ("Le Ghana a présenté ses condoléances au Burkina Faso.", {"Ghana", "Burkina Faso"}),
    ("Le maire a reçu ses invités au Burkina Faso.", set()),
    # a kind of party is no opposition
    ("La Cnared, une plate-forme d'opposition burundaise, a signé.", {"Cnared"}),
    ("L'opposition burundaise a signé.", {"opposition burundaise"}),
    # the registry's acronym is another body's in this text, as its full name tells
    (
        "Le Front pour la survie de la rivière (FSR) a signé lundi. Le FSR a salué le texte.",
        {"Front pour la survie de la rivière"},
    ),
    (
        "Les Forces de soutien rapide (FSR) ont signé lundi. Les FSR ont salué le texte.",
        {"Forces de soutien rapide"},
    ),
    # a spelling that the registry does not have, with the acronym that it has
    ("La Communauté économique d'Etats d'Afrique de l'Ouest (Cédéao) s'est réunie.", {"Cédéao"}),
    ("Le Mouvement populaire de libération du Soudan (SPLM-N) est arrivé.", {"SPLM-N"}),
    (
        "Le DEM (Parti de l'égalité des peuples et de la démocratie) s'est réuni.",
        {"Parti de l'égalité et de la démocratie des peuples"},
    ),
    # an acronym that the registry does not have, behind or before the name that it has
    (
        "Le MSA (Mouvement pour le salut de l'Azawad) est arrivé. Le MSA a signé.",
        {"Mouvement pour le salut de l'Azawad"},
    ),
    (
        "Le Mouvement pour le salut de l'Azawad (MSA) est arrivé. Le MSA a signé.",
        {"Mouvement pour le salut de l'Azawad"},
    ),
    # no bracket explains it, its letters do
    (
        "Le RPK est arrivé lundi. Le Rassemblement du peuple kassaï a réuni son bureau.",
        {"Rassemblement du peuple kassaï"},
    ),
    # the words of a name in another order
    ("Ahmed Abiy est arrivé.", {"Abiy Ahmed"}),
    # a people that lives elsewhere acts for no state
    ("Les Albanais du Kosovo ont voté.", {"Kosovo"}),
    ("Les Russes ont voté.", {"Russie"}),
    # days of a month are no Union
    ("Une réunion se tiendra les 27 et 28 avril. Une autre aura lieu les 27 avril et mai.", set()),
    ("Les 27 ont adopté une déclaration.", {"Union européenne"}),
    # who is named only in the title of another is not spoken of
    ("L'envoyé du secrétaire général de l'ONU est arrivé.", {"Nations unies"}),
    # a body in the title of someone known does not act
    ("Le chef du Comité pour la paix des îles, Armel Kouyo, est arrivé.", {"Armel Kouyo"}),
    ("Le président du Conseil italien est arrivé.", {"Giorgia Meloni"}),
    # a people whose authority the text tells of is that
    (
        "Mahmoud Abbas est arrivé. Israël et les Palestiniens ont signé.",
        {"Mahmoud Abbas", "Israël", "Autorité palestinienne"},
    ),
    ("Israël et les Palestiniens ont signé.", {"Israël", "État de Palestine"}),
    (
        "Mahmoud Abbas est arrivé. Des négociateurs israéliens et palestiniens ont signé.",
        {"Mahmoud Abbas", "Israël", "Autorité palestinienne"},
    ),
    # "MM." goes with each of a list; a first name spelt otherwise; the surname of another in the text
    (
        "Le ministre Cho Tae-min et le ministre Ri Son-ok sont arrivés. MM. Ri et Cho ont signé.",
        {"Cho Tae-min", "Ri Son-ok"},
    ),
    ("Le président Isaias Afwerki est arrivé. M. Issaias a signé.", {"Isaias Afwerki"}),
    ("Nadir Chareh est arrivé. M. Chareh a signé.", {"Nadir Chareh"}),
    # a matter or place runs into the name
    ("Le ministre des Outre-mer Manuel Kouyo est arrivé.", {"Manuel Kouyo"}),
    ("Les Casques Bleus sont arrivés avec Ali Kouyo.", {"Ali Kouyo"}),
    # who took the picture
    ("Photo Jean Kouyo/AFP Le médiateur Amos Hochstein est arrivé.", {"Amos Hochstein"}),
    ("Réunion à Ouagadougou de Blaise Compaoré (AFP, Jean Kouyo).", {"Blaise Compaoré"}),
    ("Omar el-Béchir parle à la presse, à Dubaï Karim Kouyo AFP", {"Omar el-Béchir"}),
    ("Omar el-Béchir parle à la presse Karim Kouyo AFP/Archives", {"Omar el-Béchir"}),
    ("Sergueï Lavrov écoute Marco Rubio AFP", {"Sergueï Lavrov", "Marco Rubio"}),
    (
        "Le président de la Communauté d'agglomération Pays Basque Jean-René Kouyo a vu Amos Hochstein.",
        {"Jean-René Kouyo", "Amos Hochstein"},
    ),
    # whose he is is no part of his name, unless he is called so; nor is what a body is to do
    ("Le président Béchir et Déby du Tchad sont arrivés.", {"Omar el-Béchir", "Idriss Déby", "Tchad"}),
    ("Le roi Abdallah II de Jordanie est arrivé.", {"Abdallah II"}),
    ("Le diplomate tentera de convaincre le Front de reprendre sa place dans le format.", set()),
    ("Avec notre correspondant à Rangoon, Jean Kouyo\n\nAung San Suu Kyi a signé.", {"Aung San Suu Kyi"}),
    # a name that ends like another's
    ("Hulusi Akar a rencontré Ali Mahmoud Abbas.", {"Hulusi Akar", "Ali Mahmoud Abbas"}),
    # one man's first name, though both its halves are surnames of others
    ("Brian Currin a remercié Jean-René Etchegaray.", {"Brian Currin", "Jean-René Etchegaray"}),
    # two in one word, and where they met; the sitting of a government is nobody
    (
        "Vladimir Poutine et Recep Tayyip Erdoğan sont arrivés. Le sommet Poutine-Erdogan de Sotchi a duré.",
        {"Vladimir Poutine", "Recep Tayyip Erdoğan"},
    ),
    ("Le Conseil des ministres a adopté le texte.", set()),
    # a name of three words behind the comma of a title, of which the pipeline knows none
    ("La trêve tient, selon son porte-parole, Abakar Assileck Halata.", {"Abakar Assileck Halata"}),
    ("La trêve tient, dit leur chef militaire, Idrin Massal Coura, à Doha.", {"Idrin Massal Coura"}),
    # who holds the office is called nearly so; the father of one who does is not
    ("Le président turc Tayyip Erdogan est arrivé.", {"Recep Tayyip Erdoğan"}),
    ("Félix Antoine Tshsekedi, le président de la RDC, est arrivé.", {"Félix Tshisekedi"}),
    ("Le président égyptien Anouar al-Sissi est arrivé.", {"Anouar al-Sissi"}),
    ("Le frère du président égyptien, Abdou al-Sissi, est arrivé.", {"Abdou al-Sissi"}),
    # honorifics
    ("Le président de la République, Pr Alpha Condé, est arrivé.", {"Alpha Condé"}),
    ("Seyyed Abbas Araghchi a vu le mollah Ali Kouyo.", {"Abbas Araghtchi", "Ali Kouyo"}),
    ("Le mollah Kouyo est arrivé avec S.E.M. Goodluck Jonathan.", {"Kouyo", "Goodluck Jonathan"}),
    # two men in a row, the second an envoy of the first
    ("L'envoyé spécial de Donald Trump Steve Witkoff est arrivé.", {"Donald Trump", "Steve Witkoff"}),
    ("L'émissaire d'Emmanuel Macron Jean Kouyo est arrivé.", {"Emmanuel Macron", "Jean Kouyo"}),
    # a country's other name without its article
    ("Hollande et Merkel ont signé.", {"François Hollande", "Angela Merkel"}),
    ("La Hollande et la Belgique ont signé.", {"Pays-Bas", "Belgique"}),
    # nobody of whom it is said is anybody
    ("Aucun ministre russe n'est venu voir Marco Rubio.", {"Marco Rubio"}),
    # pictures, and who signs the page
    ("Marco Rubio est arrivé. (AP Photo/Karim Kouyo, File)", {"Marco Rubio"}),
    ("Photo: KEYSTONE/EPA/Karim Kouyo\n\nMarco Rubio est arrivé.", {"Marco Rubio"}),
    ("Marco Rubio est arrivé lundi. Karim Kouyo\n\nIl repartira mardi.", {"Marco Rubio"}),
    ("Marco Rubio a vu Karim Kouyo\n\nIl repartira mardi.", {"Marco Rubio", "Karim Kouyo"}),
    ("« La paix est là »\nKarim Kouyo\n\nMarco Rubio est arrivé.", {"Marco Rubio", "Karim Kouyo"}),
    ("Marco Rubio est arrivé. © Karim Kouyo, Spoutnik via AFP.", {"Marco Rubio"}),
    ("Marco Rubio est arrivé. Traduit de l'arabe par Karim Kouyo", {"Marco Rubio"}),
    ("Oslo de notre correspondant\n\nMarco Rubio est arrivé.", {"Marco Rubio"}),
    ("Oslo a vu Marco Rubio.", {"Norvège", "Marco Rubio"}),
    # with an article, and no title
    ("La décision du Kouyo Day a surpris Marco Rubio.", {"Marco Rubio"}),
    # a region, whatever the pipeline takes it for
    ("Un accord porte sur la région disputée d'Abyei. Les milices d'Abyei ont signé.", set()),
    (
        "Le gouverneur de Tarija a vu Marco Rubio dans la ville natale de Karim Kouyo.",
        {"Marco Rubio", "Karim Kouyo"},
    ),
    # a body that begins like another of the registry
    (
        "Le Conseil de paix et de sécurité de l'UA s'est réuni.",
        {"Conseil de paix et de sécurité de l'Union africaine"},
    ),
    # a surname alone of one in office on the day, which the pipeline takes for a place
    ("Obama a vu Marco Rubio.", {"Marco Rubio"}),
    ("Trump et Starmer ont signé. Il est né à Trump.", {"Donald Trump", "Keir Starmer"}),
    # ministers whom nobody names are their states
    ("Les ministres russe et turc de la Défense ont signé.", {"Russie", "Turquie"}),
    (
        "Sergueï Lavrov est arrivé. Les ministres russe et turc des Affaires étrangères ont signé.",
        {"Sergueï Lavrov", "Hakan Fidan"},
    ),
    ("Les présidents russe et turc ont signé.", {"Vladimir Poutine", "Recep Tayyip Erdoğan"}),
    ("Kiev et les séparatistes de l'est de l'Ukraine ont signé.", {"Ukraine", "Séparatistes prorusses"}),
    ("Le Conseil suprême de sécurité nationale d'Iran a signé.", {"Conseil suprême de sécurité nationale"}),
    # leaders of whom each side has several
    ("Les dirigeants arméniens et turcs ont voté.", {"Arménie", "Turquie"}),
    ("Les dirigeants arménien et turc ont voté.", {"Nikol Pachinian", "Recep Tayyip Erdoğan"}),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_who_there_is(
    text: str, names: set[str], article_of: Callable[..., Article], doc_of: Callable[[str], Doc]
) -> None:
    cast: Cast = find_cast(doc_of(text), article_of(text, published=date(2025, 8, 7)))
    assert {actor.name for actor in cast.actors.values()} == names


def test_other_spellings_are_kept(article_of: Callable[..., Article], doc_of: Callable[[str], Doc]) -> None:
    text = "Armel Housseini est arrivé. Le ministre Armel Husseini a signé."
    (actor,) = find_cast(doc_of(text), article_of(text)).actors.values()
    assert (actor.name, actor.aliases) == ("Armel Housseini", ("Armel Husseini",))


def test_a_registered_person_has_the_spelling_of_the_article(
    article_of: Callable[..., Article], doc_of: Callable[[str], Doc]
) -> None:
    text = "Vladimirr Poutine est arrivé mardi à Minsk. « Avançons », a déclaré Vladimirr Poutine."
    (actor,) = [a for a in find_cast(doc_of(text), article_of(text)).actors.values() if a.kind == "person"]
    assert (actor.id, "Vladimirr Poutine" in actor.aliases) == ("vladimir-poutine", True)
