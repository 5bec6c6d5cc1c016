"""Direct quotations: whole statements between marks."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str | None, str | None]]

# text, then (content, speaker, cue) of each quote in order
DIRECT: list[tuple[str, Expected]] = [
    ("« Nous attendons », n'a pas manqué de rappeler Emmanuel Macron.", [("Nous attendons", "macron", "rappeler")]),
    ("« Rien n'est signé, a déclaré le président russe, le plus ancien des deux.", [("Rien n'est signé", "poutine", "déclarer")]),
    ("Ce que confirme Emmanuel Macron : « Attendons. »", [("Attendons.", "macron", "confirmer")]),
    ("Pour le président russe, pas de doute : « Attendons. »", [("Attendons.", "poutine", None)]),
    ("« C'est non », assure Donald Trump. Et le président russe de renchérir : « Attendons. »", [("C'est non", "trump", "assurer"), ("Attendons.", "poutine", "renchérir")]),
    ("« C'est non », assure Emmanuel Macron. Avant d'ajouter : « Attendons. »", [("C'est non", "macron", "assurer"), ("Attendons.", "macron", "ajouter")]),
    ("Le Kremlin insiste : « Nous attendons. »", [("Nous attendons.", "russie", "insister")]),
    ("« C'est non », a indiqué le Kremlin dans un communiqué. « Nous attendons », ajoute le texte.", [("C'est non", "russie", "indiquer"), ("Nous attendons", "russie", "ajouter")]),
    ('"Nous irons à Genève", a déclaré Donald Trump.', [("Nous irons à Genève", "trump", "déclarer")]),
    ("« Nous irons à Genève », a déclaré Donald Trump.", [("Nous irons à Genève", "trump", "déclarer")]),
    ("“Nous irons à Genève”, a déclaré Donald Trump.", [("Nous irons à Genève", "trump", "déclarer")]),
    ("«\u00a0Nous irons à Genève\u00a0», a affirmé le président russe.", [("Nous irons à Genève", "poutine", "affirmer")]),
    ("Emmanuel Macron avait déclaré ; « Nous irons à Genève ».", [("Nous irons à Genève", "macron", "déclarer")]),
    ("« Nous irons à Genève », Emmanuel Macron a dit aux élus.", [("Nous irons à Genève", "macron", "dire")]),
    ("« Nous irons à Genève », a affirmé le « chef des terres ».", [("Nous irons à Genève", None, "affirmer")]),
    # a text that begins in the middle of another
    ("« Nous irons à Genève », a-t-il dit. Emmanuel Macron a ajouté : « Attendons. »", [("Nous irons à Genève", "macron", "dire"), ("Attendons.", "macron", "ajouter")]),
    ("« Nous irons à Genève », a dit un élu. Emmanuel Macron a ajouté : « Attendons. »", [("Nous irons à Genève", None, "dire"), ("Attendons.", "macron", "ajouter")]),
    ("« Nous irons à Genève », a-t-il dit. Kiev a répondu : « Attendons. »", [("Nous irons à Genève", None, "dire"), ("Attendons.", "ukraine", "répondre")]),
    ("« C'est non », dit Sergueï Lavrov.", [("C'est non", "lavrov", "dire")]),
    ("« C'est non ! » a répondu Emmanuel Macron.", [("C'est non !", "macron", "répondre")]),
    ("« Est-ce possible ? », s'interroge Emmanuel Macron.", [("Est-ce possible ?", "macron", "s'interroger")]),
    ("Donald Trump a reçu Vladimir Poutine. « La trêve tient », a-t-il assuré.", [("La trêve tient", "poutine", "assurer")]),
    ("Annalena Baerbock est à Kiev. « Nous aiderons l'Ukraine », a-t-elle promis.", [("Nous aiderons l'Ukraine", "baerbock", "promettre")]),
    ("« Nous ne céderons rien », prévient Volodymyr Zelensky dans un entretien.", [("Nous ne céderons rien", "zelensky", "prévenir")]),
    ("« Nous ne céderons rien », martèle-t-il.", [("Nous ne céderons rien", None, "marteler")]),
    ("« La guerre doit cesser », s'est emporté Emmanuel Macron.", [("La guerre doit cesser", "macron", "s'emporter")]),
    ("« Un pas décisif vient d'être franchi », se félicite Emmanuel Macron.", [("Un pas décisif vient d'être franchi", "macron", "se féliciter")]),
    ("« Nous avons gagné », a lâché Benyamin Netanyahu.", [("Nous avons gagné", "netanyahu", "lâcher")]),
    ("« Nous avons gagné », a espéré Benyamin Netanyahu.", [("Nous avons gagné", "netanyahu", "espérer")]),
    ("« C'est une victoire », s'est réjouie Federica Mogherini.", [("C'est une victoire", "mogherini", "se réjouir")]),
    ("« Ce n'est pas sérieux », a balayé Dmitri Peskov.", [("Ce n'est pas sérieux", "peskov", "balayer")]),
    ("« La réponse est non », a tranché le président turc.", [("La réponse est non", "erdogan", "trancher")]),
    ("« Les combats continuent », a fait savoir l'armée israélienne.", [("Les combats continuent", "israel", "faire savoir")]),
    ("« Nous restons ouverts », a tenu à préciser Dmitri Peskov.", [("Nous restons ouverts", "peskov", "préciser")]),
    ("« La paix est proche », veut croire Emmanuel Macron.", [("La paix est proche", "macron", "croire")]),
    ("« Les deux parties s'engagent à libérer les otages », lit-on dans le communiqué.", [("Les deux parties s'engagent à libérer les otages", "communique", "lire")]),
    ("« Les parties cesseront le feu à minuit », stipule le texte.", [("Les parties cesseront le feu à minuit", "texte", "stipuler")]),
    ("« Les parties cesseront le feu », est-il écrit dans l'accord.", [("Les parties cesseront le feu", "accord", "écrire")]),
    ("Donald Trump a déclaré : « Nous irons à Genève. »", [("Nous irons à Genève.", "trump", "déclarer")]),
    ("Rien de neuf, répond Donald Trump : « Nous attendons un appel. »", [("Nous attendons un appel.", "trump", "répondre")]),
    ("« Nous attendons », tranche Donald Trump. Puis, après un silence : « Nous avons le temps. »", [("Nous attendons", "trump", "trancher"), ("Nous avons le temps.", "trump", None)]),
    ("Donald Trump a prévenu mardi devant la presse : « Nous irons à Genève ».", [("Nous irons à Genève", "trump", "prévenir")]),
    ("Volodymyr Zelensky est formel : « Nous ne céderons pas un mètre de terre ».", [("Nous ne céderons pas un mètre de terre", "zelensky", None)]),
    ("Et Emmanuel Macron d'ajouter : « Le temps presse. »", [("Le temps presse.", "macron", "ajouter")]),
    ('Le président russe a dit "Nous sommes prêts à discuter".', [("Nous sommes prêts à discuter", "poutine", "dire")]),
    ("Selon Dmitri Peskov, « rien n'est décidé pour le moment ».", [("rien n'est décidé pour le moment", "peskov", "selon")]),
    ("« Rien n'est décidé », selon Dmitri Peskov.", [("Rien n'est décidé", "peskov", "selon")]),
    ("« La guerre, dit-il, doit cesser », selon un témoin.", [("La guerre, dit-il, doit cesser", None, "selon")]),
    ("« Nous irons », a dit Dmitri Peskov, cité par l'agence Tass.", [("Nous irons", "peskov", "dire")]),
    ("« Nous irons à Doha », a déclaré à l'AFP le porte-parole du Kremlin.", [("Nous irons à Doha", "peskov", "déclarer")]),
    ("« Nous irons à Doha », a déclaré mardi à Genève, devant la presse, Hans Grundberg.", [("Nous irons à Doha", "grundberg", "déclarer")]),
    ("« Nous irons à Doha », a par ailleurs indiqué le ministre russe des Affaires étrangères.", [("Nous irons à Doha", "lavrov", "indiquer")]),
    ("« Nous irons à Doha », ont déclaré Paul Kagame et Félix Tshisekedi dans un communiqué commun.", [("Nous irons à Doha", "kagame", "déclarer")]),
    ("« Nous voulons la paix », confie Khalil al-Hayya.", [("Nous voulons la paix", "hayya", "confier")]),
    ("« Nous voulons la paix », s'époumone Gustavo Petro.", [("Nous voulons la paix", "petro", "s'époumoner")]),
    ("« Nous voulons la paix », avait alors promis Abiy Ahmed.", [("Nous voulons la paix", "abiy", "promettre")]),
    ('Selon le député kurde Emmanuel Macron, "il restera deux jours à Doha".', [("il restera deux jours à Doha", "macron", "selon")]),
    ('"La guerre est finie": dans une allocution, le ministre Emmanuel Macron a salué l\'accord.', [("La guerre est finie", "macron", None)]),
    ("« Nous voulons la paix », a quant à lui souligné Nikol Pachinian.", [("Nous voulons la paix", "pachinian", "souligner")]),
    ("« Nous voulons la paix », a répété à plusieurs reprises Ilham Aliev.", [("Nous voulons la paix", "aliev", "répéter")]),
    ("« Nous voulons la paix », a confié à l'AFP un officiel kalandais.", [("Nous voulons la paix", None, "confier")]),
    ("« On verra », glisse un diplomate. « On verra en juin », renchérit un autre.", [("On verra", None, "glisser"), ("On verra en juin", None, "renchérir")]),
    ("« C'est faux », a réagi la mission américaine.", [("C'est faux", "mission-americaine", "réagir")]),
    ("Et, a affirmé John Kerry, « personne n'a été trompé ».", [("personne n'a été trompé", "kerry", "affirmer")]),
    ("« La colline est prise », a indiqué a l'AFP le président rwandais.", [("La colline est prise", "kagame", "indiquer")]),
    ("« Nous voulons la paix » – Donald Trump", [("Nous voulons la paix", "trump", None)]),
    ("« La paix est à portée de main » (Antonio Guterres)", [("La paix est à portée de main", "guterres", None)]),
    ("Interrogé sur ce point, « je n'ai rien à cacher », a répondu Patrick Muyaya.", [("je n'ai rien à cacher", "muyaya", "répondre")]),
    ("PARIS (AFP) – « Nous irons à Genève », a déclaré Emmanuel Macron.", [("Nous irons à Genève", "macron", "déclarer")]),
    ("« Nous irons à Genève », a dit M. Zelensky.", [("Nous irons à Genève", "zelensky", "dire")]),
    ("« Il m'a dit “jamais” deux fois », raconte John Kerry.", [("Il m'a dit “jamais” deux fois", "kerry", "raconter")]),
    ("« Nous avons dit : « Non merci », a raconté John Kerry.", [("Nous avons dit : « Non merci", "kerry", "raconter")]),
    ("« La ville se relève »,\na rapporté Emmanuel Macron.", [("La ville se relève", "macron", "rapporter")]),
    ("Au sommet de Bruxelles, qui se tient lundi, « une rencontre à quatre est prévue entre les chefs d'État », a déclaré Emmanuel Macron.", [("une rencontre à quatre est prévue entre les chefs d'État", "macron", "déclarer")]),
    ("« Kiev est prête à discuter du plan », un texte proposé par Paris pour mettre fin à la crise qui dure depuis juin, a indiqué Emmanuel Macron.", [("Kiev est prête à discuter du plan", "macron", "indiquer")]),
    ("« Les deux camps se parlent », a ajouté Emmanuel Macron : « cela veut dire que la paix avance ».", [("Les deux camps se parlent », a ajouté Emmanuel Macron : « cela veut dire que la paix avance", "macron", "ajouter")]),
    ("Emmanuel Macron est ferme :\n\n« Il ne s'agit pas de bavarder ! »", [("Il ne s'agit pas de bavarder !", "macron", None)]),
    ("« C'est un incident qu'il a fallu régler », a tenté de relativiser Dmitri Peskov.", [("C'est un incident qu'il a fallu régler", "peskov", "relativiser")]),
    ("« Je n'y crois pas », confie à Reuters un haut responsable, qui a requis l'anonymat.", [("Je n'y crois pas", None, "confier")]),
    ("« Un accord est proche », ont déclaré dans un communiqué conjoint les ministres français et allemand.", [("Un accord est proche", None, "déclarer")]),
    ("« Les armes doivent se taire » : c'est l'appel lancé lundi par Emmanuel Macron.", [("Les armes doivent se taire", "macron", None)]),
    ("Pour ce politologue, « le plus dur commence ».", [("le plus dur commence", None, "pour")]),
    ("“ Le port rouvrira “ , a assuré Emmanuel Macron. “ Mais Kiev doit signer. “", [("Le port rouvrira", "macron", "assurer"), ("Mais Kiev doit signer.", "macron", None)]),
    ("« Le port rouvrira « , a assuré Emmanuel Macron. Il part lundi.", [("Le port rouvrira", "macron", "assurer")]),
    ("« Le port rouvrira » : c'est ce que promet Emmanuel Macron.", [("Le port rouvrira", "macron", None)]),
    ("« Le port rouvrira. » C'est ce qu'a déclaré Emmanuel Macron lundi.", [("Le port rouvrira.", "macron", None)]),
    ("Le Hamas exige un retrait, « préalable à tout débat » selon Emmanuel Macron.", [("préalable à tout débat", "macron", "selon")]),
    ("Selon le plan, « aucun civil ne partira ».", [("aucun civil ne partira", "plan", "selon")]),
]  # fmt: skip

CUT: list[tuple[str, Expected]] = [
    ("« La guerre, a dit Donald Trump, doit cesser. »", [("La guerre, a dit Donald Trump, doit cesser.", "trump", "dire")]),
    ("Donald Trump a parlé. « La guerre, a-t-il dit, doit cesser. »", [("La guerre, a-t-il dit, doit cesser.", "trump", "dire")]),
    ("« La guerre », a dit Donald Trump, « doit cesser ».", [("La guerre », a dit Donald Trump, « doit cesser", "trump", "dire")]),
    ("« Nous irons, a déclaré Sergueï Lavrov. Et nous reviendrons. »", [("Nous irons, a déclaré Sergueï Lavrov. Et nous reviendrons.", "lavrov", "déclarer")]),
    ("« Nous irons à Doha », a dit Donald Trump. « Nous y resterons. »", [("Nous irons à Doha", "trump", "dire"), ("Nous y resterons.", "trump", None)]),
    ("« Nous sommes prêts.\n« Nous irons à Doha », a dit Donald Trump.", [("Nous sommes prêts.\n« Nous irons à Doha", "trump", "dire")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIRECT + CUT)
def test_direct(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected) -> None:
    quotes = quotes_of(text)
    assert [(quote.text, quote.speaker_id, quote.cue) for quote in quotes] == expected
    assert {quote.kind for quote in quotes} == {"direct"}
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)


def test_pieces_of_a_cut_quotation(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    text = "« La guerre, a dit Donald Trump, doit cesser. »"
    (quote,) = quotes_of(text)
    assert [text[start:end] for start, end in quote.verbatim] == ["La guerre", "doit cesser."]


def test_pieces_of_a_quotation_in_two_marks(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    text = "« La guerre », a dit Donald Trump, « doit cesser »."
    (quote,) = quotes_of(text)
    assert [text[start:end] for start, end in quote.verbatim] == ["La guerre", "doit cesser"]
