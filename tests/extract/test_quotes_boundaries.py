"""Where what is said begins and ends, in constructions of real papers."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str | None, str | None]]

BOUNDARIES: list[tuple[str, Expected]] = [
    ("Emmanuel Macron s'est dit « confiant » à la télévision publique.", [("« confiant »", "macron", "se dire")]),
    # over, and not "finir par"
    ("Kiev signera une fois les combats terminés, a annoncé Emmanuel Macron.", [("Kiev signera une fois les combats terminés", "macron", "annoncer")]),
    # whom one asks to do something, and the whole of what he is asked
    ("Antonio Guterres a exhorté Kiev et Moscou à s'engager « sans conditions » dans ces discussions.", [("Kiev et Moscou à s'engager « sans conditions » dans ces discussions", "guterres", "exhorter")]),
    ("Antonio Guterres a enjoint les deux camps de reprendre des pourparlers « sérieux » en vue de parvenir à une paix juste, durable et globale.", [("les deux camps de reprendre des pourparlers « sérieux » en vue de parvenir à une paix juste, durable et globale", "guterres", "enjoindre")]),
    ("Paul Kagame a demandé aux rebelles de « déposer les armes » avant dimanche.", [("« déposer les armes » avant dimanche", "kagame", "demander")]),
    ("Gustavo Petro a accusé jeudi la guérilla, qui a hésité trois jours avant de répondre, de ne pas être « sérieuse ».", [("la guérilla, qui a hésité trois jours avant de répondre, de ne pas être « sérieuse »", "petro", "accuser")]),
    # a clause that goes on behind its source
    ("Le plan vise à créer, selon Antonio Guterres, un cadre pour la paix.", [("Le plan vise à créer, selon Antonio Guterres, un cadre pour la paix", "guterres", "selon")]),
    ("La trêve tient, selon Antonio Guterres, qui a quitté Genève.", [("La trêve tient", "guterres", "selon")]),
    ("Des pourparlers pour lesquels une date sera fixée s'ouvriront à Oslo.", []),
    ("Selon la feuille de route, fixée à Vienne en décembre, les deux camps doivent s'entendre.", [("les deux camps doivent s'entendre", "feuille-de-route", "selon")]),
    # "comme l'a dit X"
    ("Cependant, comme l'a souligné le porte-parole du Kremlin, Dmitri Peskov, un sommet ne peut se tenir sans accord.", [("un sommet ne peut se tenir sans accord", "peskov", "souligner")]),
    ("Comme l'a rappelé Emmanuel Macron, la France ne reconnaîtra aucune annexion.", [("la France ne reconnaîtra aucune annexion", "macron", "rappeler")]),
    # "se dire prêt" ends before the occasion
    ("Volodymyr Zelensky s'est dit « optimiste » et prêt à signer, après une rencontre à Oslo avec les médiateurs.", [("« optimiste » et prêt à signer", "zelensky", "se dire")]),
    ("Volodymyr Zelensky s'est déclaré prêt à une trêve, à l'issue d'un entretien avec Ilham Aliev.", [("prêt à une trêve", "zelensky", "se déclarer")]),
    # a clause of its own that goes on behind a pronoun
    ("Emmanuel Macron est venu. Il n'y a aucune menace, assure-t-il, les voisins doivent seulement accepter de signer l'accord.", [("Il n'y a aucune menace, assure-t-il, les voisins doivent seulement accepter de signer l'accord", "macron", "assurer")]),
    ("Emmanuel Macron est venu. Il n'y a aucune menace, assure-t-il, alors que les rebelles ont pris une ville.", [("Il n'y a aucune menace", "macron", "assurer")]),
    ("Emmanuel Macron est venu. Il n'y a aucune menace, assure-t-il, le regard fixé sur la salle qui attend.", [("Il n'y a aucune menace", "macron", "assurer")]),
    # several are not who tells of them
    ("Selon le média, les proches du chef, Ali Ba, Omar Sy, ainsi que deux frères du ministre sont en prison.", [("les proches du chef, Ali Ba, Omar Sy, ainsi que deux frères du ministre sont en prison", None, "selon")]),
    # infinitives
    ("Emmanuel Macron a déclaré avoir parlé à la veuve, à la suite de l'attaque, dans la nuit du 4 au 5 juin, qui a tué un élu.", [("avoir parlé à la veuve, à la suite de l'attaque, dans la nuit du 4 au 5 juin, qui a tué un élu", "macron", "déclarer")]),
    ("La diplomatie russe a toujours clamé ne pas vouloir d'une trêve.", [("ne pas vouloir d'une trêve", "russie", "clamer")]),
    ("Les États-Unis, tout en reconnaissant parler à « tous les camps », n'ont pas répondu.", [("parler à « tous les camps »", "etats-unis", "reconnaître")]),
    # words between the verb and "que"
    ("Ilham Aliev a déclaré samedi, sans plus de détail, qu'il viendrait.", [("il viendrait", "aliev", "déclarer")]),
    ("Après en avoir débattu, le gouvernement, qui siège à Bakou, a fait savoir vendredi dernier qu'il viendrait.", [("il viendrait", "gouvernement", "faire savoir")]),
    ("Aucune réaction de Moscou, mais Dmitri Peskov a aussitôt fait savoir que « la porte est ouverte ».", [("« la porte est ouverte »", "peskov", "faire savoir")]),
    # islands with what goes with them
    ("Emmanuel Macron a quitté Genève, réaffirmant son « soutien total » aux efforts de l'émissaire, Hans Grundberg, pour relancer le dialogue.", [("son « soutien total » aux efforts de l'émissaire, Hans Grundberg, pour relancer le dialogue", "macron", "réaffirmer")]),
    ("Le projet, qualifié par Sergueï Lavrov de « mort-né », a été publié mardi.", [("« mort-né »", "lavrov", "qualifier")]),
    ("Selon le communiqué, les deux camps « ont parlé de la paix » et Moscou a qualifié « d'obstacle » les sanctions.", [("les deux camps « ont parlé de la paix » et Moscou a qualifié « d'obstacle » les sanctions", "communique", "selon")]),
    # verbs that the parser misses
    ("Estimant que le compte n'y était pas, Ilham Aliev a suspendu les travaux.", [("le compte n'y était pas", "aliev", "estimer")]),
    # The reporter speaks again behind the mark.
    ("« Le régime n'a pas respecté les accords », qui avaient instauré une trêve, a indiqué Ilham Aliev.",
     [("Le régime n'a pas respecté les accords", "aliev", "indiquer")]),
    ("« La signature aura lieu lors d'un sommet de l'Igad », l'organisation de la région, a indiqué Ilham Aliev.",
     [("La signature aura lieu lors d'un sommet de l'Igad", "aliev", "indiquer")]),
    ("« Nous voulons reprendre le dialogue », pour sortir de la crise traversée par le pays, a indiqué Ilham Aliev.",
     [("Nous voulons reprendre le dialogue", "aliev", "indiquer")]),
    ("Ilham Aliev a dit que « l'accord », qui date de 1994, est mort.",
     [("« l'accord », qui date de 1994, est mort", "aliev", "dire")]),
    ("L'accord prévoit que « les milices seront désarmées ».", [("« les milices seront désarmées »", "accord", "prévoir")]),
    ("Emmanuel Macron s'est ému d'une situation « intenable » dans les camps.", [("une situation « intenable » dans les camps", "macron", "s'émouvoir")]),
    # a source and a subject that commas part from its verb, or no verb at all
    ("D'après Emmanuel Macron, la trêve, signée lundi, sera prolongée.", [("la trêve, signée lundi, sera prolongée", "macron", "d'après")]),
    ("Selon Emmanuel Macron, en visite à Oslo, la trêve sera prolongée.", [("la trêve sera prolongée", "macron", "selon")]),
    ("Selon Emmanuel Macron, pas question de céder.", [("pas question de céder", "macron", "selon")]),
    ("Pas de trêve avant juin, selon Emmanuel Macron.", [("Pas de trêve avant juin", "macron", "selon")]),
    # "selon lui" within what is said, and without commas
    ("Emmanuel Macron a dit avoir soumis un projet pas « parfait » mais indispensable selon lui pour éviter une « crise ».", [("avoir soumis un projet pas « parfait » mais indispensable selon lui pour éviter une « crise »", "macron", "dire")]),
    ("Il s'agit d'après Emmanuel Macron du dernier obstacle à la paix.", [("Il s'agit d'après Emmanuel Macron du dernier obstacle à la paix", "macron", "d'après")]),
    # a subject that the parse finds in what is said; a verb led in by another
    ("Une délégation a rencontré mardi le président déchu, Karim Ali, et le chef de la garde, Omar Sow, a déclaré un porte-parole de la présidence.", [("Une délégation a rencontré mardi le président déchu, Karim Ali, et le chef de la garde, Omar Sow", None, "déclarer")]),
    ("« Tout va bien », s'est contenté de lancer M. Kerry au moment de partir.", [("Tout va bien", "kerry", "lancer")]),
    ("Ilham Aliev a parlé une heure. « La paix est proche », s'est-il félicité.", [("La paix est proche", "aliev", "se féliciter")]),
    # whose document it is, and who says it
    ("Dans son communiqué, l'Union européenne « déplore » les violences.", [("« déplore » les violences", "ue", "déplorer")]),
    ("Axios rapporte, citant deux diplomates, que Paris a signé.", [("Paris a signé", "axios", "rapporter")]),
    # an agency that hands on, a wish told by a spokesman, what others say below the main clause
    ("Emmanuel Macron a aussi déclaré que « la paix est proche », ajoute l'agence Tass.", [("« la paix est proche »", "macron", "déclarer")]),
    ("Emmanuel Macron a rappelé que la mission resterait sur place, précise le texte.", [("la mission resterait sur place", "macron", "rappeler")]),
    ("Ilham Aliev, qui était venu à Oslo, a annoncé que le siège était levé, a affirmé un diplomate.", [("le siège était levé", "aliev", "annoncer")]),
    ("Lors du dîner, Gustavo Petro a déploré « un rendez-vous manqué », a rapporté un participant.", [("« un rendez-vous manqué »", "petro", "déplorer")]),
    ("Volodymyr Zelensky souligne l'urgence d'un retrait « complet et vérifié », relève le compte rendu.", [("l'urgence d'un retrait « complet et vérifié »", "zelensky", "souligner")]),
    ("Emmanuel Macron a salué « une avancée », a écrit l'Élysée dans un communiqué.", [("« une avancée »", "macron", "saluer")]),
    ("Ilham Aliev a proposé de « reprendre les discussions », a indiqué Sergueï Lavrov.", [("Ilham Aliev a proposé de « reprendre les discussions »", "lavrov", "indiquer")]),
    ("Les deux camps ont salué « une avancée », a indiqué Sergueï Lavrov.", [("Les deux camps ont salué « une avancée »", "lavrov", "indiquer")]),
    ("Cet accord prévoit que « les milices seront désarmées », a indiqué Sergueï Lavrov.", [("Cet accord prévoit que « les milices seront désarmées »", "lavrov", "indiquer")]),
    ("Il est vrai que Ilham Aliev a dit que la route était fermée, reconnaît Sergueï Lavrov.", [("Il est vrai que Ilham Aliev a dit que la route était fermée", "lavrov", "reconnaître")]),
    ("Ilham Aliev s'est dit « optimiste », a assuré Sergueï Lavrov.", [("Ilham Aliev s'est dit « optimiste »", "lavrov", "assurer")]),
    ("Selon Dmitri Peskov, l'Union européenne annoncera que le lieu a changé.", [("l'Union européenne annoncera que le lieu a changé", "peskov", "selon")]),
    ("Selon Karoline Leavitt, les États-Unis souhaitent que Moscou revienne à la table.", [("les États-Unis souhaitent que Moscou revienne à la table", "leavitt", "selon")]),
    ("Selon Karoline Leavitt, Kiev n'a rien reçu, malgré des articles affirmant que Moscou a écrit.", [("Kiev n'a rien reçu, malgré des articles affirmant que Moscou a écrit", "leavitt", "selon")]),
    # sources within a relative clause, and between marks
    ("Paris s'inquiète de cette région qui selon Antonio Guterres a fait fuir deux millions de civils.", [("qui selon Antonio Guterres a fait fuir deux millions de civils", "guterres", "selon")]),
    ("Selon des « sources égyptiennes » citées par l'agence Tass, la délégation « reviendra » mardi.", [("la délégation « reviendra » mardi", None, "selon")]),
    ("La délégation a quitté Le Caire, a indiqué dans la nuit de lundi à mardi un média égyptien.", [("La délégation a quitté Le Caire", None, "indiquer")]),
    # "il y a deux jours" within, a conditional that goes on, "s'annonce"
    ("Emmanuel Macron a assuré il y a deux jours, lors d'un entretien, que la trêve serait « longue ».", [("la trêve serait « longue »", "macron", "assurer")]),
    ("Emmanuel Macron a dit vouloir un « règlement durable » qui respecterait les frontières et accorderait un statut à la région.", [("vouloir un « règlement durable » qui respecterait les frontières et accorderait un statut à la région", "macron", "dire")]),
    ("La reprise s'annonce difficile, sachant que Paris refuse tout délai.", []),
    # brackets behind a source, a relative clause with one, a gerund that is not the speaker's
    ("Selon l'Union européenne (UE), la trêve tient depuis mardi.", [("la trêve tient depuis mardi", "ue", "selon")]),
    ("Emmanuel Macron a annoncé des mesures qui, selon Antonio Guterres, ont aggravé la crise.", [("qui, selon Antonio Guterres, ont aggravé la crise", "guterres", "selon")]),
    ("Antonio Guterres a dit que Kiev acceptait la résolution 2216, ordonnant leur retrait des villes.", [("Kiev acceptait la résolution 2216, ordonnant leur retrait des villes", "guterres", "dire")]),
    ("Paris a annoncé accepter un plan « en sept points élaborés par l'ONU » et prévoyant le retrait des troupes.", [("accepter un plan « en sept points élaborés par l'ONU » et prévoyant le retrait des troupes", "france", "annoncer")]),
    ("Le ministre « estime que tous devraient venir », a expliqué Dmitri Peskov.", [("Le ministre « estime que tous devraient venir »", "peskov", "expliquer")]),
    ("Le maire indiquait avoir « conseillé la prudence » (sans être entendu).", [("avoir « conseillé la prudence »", None, "indiquer")]),
    ("C'est pour cela que Paris refusait de venir, estimant qu'il ne pouvait discuter.", [("il ne pouvait discuter", "france", "estimer")]),
    ("Emmanuel Macron n'attend rien, espérant tout au plus que les deux camps conviennent de se revoir.", [("les deux camps conviennent de se revoir", "macron", "espérer")]),
    ("« L'espoir doit rester mesuré, a plaidé Hans Grundberg. La confiance est faible. »", [("L'espoir doit rester mesuré, a plaidé Hans Grundberg. La confiance est faible.", "grundberg", "plaider")]),
    # a clause of few words that goes on
    ("Il s'agit, a expliqué Emmanuel Macron, d'un premier pas.", [("Il s'agit, a expliqué Emmanuel Macron, d'un premier pas", "macron", "expliquer")]),
    ("Il s'agit, selon Emmanuel Macron, d'un premier pas.", [("Il s'agit, selon Emmanuel Macron, d'un premier pas", "macron", "selon")]),
    # whose words a noun presents
    ("Voici la déclaration d'Emmanuel Macron, qui n'était pas prévue : « La paix est proche. »", [("La paix est proche.", "macron", None)]),
    ("« La paix est proche. » Voilà les mots d'Emmanuel Macron à son arrivée.", [("La paix est proche.", "macron", None)]),
    # what is done and not said
    ("Le chef des rebelles, Ilham Aliev (« le Renard »), a quitté Genève.", []),
    ("Emmanuel Macron a publié « Mémoires d'un médiateur » chez un éditeur suisse.", []),
    ("Gustavo Petro a accepté les deux conditions « préalables » à tout dialogue.", []),
    ("Kiev et Moscou ont repris les discussions dites « techniques » de mardi.", []),
    ("Kiev et Moscou ont repris des discussions « au point mort » depuis un an.", []),
    # what the reporter sets against it, behind a comma
    ("Emmanuel Macron a répété vendredi que les deux camps s'étaient engagés, alors qu'il les recevait à Doha.", [("les deux camps s'étaient engagés", "macron", "répéter")]),
    ("Ilham Aliev a déclaré que les débats seraient « brefs », même si des élus redoutent des mois de travail.", [("les débats seraient « brefs »", "aliev", "déclarer")]),
    ("Ilham Aliev a dit que la trêve tenait même si elle était fragile.", [("la trêve tenait même si elle était fragile", "aliev", "dire")]),
    ("Ilham Aliev a assuré que la réunion avait été « utile », mais sans ajouter grand-chose.", [("la réunion avait été « utile »", "aliev", "assurer")]),
    ("Emmanuel Macron a dit que la délégation venait, mais sans mandat.", [("la délégation venait, mais sans mandat", "macron", "dire")]),
    # appositions of a source, one behind the other
    ("Selon Emmanuel Macron, leader du FLN, le deuxième parti du pays, les discussions ont été « utiles ».", [("les discussions ont été « utiles »", "macron", "selon")]),
    ("Mais pour Emmanuel Macron, l'allié de Kiev, qui voyait Ilham Aliev, le plan n'est pas acceptable.", [("le plan n'est pas acceptable", "macron", "pour")]),
    ("Selon Emmanuel Macron, chef du parti, le président, le ministre et le général ont signé.", [("le président, le ministre et le général ont signé", "macron", "selon")]),
    # words between the verb and what it tells
    ("Dmitri Peskov a dit aussi que la trêve tenait.", [("la trêve tenait", "peskov", "dire")]),
    ("Dmitri Peskov précise aussi que « rien n'est signé ».", [("« rien n'est signé »", "peskov", "préciser")]),
    ("Le plan est aussi ambitieux que « celui de 2015 ».", []),
    ("Ilham Aliev a déclaré avant le début des négociations que Bakou recherchait un « accord juste ».", [("Bakou recherchait un « accord juste »", "aliev", "déclarer")]),
    ("Ilham Aliev a assuré après la rencontre que la trêve tenait.", [("la trêve tenait", "aliev", "assurer")]),
    ("Ilham Aliev avait déjà, dans un rare message écrit, souligné « l'engagement » des insurgés.", [("« l'engagement » des insurgés", "aliev", "souligner")]),
    ("Emmanuel Macron s'est montré « optimiste » quant à une reprise du dialogue.", [("« optimiste » quant à une reprise du dialogue", "macron", "se montrer")]),
    ("Emmanuel Macron a souhaité « un vote rapide » sur la trêve après la signature par Kiev du texte.", [("« un vote rapide » sur la trêve", "macron", "souhaiter")]),
    ("Les deux camps se sont engagés hier à s'abstenir de « tout acte » hostile.", [("s'abstenir de « tout acte » hostile", None, "s'engager")]),
    ("Kigali s'est engagé à retirer ses troupes.", []),
    # several together, and what is told with "pour"
    ("Emmanuel Macron et Ilham Aliev ont dit tous deux que la trêve tenait.", [("la trêve tenait", "macron", "dire")]),
    ("Emmanuel Macron et Ilham Aliev ont déclaré l'un et l'autre qu'ils refusaient de « négocier ».", [("ils refusaient de « négocier »", "macron", "déclarer")]),
    ("Emmanuel Macron a pris la parole pour répéter qu'il ne céderait à « aucun chantage ».", [("il ne céderait à « aucun chantage »", "macron", "répéter")]),
    ("Il est trop tôt pour dire que la trêve est « solide ».", []),
    ("Pour sortir de la crise, Emmanuel Macron réclame des « élections libres ».", [("des « élections libres »", "macron", "réclamer")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOUNDARIES)
def test_boundaries(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected) -> None:
    assert [(quote.text, quote.speaker_id, quote.cue) for quote in quotes_of(text)] == expected


SPEAKERS: list[tuple[str, list[str | None]]] = [
    # the name behind the words, with the topic before them
    ("Trêve au Sahel : « le plan actuel n'est pas un plan », Emmanuel Macron", ["macron"]),
    # "le communiqué américain" is that of who spoke for them, "le rapport" that of who has just spoken
    (
        "La Maison Blanche se dit « inquiète ».\n\n« La trêve tient », peut-on lire dans le communiqué américain.",
        ["etats-unis", "etats-unis"],
    ),
    (
        "Emmanuel Macron se dit « inquiet ».\n\n« La trêve tient », peut-on lire dans le communiqué américain.",
        ["macron", "etats-unis"],
    ),
    (
        "Emmanuel Macron a indiqué que la trêve tenait. La route est fermée, ajoute le rapport.",
        ["macron", "macron"],
    ),
    (
        "« La trêve tient », a indiqué M. Kerry.\n\n« Nous la suivons de près. » Emmanuel Macron a dit que "
        "la route était ouverte.",
        ["kerry", "kerry", "macron"],
    ),
    ("C'est Ilham Aliev, conseillé par Nikol Pachinian, qui l'a annoncé : Bakou « signera » le traité.", ["aliev"]),
    ("Ilham Aliev affirme que tout est prêt. « J'irai à Bruxelles », déclare-t-il.", ["aliev", "aliev"]),
    ("Ilham Aliev affirme que tout est prêt avec Nikol Pachinian. « J'irai à Bruxelles », déclare-t-il.", ["aliev", "aliev"]),
    ("« Elle viendra », a déclaré un élu. Cet élu, Emmanuel Macron, a ajouté que tout était prêt.", ["macron", "macron"]),
    ("« Elle viendra », a déclaré le négociateur. Emmanuel Macron a ajouté que tout était prêt.", ["macron", "macron"]),
    ("« Elle viendra », a déclaré un élu. Emmanuel Macron a ajouté que tout était prêt.", [None, "macron"]),
    ("La trêve tient, a dit un responsable. La délégation est conduite par Emmanuel Macron, a-t-il précisé. Selon lui, tout est prêt.", [None, None, None]),
    ("Le ministère qatari des Affaires étrangères a indiqué que la trêve tenait.", ["qatar"]),
    ("Emmanuel Macron, resté discret, a « salué un geste » de Kiev et parle d'un « progrès ».", ["macron", "macron"]),
    ("Le chef du Parti kalandais (PK, opposition) Emmanuel Macron avait annoncé que la trêve tenait.", ["macron"]),
    ("Le président des tribunaux, maître Emmanuel Macron, a pour sa part confirmé que la trêve tenait.", ["macron"]),
    ("Le conseiller du parti de Emmanuel Macron avait annoncé que la trêve tenait.", [None]),
    ("Emmanuel Macron, qui dirige le cabinet CMI (médiation) qui a organisé les débats, a indiqué que la trêve tenait.", ["macron"]),
    ("Abbas Araghchi est arrivé. « Tout va bien », a déclaré Aràghchi à Doha.", ["araghchi"]),
    ("« Tout est prêt », a écrit sur son compte Twitter le négociateur Emmanuel Macron.", ["macron"]),
    ("La trêve tient, a dit un responsable. Emmanuel Macron était à Doha, a ajouté ce responsable.", [None, None]),
    ("« Tout est prêt », a déclaré Emmanuel Macron. Kiev sera du voyage, a ajouté le porte-parole français des affaires de la mer.", ["macron", "macron"]),
    ("« Tout est prêt », a déclaré Emmanuel Macron. « Kiev viendra », a relevé le négociateur.", ["macron", "macron"]),
    ("Dans un communiqué paru hier, l'Union européenne a repris son plan. Le communiqué ajoute que la trêve tient. Selon le texte, Kiev viendra.", ["ue", "ue"]),
    ("L'Union européenne a salué la trêve dans une déclaration. Selon le communiqué, Kiev viendra.", ["communique"]),
    ("Emmanuel Macron a reçu Paul Kagame, comme prévu dans un communiqué. Selon le communiqué, Kiev viendra.", ["communique"]),
    ("L'Élysée a indiqué que la trêve tenait. Selon la même source, Kiev viendra. « Moscou aussi », ajoutent ces mêmes sources.", ["france", "france", "france"]),
    ("Un communiqué commun indique que la trêve tient. « Kiev viendra », ajoute le texte. Selon le communiqué, Moscou viendra aussi.", ["communique-commun", "communique-commun", "communique-commun"]),
    ("« Tout est prêt », a déclaré Emmanuel Macron.\n\nRapprocher les vues\n\n« Kiev viendra », a-t-il ajouté.", ["macron", "macron"]),
    ("Emmanuel Macron a confirmé qu'il viendrait. « Nous n'acceptons rien du Kremlin », a-t-il déclaré.", ["macron", "macron"]),
    ("« Tout est prêt », souligne Ole Berg, directeur d'un centre à Oslo.", ["ole-berg"]),
    ("« Tout est prêt », affirme Nazir al-Hakim, membre de la délégation.", ["nazir-al-hakim"]),
    ("« Tout est prêt », a confié à des journalistes Ole Berg, directeur d'un centre à Oslo.", ["ole-berg"]),
    ("« Tout est prêt », a dit le père Ole Berg.", [None]),
    ("L'Élysée a précisé que la trêve tenait. « Kiev viendra », a insisté la présidence.", ["france", "france"]),
    ("Le communiqué de la présidence congolaise ajoute que la trêve tient. Le texte précise que Kiev viendra.", ["rdc", "rdc"]),
    ("La trêve tient, a assuré le porte-parole de la diplomatie kalandaise. « Kiev viendra », a déclaré Abbas Araghchi.", ["araghchi", "araghchi"]),
    ("La trêve tient, a assuré le porte-parole de la diplomatie kalandaise. « Kiev viendra », a déclaré le ministre Abbas Araghchi.", [None, "araghchi"]),
    ("« La trêve tient », a déclaré Emmanuel Macron. Il affirme que Kiev viendra.", ["macron", "macron"]),
    ("Selon Emmanuel Macron, le Kremlin a signé. Il a aussi dit que la trêve tenait.", ["macron", "macron"]),
    ("Kigali a dit que la trêve tenait. Le chef des rebelles refuse tout. Il pense que rien ne changera.", ["rwanda", None]),
    ("« Je suis serein », a déclaré M. Kerry. Ses propos ont été tempérés par Sergueï Lavrov : « Ne nous emballons pas ».", ["kerry", "lavrov"]),
    ("Selon le Quai d'Orsay, les deux parties ont évoqué « une paix durable ».", ["france"]),
    ("Selon le Quai d'Orsay, un négociateur a évoqué « une paix durable ».", [None]),
    ("Les deux parties ont affirmé que la trêve tenait.", [None]),
    ("« La trêve tient », a assuré un diplomate européen de haut rang. Arrivé lundi, Emmanuel Macron est reparti.", [None]),
    ("Emmanuel Macron a parlé de la trêve. Pour lui, l'accord est une chance.", ["macron"]),
    ("Les médiateurs sont partis. Ces derniers ont préconisé de « laisser le temps agir ».", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_speakers(
    quotes_of: Callable[[str], tuple[Quote, ...]], text: str, speakers: list[str | None]
) -> None:
    assert [quote.speaker_id for quote in quotes_of(text)] == speakers


def test_a_text_that_ends_on_a_day(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    assert quotes_of("a annoncé mercredi") == ()


def test_brackets_stay_out_of_the_speaker(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    (quote,) = quotes_of("La trêve tient, a annoncé le ministère de la Santé (MSP) dans un communiqué.")
    assert (quote.speaker_name, quote.speaker_text) == ("ministère de la Santé", "le ministère de la Santé")


def test_several_sentences_between_marks_are_whole_words(
    quotes_of: Callable[[str], tuple[Quote, ...]],
) -> None:
    (quote,) = quotes_of("Emmanuel Macron a déclaré « regardez Kiev. Que lui reste-t-il à donner ? ».")
    assert (quote.kind, quote.text) == ("direct", "regardez Kiev. Que lui reste-t-il à donner ?")
