"""What two voices claim against each other, with both sentences, as a store gives it."""

from __future__ import annotations

from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article
from lib.store import Store, detail, frames, save
from lib.store.chronology import chronology
from lib.store.claims import opposed
from lib.store.weaving import weave

TITLE = "Ce qu'en disent les deux capitales"
HELD = "Selon Sofia, Miroslav Petkov a rencontré dimanche à Nis le ministre serbe Zoran Ilić."
DENIED = "Zoran Ilić n'a pas rencontré Miroslav Petkov dimanche, affirme Belgrade."
MONDAY = "Selon Moscou, Vladimir Poutine et Volodymyr Zelensky se sont parlé lundi au téléphone."
TUESDAY = "Kyiv affirme que Vladimir Poutine et Volodymyr Zelensky se sont parlé mardi."


def save_articles(store: Store, *bodies: str) -> None:
    for number, body in enumerate(bodies):
        text = f"{TITLE}\n\n{body}"
        article = Article(
            f"a{number}", TITLE, text, "fr", len(TITLE) + 2, source=f"Paper {number}",
            published=date(2025, 8, 20), published_basis="given", path=f"a{number}.txt",
        )  # fmt: skip
        save(store, extract(article), "1")
    weave(store)


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        ((f"{HELD} {DENIED}",),
         [("status", "held", "Bulgarie", HELD), ("status", "denied", "Serbie", DENIED)]),
        ((HELD, DENIED), [("status", "held", "Bulgarie", HELD), ("status", "denied", "Serbie", DENIED)]),
        ((f"{MONDAY} {TUESDAY}",),
         [("date", "2025-08-18/2025-08-18", "Russie", MONDAY),
          ("date", "2025-08-19/2025-08-19", "Ukraine", TUESDAY)]),
        ((MONDAY, TUESDAY),
         [("date", "2025-08-18/2025-08-18", "Russie", MONDAY),
          ("date", "2025-08-19/2025-08-19", "Ukraine", TUESDAY)]),
    ],
    ids=["on the status in one article", "in two", "on the day in one article", "in two articles"],
)  # fmt: skip
def test_both_sentences_are_given(
    store: Store, bodies: tuple[str, ...], expected: list[tuple[str, ...]]
) -> None:
    save_articles(store, *bodies)
    disputed = frames.happenings(store).query("conflicts > 0")
    found = detail.happening(store, str(disputed.iloc[0]["id"]))
    assert found is not None
    ((one, other),) = opposed(found)
    claims = [(c.field, c.value, c.by, c.evidence.text) for c in (one, other) if c.evidence]
    assert claims == expected
    assert found.happening in chronology(store)
