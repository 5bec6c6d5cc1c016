"""Whole folders, with a stand-in for the extraction that reads the answers from the gold itself."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lib.evaluate import evaluate_folder
from lib.evaluate.gold import BadGold, read_gold
from lib.evaluate.scores import Count, Share
from lib.records import Actor, Article, DateMention, Event, Extraction, Mention, Participant, Quote


def day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def answers(gold: dict[str, Any], article: Article) -> Extraction:
    """What a faultless extraction would give for ``gold``, optional rows included."""
    names = {actor["name"] for actor in gold["actors"]}
    names |= {part["name"] for event in gold["events"] for part in event["participants"]}
    actors = tuple(Actor(f"id {name}", name, "person") for name in sorted(names))
    return Extraction(
        article,
        actors=tuple(actor for actor in actors if actor.name in {each["name"] for each in gold["actors"]}),
        events=tuple(map(_event, gold["events"])),
        quotes=tuple(map(_quote, gold["quotes"])),
        dates=tuple(_date(row) for row in gold.get("dates", [])),
    )


def _event(row: dict[str, Any]) -> Event:
    parts = tuple(Participant(f"id {p['name']}", p["name"], p["role"], "") for p in row["participants"])
    told = [(each["start"], each["end"], each["text"]) for each in row["evidence"]]
    mentions = tuple(Mention(*each, "", row["status"], row["certainty"]) for each in told)
    days = {"date_start": day(row.get("date_start")), "date_end": day(row.get("date_end"))}
    known = {"participants": parts, "place": row.get("place"), "about": row.get("about"), **days}
    return Event(row["id"], "x", row["type"], row["status"], row["certainty"], mentions, **known)


def _quote(row: dict[str, Any]) -> Quote:
    name = row["speaker"]
    place = ("q", "x", row["start"], row["end"], row["text"])
    return Quote(*place, row["kind"], (), f"id {name}", name, None, "name", medium=row["medium"])


def _date(row: dict[str, Any]) -> DateMention:
    return DateMention(
        row["start"], row["end"], row["text"], day(row["date_start"]), day(row["date_end"]), None, "none"
    )


@pytest.fixture
def folder(tmp_path: Path, seed_text: str, seed_gold: dict[str, Any]) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "seeds" / "000_da83584cf16c9a63.txt").write_text(seed_text, encoding="utf-8")
    (tmp_path / "gold" / "a.json").write_text(json.dumps(seed_gold), encoding="utf-8")
    return tmp_path / "gold"


def test_faultless_answers_to_the_worked_example(folder: Path, seed_gold: dict[str, Any]) -> None:
    scores = evaluate_folder(folder, lambda article: answers(seed_gold, article))
    assert scores.findings == ()
    assert scores.problems == ()
    # 13 events of which 4 optional, 12 quotations of which 2 optional, 11 actors of which 1 optional.
    assert scores.counts["events"] == Count(9, 9, 9)
    assert scores.counts["quotes"] == Count(10, 10, 10)
    assert scores.counts["quotes exact"] == Count(10, 10, 10)
    assert scores.counts["actors"] == Count(10, 10, 10)
    assert scores.shares["events status"] == Share(9, 9)
    assert scores.shares["events about"] == Share(3, 3)
    assert scores.shares["quotes speaker"] == Share(10, 10)


def test_no_answers_to_the_worked_example(folder: Path) -> None:
    scores = evaluate_folder(folder, Extraction)
    assert scores.counts["events"] == Count(9, 0, 0)
    assert scores.counts["quotes"] == Count(10, 0, 0)
    assert {each.what for each in scores.findings} == {"miss"}


def test_the_article_is_read_with_the_date_of_the_gold(folder: Path) -> None:
    seen: list[Article] = []

    def watch(article: Article) -> Extraction:
        seen.append(article)
        return Extraction(article)

    evaluate_folder(folder, watch)
    assert [(each.published, each.published_basis, each.language) for each in seen] == [
        (date(2025, 8, 7), "given", "fr")
    ]


def write(folder: Path, name: str, gold: object) -> None:
    (folder / name).write_text(json.dumps(gold), encoding="utf-8")


def test_gold_without_a_date_has_none_whatever_the_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "2025-08-07.txt").write_text("Titre\n\nUn texte.")
    write(tmp_path, "2025-08-07.json", {"article": {"published": None, "language": "fr"}})
    seen: list[date | None] = []
    evaluate_folder(
        tmp_path, lambda article: Extraction(article) if seen.append(article.published) is None else None
    )  # type: ignore[arg-type,return-value]
    assert seen == [None]


def test_offsets_of_the_raw_file_and_the_front_matter(tmp_path: Path) -> None:
    text = "---\npublished: 2025-08-07\n---\nTitre\n\nUn texte du 6 août."
    (tmp_path / "a.txt").write_text(text)
    start = text.index("6 août")
    row = {
        "start": start,
        "end": start + 6,
        "text": "6 août",
        "date_start": "2025-08-06",
        "date_end": "2025-08-06",
    }
    write(
        tmp_path,
        "a.json",
        {"article": {"file": "a.txt", "published": "2025-08-07", "language": "fr"}, "dates": [row]},
    )

    def read(article: Article) -> Extraction:
        at = article.text.index("6 août")
        found = DateMention(at, at + 6, "6 août", date(2025, 8, 6), date(2025, 8, 6), "day", "explicit")
        return Extraction(article, dates=(found,))

    scores = evaluate_folder(tmp_path, read)
    assert scores.counts == {"dates": Count(1, 1, 1)}
    assert scores.shares["dates interval"] == Share(1, 1)


def test_what_cannot_be_used_is_told_and_the_rest_is_scored(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Titre\n\nUn texte.")
    (tmp_path / "empty.txt").write_text("")
    write(tmp_path, "good.json", {"article": {}, "actors": []})
    write(tmp_path, "empty.json", {"article": {}})
    write(tmp_path, "lost.json", {"article": {"file": "nowhere.txt"}})
    write(tmp_path, "late.json", {"article": {"published": "7 août"}})
    write(tmp_path, "other.json", [1, 2])
    (tmp_path / "broken.json").write_text("{")
    scores = evaluate_folder(tmp_path, Extraction)
    assert scores.articles == 1
    assert [problem.removeprefix(f"{tmp_path}/").partition(": ")[0] for problem in scores.problems] == [
        "broken.json", "empty.txt", "late.json", "lost.json",
    ]  # fmt: skip


def test_where_the_article_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "gold" / "dev").mkdir(parents=True)
    gold = tmp_path / "gold"
    for path in ("seeds/a.txt", "gold/dev/b.txt", "gold/dev/c.md"):
        (tmp_path / path).write_text("Un texte.")
    for name, file in (("a", "seeds/a.txt"), ("b", "dev/b.txt"), ("c", "")):
        write(gold / "dev", f"{name}.json", {"article": {"file": file}})
    found = [read_gold(gold / "dev" / f"{name}.json", gold) for name in "abc"]
    assert [each.text_path.relative_to(tmp_path).as_posix() for each in found if each] == [
        "seeds/a.txt", "gold/dev/b.txt", "gold/dev/c.md",
    ]  # fmt: skip
    write(gold, "d.json", {"article": {"file": "d.txt"}})
    with pytest.raises(BadGold, match=r"d\.json: its article is not to be found: d\.txt"):
        read_gold(gold / "d.json", gold)
