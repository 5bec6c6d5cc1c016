"""What the starter articles say against each other, on the Overview and on the cards it leads to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.extract import extract
from tests.pages.test_pages import words

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
Open = Callable[..., AppTest]
BREAKFAST = ("2025-08-14-paris-berlin-visioconference-trump", "2025-08-15-washington-programme-anchorage")
BRUSSELS = (
    "2025-08-18-kyiv-bruxelles-veille-washington", "2025-08-19-washington-zelensky-europeens-maison-blanche",
)  # fmt: skip
CHEVENING = ("2025-08-10-kyiv-chevening-europeens", "2025-08-12-paris-vingt-six-sans-hongrie")
ALASKA = ("2025-08-09-washington-trump-poutine-alaska", "2025-08-10-kyiv-chevening-europeens")
NEW_YORK = ("2025-08-28-kyiv-yermak-oumerov-golfe-suisse", "2025-08-30-paris-toulon-macron-merz")
TWO_VOICES = (
    "Ce qu'en disent Kyiv et Moscou\n\n"
    "Selon Moscou, Vladimir Poutine et Volodymyr Zelensky se sont parlé lundi au téléphone. "
    "Kyiv affirme que Vladimir Poutine et Volodymyr Zelensky se sont parlé mardi.\n"
)


@pytest.mark.parametrize(
    ("names", "line", "sentences"),
    [
        (BREAKFAST,
         "date: “Thu 14 Aug 2025” (Starter corpus, Paris desk, Thu 14 Aug 2025)  \n"
         "against “Wed 13 Aug 2025” (Daily Sabah, in Starter corpus, Washington desk, Fri 15 Aug 2025)",
         ("Keir Starmer a reçu le président ukrainien", "Keir Starmer a reçu Volodymyr Zelensky")),
        (BRUSSELS,
         "date: “Sun 17 Aug 2025” (Starter corpus, Kyiv desk, Mon 18 Aug 2025)  \n"
         "against “Sat 16 Aug 2025” (Chandigarh News, in Starter corpus, Washington desk, "
         "Tue 19 Aug 2025)",
         ("Volodymyr Zelensky a été reçu dimanche à Bruxelles", "Ursula von der Leyen a reçu M. Zelensky")),
        (CHEVENING,
         "participants: “with Pologne” (Starter corpus, Kyiv desk, Sun 10 Aug 2025)  \n"
         "against “without Pologne” (Starter corpus, Paris desk, Tue 12 Aug 2025)",
         ("la Finlande et la Pologne", "avaient réuni à Chevening")),
        (ALASKA,
         "date: “Fri 8 Aug 2025” (Starter corpus, Washington desk, Sat 9 Aug 2025)  \n"
         "against “Sat 9 Aug 2025” (Starter corpus, Kyiv desk, Sun 10 Aug 2025)",
         ("vendredi soir sur Truth Social", "samedi, heure de Kyiv")),
        (NEW_YORK,
         "participants: “with Roustem Oumerov” (Starter corpus, Kyiv desk, Thu 28 Aug 2025)  \n"
         "against “without Roustem Oumerov” (Starter corpus, Paris desk, Sat 30 Aug 2025)",
         ("rencontrer à New York", "y ont rencontré vendredi Steve Witkoff")),
        ((),
         "date: “Mon 18 Aug 2025” (Russie, in Wire, Wed 20 Aug 2025)  \n"
         "against “Tue 19 Aug 2025” (Ukraine, in Wire, Wed 20 Aug 2025)",
         ("se sont parlé lundi au téléphone", "se sont parlé mardi")),
    ],
    ids=["a day", "another day", "which states", "when it was announced", "who was there",
         "two voices in one article"],
)  # fmt: skip
def test_the_overview_leads_to_both_sentences(
    folder: Path, open_page: Open, monkeypatch: pytest.MonkeyPatch,
    names: tuple[str, ...], line: str, sentences: tuple[str, str],
) -> None:  # fmt: skip
    monkeypatch.setattr("lib.extract.extract", extract)
    for old in folder.iterdir():
        old.unlink()
    for name in names:
        shutil.copy(ARTICLES / f"{name}.txt", folder)
    if not names:
        head = '---\npublished: 2025-08-20\nsource: "Wire"\nlanguage: fr\n---\n'
        (folder / "wire.txt").write_text(head + TWO_VOICES, encoding="utf-8")
    app = open_page()
    button = next(b for b in app.button if (b.key or "").startswith("disputed-"))
    assert button.label.replace("\\", "").endswith(line)
    button.click()
    app.run()
    assert not app.exception
    card = words(app)
    assert "##### Sources differ" in card
    assert all(sentence in card for sentence in sentences)
    to_the_article = [each for each in app.get("page_link") if "Read it" in each.proto.label]
    assert len(to_the_article) >= 2
