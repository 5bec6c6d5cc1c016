"""Quotations without a cue of their own, titles, headings, signatures, nested and unbalanced marks."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str, str | None, str | None, str]]

# text, then (kind, content, speaker, cue, basis) of each quote in order
CHAINS: list[tuple[str, Expected]] = [
    (
        "Titre\n\n« Nous avons parlé de tout ». Emmanuel Macron assure que le port rouvrira.",
        [("direct", "Nous avons parlé de tout", "macron", None, "inherited"),
         ("indirect", "le port rouvrira", "macron", "assurer", "name")],
    ),
    (
        "La coalition kalandaise a dit que le quai rouvrait. L'ONG exige « un port libre ».",
        [("indirect", "le quai rouvrait", "coalition-kalandaise", "dire", "name"),
         ("mixed", "« un port libre »", "coalition-kalandaise", "exiger", "title")],
    ),
    (
        "Le Kremlin se tait. Le M23 a, lui, assuré que « le port » rouvrait.",
        [("mixed", "« le port » rouvrait", "m23", "assurer", "metonym")],
    ),
    (
        "Le ministère cubain des Relations extérieures les a accueillis. « Le port rouvrira », a indiqué le ministère.",
        [("direct", "Le port rouvrira", "ministere-cubain-des-relations-exterieures", "indiquer", "title")],
    ),
    (
        "Le port rouvrira, a précisé le service de presse de Kiev.",
        [("indirect", "Le port rouvrira", "ukraine", "préciser", "title")],
    ),
    (
        "L'agence Anadolu, citant Emmanuel Macron, a indiqué que « le port » rouvrirait.",
        [("mixed", "« le port » rouvrirait", "macron", "indiquer", "name")],
    ),
    (
        "Les rebelles ont quitté la table. Leur chef, Sarvan, a dénoncé « un port sans droit ».",
        [("mixed", "« un port sans droit »", "sarvan", "dénoncer", "name")],
    ),
    (
        "Joint par l'AFP, un médecin de Sarel, Emmanuel Macron, raconte : « Le port brûle ».",
        [("direct", "Le port brûle", "macron", "raconter", "name")],
    ),
    (
        "« Si le port ferme, nous partirons », prévient de son côté Emmanuel Macron, l'un des chefs du front.",
        [("direct", "Si le port ferme, nous partirons", "macron", "prévenir", "name")],
    ),
    (
        "« Le port rouvrira demain », a promis Emmanuel Macron, et « les marins rentreront ».",
        [("direct", "Le port rouvrira demain », a promis Emmanuel Macron, et « les marins rentreront",
          "macron", "promettre", "name")],
    ),
    (
        "« Nous y sommes », dit une source proche de l'ONU, qui évoque une signature « avant l'hiver ».",
        [("direct", "Nous y sommes", None, "dire", "unknown"),
         ("mixed", "une signature « avant l'hiver »", None, "évoquer", "unknown")],
    ),
    (
        "Kiev « n'acceptera pas » un retour au gel, a prévenu Emmanuel Macron, selon son bureau.",
        [("mixed", "Kiev « n'acceptera pas » un retour au gel", "macron", "prévenir", "name")],
    ),
    (
        "Les deux camps « restent liés », selon le communiqué conjoint publié lundi.",
        [("mixed", "Les deux camps « restent liés »", "communique-conjoint", "selon", "name")],
    ),
    (
        "Emmanuel Macron a dit que « le port est ouvert ». « Nous y allons avec Sarel », une ville du nord.",
        [("mixed", "« le port est ouvert »", "macron", "dire", "name"),
         ("direct", "Nous y allons avec Sarel", "macron", None, "inherited")],
    ),
    (
        "« Nous irons à Sarel » (nord), a dit Emmanuel Macron.",
        [("direct", "Nous irons à Sarel", "macron", "dire", "name")],
    ),
    (
        "La fédération kalandaise des ports a dit que le quai rouvrait. La fédération a ajouté que rien ne pressait.",
        [("indirect", "le quai rouvrait", "federation-kalandaise-des-ports", "dire", "name"),
         ("indirect", "rien ne pressait", "federation-kalandaise-des-ports", "ajouter", "title")],
    ),
    (
        "La coalition kalandaise a dit que le quai rouvrait. Le groupe a ajouté que rien ne pressait.",
        [("indirect", "le quai rouvrait", "coalition-kalandaise", "dire", "name"),
         ("indirect", "rien ne pressait", "coalition-kalandaise", "ajouter", "title")],
    ),
    (
        "« La forêt est à tous. Elle le restera. » « Les péages sont finis », a proclamé Abiy Ahmed.",
        [("direct", "La forêt est à tous. Elle le restera.", "abiy", None, "inherited"),
         ("direct", "Les péages sont finis", "abiy", "proclamer", "name")],
    ),
    (
        "« Cette réunion est capitale », juge Emmanuel Macron. « Il en faudra d'autres », a ajouté le chercheur.",
        [("direct", "Cette réunion est capitale", "macron", "juger", "name"),
         ("direct", "Il en faudra d'autres", "macron", "ajouter", "title")],
    ),
    (
        "« Nous voulons la paix », « pas la reddition » : le message d'Emmanuel Macron est clair.",
        [("direct", "Nous voulons la paix », « pas la reddition", "macron", None, "name")],
    ),
    (
        "Emmanuel Macron, pour qui « le temps presse », ira à Doha.",
        [("direct", "le temps presse", "macron", "pour", "name")],
    ),
    (
        "« Nous irons », a dit Donald Trump. Vladimir Poutine viendra. « Et vite », a-t-il ajouté.",
        [("direct", "Nous irons", "trump", "dire", "name"),
         ("direct", "Et vite", "trump", "ajouter", "pronoun")],
    ),
    (
        "« Nous irons », a dit Donald Trump. « Nous irons tous. » « Et vite. »",
        [("direct", "Nous irons", "trump", "dire", "name"),
         ("direct", "Nous irons tous.", "trump", None, "inherited"),
         ("direct", "Et vite.", "trump", None, "inherited")],
    ),
    (
        "Volodymyr Zelensky s'est montré ferme. « Nous ne céderons rien. »",
        [("direct", "Nous ne céderons rien.", "zelensky", None, "inherited")],
    ),
    (
        "Le ton de Sergueï Lavrov était sec. Il a ensuite quitté la salle. « C'est fini. »",
        [("direct", "C'est fini.", "lavrov", None, "inherited")],
    ),
    (
        "Donald Trump a dit que la guerre cesserait, ajoutant que Kiev le voulait aussi.",
        [("indirect", "la guerre cesserait", "trump", "dire", "name"),
         ("indirect", "Kiev le voulait aussi", "trump", "ajouter", "inherited")],
    ),
    (
        "« C'est non », a dit Sergueï Lavrov, précisant que « rien ne changerait ».",
        [("direct", "C'est non", "lavrov", "dire", "name"),
         ("mixed", "« rien ne changerait »", "lavrov", "préciser", "inherited")],
    ),
    (
        "« C'est non », a dit Sergueï Lavrov, dénonçant une « farce » et appelant Kiev à « la raison ».",
        [("direct", "C'est non", "lavrov", "dire", "name"),
         ("mixed", "une « farce »", "lavrov", "dénoncer", "inherited"),
         ("mixed", "Kiev à « la raison »", "lavrov", "appeler", "inherited")],
    ),
    (
        "« C'est non », a dit Sergueï Lavrov avant d'ajouter : « Pour toujours. »",
        [("direct", "C'est non", "lavrov", "dire", "name"),
         ("direct", "Pour toujours.", "lavrov", "ajouter", "inherited")],
    ),
    (
        "« C'est non », a dit Sergueï Lavrov. Et d'ajouter : « Pour toujours. »",
        [("direct", "C'est non", "lavrov", "dire", "name"),
         ("direct", "Pour toujours.", "lavrov", "ajouter", "inherited")],
    ),
    (
        "« C'est non », a tranché Donald Trump. « Jamais », a renchéri Sergueï Lavrov.",
        [("direct", "C'est non", "trump", "trancher", "name"),
         ("direct", "Jamais", "lavrov", "renchérir", "name")],
    ),
    (
        "Donald Trump a reconnu que tout restait à faire : « Il n'y a pas d'accord. »",
        [("indirect", "tout restait à faire", "trump", "reconnaître", "name"),
         ("direct", "Il n'y a pas d'accord.", "trump", None, "inherited")],
    ),
    (
        "Paris a évoqué un « contact technique », Moscou un « premier pas ».",
        [("mixed", "un « contact technique »", "france", "évoquer", "metonym"),
         ("mixed", "un « premier pas »", "russie", "évoquer", "metonym")],
    ),
    (
        "Antonio Guterres a « exhorté » les parties à « négocier ».",
        [("mixed", "« exhorté » les parties à « négocier »", "guterres", "exhorter", "name")],
    ),
    (
        "Donald Trump s'est exprimé mercredi :\n« La guerre doit cesser. »",
        [("direct", "La guerre doit cesser.", "trump", None, "inherited")],
    ),
    (
        "Les pourparlers débuteront « bientôt », a précisé Hans Grundberg, ajoutant qu'il irait à Doha.",
        [("mixed", "Les pourparlers débuteront « bientôt »", "grundberg", "préciser", "name"),
         ("indirect", "il irait à Doha", "grundberg", "ajouter", "inherited")],
    ),
    (
        "Une source proche du dossier a évoqué un accord imminent. « C'est fait », a-t-elle dit.",
        [("direct", "C'est fait", None, "dire", "unknown")],
    ),
    (
        "Hans Grundberg a démenti et indiqué que « rien n'était signé ».",
        [("mixed", "« rien n'était signé »", "grundberg", "indiquer", "name")],
    ),
    (
        "Sergueï Lavrov a quitté la salle. Sa réponse tenait en trois mots : « Nous verrons bien. »",
        [("direct", "Nous verrons bien.", "lavrov", None, "inherited")],
    ),
    (
        "Le message d'Emmanuel Macron est clair : « L'Europe parlera d'une voix. »",
        [("direct", "L'Europe parlera d'une voix.", "macron", None, "metonym")],
    ),
    (
        "Comme l'a dit Emmanuel Macron, « la paix n'attend pas ».",
        [("direct", "la paix n'attend pas", "macron", "dire", "name")],
    ),
    (
        "Donald Trump a répété sa position.\n« Traîtres », « lâches » : Benyamin Netanyahu n'a pas mâché ses mots.",
        [("direct", "Traîtres », « lâches", "netanyahu", None, "inherited")],
    ),
    (
        "Emmanuel Macron (« je reste optimiste ») a quitté Berlin.",
        [("direct", "je reste optimiste", "macron", None, "name")],
    ),
    (
        "Emmanuel Macron l'a redit jeudi à Berlin : pas question de « brader » l'Ukraine.",
        [("mixed", "pas question de « brader » l'Ukraine", "macron", "redire", "name")],
    ),
    (
        "Donald Trump s'inquiète. « Le temps manque », écrit-il dimanche, il faut « en finir ».",
        [("direct", "Le temps manque", "trump", "écrire", "pronoun"),
         ("mixed", "il faut « en finir »", "trump", None, "inherited")],
    ),
    (
        "« Si Dieu veut », sourit Khalil al-Hayya, « nous irons au printemps. »",
        [("direct", "Si Dieu veut », sourit Khalil al-Hayya, « nous irons au printemps.", "hayya", "sourire", "name")],
    ),
    (
        "Sergueï Lavrov a lancé, sourire aux lèvres : « Patience. »",
        [("direct", "Patience.", "lavrov", "lancer", "name")],
    ),
    (
        "Donald Trump a écrit que « tout finirait », sans donner de date, et que Kiev « gagnerait ».",
        [("mixed", "« tout finirait », sans donner de date, et que Kiev « gagnerait »", "trump", "écrire", "name")],
    ),
    (
    'Emmanuel Macron a salué "une approche honnête", sans rien promettre. "y a-t-il jamais un bon moment pour cela ?", a répondu Dmitri Peskov.',
    [("mixed", '"une approche honnête"', "macron", "saluer", "name"),
    ("direct", "y a-t-il jamais un bon moment pour cela ?", "peskov", "répondre", "name")],
    ),
    (
    "Emmanuel Macron a « clairement rappelé les raisons de son refus » : le projet « prolongerait la crise » et « mènerait à la guerre ».",
    [("mixed", "« clairement rappelé les raisons de son refus »", "macron", "rappeler", "name"),
    ("mixed", "le projet « prolongerait la crise » et « mènerait à la guerre »", "macron", None, "inherited")],
    ),
    (
        "Pour Emmanuel Macron, le port rouvrira.\n\n« Nous avons parlé deux heures. Il faut continuer. »",
        [("indirect", "le port rouvrira", "macron", "pour", "name"),
         ("direct", "Nous avons parlé deux heures. Il faut continuer.", "macron", None, "inherited")],
    ),
    (
        "Emmanuel Macron ne cache pas sa déception.\n\n« Nous attendions mieux. »",
        [("direct", "Nous attendions mieux.", "macron", None, "inherited")],
    ),
    (
        "Dmitri Peskov a vu Paul Kagame. La trêve est « urgente », avait jugé ce dernier mardi.",
        [("mixed", "La trêve est « urgente »", None, "juger", "unknown")],
    ),
]  # fmt: skip

TITLES: list[tuple[str, Expected]] = [
    (
        "« Nous ne céderons rien » (Volodymyr Zelensky)\n\nLa guerre continue.",
        [("direct", "Nous ne céderons rien", "zelensky", None, "name")],
    ),
    (
        "Macron : « Le temps presse »\n\nLa guerre continue.",
        [("direct", "Le temps presse", "macron", None, "name")],
    ),
    (
        "Macron : Kiev ne doit « rien céder »\n\nLa guerre continue.",
        [("mixed", "Kiev ne doit « rien céder »", "macron", None, "name")],
    ),
    (
        "Ukraine : Kiev ne doit « rien céder »\n\nLa guerre continue.",
        [],
    ),
    (
        "Syrie : « beaucoup de travail » avant une trêve, selon John Kerry\n\nLa guerre continue.",
        [("mixed", "« beaucoup de travail » avant une trêve", "kerry", "selon", "name")],
    ),
    (
        "Titre\n\n« Nous tiendrons jusqu'au bout »\n\nSergueï Lavrov est parti.\n\n"
        "« Nous tiendrons jusqu'au bout. La paix viendra », a dit Volodymyr Zelensky.",
        [("direct", "Nous tiendrons jusqu'au bout. La paix viendra", "zelensky", "dire", "name")],
    ),
    (
        "Titre\n\nLa guerre continue.\n\nMoscou dénonce un « complot »\n\nSergueï Lavrov est parti.",
        [],
    ),
    (
        "Titre\n\nSergueï Lavrov a dit : « Non. »\n\n« Une porte reste ouverte »\n\nLes combats continuent.",
        [("direct", "Non.", "lavrov", "dire", "name")],
    ),
]  # fmt: skip


def rows(quotes: tuple[Quote, ...]) -> Expected:
    return [(q.kind, q.text, q.speaker_id, q.cue, q.speaker_basis) for q in quotes]  # type: ignore[misc]


@pytest.mark.parametrize(("text", "expected"), CHAINS + TITLES)
def test_chains(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected) -> None:
    assert rows(quotes_of(text)) == expected
