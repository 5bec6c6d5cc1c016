from __future__ import annotations

import pytest

from lib.records import Article, Event, Mention, Participant
from lib.store.detail import Evidence, Telling
from lib.ui import proof
from lib.ui.words import marked

SAID = "Mercredi, il a rencontré M. Poutine à Moscou, où il était attendu."
MENTION = Mention(13, 34, "a rencontré M. Poutine", "rencontré", "held", "asserted", "Mercredi")


def told(*people: str, place: str | None = "Moscou", status: str | None = "a rencontré") -> str:
    parties = tuple(Participant(name, name, "participant", name) for name in people)
    event = Event("e", "a", "meeting", "held", "asserted", (MENTION,), parties, place=place, place_text=place,
                  status_text=status)  # fmt: skip
    evidence = Evidence(MENTION, 0, len(SAID), SAID)
    return marked(SAID, proof.layers(event, evidence))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (told(), '<mark class="l-date" title="when">Mercredi</mark>'),
        (told(), '<mark class="l-status" title="status: held">a rencontré</mark>'),
        (told(), '<mark class="l-place" title="where: Moscou">Moscou</mark>'),
        (told("M. Poutine"), '<mark class="l-actor" title="M. Poutine, participant">M. Poutine</mark>'),
        # It stands there twice, and may be two persons.
        (told("il"), "</mark>, il <mark"),
        # No part of a word.
        (told("Moscou", place="Mosco"), 'title="Moscou, participant">Moscou<'),
        (
            told("o", place=None, status=None),
            'title="when">Mercredi</mark>, il a rencontré M. Poutine à Moscou',
        ),
    ],
)
def test_the_words_that_prove_a_field_are_marked(html: str, expected: str) -> None:
    assert expected in html


def test_words_that_stand_elsewhere_are_told() -> None:
    evidence = Evidence(MENTION, 0, len(SAID), SAID)
    assert proof.word("à Moscou", proof.PLACE, [evidence]) == '“<mark class="l-place">à Moscou</mark>”'
    assert proof.word("<b>", proof.DATE, [evidence]) == (
        '“<mark class="l-date">&lt;b&gt;</mark>”, elsewhere in the article'
    )


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Il a, lui, reçu M. Fico.", "a reçu", "a, lui, reçu"),
        ("Ils ne sont « pas encore prêtes ».", "sont prêtes", "sont « pas encore prêtes"),
        ("Il a dit qu'il a aussi reçu M. Fico.", "a reçu", "a aussi reçu"),
        ("Il a dit hier, au milieu de la nuit, avoir reçu M. Fico.", "a reçu", None),
        ("Il a été reçus.", "a reçu", None),
    ],
)
def test_the_words_of_a_verb_may_stand_apart(text: str, words: str, expected: str | None) -> None:
    mention = Mention(0, len(text), text, "reçu", "held", "asserted")
    event = Event("e", "a", "meeting", "held", "asserted", (mention,), (), status_text=words)
    evidence = Evidence(mention, 0, len(text), text)
    places = proof.layers(event, evidence)
    if expected is None:
        assert places == []
        assert proof.word(words, proof.STATUS, [evidence]).endswith("elsewhere in the article")
        return
    first, last = places
    assert text[first.start : last.end] == expected
    assert not proof.word(words, proof.STATUS, [evidence]).endswith("elsewhere in the article")


def test_the_words_of_a_name_stand_together() -> None:
    text = "M. Trump et Poutine"
    evidence = Evidence(MENTION, 0, len(text), text)
    assert proof.word("M. Poutine", proof.WHO, [evidence]).endswith("elsewhere in the article")


def test_the_sentence_that_proves_most_comes_first() -> None:
    hint = "Une rencontre est attendue."
    mentions = [Mention(start, start + 5, "", "", "held", "asserted") for start in (100, 200, 300)]
    event = Event("e", "a", "meeting", "held", "asserted", (), place="Moscou", place_text="Moscou",
                  status_text="a rencontré")  # fmt: skip
    texts = (hint, SAID, SAID)
    evidence = tuple(Evidence(m, 0, len(text), text) for m, text in zip(mentions, texts, strict=True))
    article = Article("a", "", hint, "fr")
    telling = Telling(event, article, None, False, None, evidence)
    assert proof.sentence(telling) is evidence[1]
