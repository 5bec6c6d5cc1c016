from __future__ import annotations

from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article
from lib.timeline import Conflict, reports, timeline

TITLE = "Ce qu'en disent les deux capitales"


def conflicts(body: str) -> list[Conflict]:
    """What an article with this body, of Wednesday 20 August 2025, says against itself."""
    text = f"{TITLE}\n\n{body}"
    article = Article("a", TITLE, text, "fr", len(TITLE) + 2, published=date(2025, 8, 20), path="a.txt")
    return [each for happening in timeline(reports(extract(article))) for each in happening.conflicts]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Le ministre bulgare Miroslav Petkov et le ministre serbe Zoran Ilić se sont rencontrés dimanche à "
         "Nis, selon Sofia. Belgrade dément que la rencontre ait eu lieu.",
         ("status", "held", "Bulgarie", "denied", "Serbie")),
        ("Selon Sofia, Miroslav Petkov a rencontré dimanche à Nis le ministre serbe Zoran Ilić. Zoran Ilić "
         "n'a pas rencontré Miroslav Petkov dimanche, affirme Belgrade.",
         ("status", "held", "Bulgarie", "denied", "Serbie")),
        ("Selon Moscou, Vladimir Poutine et Volodymyr Zelensky se sont parlé lundi au téléphone. Kyiv "
         "affirme que Vladimir Poutine et Volodymyr Zelensky se sont parlé mardi.",
         ("date", "2025-08-18/2025-08-18", "Russie", "2025-08-19/2025-08-19", "Ukraine")),
        ("Selon Moscou, Sergueï Lavrov a rencontré lundi à Doha Andriy Sybiha. D'après Kyiv, Andriy Sybiha "
         "a rencontré lundi Sergueï Lavrov à Abou Dhabi.",
         ("place", "Doha", "Russie", "Abou Dhabi", "Ukraine")),
        ("Vladimir Poutine et Volodymyr Zelensky se sont parlé lundi au téléphone. Vladimir Poutine et "
         "Volodymyr Zelensky se sont de nouveau parlé mardi.", None),
        ("Sergueï Lavrov doit rencontrer lundi à Doha Andriy Sybiha, selon Moscou. Sergueï Lavrov a "
         "rencontré mardi à Doha Andriy Sybiha, selon Kyiv.", None),
    ],
    ids=["denied in the next sentence", "denied of the same day", "the day", "the place", "two calls",
         "a plan and what became of it"],
)  # fmt: skip
def test_voices_of_one_article_contradict_each_other(body: str, expected: tuple[str, ...] | None) -> None:
    found = [(each.field, each.value, each.by, each.other_value, each.other_by) for each in conflicts(body)]
    assert found == ([expected] if expected else [])
