"""Words that are easily hung a step too high, or taken for another part of speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        # a verb has one subject
        ("Les consultations Serbie-Kosovo reprendront jeudi.", "Serbie-Kosovo", "appos", "consultations"),
        ("Le dialogue Éthiopie-Érythrée a repris lundi.", "Éthiopie-Érythrée", "appos", "dialogue"),
        ("Les troupes que Rome envoie partiront.", "Rome", "nsubj", "envoie"),
        # the town goes with the infinitive before it
        ("Salva Kiir a parlé à la presse avant de s'envoler pour Djouba.", "Djouba", "obl", "envoler"),
        ("Salva Kiir s'est dit confiant avant de partir pour Addis-Abeba.", "Addis-Abeba", "obl", "partir"),
        ("Salva Kiir a dit vouloir négocier à Kigali.", "Kigali", "obl", "négocier"),
        # what is told to be between two
        ("Un sommet consacré aux relations avec la Chine s'ouvre.", "Chine", "nmod", "relations"),
        ("Une réunion dédiée au conflit avec la Libye s'ouvre lundi.", "Libye", "nmod", "conflit"),
        ("Salva Kiir a discuté du conflit avec Riek Machar.", "Riek", "obl", "discuté"),
        # who is received, and who does the next thing
        ("Cyril Ramaphosa a reçu Salva Kiir et le Kremlin a salué un pas.", "Salva", "obj", "reçu"),
        ("Cyril Ramaphosa dit que Salva Kiir et Riek Machar ont signé.", "Salva", "nsubj", "signé"),
        # behind an aside that has a name of its own
        ("Salva Kiir a parlé à l'ambassadeur de Suède, Per Olsson.", "Per", "appos", "ambassadeur"),
        # whom, and no "que" of what is said
        ("Riek Machar, que Salva Kiir a reçu, est parti.", "que", "obj", "reçu"),
        ("Annoncer que Salva Kiir a reçu Riek Machar serait utile.", "que", "mark", "reçu"),
        # what must be done has its own circumstances
        (
            "Salva Kiir doit s'entretenir jeudi, toujours à Rome, avec Riek Machar.",
            "Rome",
            "obl",
            "entretenir",
        ),
        (
            "Salva Kiir doit s'entretenir jeudi, toujours à Rome, avec Riek Machar.",
            "Riek",
            "obl",
            "entretenir",
        ),
        ("Salva Kiir va rencontrer Riek Machar à Rome.", "Rome", "obl", "rencontrer"),
        # all behind the verb are its subject
        ("Étaient aussi présents Salva Kiir, qui a parlé, et Riek Machar.", "parlé", "acl:relcl", "Salva"),
        # who was received is told last
        ("Salva Kiir a parlé avec le président William Ruto, reçu au palais.", "reçu", "acl", "président"),
        # the circumstance, whatever the parser makes of "lors"
        ("Salva Kiir a vu Riek Machar lors de négociations à Djouba.", "négociations", "obl", "vu"),
    ],
)
def test_where_a_word_hangs(
    text: str, word: str, label: str, head: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert (token.dep_, token.head.text) == (label, head)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Salva Kiir a vu Riek Machar en présence de garants cubains.", "garants", "NOUN"),
        ("Salva Kiir a vu Riek Machar en présence de garants cubains.", "cubains", "ADJ"),
        ("Salva Kiir a vu Riek Machar devant des observateurs kényans et ougandais.", "kényans", "ADJ"),
        ("Salva Kiir a vu les premiers émissaires.", "premiers", "ADJ"),
    ],
)
def test_a_noun_and_its_adjective(text: str, word: str, tag: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert token.pos_ == tag


@pytest.mark.parametrize("text", ["Reçu lundi à Oslo par Jens Dahl, Salva Kiir a dit oui.",
    "Accueilli jeudi à Rome par Jens Dahl, Salva Kiir a parlé."])  # fmt: skip
def test_a_participle_that_opens_the_sentence(text: str, doc_of: Callable[[str], Doc]) -> None:
    assert doc_of(text)[0].morph.get("VerbForm", []) == ["Part"]
