"""What a word hangs on in sentences that parsers often get wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract.events.subject import subject
from lib.languages.tokens import Doc

# A text, one of its words, the word that it hangs on (itself for the root), and how.
CASES = [
    # "par X" behind a participle tells who has done it
    ("La trêve négociée à Djeddah par Riyad a échoué.", "Riyad", "négociée", "obl:agent"),
    ("L'annonce par Paris d'une trêve a surpris.", "Paris", "annonce", "nmod"),
    # with whom a matter is talked over, and not a matter with somebody
    ("Narendra Modi a abordé lundi le dossier cachemiri avec Sharif.", "Sharif", "abordé", "obl"),
    ("Oslo examinera la question chypriote avec Ankara.", "Ankara", "examinera", "obl"),
    ("Kiev a évoqué sa coopération avec Ankara.", "Ankara", "coopération", "nmod"),
    # what is asked of someone
    ("Bamako attend de Niamey qu'il s'engage à payer.", "engage", "attend", "ccomp"),
    ("Paris exige de Kigali qu'il retire ses troupes.", "retire", "exige", "ccomp"),
    ("Kigali a parlé à Goma de l'accord que Kinshasa a signé.", "signé", "accord", "acl:relcl"),
    # when something was done, and not what
    ("Ban Ki-moon a quitté Nairobi lundi après avoir vu Ruto.", "vu", "quitté", "advcl"),
    ("Ban Ki-moon a quitté Nairobi sans rencontrer Ruto.", "rencontrer", "quitté", "advcl"),
    ("Ban Ki-moon a refusé de rencontrer Ruto.", "rencontrer", "refusé", "xcomp"),
    # the day before is no one who is met
    ("Elle avait reçu, la veille, Narendra Modi.", "Narendra", "reçu", "obj"),
    ("Elle avait reçu, le lendemain, Narendra Modi.", "lendemain", "reçu", "obl"),
    # a participle right behind the subject, and the second of "entre X et Y"
    ("Le fragile cessez-le-feu arraché lundi entre Oslo et Kiev tient.", "arraché", "cessez-le-feu", "acl"),
    ("Le fragile cessez-le-feu arraché lundi entre Oslo et Kiev tient.", "Kiev", "Oslo", "conj"),
    # what stands right behind the copula
    ("Une trêve est en vigueur depuis lundi entre Oslo et Kiev.", "vigueur", "vigueur", "ROOT"),
    ("Jens Stoltenberg est en visite à Kiev.", "visite", "visite", "ROOT"),
    # the name of a body behind it, and who was met
    ("Ruto a rencontré, selon l'agence officielle KNA (privée), le ministre Modi.", "KNA", "agence", "appos"),
    # a year behind what has lasted since
    ("Ils ne se sont pas parlé depuis la chute de Kaboul en août.", "août", "chute", "nmod"),
    ("Oslo négocie depuis lundi en secret.", "secret", "négocie", "obl"),
    ("Depuis la chute de Kaboul, Ruto a vu Modi en 2022.", "2022", "vu", "obl"),
    # no verb parts it in two
    ("Pas question pour Kiev de négocier avec Minsk.", "négocier", "question", "xcomp"),
    ("Pas question pour l'ELN de signer un texte.", "ELN", "question", "obl"),
    ("La question n'est pas réglée.", "question", "réglée", "nsubj:pass"),
]

# A text, one of its words, its part of speech and one feature.
TAGS = [
    ("« Nous rencontrerons aussi le maire », a-t-il dit.", "rencontrerons", "VERB", "Mood=Ind"),
    ("Nous voulons rencontrer Ruto.", "rencontrer", "VERB", "VerbForm=Inf"),
    ("L'impasse des pourparlers inquiète Oslo.", "des", "ADP", "Definite=Def"),
    ("C'est une réunion tripartite entre Oslo, Kiev et Minsk.", "tripartite", "ADJ", "Number=Sing"),
    ("Le Caire a accueilli des pourparlers.", "des", "DET", "Definite=Ind"),
]


@pytest.mark.parametrize(("text", "word", "head", "label"), CASES)
def test_what_hangs_on_what(
    text: str, word: str, head: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert (token.head.text, token.dep_) == (head, label)


@pytest.mark.parametrize(("text", "word", "pos", "feature"), TAGS)
def test_what_a_word_is(text: str, word: str, pos: str, feature: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert (token.pos_, feature in str(token.morph).split("|")) == (pos, True)


@pytest.mark.parametrize(
    ("text", "infinitive", "who"),
    [
        ("Ce lundi, ce sera au tour des mouvements de rencontrer Ruto.", "rencontrer", "mouvements"),
        ("C'était au tour de Modi de recevoir Ruto.", "recevoir", "Modi"),
        ("La décision de Modi de recevoir Ruto surprend.", "recevoir", "Modi"),
        ("La décision des insurgés de recevoir Ruto surprend.", "recevoir", "insurgés"),
    ],
)
def test_whose_turn_it_is(text: str, infinitive: str, who: str, doc_of: Callable[[str], Doc]) -> None:
    (verb,) = [token for token in doc_of(text) if token.text == infinitive]
    found = subject(verb)
    assert found is not None
    assert found.text == who
