from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.citing import chicago, citation
from tests.rows import quotes


def row(**change: Any) -> Any:
    return next(quotes(change).itertuples(index=False))


def test_all_that_is_known() -> None:
    one = row(medium="Telegram", addressee_name="l'AFP", certainty="hearsay")
    assert citation(one) == (
        "“Nous sommes prêts”, Karoline Leavitt, porte-parole de la Maison Blanche, on Telegram, to l'AFP, "
        "Thu 7 Aug 2025. In Agence A, “Un sommet en vue”, Thu 7 Aug 2025, https://example.org/a1 "
        "[direct quotation, hearsay]."
    )
    assert chicago(one) == (
        "Karoline Leavitt (porte-parole de la Maison Blanche), “Nous sommes prêts”, on Telegram, "
        "August 7, 2025, quoted in “Un sommet en vue,” Agence A, August 7, 2025, https://example.org/a1."
    )


@pytest.mark.parametrize(
    ("change", "plainly", "as_note"),
    [
        (
            {"office": None, "url": "javascript:x", "source": None, "published": None, "date_start": None,
             "date_end": None},
            "“Nous sommes prêts”, Karoline Leavitt, no date. In source not stated, “Un sommet en vue”, "
            "publication date not stated [direct quotation].",
            "Karoline Leavitt, “Nous sommes prêts”, quoted in “Un sommet en vue,” n.d.",
        ),
        (
            {"speaker_name": None, "office": None, "kind": "indirect", "text": "qu'ils sont prêts",
             "article_title": "", "url": None},
            "qu'ils sont prêts, speaker not known (“elle”), Thu 7 Aug 2025. In Agence A, Thu 7 Aug 2025 "
            "[indirect quotation].",
            "speaker not known (“elle”), qu'ils sont prêts, August 7, 2025, paraphrased in Agence A, "
            "August 7, 2025.",
        ),
        (
            {"speaker_name": None, "speaker_text": None, "office": None, "kind": "mixed", "url": None,
             "text": "prêts « demain »", "date_start": date(2025, 8, 4), "date_end": date(2025, 8, 10)},
            "prêts « demain », speaker not known, Mon 4 – Sun 10 Aug 2025. In Agence A, “Un sommet en vue”, "
            "Thu 7 Aug 2025 [mixed quotation].",
            "speaker not known, prêts « demain », Mon 4 – Sun 10 Aug 2025, partly quoted in "
            "“Un sommet en vue,” Agence A, August 7, 2025.",
        ),
    ],
)  # fmt: skip
def test_what_is_not_known_is_said_or_left_out(change: dict[str, Any], plainly: str, as_note: str) -> None:
    assert citation(row(**change)) == plainly
    assert chicago(row(**change)) == as_note


def test_all_who_say_it_are_cited_without_the_office_of_the_first() -> None:
    others = ("Steve Witkoff", "Dmitri Peskov", "J.D. Vance")
    one = row(other_speakers=others)
    named = "Karoline Leavitt, Steve Witkoff, Dmitri Peskov and J.D. Vance"
    assert citation(one).startswith(f"“Nous sommes prêts”, {named}, Thu 7 Aug 2025.")
    assert chicago(one).startswith(f"{named}, “Nous sommes prêts”, August 7, 2025")


@pytest.mark.parametrize("text", ["« Oui »", "“Yes”", '"Yes"', "„Ja“"])
def test_marks_are_not_doubled(text: str) -> None:
    assert citation(row(text=text)).startswith(f"{text}, Karoline")


def test_it_is_one_line() -> None:
    one = row(text="Un.\n\nDeux.\u2028Trois.", article_title="A\r\nB", office="x\x00y")
    assert citation(one).startswith("“Un. Deux. Trois.”, Karoline Leavitt, xy, ")
    assert len(citation(one).splitlines()) == len(chicago(one).splitlines()) == 1
