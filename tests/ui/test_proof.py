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
