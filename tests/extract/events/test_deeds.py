"""Deals, offers, pressure and letters as agencies tell them: what kind, how far, who, to whom, when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]

TUESDAY, TO_COME, SATURDAY = date(2025, 8, 5), date(2025, 8, 12), date(2025, 8, 2)

DEEDS = ("agreement", "proposal", "pressure", "letter")

# A text of one such event: type and status, participants, the day it starts on (None: not asked).
CASES = [
    (
        "Les pays d'Afrique centrale se sont mis d'accord mardi.",
        "agreement held",
        {"pays d'Afrique centrale"},
        TUESDAY,
    ),
    # a draft that is signed or concluded is a deal
    (
        "Le projet d'accord entre Ankara et Bogota doit être paraphé mardi.",
        "agreement planned",
        {"Turquie", "Colombie"},
        TO_COME,
    ),
    (
        "Un projet d'accord a été conclu mardi entre Ankara et Bogota.",
        "agreement held",
        {"Turquie", "Colombie"},
        TUESDAY,
    ),
    (
        "Ankara et Bogota ont signé mardi la version finale de l'accord.",
        "agreement held",
        {"Turquie", "Colombie"},
        TUESDAY,
    ),
    # a sanction that is decided on has been taken
    (
        "Ottawa a décidé mardi de sanctionner le Rwanda.",
        "pressure held",
        {"Canada", "Rwanda"},
        TUESDAY,
    ),
    ("Ottawa a décidé de ne pas sanctionner le Rwanda.", "pressure refused", {"Canada", "Rwanda"}, None),
    ("Ottawa décidera mardi de sanctionner le Rwanda.", "pressure planned", {"Canada", "Rwanda"}, TO_COME),
    # to whom an offer is put
    (
        "Ankara a proposé mardi une trêve aux rebelles du M23.",
        "proposal proposed",
        {"Turquie", "M23"},
        TUESDAY,
    ),
    ("Ankara a offert mardi au M23 un cessez-le-feu.", "proposal proposed", {"Turquie", "M23"}, TUESDAY),
    ("Ankara a offert mardi sa médiation.", "proposal proposed", {"Turquie"}, TUESDAY),
    ("Bogota a dévoilé mardi un plan de paix.", "proposal proposed", {"Colombie"}, TUESDAY),
    # the participle behind the subject is not the verb of the sentence
    (
        "Le plan de paix présenté mardi par Bogota prévoit une commission.",
        "proposal proposed",
        {"Colombie"},
        TUESDAY,
    ),
    (
        "La proposition de trêve faite mardi par Ankara a été rejetée par le M23.",
        "proposal refused",
        {"Turquie", "M23"},
        None,
    ),
    ("Kofi Annan a proposé mardi un plan en six points.", "proposal proposed", {"Kofi Annan"}, TUESDAY),
    # a truce negotiated is one, unless those who fight negotiate it
    (
        "Une trêve a été négociée mardi entre Bogota et l'ELN.",
        "agreement held",
        {"Colombie", "Armée"},
        TUESDAY,
    ),
    ("Doha a négocié mardi un cessez-le-feu.", "agreement held", {"Qatar"}, TUESDAY),
    (
        "L'émissaire Kofi Annan avait négocié samedi une trêve entre Bogota et l'ELN.",
        "agreement held",
        {"Colombie", "Armée"},
        SATURDAY,
    ),
    # an appeal, whatever verb bears it
    ("Bogota a lancé mardi un appel à un cessez-le-feu.", "proposal proposed", {"Colombie"}, TUESDAY),
    ("Bogota s'est prononcée mardi pour un cessez-le-feu.", "proposal proposed", {"Colombie"}, TUESDAY),
    # a threat that has been made, and a ceremony put off
    (
        "L'ultimatum fixé mardi par Kigali au M23 expire bientôt.",
        "pressure held",
        {"Rwanda", "Mouvement du 23 mars"},
        TUESDAY,
    ),
    ("Bogota a fixé mardi un ultimatum à Caracas.", "pressure held", {"Colombie", "Venezuela"}, TUESDAY),
    (
        "Bogota et l'ELN négocient à Quito. La cérémonie de paraphe prévue lundi a été reportée à jeudi.",
        "agreement postponed",
        {"Colombie", "Armée de libération nationale"},
        None,
    ),
    (
        "Bogota et l'ELN se sont mis d'accord mardi sur un échange de détenus.",
        "agreement held",
        {"Colombie", "Armée de libération nationale"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN doivent se mettre d'accord lundi prochain sur une trêve.",
        "agreement planned",
        {"Colombie", "Armée de libération nationale"},
        None,
    ),
    (
        "Bogota et l'ELN sont convenus mardi d'une trêve avant de se retrouver à Quito.",
        "agreement held",
        {"Colombie", "Armée de libération nationale"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN se sont entendus mardi pour que leurs médiateurs rencontrent l'ONU.",
        "agreement held",
        {"Colombie", "Armée de libération nationale"},
        TUESDAY,
    ),
    ("L'ONU a appelé mardi les belligérants à cesser les combats.", "proposal proposed", {"ONU"}, TUESDAY),
    # a deed is refused or broken on a day
    ("Kigali a rejeté mardi un cessez-le-feu.", "agreement refused", {"Rwanda"}, TUESDAY),
    ("Bogota a rompu mardi la trêve avec l'ELN.", "agreement cancelled", {"Colombie", "ELN"}, TUESDAY),
    # on whom sanctions are imposed, and by whom
    ("Berne a imposé mardi des sanctions à Kigali.", "pressure held", {"Suisse", "Rwanda"}, TUESDAY),
    ("Berne va imposer de nouvelles sanctions au M23.", "pressure planned", {"Suisse", "M23"}, None),
    ("Des sanctions ont été imposées mardi au M23 par Berne.", "pressure held", {"Suisse", "M23"}, TUESDAY),
    ("Berne a menacé mardi le M23 de sanctions.", "pressure proposed", {"Suisse", "M23"}, TUESDAY),
    # a deal whose announcement is told has been reached; one for an occasion to come has not
    (
        "L'annonce mardi d'un cessez-le-feu entre Bogota et l'ELN a surpris.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Paul Kagame a annoncé lundi à Paris la signature d'un accord entre Bogota et l'ELN lors d'un "
        "sommet qui aura lieu le 12 août à Doha.",
        "agreement planned",
        {"Colombie", "ELN"},
        TO_COME,
    ),
    # the day right behind the participle
    (
        "Bogota respecte depuis dimanche la trêve avec l'ELN décidée mardi.",
        "agreement ongoing",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    # what is struck, and when it is signed or starts
    (
        "Bogota et Caracas ont trouvé mardi un accord qui doit être signé samedi.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "Bogota et Caracas sont parvenues mardi à un accord, qui devrait être signé à Lima.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "Mardi, Bogota et Caracas ont conclu une trêve qui entrera en vigueur samedi.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "Bogota et Caracas doivent sauver l'accord qu'elles ont signé le 2 août.",
        "agreement held",
        {"Colombie", "Venezuela"},
        SATURDAY,
    ),
    (
        "Bogota et Caracas doivent signer mardi l'accord négocié à Lima.",
        "agreement planned",
        {"Colombie", "Venezuela"},
        TO_COME,
    ),
    # deals: what stands between the words that belong together
    (
        "Bogota et Caracas ont conclu mardi, sous l'égide du Qatar, un accord de paix.",
        "agreement held",
        {"Colombie", "Venezuela", "Qatar"},
        TUESDAY,
    ),
    (
        "Après la signature mardi à Doha d'un accord entre Bogota et Caracas, l'ONU a salué un succès.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "Signé mardi à Doha par Bogota et Caracas, l'accord de paix prévoit une commission.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "L'accord de partage du pouvoir entre Bogota et l'ELN entrera en vigueur mardi.",
        "agreement planned",
        {"Colombie", "ELN"},
        TO_COME,
    ),
    ("Bogota et Caracas sont proches d'un accord.", "agreement proposed", {"Colombie", "Venezuela"}, None),
    # told by a participle that the tagger took for an adjective, by a relative, behind a modal
    (
        "La trêve conclue mardi entre Bogota et l'ELN semble respectée.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "L'accord de paix que Bogota et l'ELN ont signé mardi à Genève prévoit des élections.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Bogota et Caracas vont signer mardi à Genève un accord de paix.",
        "agreement planned",
        {"Colombie", "Venezuela"},
        TO_COME,
    ),
    (
        "Aux termes de l'accord signé mardi entre Bogota et l'ELN, les troupes se retireront.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    # made known on a day; by one of the two
    (
        "Bogota et Caracas ont annoncé mardi avoir conclu un accord.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    (
        "Bogota a annoncé mardi la signature d'un accord avec l'ELN.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    # none, or none any more
    (
        "Bogota et Caracas se sont séparées mardi sans accord.",
        "agreement denied",
        {"Colombie", "Venezuela"},
        None,
    ),
    ("Bogota a mis fin mardi à la trêve avec l'ELN.", "agreement cancelled", {"Colombie", "ELN"}, TUESDAY),
    (
        "Kigali a écarté mardi l'idée d'une trêve avec le M23.",
        "agreement refused",
        {"Rwanda", "M23"},
        TUESDAY,
    ),
    # what a deal provides for is no deal of its own; in force, consented to; what is asked is another thing
    (
        "Un accord signé mardi entre Bogota et l'ELN prévoit un cessez-le-feu.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Un cessez-le-feu est en vigueur depuis mardi entre Bogota et l'ELN.",
        "agreement ongoing",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    ("Bogota a consenti mardi à une trêve avec l'ELN.", "agreement held", {"Colombie", "ELN"}, TUESDAY),
    (
        "L'ONU a appelé à la mise en œuvre de l'accord signé mardi par Bogota et Caracas.",
        "agreement held",
        {"Colombie", "Venezuela"},
        None,
    ),
    # an offer taken up, in any words; or turned down; whose it is
    (
        "Caracas a accepté mardi la proposition de trêve de Bogota.",
        "agreement held",
        {"Venezuela", "Colombie"},
        TUESDAY,
    ),
    (
        "Le M23 a donné mardi son feu vert à la proposition égyptienne.",
        "agreement held",
        {"M23", "Égypte"},
        TUESDAY,
    ),
    ("Kigali a dit non mardi à la proposition turque.", "proposal refused", {"Rwanda", "Turquie"}, TUESDAY),
    (
        "Kigali s'est dit prêt à accepter le plan européen.",
        "proposal proposed",
        {"Rwanda", "Union eur"},
        None,
    ),
    (
        "La proposition américaine a été rejetée mardi par le M23.",
        "proposal refused",
        {"États-Unis", "M23"},
        TUESDAY,
    ),
    ("Rabat a proposé mardi au M23 une large autonomie.", "proposal proposed", {"Maroc", "M23"}, TUESDAY),
    (
        "Dans un message publié mardi, Bogota et Caracas ont appelé à un cessez-le-feu.",
        "proposal proposed",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    # pressure without the word
    ("Berne a ajouté mardi le M23 à sa liste de sanctions.", "pressure held", {"Suisse", "M23"}, TUESDAY),
    ("Berne a donné mardi 48 heures au M23 pour se retirer.", "pressure held", {"Suisse", "M23"}, TUESDAY),
    (
        "L'Union africaine a suspendu mardi le Gabon de ses instances.",
        "pressure held",
        {"Union africaine", "Gabon"},
        TUESDAY,
    ),
    ("Berne a gelé mardi les avoirs de Joseph Kabila.", "pressure held", {"Suisse", "Kabila"}, TUESDAY),
    # deals left, run out, undone, halted; their days
    ("La Russie s'est retirée mardi de l'accord céréalier.", "agreement cancelled", {"Russie"}, TUESDAY),
    ("La trêve entre Bogota et l'ELN a expiré samedi.", "agreement cancelled", {"Colombie", "ELN"}, SATURDAY),
    ("Bogota a abrogé mardi la trêve avec l'ELN.", "agreement cancelled", {"Colombie", "ELN"}, TUESDAY),
    ("Bogota a suspendu mardi le traité avec l'ELN.", "agreement postponed", {"Colombie", "ELN"}, TUESDAY),
    (
        "La trêve conclue le 10 octobre entre Bogota et l'ELN tient toujours.",
        "agreement held",
        {"Colombie", "ELN"},
        date(2024, 10, 10),
    ),
    (
        "Moscou et Kiev sont parvenus mardi à un accord parrainé par Ankara.",
        "agreement held",
        {"Russie", "Ukraine", "Turquie"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN se sont mis d'accord mardi sur une trêve.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    # a title says that there is one; a deal that is disputed is one all the same
    ("Accord entre Bogota et l'ELN\n\nLa foule attend.", "agreement held", {"Colombie", "ELN"}, None),
    (
        "Échange de prisonniers entre Moscou et Kiev\n\nLa foule attend.",
        "agreement held",
        {"Russie", "Ukraine"},
        None,
    ),
    (
        "L'accord signé mardi entre Bogota et l'ELN est contesté.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Selon les termes de l'accord signé mardi entre Bogota et l'ELN, les armes seront déposées.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Berne a adopté mardi un nouveau train de sanctions contre Kigali.",
        "pressure held",
        {"Suisse", "Rwanda"},
        TUESDAY,
    ),
    # an object behind "pas de", behind days to come, a span that is given
    ("Bogota et l'ELN ne signent pas d'accord.", "agreement denied", {"Colombie", "ELN"}, None),
    ("Bogota et l'ELN n'ont pas conclu d'accord mardi.", "agreement denied", {"Colombie", "ELN"}, TUESDAY),
    (
        "Bogota présentera dans les jours à venir une proposition d'accord au M23.",
        "proposal planned",
        {"Colombie", "M23"},
        date(2025, 8, 8),
    ),
    (
        "Berne a donné mardi au M23 dix à quinze jours pour conclure un accord.",
        "pressure held",
        {"Suisse", "M23"},
        TUESDAY,
    ),
    # an offer that is made, and one that is answered, whatever it is of
    ("Ankara fera une proposition au M23.", "proposal planned", {"Turquie", "M23"}, None),
    ("Ankara a fait mardi une offre au M23.", "proposal proposed", {"Turquie", "M23"}, TUESDAY),
    ("Kigali a rejeté mardi le plan de Kofi Annan.", "proposal refused", {"Rwanda", "Annan"}, TUESDAY),
    (
        "Le plan de Kofi Annan a été accepté mardi par Kigali.",
        "agreement held",
        {"Annan", "Rwanda"},
        TUESDAY,
    ),
    # what is to be done with a deal that has been signed; but it may be yet to be signed
    (
        "L'ONU veut sauver la trêve conclue mardi entre Bogota et l'ELN.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN doivent prolonger la trêve conclue en mai.",
        "agreement held",
        {"Colombie", "ELN"},
        None,
    ),
    (
        "Kigali doit consolider la trêve que Bogota et l'ELN avaient conclue en mai.",
        "agreement held",
        {"Colombie", "ELN"},
        date(2025, 5, 1),
    ),
    (
        "Bogota et Caracas doivent signer mardi l'accord négocié à Doha.",
        "agreement planned",
        {"Colombie", "Venezuela"},
        TO_COME,
    ),
    (
        "La trêve que Bogota et Caracas avaient signée mardi a été prolongée.",
        "agreement held",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    # decided on, wrested, with an adjective before
    (
        "La trêve décidée mardi par Paul Kagame et Félix Tshisekedi est respectée.",
        "agreement held",
        {"Kagame", "Tshi"},
        TUESDAY,
    ),
    (
        "Le fragile cessez-le-feu arraché mardi entre Bogota et l'ELN tient.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    # whatever became of it since; behind "aux termes de"; put to someone; ended, as is announced
    (
        "Le cessez-le-feu conclu mardi entre Bogota et l'ELN était respecté jeudi.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Le cessez-le-feu conclu mardi entre Moscou et Kiev a été violé.",
        "agreement held",
        {"Russie", "Ukraine"},
        TUESDAY,
    ),
    (
        "Les troupes se retireront, aux termes de la trêve entre Bogota et l'ELN entrée en vigueur mardi.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    ("Kigali a présenté mardi son plan à l'ONU.", "proposal proposed", {"Rwanda", "ONU"}, TUESDAY),
    ("Bogota a annoncé mettre fin à l'accord avec l'ELN.", "agreement cancelled", {"Colombie", "ELN"}, None),
    (
        "Paul Kagame et Félix Tshisekedi ont convenu mardi que leurs troupes se retireraient.",
        "agreement held",
        {"Kagame", "Tshi"},
        TUESDAY,
    ),
    # an appeal to end something, and not to good will
    (
        "Bogota a appelé mardi le M23 à mettre fin aux combats.",
        "proposal proposed",
        {"Colombie", "M23"},
        TUESDAY,
    ),
    # near, and not yet struck; called something, and not signed yet
    (
        "Un accord entre Bogota et l'ELN est à portée de main.",
        "agreement proposed",
        {"Colombie", "ELN"},
        None,
    ),
    ("Une trêve entre Bogota et l'ELN est sur la table.", "agreement proposed", {"Colombie", "ELN"}, None),
    (
        "Bogota et l'ELN veulent signer un accord présenté comme définitif.",
        "agreement proposed",
        {"Colombie", "ELN"},
        None,
    ),
    # prisoners and letters that have been exchanged
    (
        "Deux cents prisonniers ont été échangés mardi entre Moscou et Kiev.",
        "agreement held",
        {"Russie", "Ukraine"},
        TUESDAY,
    ),
    (
        "Des lettres ont été échangées mardi entre Paul Kagame et Félix Tshisekedi.",
        "letter held",
        {"Kagame", "Tshi"},
        TUESDAY,
    ),
    # a truce that both decree; sanctions lifted; consent with a day in it
    ("Bogota et l'ELN ont décrété mardi une trêve.", "agreement held", {"Colombie", "ELN"}, TUESDAY),
    ("Berne a levé mardi les sanctions contre Kigali.", "pressure cancelled", {"Suisse", "Rwanda"}, TUESDAY),
    (
        "Le M23 a donné son feu vert mardi à la proposition égyptienne.",
        "agreement held",
        {"M23", "Égypte"},
        TUESDAY,
    ),
    # an offer to others is of him who makes it too; what one says one is ready for; good offices
    (
        "Luanda a proposé mardi une trêve entre Bogota et l'ELN.",
        "proposal proposed",
        {"Angola", "Colombie", "ELN"},
        TUESDAY,
    ),
    ("Le M23 s'est dit prêt mardi à libérer des soldats du Rwanda.", "proposal proposed", {"M23"}, TUESDAY),
    (
        "Bogota s'est dite prête mardi à de nouvelles concessions à Caracas.",
        "proposal proposed",
        {"Colombie"},
        TUESDAY,
    ),
    (
        "Ankara s'est dite prête mardi à jouer les médiateurs entre Bogota et l'ELN.",
        "proposal proposed",
        {"Turquie"},
        TUESDAY,
    ),
    (
        "Ankara a proposé mardi ses bons offices à Kigali.",
        "proposal proposed",
        {"Turquie", "Rwanda"},
        TUESDAY,
    ),
    # letters
    ("Kigali a envoyé mardi une note verbale à l'ONU.", "letter held", {"Rwanda", "ONU"}, TUESDAY),
    # told by what it was let known with
    (
        "Paul Kagame a averti mardi Félix Tshisekedi par un courrier de deux pages.",
        "letter held",
        {"Kagame", "Tshi"},
        TUESDAY,
    ),
    ("Kigali a répondu mardi par écrit à Bogota.", "letter held", {"Rwanda", "Colombie"}, TUESDAY),
    # by who carries it, and to whom it is sent
    (
        "William Ruto portait une lettre de Paul Kagame à Félix Tshisekedi.",
        "letter held",
        {"Ruto", "Kagame", "Tshi"},
        None,
    ),
    ("Kigali a fait parvenir mardi à Bogota une lettre.", "letter held", {"Rwanda", "Colombie"}, TUESDAY),
    # papers of any name that are signed, and their signing to come
    (
        "Bogota et l'ELN ont paraphé mardi un arrangement minier.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN sont parvenues mardi à un arrangement pour rouvrir les ponts.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Berne a salué la signature mardi à Quito d'un document par lequel Bogota et l'ELN désarment.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "C'est une charte que Bogota et l'ELN ont signée mardi.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN se sont engagées mardi à ne plus déplacer de blindés.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Dans une lettre à Paul Kagame, Félix Tshisekedi dénonce les combats.",
        "letter held",
        {"Kagame", "Tshi"},
        None,
    ),
    (
        "Félix Tshisekedi a transmis mardi un message écrit à Paul Kagame.",
        "letter held",
        {"Kagame", "Tshi"},
        TUESDAY,
    ),
    (
        "Nikol Pachinian et Ilham Aliev ont échangé mardi des lettres.",
        "letter held",
        {"Pachinian", "Aliev"},
        TUESDAY,
    ),
    # whoever else is asked for beside it
    (
        "Ankara a demandé mardi une trêve et la libération des otages.",
        "proposal proposed",
        {"Turquie"},
        TUESDAY,
    ),
    # relations broken off
    (
        "Rabat a rompu mardi ses relations diplomatiques avec Bogota.",
        "pressure held",
        {"Maroc", "Colombie"},
        TUESDAY,
    ),
    ("Kigali et Bogota ont coupé leurs liens en 2016.", "pressure held", {"Rwanda", "Colombie"}, None),
    (
        "Les deux pays sont brouillés. Le Mali et la France avaient rompu leurs relations en 2022.",
        "pressure held",
        {"Mali", "France"},
        None,
    ),
    (
        "Bogota menace de rompre ses relations avec Caracas.",
        "pressure proposed",
        {"Colombie", "Venezuela"},
        None,
    ),
    # what others ask for, turned down
    ("Le M23 a rejeté mardi les exigences de Kigali.", "proposal refused", {"M23", "Rwanda"}, TUESDAY),
    ("Bogota rejette toute idée de référendum.", "proposal refused", {"Colombie"}, None),
    ("La Cédéao a rejeté mardi ce calendrier.", "proposal refused", {"Cédéao"}, TUESDAY),
    ("Ce délai a été rejeté mardi par Bogota.", "proposal refused", {"Colombie"}, TUESDAY),
    ("L'initiative a été rejetée mardi par le M23.", "proposal refused", {"M23"}, TUESDAY),
    ("Le M23 avait décliné mardi l'offre.", "proposal refused", {"M23"}, TUESDAY),
    # a threat, with whatever it is
    (
        "Bogota a menacé mardi Caracas de conséquences graves.",
        "pressure proposed",
        {"Colombie", "Venezuela"},
        TUESDAY,
    ),
    ("Berne menace de suspendre son aide.", "pressure proposed", {"Suisse"}, None),
    ("Berne a menacé mardi de revoir ses crédits.", "pressure proposed", {"Suisse"}, TUESDAY),
    (
        "Berne a menacé mardi Paul Kagame et Félix Tshisekedi de geler leurs comptes.",
        "pressure proposed",
        {"Suisse", "Kagame", "Tshi"},
        TUESDAY,
    ),
    # a draft put to the sides, and what both agree to do with a truce
    (
        "Berne a soumis mardi à Kigali et au M23 une cessation des hostilités.",
        "proposal proposed",
        {"Suisse", "Rwanda", "M23"},
        TUESDAY,
    ),
    (
        "Berne a fait remettre mardi à Kigali et au M23 un projet de calendrier.",
        "proposal proposed",
        {"Suisse", "Rwanda", "M23"},
        TUESDAY,
    ),
    (
        "Bogota et l'ELN ont accepté mardi d'étendre le cessez-le-feu à la côte.",
        "agreement held",
        {"Colombie", "ELN"},
        TUESDAY,
    ),
    (
        "Joseph Kabila avait menacé de quitter Genève si rien n'était signé.",
        "pressure proposed",
        {"Kabila"},
        None,
    ),
    (
        "Washington n'a pas menacé Bangkok de droits de douane.",
        "pressure denied",
        {"États-Unis", "Thaïlande"},
        None,
    ),
    ("Le M23 menaçait de recourir à la force contre Kigali.", "pressure proposed", {"M23", "Rwanda"}, None),
    # and bearing down on somebody
    ("Berne a exercé mardi d'importantes pressions sur le M23.", "pressure held", {"Suisse", "M23"}, TUESDAY),
    ("Doha fait pression sur Joseph Kabila.", "pressure held", {"Qatar", "Kabila"}, None),
    # who is asked for pressure has put none on anybody
    (
        "Bogota a demandé mardi à Londres de ne plus acheter de café et de faire pression sur Caracas.",
        "proposal proposed",
        {"Colombie", "Royaume-Uni"},
        TUESDAY,
    ),
    # a deal named by its day
    (
        "Bogota et l'ELN doivent respecter le cessez-le-feu du 3 mai 2024.",
        "agreement held",
        {"Colombie", "Armée"},
        date(2024, 5, 3),
    ),
    (
        "La limite est autorisée par le traité de 2015 entre Kigali et Bogota.",
        "agreement held",
        {"Rwanda", "Colombie"},
        date(2015, 1, 1),
    ),
    # who signs the deal just told
    (
        "Bogota et l'ELN ont conclu mardi un accord. "
        "L'accord a été signé par Gustavo Petro et Pablo Beltrán.",
        "agreement held",
        {"Colombie", "Armée", "Gustavo Petro", "Pablo Beltrán"},
        TUESDAY,
    ),
    # states agree, whoever else tells it by their people
    (
        "Kigali et Kinshasa ont conclu mardi une trêve. "
        "Paul Kagame et Félix Tshisekedi ont conclu une trêve.",
        "agreement held",
        {"Rwanda", "République", "Paul Kagame", "Félix Tshisekedi"},
        TUESDAY,
    ),
]


@pytest.mark.parametrize(("text", "kind", "names", "day"), CASES, ids=[case[0][:60] for case in CASES])
def test_one_deed(events_of: Reader, text: str, kind: str, names: set[str], day: date | None) -> None:
    events = [e for e in events_of(text) if e.type in DEEDS]
    assert [f"{e.type} {e.status}" for e in events] == [kind]
    told = [f"{p.name} {p.text}" for p in events[0].participants]
    assert len(told) == len(names)
    assert all(any(name in each for each in told) for name in names), told
    assert day is None or events[0].date_start == day


# A text in which no deal is told, no offer, no pressure and no letter.
NONE = [
    # what somebody was received for
    "Macky Sall est venu à Dakar afin de faire pression sur Joseph Kabila.",
    "Berne a soumis mardi un projet de loi au Parlement.",
    "Berne a remis mardi aux deux camps un document de douze pages.",
    "Paul Kagame a répondu par écrit aux questions d'un journal.",
    "Paul Kagame a averti mardi les habitants de Goma par voie d'affiches.",
    "Paul Kagame apportait mardi un message de paix.",
    "Bogota et l'ELN ont signé mardi une convention de financement.",
    "Sa signature engage Bogota.",
    "Le Parlement colombien a rejeté le plan de relance du gouvernement.",
    "Paul Kagame et Félix Tshisekedi ont examiné mardi les propositions angolaises.",
    "Kigali n'a pas signé de contrat avec Bogota.",
    "Londres exhorte les partis congolais à assumer leurs responsabilités.",
    "Bogota a appelé mardi le M23 à faire preuve de retenue.",
    "Paul Kagame et Félix Tshisekedi ont convenu mardi que la paix passait par le dialogue.",
    "Paul Kagame a reçu mardi une invitation de Luanda à rencontrer Félix Tshisekedi.",
    "Bogota et l'ELN tentent de consolider une trêve fragile.",
    "Kigali et Bogota ont répété mardi leur volonté de respecter leurs accords.",
    "Les précédents cessez-le-feu n'ont jamais été respectés ni par Kigali ni par le M23.",
    "Bogota et l'ELN ont maintenu depuis lors un cessez-le-feu de facto.",
    "Kigali a décrété mardi une trêve de trois jours.",
    "L'ELN annonçait mardi son cessez-le-feu définitif.",
    "Un accord entre Bogota et l'ELN reste hors de portée.",
    "Aucun accord entre Bogota et l'ELN n'est en vue.",
    "Des tirs ont été échangés mardi entre les deux armées.",
    # a meeting is all that is agreed on
    "Bogota et l'ELN ont convenu mardi d'accélérer leurs discussions et d'organiser une nouvelle réunion.",
    "Paul Kagame et Félix Tshisekedi sont tombés d'accord mardi pour se retrouver à Genève.",
    "Bogota et l'ELN sont convenus de tenter d'organiser un sommet à Quito.",
    "Bogota et l'ELN sont convenus de poursuivre leurs discussions la semaine prochaine.",
    "Bogota et l'ELN se sont mis d'accord mardi sur une rencontre à Quito.",
    "Bogota et l'ELN se sont accordés sur l'ouverture de négociations en mai.",
    "Paul Kagame et Félix Tshisekedi ont convenu mardi que la réunion aurait lieu à Doha.",
    "Bogota et l'ELN sont convenus mardi de relancer leurs pourparlers.",
    "Bogota et l'ELN sont tombés d'accord mardi sur l'ouverture d'un dialogue.",
    "Paul Kagame et Félix Tshisekedi se sont mis d'accord mardi pour un sommet.",
    "Paul Kagame et Félix Tshisekedi ont convenu mardi que les négociations débuteraient en mai.",
    "Bogota et l'ELN se sont engagés mardi à poursuivre les négociations.",
    "Bogota et l'ELN négocient à Quito. La cérémonie d'ouverture a été reportée.",
    "Bogota et l'ELN ont réaffirmé mardi leur volonté de parvenir à un accord.",
    "Bogota et Caracas ont réaffirmé mardi leur engagement en faveur d'une trêve.",
    "Bogota et l'ELN sont convenus de fait de tenir un sommet.",
    # how they see it
    "Paul Kagame et Félix Tshisekedi se sont accordés mardi à dire que la paix est possible.",
    "Paul Kagame et Félix Tshisekedi ont convenu mardi de la nécessité de faire taire les armes.",
    "Bogota et l'ELN sont tombés d'accord mardi sur l'urgence d'une trêve.",
    # an aim, and what they have to do
    "Bogota et l'ELN cherchent à parvenir à un accord.",
    "Bogota et l'ELN se réuniront à Quito pour tenter de trouver un compromis.",
    "Bogota et l'ELN ont trois jours pour aboutir à un accord.",
    "Bogota et l'ELN doivent se mettre d'accord sur un budget.",
    # what is not done, or asked of another
    "Bruxelles a condamné Kigali mardi, sans annoncer de sanctions contre le Rwanda.",
    "Bogota veut discuter avec l'ELN sans demander un gel des combats.",
    "Des manifestants ont appelé mardi Londres à faire pression sur Kigali.",
    "Paul Kagame est à Londres afin de convaincre l'ONU de faire pression sur Kinshasa.",
    "Kigali et Bogota s'entendaient comme larrons en foire.",
    "Bogota et l'ELN ont négocié mardi une trêve.",
    "Doha va négocier une trêve entre Bogota et l'ELN.",
    # good words from without, and invitations
    "Londres exhorte le M23 à libérer ses otages.",
    "L'ONU a appelé mardi Kinshasa et le M23 à cesser les combats.",
    "Paul Kagame est arrivé mardi à Luanda à l'invitation de João Lourenço.",
    "Félix Tshisekedi a décliné mardi l'invitation de Paul Kagame.",
    # whoever is to be let go is no side
    "Paris espère la libération des otages Paul Kagame et Félix Tshisekedi.",
    "Kigali s'est dit prêt à intervenir au Congo.",
    "Le M23 ne s'est pas dit prêt à libérer des soldats du Rwanda.",
    "Bogota a passé trois à cinq jours à Doha.",
    "L'armée du Rwanda a coupé les routes entre Goma et Bukavu.",
    "Coupant les liens avec le passé, Bogota a élu une présidente.",
    "Kigali a rejeté mardi ces allégations.",
    "Bogota a rejeté mardi l'idée de négociations avec l'ELN.",
    "Kigali n'a pas rejeté la demande de Bogota.",
    "Le Parlement a rejeté le projet.",
    "Kigali et Bogota étudient un traité de 12 pages.",
    # who threatens nobody
    "La guerre menace de s'étendre au Liban.",
    "Le M23 menace le gouverneur du Kivu.",
    "Le Rwanda, menacé de famine, attend de l'aide.",
    "Les pressions sur Kigali augmentent.",
    "Kigali a pesé de toute sa pression atmosphérique.",
    # of one mind is no deal
    "Paul Kagame et Félix Tshisekedi sont tombés d'accord mardi pour dire que la paix est possible.",
    "Bogota et Caracas se sont mis d'accord mardi pour condamner l'attaque.",
    # what one side wants all along, or promises alone
    "Kigali exige le retrait des troupes congolaises du Kivu.",
    "Kinshasa réclame le départ des rebelles.",
    "Le M23 s'engage à quitter Goma d'ici au 8 avril.",
    # what a deal says is told with the deal
    "En vertu de l'accord, Kigali et Bogota s'engagent à libérer leurs prisonniers.",
    "Aux termes de l'accord, Kigali et Bogota acceptent de retirer leurs troupes.",
    "L'ambassadeur Wu Jianmin a présenté mardi ses lettres de créance à Paul Kagame.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_deed(events_of: Reader, text: str) -> None:
    assert [f"{e.type} {e.status}" for e in events_of(text) if e.type in DEEDS] == []


def test_a_list_of_some_of_them_ends_at_the_verb(events_of: Reader) -> None:
    (event,) = events_of("Plusieurs pays, dont la France, ont fait pression sur Joseph Kabila.")
    roles = {p.actor_id: p.role for p in event.participants}
    assert roles == {"france": "announcer", "joseph-kabila": "target"}
