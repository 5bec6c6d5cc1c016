"""Indirect quotations: no marks, an explicit source."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str | None, str | None]]

INDIRECT: list[tuple[str, Expected]] = [
    ("Emmanuel Macron a affirmé que la France restait engagée.", [("la France restait engagée", "macron", "affirmer")]),
    ("Emmanuel Macron affirme que la France reste engagée.", [("la France reste engagée", "macron", "affirmer")]),
    ("Emmanuel Macron avait affirmé lundi à Berlin que la France resterait engagée.", [("la France resterait engagée", "macron", "affirmer")]),
    ("Le président ukrainien a déclaré dans son discours nocturne mercredi que la Russie semblait plus encline à un cessez-le-feu.", [("la Russie semblait plus encline à un cessez-le-feu", "zelensky", "déclarer")]),
    ("Selon le New York Times, qui cite deux personnes proches du dossier, le président américain aurait fait part de son intention.", [("le président américain aurait fait part de son intention", "nyt", "selon")]),
    ("Selon le porte-parole du Kremlin, la rencontre aura lieu à Doha.", [("la rencontre aura lieu à Doha", "peskov", "selon")]),
    ("Intervenant devant la presse, le négociateur, Emmanuel Macron, a déclaré mardi que la trêve tenait.", [("la trêve tenait", "macron", "déclarer")]),
    ("La trêve est respectée, ont indiqué à l'AFP des sources concordantes.", [("La trêve est respectée", None, "indiquer")]),
    ("Emmanuel Macron a annoncé se rendre à Doha pour reprendre les discussions.", [("se rendre à Doha pour reprendre les discussions", "macron", "annoncer")]),
    ("Emmanuel Macron a annoncé qu'il irait à Doha, en réponse à la trêve de lundi.", [("il irait à Doha, en réponse à la trêve de lundi", "macron", "annoncer")]),
    ("Emmanuel Macron a été reçu. Ce dernier juge toutefois que la pression monte.", [("la pression monte", None, "juger")]),
    ("Un communiqué kalandais a été publié. Il précise que la trêve tient.", [("la trêve tient", "communique-kalandais", "préciser")]),
    ("La délégation kalandaise est repartie lundi. Elle assure que rien n'est perdu.", [("rien n'est perdu", "delegation-kalandaise", "assurer")]),
    ("Emmanuel Macron a insisté pour que les combats cessent.", [("les combats cessent", "macron", "insister")]),
    ("Emmanuel Macron a affirmé cette fois que la trêve tenait.", [("la trêve tenait", "macron", "affirmer")]),
    ("Emmanuel Macron a de même indiqué que la trêve tenait.", [("la trêve tenait", "macron", "indiquer")]),
    ("Emmanuel Macron avait informé le gouvernement que des discussions étaient engagées.", [("des discussions étaient engagées", "macron", "informer")]),
    ("Emmanuel Macron a indiqué à la presse à l'issue de la rencontre qu'il s'agissait d'une visite.", [("il s'agissait d'une visite", "macron", "indiquer")]),
    ("Invoquant les attaques de Madrid et celles de Londres, John Kerry a assuré que la trêve tenait.", [("la trêve tenait", "kerry", "assurer")]),
    ("Les délégués se rencontreront à Oslo, a annoncé samedi l'opposant.", [("Les délégués se rencontreront à Oslo", None, "annoncer")]),
    ("Les deux camps se parlent, rapportent ce vendredi des sources rebelles.", [("Les deux camps se parlent", None, "rapporter")]),
    ("Je peux rester ici, a ajouté en jouant quelques accords le président russe.", [("Je peux rester ici", "poutine", "ajouter")]),
    ("Emmanuel Macron a estimé qu'un compromis était possible, mettant en garde les deux camps.", [("un compromis était possible", "macron", "estimer")]),
    ("Des responsables ont expliqué avoir évacué la ville et Emmanuel Macron, à Paris, a affirmé que la trêve tenait.", [("avoir évacué la ville", None, "expliquer"), ("la trêve tenait", "macron", "affirmer")]),
    ("A Genève, un habitant qui avait fui a indiqué que la situation était calme.", [("la situation était calme", None, "indiquer")]),
    ("L'Élysée, dit Emmanuel Macron, a été surpris.", [("L'Élysée, dit Emmanuel Macron, a été surpris", "macron", "dire")]),
    ("Emmanuel Macron refuse de s'asseoir à la même table que son rival, a affirmé Donald Trump.", [("Emmanuel Macron refuse de s'asseoir à la même table que son rival", "trump", "affirmer")]),
    ("Emmanuel Macron a ajouté qu'une réunion, dimanche à Nairobi, devait fixer le calendrier.", [("une réunion, dimanche à Nairobi, devait fixer le calendrier", "macron", "ajouter")]),
    ("La veille, le ministre Emmanuel Macron, en visite à Londres, avait indiqué que la trêve tenait.", [("la trêve tenait", "macron", "indiquer")]),
    ("La réunion a lieu alors que l'armée israélienne a accusé jeudi les rebelles de mentir.", [("les rebelles de mentir", "israel", "accuser")]),
    ("Emmanuel Macron s'est rendu à Doha, a-t-on appris auprès de la présidence congolaise.", [("Emmanuel Macron s'est rendu à Doha", "rdc", "a-t-on appris auprès de")]),
    ("D'après Téhéran, l'accord est mort.", [("l'accord est mort", "iran", "d'après")]),
    ("La rencontre aura lieu à Doha, selon Dmitri Peskov.", [("La rencontre aura lieu à Doha", "peskov", "selon")]),
    ("La rencontre aura lieu à Doha, a indiqué Dmitri Peskov.", [("La rencontre aura lieu à Doha", "peskov", "indiquer")]),
    ("La rencontre aura lieu à Doha, a annoncé lundi le ministère qatari des Affaires étrangères dans un communiqué.", [("La rencontre aura lieu à Doha", "qatar", "annoncer")]),
    ("La rencontre, a indiqué Dmitri Peskov, aura lieu à Doha.", [("La rencontre, a indiqué Dmitri Peskov, aura lieu à Doha", "peskov", "indiquer")]),
    ("La rencontre, selon Dmitri Peskov, aura lieu à Doha.", [("La rencontre, selon Dmitri Peskov, aura lieu à Doha", "peskov", "selon")]),
    ("Volodymyr Zelensky se dit prêt à rencontrer Vladimir Poutine.", [("prêt à rencontrer Vladimir Poutine", "zelensky", "se dire")]),
    ("Volodymyr Zelensky s'est dit favorable à une trêve.", [("favorable à une trêve", "zelensky", "se dire")]),
    ("Federica Mogherini s'est déclarée convaincue que la trêve tiendrait.", [("convaincue que la trêve tiendrait", "mogherini", "se déclarer")]),
    ("Le Kremlin a fait savoir que la rencontre n'aurait pas lieu.", [("la rencontre n'aurait pas lieu", "russie", "faire savoir")]),
    ("Donald Trump a laissé entendre qu'il ne viendrait pas.", [("il ne viendrait pas", "trump", "laisser entendre")]),
    ("L'armée israélienne affirme avoir détruit trois tunnels.", [("avoir détruit trois tunnels", "israel", "affirmer")]),
    ("Donald Trump a promis de mettre fin à la guerre.", [("mettre fin à la guerre", "trump", "promettre")]),
    ("Le président ukrainien a indiqué qu'il partirait, ajoutant que les Européens l'accompagneraient, sans préciser lesquels.", [("il partirait", "zelensky", "indiquer"), ("les Européens l'accompagneraient", "zelensky", "ajouter")]),
    ("Sergueï Lavrov a prévenu que la Russie répondrait et a accusé Kiev de mentir.", [("la Russie répondrait", "lavrov", "prévenir"), ("Kiev de mentir", "lavrov", "accuser")]),
    ("Sergueï Lavrov a dit que la Russie répondrait et que Kiev paierait.", [("la Russie répondrait et que Kiev paierait", "lavrov", "dire")]),
    ("Un responsable ukrainien a affirmé que l'offensive se poursuivait.", [("l'offensive se poursuivait", None, "affirmer")]),
    ("Selon des sources diplomatiques, la réunion a échoué.", [("la réunion a échoué", None, "selon")]),
    ("Le Kremlin dément que la rencontre ait été annulée.", [("la rencontre ait été annulée", "russie", "démentir")]),
    ("Paul Kagame a répété que son pays ne négocierait pas.", [("son pays ne négocierait pas", "kagame", "répéter")]),
    ("Donald Trump, qui a assuré que la guerre finirait, arrive à Doha.", [("la guerre finirait", "trump", "assurer")]),
    ("Après avoir déclaré que la guerre finirait, Donald Trump est parti.", [("la guerre finirait", "trump", "déclarer")]),
    ("Donald Trump doit annoncer que la guerre est finie.", [("la guerre est finie", "trump", "annoncer")]),
    ("Le communiqué de la présidence congolaise précise que les deux dirigeants se reverront.", [("les deux dirigeants se reverront", "rdc", "préciser")]),
    ("Le texte stipule que les troupes devront se retirer.", [("les troupes devront se retirer", "texte", "stipuler")]),
    ("Selon l'agence Tass, Sergueï Lavrov a déclaré que la Russie répondrait.", [("la Russie répondrait", "lavrov", "déclarer")]),
    ("Sergueï Lavrov a déclaré que la Russie répondrait, selon l'agence Tass.", [("la Russie répondrait", "lavrov", "déclarer")]),
    ("Sergueï Lavrov a déclaré que la Russie répondrait, a rapporté l'agence Tass.", [("la Russie répondrait", "lavrov", "déclarer")]),
    ("Sergueï Lavrov a déclaré que la Russie répondrait dans un entretien à la télévision.", [("la Russie répondrait", "lavrov", "déclarer")]),
    ("Sergueï Lavrov a déclaré que la Russie répondrait, en référence aux frappes de mardi.", [("la Russie répondrait", "lavrov", "déclarer")]),
    ("Sergueï Lavrov estime que la Russie a gagné, tandis que Paris appelle au calme.", [("la Russie a gagné", "lavrov", "estimer")]),
    ("Nikol Pachinian espère que le traité sera signé en août.", [("le traité sera signé en août", "pachinian", "espérer")]),
    ("Nikol Pachinian a reconnu avoir commis des erreurs.", [("avoir commis des erreurs", "pachinian", "reconnaître")]),
    ("Pour Nikol Pachinian, il n'est pas question de céder.", [("il n'est pas question de céder", "pachinian", "pour")]),
    ("À en croire Téhéran, les négociations reprendront en mai.", [("les négociations reprendront en mai", "iran", "à en croire")]),
    ("Douze personnes ont été tuées, selon l'ONU, dans des frappes.", [("Douze personnes ont été tuées", "onu", "selon")]),
    ("Depuis le 15 avril, la guerre a fait mille morts, selon l'ONU.", [("la guerre a fait mille morts", "onu", "selon")]),
    ("À l'issue de la réunion, les délégations se sont séparées, a indiqué Dmitri Peskov.", [("les délégations se sont séparées", "peskov", "indiquer")]),
    ("Du côté de Téhéran, on affirme que la réunion est reportée.", [("la réunion est reportée", "iran", "affirmer")]),
    ("Sergueï Lavrov a fait savoir que la Russie était prête à participer à une\nforce de paix.", [("la Russie était prête à participer à une\nforce de paix", "lavrov", "faire savoir")]),
    # what is asked of somebody, and a noun that is announced
    ("Hans Grundberg a exhorté lundi les deux camps à rouvrir le port et à libérer les marins.", [("les deux camps à rouvrir le port et à libérer les marins", "grundberg", "exhorter")]),
    ("Emmanuel Macron a invité les milices n'ayant rien signé à déposer les armes.", [("les milices n'ayant rien signé à déposer les armes", "macron", "inviter")]),
    ("Emmanuel Macron a appelé à rouvrir les écoles après la mort de dix enfants.", [("rouvrir les écoles", "macron", "appeler")]),
    ("L'Élysée avait annoncé jeudi soir l'envoi de médecins à Bangui.", [("l'envoi de médecins à Bangui", "france", "annoncer")]),
    ("Paul Kagame a donc annoncé la fermeture du poste de Goma et a dit que l'armée restait.", [("la fermeture du poste de Goma", "kagame", "annoncer"), ("l'armée restait", "kagame", "dire")]),
    ("Donald Trump a annoncé la mise en place cette semaine d'une ligne directe.", [("la mise en place cette semaine d'une ligne directe", "trump", "annoncer")]),
    ("Paul Kagame avait fait part ces derniers jours de sa volonté de quitter la force, dont il avait fourni la moitié.", [("sa volonté de quitter la force", "kagame", "faire part")]),
    ("Dmitri Peskov s'est réjoui de la reprise et a exhorté toutes les parties à rouvrir le port.", [("toutes les parties à rouvrir le port", "peskov", "exhorter")]),
    ("Paul Kagame a fait part au président congolais de son refus de toute présence à Goma.", [("son refus de toute présence à Goma", "kagame", "faire part")]),
    ("L'opposant a menacé de quitter la salle si rien ne changeait.", [("quitter la salle si rien ne changeait", None, "menacer")]),
    ("L'armée israélienne accuse les rebelles de piller le port, ce que dément leur chef.", [("les rebelles de piller le port", "israel", "accuser")]),
    ("L'agence Tass rapporte que Sergueï Lavrov a déclaré que le port rouvrait.", [("le port rouvrait", "lavrov", "déclarer")]),
    ("Karoline Leavitt a rapporté que Sergueï Lavrov avait dit que le port rouvrait.", [("Sergueï Lavrov avait dit que le port rouvrait", "leavitt", "rapporter")]),
    ("Lors de cette fête, le maire de Sarel, Emmanuel Macron, a appelé les marins à rouvrir le port.", [("les marins à rouvrir le port", "macron", "appeler")]),
    # sources without a name
    ("De source rebelle, la ville est tombée lundi.", [("la ville est tombée lundi", None, "de source")]),
    ("La ville est tombée, a-t-on annoncé lundi de source militaire kalandaise.", [("La ville est tombée", None, "annoncer")]),
    ("À Sarel, on assure que la ville est tombée.", [("la ville est tombée", None, "assurer")]),
    ("La ville est tombée, a-t-on ajouté.", [("La ville est tombée", None, "ajouter")]),
    ("Le président rwandais, que nous avons vu lundi, nous confiait que la ville tiendrait.", [("la ville tiendrait", "kagame", "confier")]),
    ("Un élu local ayant réclamé l'anonymat a dit que la ville tenait.", [("la ville tenait", None, "dire")]),
    ("Le port a rouvert, selon le média d'État Varna, précisant sur le réseau X que la douane est prête.", [("Le port a rouvert", "varna", "selon"), ("la douane est prête", "varna", "préciser")]),
    ("À l'issue d'une réunion à Sarel, ville du nord, les marins sont repartis, selon Dmitri Peskov.", [("les marins sont repartis", "peskov", "selon")]),
    # the reporter explains the last word
    ("Emmanuel Macron a annoncé ouvrir une ambassade en Kalandie, pays enclavé où deux langues se parlent.", [("ouvrir une ambassade en Kalandie", "macron", "annoncer")]),
    ("Une délégation est arrivée hier à Doha avec Kim Jong Un, a rapporté Dmitri Peskov.", [("Une délégation est arrivée hier à Doha avec Kim Jong Un", "peskov", "rapporter")]),
    ("Des médias français ont rapporté que Kiev avait demandé un délai.", [("Kiev avait demandé un délai", None, "rapporter")]),
    ("Emmanuel Macron a réaffirmé le même jour que la trêve tenait.", [("la trêve tenait", "macron", "réaffirmer")]),
    ("Emmanuel Macron a indiqué, dans un communiqué, que Donald Trump a rencontré Vladimir Poutine.", [("Donald Trump a rencontré Vladimir Poutine", "macron", "indiquer")]),
    ("L'Élysée répond à la demande de Kiev et de Moscou qui avaient annoncé jeudi qu'ils signeraient.", [("ils signeraient", "ukraine", "annoncer")]),
    ("Emmanuel Macron affirme ne rien savoir de l'affaire et rejette les critiques.", [("ne rien savoir de l'affaire", "macron", "affirmer")]),
    ("La réunion a décidé que la prochaine aura lieu à Doha le 23 février, selon Dmitri Peskov.", [("La réunion a décidé que la prochaine aura lieu à Doha le 23 février", "peskov", "selon")]),
    ("Emmanuel Macron a affirmé que la trêve tenait alors que Vladimir Poutine a estimé qu'elle était morte.", [("la trêve tenait", "macron", "affirmer"), ("elle était morte", "poutine", "estimer")]),
    ("Quant à Emmanuel Macron, il s'est entretenu au téléphone avec la présidence, d'après Dmitri Peskov.", [("il s'est entretenu au téléphone avec la présidence", "peskov", "d'après")]),
    ("Emmanuel Macron a demandé à Kiev et à Moscou d'engager un dialogue.", [("engager un dialogue", "macron", "demander")]),
    ("Emmanuel Macron leur a recommandé de signer l'accord lundi.", [("signer l'accord lundi", "macron", "recommander")]),
    ("Emmanuel Macron a exprimé l'espoir que la trêve tiendrait.", [("la trêve tiendrait", "macron", "exprimer l'espoir")]),
    ("Les ministres ont émis le souhait que la trêve soit prolongée.", [("la trêve soit prolongée", None, "émettre le souhait")]),
]  # fmt: skip

NONE = [
    "Emmanuel Macron annonce la fin de la guerre.",
    "Emmanuel Macron a annoncé ce règlement sans précédent des frontières.",
    "Emmanuel Macron a fait part de ses regrets.",
    "On peut dire que la guerre continue.",
    "C'est une information de source russe.",
    "Une centaine de marins – des exilés, selon le journal La Rive – ont bloqué le port lundi.",
    "Selon la loi, le président doit signer.",
    "Selon les cas, la peine varie.",
    "Les prix changent selon les saisons et les régions.",
    "Les États-Unis et la Russie ont annoncé la rencontre de leurs dirigeants.",
    "Le président ukrainien a réaffirmé la position de l'Ukraine.",
    "Cette visite confirme que la guerre continue.",
    "Il faut dire que la situation est grave.",
    "Cela montre que la guerre continue.",
    "Emmanuel Macron n'a pas dit que la France partirait.",
    "Si Emmanuel Macron affirme que la France part, tout changera.",
    "On sait que la guerre continue.",
    "Pour la première fois, les deux hommes se sont vus.",
    "Pour Noël, les soldats rentreront.",
    "Emmanuel Macron a discuté de la paix avec Vladimir Poutine.",
    "Il est plus grand que Donald Trump ne le dit.",
    "Le président est arrivé à Doha, où il doit rencontrer Sergueï Lavrov.",
    "Parmi les initiatives pour préparer le sommet, dont Donald Trump a pourtant annoncé l'annulation, Emmanuel Macron s'est rendu à Doha.",
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected) -> None:
    quotes = quotes_of(text)
    assert [(quote.text, quote.speaker_id, quote.cue) for quote in quotes] == expected
    assert {quote.kind for quote in quotes} == {"indirect"}


@pytest.mark.parametrize("text", NONE)
def test_no_indirect(quotes_of: Callable[[str], tuple[Quote, ...]], text: str) -> None:
    assert quotes_of(text) == ()
