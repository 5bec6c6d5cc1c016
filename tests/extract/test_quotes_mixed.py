"""Mixed quotations: the reporter's clause with quoted islands."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str | None, str | None]]

MIXED: list[tuple[str, Expected]] = [
    ("L'Union européenne parle d'un « crime contre la paix ».", [("un « crime contre la paix »", "ue", "parler")]),
    ("Emmanuel Macron a exigé « le retrait immédiat » des troupes étrangères.", [("« le retrait immédiat » des troupes étrangères", "macron", "exiger")]),
    ("Emmanuel Macron a mis l'accent sur « la protection des civils ».", [("« la protection des civils »", "macron", "mettre l'accent")]),
    ("Emmanuel Macron a annoncé qu'un accord « historique » sur une déclaration commune était prêt.", [("un accord « historique » sur une déclaration commune était prêt", "macron", "annoncer")]),
    ("Emmanuel Macron a aussi rappelé que le gazoduc « ne peut être autorisé ».", [("le gazoduc « ne peut être autorisé »", "macron", "rappeler")]),
    pytest.param("Soulignant que la paix était « en jeu », Emmanuel Macron, à Paris, a exhorté Kiev au calme.", [("la paix était « en jeu »", "macron", "souligner")], marks=pytest.mark.xfail(strict=True, reason='the opening participle is taken for the main verb')),
    ("Emmanuel Macron a réaffirmé l'engagement du pays « à tenir la trêve ».", [("l'engagement du pays « à tenir la trêve »", "macron", "réaffirmer")]),
    ("Emmanuel Macron a salué dans un communiqué « une grande nouvelle ».", [("« une grande nouvelle »", "macron", "saluer")]),
    ("L'Union européenne « appelle les deux camps à la retenue ».", [("« appelle les deux camps à la retenue »", "ue", "appeler")]),
    ("Paris a rapporté que Kiev avait exprimé, lors d'un appel avec Vladimir Poutine, « le souhait d'une trêve ».", [("Kiev avait exprimé, lors d'un appel avec Vladimir Poutine, « le souhait d'une trêve »", "france", "rapporter")]),
    ('Karoline Leavitt a annoncé mercredi que Donald Trump était "ouvert à une rencontre".', [('Donald Trump était "ouvert à une rencontre"', "leavitt", "annoncer")]),
    ("Les deux camps ont atteint ce que Donald Trump a appelé un « tournant vers la paix ».", [("un « tournant vers la paix »", "trump", "appeler")]),
    ("Le but est, selon Emmanuel Macron, président de la France, de « prévenir une guerre ».", [("Le but est, selon Emmanuel Macron, président de la France, de « prévenir une guerre »", "macron", "selon")]),
    ("Emmanuel Macron les a appelés à « mettre un terme au siège » que subit la ville.", [("« mettre un terme au siège »", "macron", "appeler")]),
    ("Emmanuel Macron a salué l'accord. Ajoutant avoir eu ‘’une prise de contact avec Moscou’’.", [("avoir eu ‘’une prise de contact avec Moscou’’", "macron", "ajouter")]),
    ("« Les deux camps ont fixé une date » au Darfour, une région du Soudan en guerre depuis 2003, a déclaré Emmanuel Macron.", [("« Les deux camps ont fixé une date » au Darfour", "macron", "déclarer")]),
    ("Emmanuel Macron a nuancé ces propos : la promesse « doit être tenue », et l'aide doit être « vérifiée ».", [("la promesse « doit être tenue », et l'aide doit être « vérifiée »", "macron", "nuancer")]),
    ("Emmanuel Macron a annoncé un « retour à la règle », ainsi que la « levée du blocus ».", [("un « retour à la règle », ainsi que la « levée du blocus »", "macron", "annoncer")]),
    ("Emmanuel Macron a appelé les deux camps à « baisser le ton » et reprendre le dialogue pour finir cette « sale guerre ».", [("les deux camps à « baisser le ton » et reprendre le dialogue pour finir cette « sale guerre »", "macron", "appeler")]),
    ("Emmanuel Macron a dit qu'il restait « un espoir » de signer « si l'autre camp » suit cette voie.", [("il restait « un espoir » de signer « si l'autre camp » suit cette voie", "macron", "dire")]),
    ("Selon Emmanuel Macron, la visite a été décidée depuis que Kiev a accepté de « reprendre le dialogue » à Doha.", [("la visite a été décidée depuis que Kiev a accepté de « reprendre le dialogue » à Doha", "macron", "selon")]),
    ("Paris a des doutes sur une trêve jugée « fragile », annoncée lundi par le Kremlin.", []),
    ("Les deux camps s'entendent sur une « plateforme » de demandes.", []),
    ("Emmanuel Macron a réclamé « des garanties solides » pour Kiev.", [("« des garanties solides » pour Kiev", "macron", "réclamer")]),
    ("Moscou exige « la levée des sanctions » avant tout accord.", [("« la levée des sanctions » avant tout accord", "russie", "exiger")]),
    ("L'accord prévoit un « cessez-le-feu permanent » et un échange de prisonniers.", []),
    ("Donald Trump a qualifié l'accord de « moment décisif » pour la région.", [("« moment décisif » pour la région", "trump", "qualifier")]),
    ("Moscou exige « le retrait complet » des insurgés.", [("« le retrait complet » des insurgés", "russie", "exiger")]),
    ("Emmanuel Macron a fait état d'un début de trêve « dans les 24 heures ».", [("un début de trêve « dans les 24 heures »", "macron", "faire état")]),
    ("Emmanuel Macron a salué via son ambassadeur « une étape bienvenue ».", [("« une étape bienvenue »", "macron", "saluer")]),
    ("Emmanuel Macron reste prudent : le texte, dit-il, « ne vaudra que si la trêve tient ».", [("le texte, dit-il, « ne vaudra que si la trêve tient »", "macron", "dire")]),
    ("Donald Trump a qualifié cette réunion de « très productive » dans un message publié sur Truth Social.", [("« très productive »", "trump", "qualifier")]),
    ("Emmanuel Macron a traité jeudi ces pourparlers de « comédie ».", [("« comédie »", "macron", "traiter")]),
    ("Emmanuel Macron l'a qualifié de « comédie ».", [("« comédie »", "macron", "qualifier")]),
    ("Emmanuel Macron a qualifié lundi de « comédie » la séance de Genève.", [("« comédie »", "macron", "qualifier")]),
    ("Emmanuel Macron s'est dit prêt à une trêve « sans délai », dont Kiev ne veut pas.", [("prêt à une trêve « sans délai »", "macron", "se dire")]),
    ("Emmanuel Macron s'est dit prêt à un appel « sans délai », formule qui, à Kiev, fait sourire.", [("prêt à un appel « sans délai »", "macron", "se dire")]),
    ("Emmanuel Macron a affirmé que « la route », dont le tracé est neuf, rouvrira.", [("« la route », dont le tracé est neuf, rouvrira", "macron", "affirmer")]),
    ("Le président russe a dénoncé une « provocation ».", [("une « provocation »", "poutine", "dénoncer")]),
    ("Le président russe a dénoncé « une provocation » et « un crime ».", [("« une provocation » et « un crime »", "poutine", "dénoncer")]),
    ("Emmanuel Macron a appelé Israël à « cesser » les frappes.", [("Israël à « cesser » les frappes", "macron", "appeler")]),
    ("Emmanuel Macron a accusé Moscou de « saboter » les négociations.", [("Moscou de « saboter » les négociations", "macron", "accuser")]),
    ("Volodymyr Zelensky s'est dit « prêt » à rencontrer Vladimir Poutine.", [("« prêt » à rencontrer Vladimir Poutine", "zelensky", "se dire")]),
    ("Volodymyr Zelensky s'est dit prêt à « discuter de tout ».", [("prêt à « discuter de tout »", "zelensky", "se dire")]),
    ("Pour Emmanuel Macron, il s'agit d'une « erreur historique ».", [("il s'agit d'une « erreur historique »", "macron", "pour")]),
    ("Bien que Moscou ait refusé, la trêve sera « prolongée » lundi, a déclaré Emmanuel Macron.", [("la trêve sera « prolongée » lundi", "macron", "déclarer")]),
    ("Ouvertes en mai à Moscou, les discussions sont « au point mort », selon Emmanuel Macron.", [("les discussions sont « au point mort »", "macron", "selon")]),
    ("Si Moscou refusait, la trêve serait « morte », a déclaré Emmanuel Macron.", [("Si Moscou refusait, la trêve serait « morte »", "macron", "déclarer")]),
    ("Vladimir Poutine a proposé de « rétablir les contacts » avec Paris, selon Emmanuel Macron.", [("Vladimir Poutine a proposé de « rétablir les contacts » avec Paris", "macron", "selon")]),
    ("Vladimir Poutine a dit que la trêve serait « prolongée », selon Emmanuel Macron.", [("la trêve serait « prolongée »", "poutine", "dire")]),
    ("Selon Antonio Guterres, la situation est « intenable » à Gaza.", [("la situation est « intenable » à Gaza", "guterres", "selon")]),
    ("La situation est « intenable » à Gaza, selon Antonio Guterres.", [("La situation est « intenable » à Gaza", "guterres", "selon")]),
    ("La situation est « intenable », a estimé Antonio Guterres.", [("La situation est « intenable »", "guterres", "estimer")]),
    ("Les pourparlers « ont été constructifs », a indiqué Sergueï Lavrov.", [("Les pourparlers « ont été constructifs »", "lavrov", "indiquer")]),
    ("Le président russe « est prêt à discuter. Il attend une réponse », a déclaré Dmitri Peskov.", [("Le président russe « est prêt à discuter. Il attend une réponse »", "peskov", "déclarer")]),
    ("Donald Trump a dit vouloir « aller de l'avant » avec l'Iran.", [("vouloir « aller de l'avant » avec l'Iran", "trump", "dire")]),
    ("Donald Trump a promis de « tout faire » pour la paix.", [("« tout faire » pour la paix", "trump", "promettre")]),
    ("Le Kremlin y a vu une « provocation dangereuse ».", [("une « provocation dangereuse »", "russie", "voir")]),
    ("Le chef du Kremlin a salué les efforts « remarquables » de la médiation.", [("les efforts « remarquables » de la médiation", "poutine", "saluer")]),
    ("Benyamin Netanyahu a parlé d'un « tournant » pour la région.", [("un « tournant » pour la région", "netanyahu", "parler")]),
    ("Sergueï Lavrov a jugé « inacceptable » la proposition européenne.", [("« inacceptable » la proposition européenne", "lavrov", "juger")]),
    ("Sergueï Lavrov a déclaré que « la paix est proche », Kiev n'ayant rien signé.", [("« la paix est proche »", "lavrov", "déclarer")]),
    ("Sergueï Lavrov a annoncé que « la paix est proche » avant cette réunion.", [("« la paix est proche »", "lavrov", "annoncer")]),
    ("Sergueï Lavrov s'est borné à souligner que « le problème » était de garantir « un avenir stable ».", [("« le problème » était de garantir « un avenir stable »", "lavrov", "souligner")]),
    ("Sergueï Lavrov a rejeté les accusations, dénonçant « une mascarade ».", [("« une mascarade »", "lavrov", "dénoncer")]),
    ("Sergueï Lavrov a quitté la salle, évoquant « des raisons techniques ».", [("« des raisons techniques »", "lavrov", "évoquer")]),
    ("L'accord a été qualifié d'« historique » par Donald Trump.", [("« historique »", "trump", "qualifier")]),
    ("Une « ligne rouge », a averti Vladimir Poutine.", [("Une « ligne rouge »", "poutine", "avertir")]),
    ("Hans Grundberg a indiqué que les discussions étaient « franches » et que les parties restaient « engagées ».", [("les discussions étaient « franches » et que les parties restaient « engagées »", "grundberg", "indiquer")]),
    ("Ilham Aliev a affirmé que « la paix est acquise », ajoutant que « les frontières sont fixées ».", [("« la paix est acquise »", "aliev", "affirmer"), ("« les frontières sont fixées »", "aliev", "ajouter")]),
    ("« La paix est acquise », a affirmé Ilham Aliev, ajoutant que « les frontières sont fixées ».", [("La paix est acquise", "aliev", "affirmer"), ("« les frontières sont fixées »", "aliev", "ajouter")]),
    ("« La paix est acquise », a affirmé Ilham Aliev, avant de fustiger une « ingérence » étrangère.", [("La paix est acquise", "aliev", "affirmer"), ("une « ingérence » étrangère", "aliev", "fustiger")]),
    ("Paul Kagame, qui dénonce une « campagne de dénigrement », a quitté Doha.", [("une « campagne de dénigrement »", "kagame", "dénoncer")]),
    ("Félix Tshisekedi a déclaré que le Rwanda devait « retirer ses troupes », sans préciser de calendrier.", [("le Rwanda devait « retirer ses troupes »", "tshisekedi", "déclarer")]),
    ("Gustavo Petro a déploré que l'ELN ait « choisi la guerre » et suspendu le dialogue.", [("l'ELN ait « choisi la guerre » et suspendu le dialogue", "petro", "déplorer")]),
    ("Abiy Ahmed a jugé que la visite était « un bon début » et salué les « efforts » de Djibouti.", [("la visite était « un bon début »", "abiy", "juger"), ("les « efforts » de Djibouti", "abiy", "saluer")]),
    ("Abiy Ahmed a affirmé que l'accord avait été signé et salué par « toutes les parties ».", [("l'accord avait été signé et salué par « toutes les parties »", "abiy", "affirmer")]),
    ("Abiy Ahmed a évoqué la « mauvaise foi » de Khartoum et réclamé des garanties.", [("la « mauvaise foi » de Khartoum", "abiy", "évoquer")]),
    ("Abiy Ahmed a regretté « une occasion manquée ».", [("« une occasion manquée »", "abiy", "regretter")]),
    ("Abiy Ahmed a mis en garde contre « toute ingérence ».", [("« toute ingérence »", "abiy", "mettre en garde")]),
    ("Dmitri Peskov a fait état de « progrès » dans les discussions.", [("« progrès » dans les discussions", "peskov", "faire état")]),
    ("Paris ne veut pas « fermer la porte au dialogue ».", [("« fermer la porte au dialogue »", "france", "vouloir")]),
    ("Aux yeux de Moscou, cette décision est « illégale ».", [("cette décision est « illégale »", "russie", "aux yeux de")]),
    ("De l'aveu de Dmitri Peskov, les progrès sont « lents ».", [("les progrès sont « lents »", "peskov", "de l'aveu de")]),
    ("Il n'y aura « pas de trêve », a prévenu Benyamin Netanyahu.", [("Il n'y aura « pas de trêve »", "netanyahu", "prévenir")]),
    ("Le porte-parole du Kremlin a dit espérer « une réponse rapide » de Kiev.", [("espérer « une réponse rapide » de Kiev", "peskov", "dire")]),
    ("Recep Tayyip Erdogan a proposé d'accueillir des discussions « au plus haut niveau ».", [("accueillir des discussions « au plus haut niveau »", "erdogan", "proposer")]),
    ("Recep Tayyip Erdogan a exigé que l'armée « se retire ».", [("l'armée « se retire »", "erdogan", "exiger")]),
    ("Donald Trump, « très déçu » par Vladimir Poutine, a annoncé des sanctions.", []),
    ("Lors d'échanges avec Moscou, Londres et Washington, il a été « convenu que la trêve serait prolongée », a déclaré Emmanuel Macron.", [("il a été « convenu que la trêve serait prolongée »", "macron", "déclarer")]),
    ("Les deux camps ont ajourné leurs débats lundi soir, « pas trop loin » d'un accord selon Dmitri Peskov.", [("« pas trop loin » d'un accord", "peskov", "selon")]),
    ("Emmanuel Macron a souligné la nécessité « d'instaurer un climat de paix ».", [("la nécessité « d'instaurer un climat de paix »", "macron", "souligner")]),
    ("Emmanuel Macron a annoncé la venue de Dmitri Peskov lundi pour une réunion au cours de laquelle « la Russie parlera ».", [("la venue de Dmitri Peskov lundi pour une réunion au cours de laquelle « la Russie parlera »", "macron", "annoncer")]),
    ("Emmanuel Macron a, dans un discours à la nation, promis « des élections libres » lundi.", [("« des élections libres »", "macron", "promettre")]),
    ("Emmanuel Macron a répété même que des rencontres, « avec des ministres », s'étaient tenues.", [("des rencontres, « avec des ministres », s'étaient tenues", "macron", "répéter")]),
    ("Donald Trump menace Kiev de « conséquences » si elle refuse la trêve.", [("« conséquences » si elle refuse la trêve", "trump", "menacer")]),
    ("Emmanuel Macron a appelé lundi « tous les camps à la retenue » et demandé une réunion.", [("« tous les camps à la retenue »", "macron", "appeler")]),
    ("Un bref communiqué, très sec, indique que « la trêve » tient.", [("« la trêve » tient", "communique", "indiquer")]),
    ("L'échange a lieu après que Donald Trump, lors d'une visite à Doha, a évoqué des « discussions franches » avec Kiev.", [("des « discussions franches » avec Kiev", "trump", "évoquer")]),
    ("Emmanuel Macron a lancé un appel à « la retenue de tous ».", [("« la retenue de tous »", "macron", "lancer un appel")]),
    ("Emmanuel Macron a fait le serment de « condamner la violence » et de chasser tout groupe rejetant l'accord.", [("« condamner la violence » et de chasser tout groupe rejetant l'accord", "macron", "faire le serment")]),
    ("Emmanuel Macron a demandé jeudi aux deux camps de « cesser » les combats.", [("« cesser » les combats", "macron", "demander")]),
    ("Emmanuel Macron a réaffirmé sa volonté de « normaliser » les choses.", [("sa volonté de « normaliser » les choses", "macron", "réaffirmer")]),
    ("Emmanuel Macron a appelé de ses vœux une « réconciliation ».", [("une « réconciliation »", "macron", "appeler de ses vœux")]),
    ("Emmanuel Macron est parti, assurant toutefois ne pas vouloir « baisser les bras ».", [("ne pas vouloir « baisser les bras »", "macron", "assurer")]),
    ("L'accord, « historique » selon Emmanuel Macron, prévoit le départ des combattants.", [("« historique »", "macron", "selon")]),
    ("Emmanuel Macron a insisté pour que les débats soient « brefs » et portent sur tous les dossiers.", [("les débats soient « brefs » et portent sur tous les dossiers", "macron", "insister")]),
    ("Emmanuel Macron a déclaré que le port était « ouvert » et doit revenir lundi.", [("le port était « ouvert »", "macron", "déclarer")]),
    ("Se disant « très inquiet », Emmanuel Macron a réuni son cabinet.", [("« très inquiet »", "macron", "se dire")]),
    ("Jugeant désormais que la trêve était « acquise », Emmanuel Macron a quitté Doha.", [("la trêve était « acquise »", "macron", "juger")]),
    ("Emmanuel Macron a évoqué la possibilité que le port rouvre « dès lundi ».", [("la possibilité que le port rouvre « dès lundi »", "macron", "évoquer")]),
    ("Emmanuel Macron a parlé, sur X, d'une journée « historique ».", [("une journée « historique »", "macron", "parler")]),
    ("Emmanuel Macron mentionne des échanges « francs ».", [("des échanges « francs »", "macron", "mentionner")]),
    ("Le Hamas réclame des « garanties » avant tout départ : un calendrier, une carte et des témoins.", [("des « garanties » avant tout départ : un calendrier, une carte et des témoins", "hamas", "réclamer")]),
    ("Emmanuel Macron insiste aussi sur la nécessité d'un débat à mener ensemble pour trouver « une issue ».", [("la nécessité d'un débat à mener ensemble pour trouver « une issue »", "macron", "insister")]),
    ("Emmanuel Macron a salué « un pas » et promis de rouvrir « le port ».", [("« un pas »", "macron", "saluer"), ("rouvrir « le port »", "macron", "promettre")]),
    ("Emmanuel Macron juge « prématuré » de parler d'un envoi de troupes.", [("« prématuré » de parler d'un envoi de troupes", "macron", "juger")]),
    ("Emmanuel Macron a évoqué « des progrès » sur le port, mais « des écarts » sur le calendrier.", [("« des progrès » sur le port, mais « des écarts » sur le calendrier", "macron", "évoquer")]),
    ("Paris et Kiev ont appelé dans une déclaration commune les rebelles à « respecter la trêve ».", [("les rebelles à « respecter la trêve »", "france", "appeler")]),
    ("Emmanuel Macron a exprimé son « inquiétude » face à la situation.", [("son « inquiétude » face à la situation", "macron", "exprimer")]),
    ("Donald Trump menace Kiev de « conséquences » en cas de refus.", [("« conséquences » en cas de refus", "trump", "menacer")]),
    ("Emmanuel Macron a dénoncé « une ruse » de Moscou en pleine trêve.", [("« une ruse » de Moscou", "macron", "dénoncer")]),
    ("Emmanuel Macron a dit que la trêve serait « longue », au moment où les combats reprennent.", [("la trêve serait « longue »", "macron", "dire")]),
    ("Emmanuel Macron a promis que Kiev répondrait « vite », comme ce fut le cas en juin.", [("Kiev répondrait « vite »", "macron", "promettre")]),
    # one more verb that tells, one more infinitive that accuses
    ("Emmanuel Macron a quant à lui dénoncé une « mascarade » et exigé « des preuves ».", [("une « mascarade »", "macron", "dénoncer"), ("« des preuves »", "macron", "exiger")]),
    ("Emmanuel Macron a accusé Kiev de « saboter » la trêve et de vouloir « gagner du temps ».", [("Kiev de « saboter » la trêve et de vouloir « gagner du temps »", "macron", "accuser")]),
    ("Emmanuel Macron a accusé Kiev de « mentir » et a demandé « la fin » de la trêve.", [("Kiev de « mentir »", "macron", "accuser"), ("« la fin » de la trêve", "macron", "demander")]),
    # who tells it in a relative that the parse hangs on something else
    ("Kiev a suivi la visite à Doha d'Emmanuel Macron, qui a évoqué mardi un contexte « difficile ».", [("un contexte « difficile »", "macron", "évoquer")]),
    ("Une annonce d'Emmanuel Macron sur les réseaux, qui a salué « un geste fort ».", [("« un geste fort »", "macron", "saluer")]),
    ("Emmanuel Macron, que Moscou accuse de préparer « une agression », a quitté Rome.", []),
    ("Emmanuel Macron a annoncé son intention de « relancer le processus » après la session.", [("son intention de « relancer le processus »", "macron", "annoncer")]),
    ("Emmanuel Macron a réclamé « un audit indépendant » mardi.", [("« un audit indépendant »", "macron", "réclamer")]),
    ("Emmanuel Macron a qualifié le pacte de « cadeau empoisonné » offert à Kiev.", [("« cadeau empoisonné » offert à Kiev", "macron", "qualifier")]),
    ("Emmanuel Macron a qualifié le texte de « chèque en blanc » donné à Kiev.", [("« chèque en blanc » donné à Kiev", "macron", "qualifier")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected) -> None:
    quotes = quotes_of(text)
    assert [(quote.text, quote.speaker_id, quote.cue) for quote in quotes] == expected
    assert all(quote.verbatim for quote in quotes)
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(
        quote.kind == ("direct" if quote.text[:2] == "La" and "est acq" in quote.text else "mixed")
        for quote in quotes
    )


def test_verbatim_islands(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    text = "Hans Grundberg a indiqué que les discussions étaient « franches » et les parties « engagées »."
    (quote,) = quotes_of(text)
    assert [text[start:end] for start, end in quote.verbatim] == ["franches", "engagées"]
