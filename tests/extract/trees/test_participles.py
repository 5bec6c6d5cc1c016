"""Participles, infinitives and objects that are easily hung on another word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "participle", "noun"),
    [
        (
            "Bamako et Alger ont repris leurs échanges, conformément à la trêve adoptée en mai.",
            "adoptée",
            "trêve",
        ),
        (
            "Erevan et Bakou ont mené des discussions à Prague facilitées mercredi.",
            "facilitées",
            "discussions",
        ),
        ("Bogota a salué les avancées dans les négociations obtenues jeudi.", "obtenues", "négociations"),
        ("Le médiateur a rompu le silence lors d'une réunion tenue lundi.", "tenue", "réunion"),
        # who does it, or is it
        ("Le président s'est dit convaincu de la bonne volonté des rebelles.", "convaincu", "dit"),
        ("Reçue lundi à Rabat, la ministre a salué le roi.", "reçue", "salué"),
    ],
)
def test_what_a_participle_tells_of(
    text: str, participle: str, noun: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == participle]
    assert token.head.text == noun


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        (
            "Miroslav Lajcak tiendra mardi des réunions séparées avec chacun des dirigeants.",
            "réunions",
            "obj",
        ),
        (
            "Antony Blinken entamera jeudi des consultations séparées avec chacun des chefs.",
            "consultations",
            "obj",
        ),
        ("Le ministre s'est félicité des réunions de Genève.", "réunions", "obl"),
        ("Le roi a été informé mardi des discussions.", "discussions", "obl"),
    ],
)
def test_des_may_open_an_object(text: str, noun: str, label: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == noun]
    assert token.dep_.split(":")[0] == label


@pytest.mark.parametrize(
    ("text", "verb", "label"),
    [
        ("Il se dit prêt à le voir à Paris.", "voir", "xcomp"),
        ("Elle s'est déclarée disposée à les recevoir demain.", "recevoir", "xcomp"),
        ("Le plan est trop vague pour aboutir.", "aboutir", "advcl"),
    ],
)
def test_what_one_is_ready_for(text: str, verb: str, label: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == verb]
    assert token.dep_ == label


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Le roi doit s'entretenir mardi, toujours à Luanda, avec les chefs.", "chefs", "entretenir"),
        ("Paul Kagame allait se rendre lundi en Angola pour un sommet.", "sommet", "rendre"),
        ("Le médiateur a annoncé lundi la reprise en mai des discussions.", "discussions", "reprise"),
        ("Kigali a demandé le report au mois d'octobre des pourparlers.", "pourparlers", "report"),
        ("Bogota a annoncé la signature mardi à Oslo d'un accord avec l'ELN.", "Oslo", "signature"),
        ("Le ministre a signé à Luanda le texte de l'accord.", "Luanda", "signé"),
        ("Le ministre peut compter mardi sur ses alliés.", "alliés", "compter"),
        ("L'ONU affirme que les pourparlers du Caire ont repris.", "pourparlers", "repris"),
        ("Des réunions séparées avec Paul Kagame sont prévues.", "Paul", "réunions"),
        ("Les régions séparées par la guerre se parlent.", "guerre", "séparées"),
    ],
)
def test_what_a_word_belongs_to(text: str, word: str, head: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert token.head.text == head


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Une réunion tripartite entre Paul Kagame et William Ruto a eu lieu.", "tripartite", "ADJ"),
        ("La tripartite de mardi entre Kigali et Luanda a échoué.", "tripartite", "NOUN"),
    ],
)
def test_what_kind_of_word(text: str, word: str, kind: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert token.pos_ == kind
