"""A subject that the parser took for an apposition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Après avoir parlé à Emmanuel Macron, Volodymyr Zelensky a publié un message.",
            "Volodymyr",
            "publié",
        ),
        ("Après une rencontre avec Kim Jong-un, Donald Trump s'est montré optimiste.", "Donald", "montré"),
        ("Volodymyr Zelensky a publié un message.", "Volodymyr", "publié"),
        ('"Nous avons parlé", a déclaré mardi à Dakar Moussa Diop.', "Moussa", "déclaré"),
        ('"Nous avons parlé", a déclaré à l\'issue de la rencontre Moussa Diop.', "Moussa", "déclaré"),
        ('"Nous avons parlé", a déclaré lors d\'une conférence de presse Moussa Diop.', "Moussa", "déclaré"),
        (
            "Félix Tshisekedi a vu Paul Kagame samedi et des rencontres sont prévues mardi à Luanda.",
            "rencontres",
            "prévues",
        ),
        # a phrase set off between the two, of which the parser made the clause
        (
            "Le général Kim Yong Chol, en première ligne côté nord-coréen pour la préparation de ce "
            "tête-à-tête inédit prévu le 12 juin à Singapour, est arrivé mercredi à Washington.",
            "général",
            "arrivé",
        ),
        ("Le ministre, en se rendant à Doha, a rencontré Hakan Fidan.", "ministre", "rencontré"),
        # a participle that opens the sentence
        ("Arrivé lundi à Paris, Nikol Pachinian a remercié la France.", "Nikol", "remercié"),
        # a verb hung on its own subject
        ("Les négociations porteront sur la frontière.", "négociations", "porteront"),
        # names between "que" and the verb of a relative, and the noun that it is about
        ("La trêve que Khartoum et Juba avaient signée en 2020 a été prolongée.", "Khartoum", "signée"),
        ("La trêve que Khartoum et Juba avaient signée en 2020 a été prolongée.", "trêve", "prolongée"),
        ("Paris a salué l'accord que Bakou et Erevan signeront lundi.", "Bakou", "signeront"),
        ("L'espoir que Bakou et Erevan signent un accord grandit.", "Bakou", "signent"),
        # a noun taken for a participle
        (
            "L'opposant Maurice Kamto, reconnu comme vainqueur par plusieurs partis, avait refusé de venir.",
            "opposant",
            "refusé",
        ),
        ("Quelques-uns de ses membres avaient fait le déplacement à Arusha.", "Quelques-uns", "fait"),
        # the topic before a colon is no subject
        ("Sri-Lanka: la Suisse accueillera les négociations.", "Suisse", "accueillera"),
        # a day taken for who acts
        (
            "Le président a choisi : mardi 3 mars, cinq généraux et un amiral de l'armée colombienne se "
            "rendent à La Havane.",
            "généraux",
            "rendent",
        ),
        (
            "Mercredi 6 août, des émissaires du Hamas et le chef du renseignement se sont vus au Caire.",
            "émissaires",
            "vus",
        ),
    ],
)
def test_the_subject_of_the_main_clause(
    text: str, subject: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == subject]
    assert (token.dep_.split(":")[0], token.head.text) == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("L'Iran va entamer mardi à Vienne de nouvelles discussions.", "discussions", "obj"),
        ("Il est sorti de la réunion.", "réunion", "obl"),
    ],
)
def test_de_before_an_adjective_is_an_article(
    text: str, noun: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == noun]
    assert token.dep_ == label


@pytest.mark.parametrize(
    ("text", "apposed"),
    [
        ("Il a parlé à Emmanuel Macron, président de la France, avant de partir.", "président"),
        ("Le chef de la diplomatie russe, Sergueï Lavrov, a reçu un envoyé.", "Sergueï"),
    ],
)
def test_an_apposition_stays_one(text: str, apposed: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == apposed]
    assert token.dep_ == "appos"


@pytest.mark.parametrize(
    ("text", "second", "first", "noun"),
    [
        (
            "Les discussions entre l'armée et les rebelles ont repris lundi.",
            "rebelles",
            "armée",
            "discussions",
        ),
        ("Un sommet entre Moscou et Washington est prévu.", "Washington", "Moscou", "sommet"),
    ],
)
def test_the_second_after_between_is_no_subject(
    text: str, second: str, first: str, noun: str, doc_of: Callable[[str], Doc]
) -> None:
    token = {token.text: token for token in doc_of(text)}
    assert (token[second].dep_, token[second].head.text) == ("conj", first)
    assert token[noun].dep_.startswith("nsubj")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Rebelles et gouvernement négocient depuis dix ans", "négocient"),
        ("Les pourparlers se sont conclus sans accord.", "conclus"),
    ],
)
def test_a_verb_that_the_tagger_took_for_another_word(
    text: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == verb]
    assert token.pos_ == "VERB"


def test_des_behind_a_town_opens_an_object(doc_of: Callable[[str], Doc]) -> None:
    token = {
        token.text: token for token in doc_of("Félix Tshisekedi a reçu lundi à Kinshasa des chefs rebelles.")
    }
    assert (token["chefs"].dep_, token["chefs"].head.text) == ("obj", "reçu")


def test_an_auxiliary_is_no_verb_of_its_own(doc_of: Callable[[str], Doc]) -> None:
    token = {token.text: token for token in doc_of("Le même jour, il a téléphoné à Volodymyr Zelensky.")}
    assert (token["a"].dep_, token["a"].head.text) == ("aux:tense", "téléphoné")
    assert token["téléphoné"].dep_ == "ROOT"
    assert token["il"].head == token["téléphoné"]


@pytest.mark.parametrize("text", ["Il a une réunion mardi.", "Elle a un délégué à Genève."])
def test_what_somebody_has_is_no_participle(text: str, doc_of: Callable[[str], Doc]) -> None:
    [verb] = [token for token in doc_of(text) if token.text == "a"]
    assert verb.dep_ == "ROOT"


def test_celle_repeats_the_noun_that_has_a_complement_too(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of(
        "Hakan Fidan a eu des entretiens avec la délégation de l'Éthiopie soutenue par l'Union africaine et "
        "celle de la Somalie."
    )
    (pronoun,) = [token for token in doc if token.text == "celle"]
    assert (pronoun.dep_, pronoun.head.text) == ("conj", "délégation")
