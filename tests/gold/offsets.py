"""Turns the hand-written annotations (``NAME.ann``) into gold files (``NAME.json``) with exact offsets.

    python tests/gold/offsets.py                     writes every NAME.json anew
    python tests/gold/offsets.py --check             fails when one is out of date
    python tests/gold/offsets.py training/articles   does so in another folder, and in those within it

An annotation quotes the article's words; this script finds them, so that nobody counts characters. A string
that occurs more than once needs `` #2`` for its second occurrence; ``first words [..] last words`` shortens a
long one. The format is described in README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent
ISLANDS = re.compile(r"«\s*(.+?)\s*»|“(.+?)”|\"(.+?)\"", re.DOTALL)

Row = dict[str, Any]


def article_text(path: Path) -> str:
    """The text that offsets point into: without front matter, without blank space around it."""
    text = path.read_text(encoding="utf-8")
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1]
    return text.strip()


def locate(text: str, words: str) -> tuple[int, int]:
    """Start and end of the words in the text; ValueError when they are absent or ambiguous."""
    nth = 1
    numbered = re.search(r" #(\d+)$", words)
    if numbered:
        nth, words = int(numbered[1]), words[: numbered.start()]
    first, _, last = words.partition(" [..] ")
    starts = [m.start() for m in re.finditer(re.escape(first), text)]
    if not starts:
        raise ValueError(f"not in the text: {first!r}")
    if len(starts) > 1 and not numbered:
        raise ValueError(f"{len(starts)} times in the text, say which: {first!r}")
    start = starts[nth - 1]
    end = start + len(first)
    if last:
        found = text.find(last, end)
        if found < 0:
            raise ValueError(f"not in the text after its beginning: {last!r}")
        end = found + len(last)
    return start, end


def span(text: str, words: str) -> Row:
    """The words as a row with their offsets."""
    start, end = locate(text, words)
    return {"start": start, "end": end, "text": text[start:end]}


def interval(value: str) -> tuple[str | None, str | None]:
    """``2025-08-06``, ``2025-08-06..``, ``..2025-08-07``, ``a..b`` or ``-`` as a pair of days or None."""
    if value == "-":
        return None, None
    start, dots, end = value.partition("..")
    return start or None, (end or None) if dots else start


def participants(value: str) -> list[Row]:
    """``A; B = host`` as rows; the role is participant unless given."""
    if value == "-":
        return []
    pairs = [part.partition("=") for part in value.split(";")]
    return [{"name": name.strip(), "role": role.strip() or "participant"} for name, _, role in pairs]


OPTIONS = {"about": "about", "by": "reported_by", "medium": "medium", "to": "addressee", "note": "note"}


def options(parts: list[str], row: Row) -> None:
    """Reads the fields after the fixed ones: ``about E1``, ``by AFP``, ``medium X``, ``optional`` …"""
    for part in parts:
        word, _, rest = part.partition(" ")
        if word == "optional":
            row["optional"] = True
        elif word in ("hearsay", "attributed", "hypothetical"):
            row["certainty"] = word
        elif word == "date":
            row["date_start"], row["date_end"] = interval(rest)
        elif word == "or":
            row.setdefault("speaker_also", []).append(rest)
        elif word in OPTIONS:
            row[OPTIONS[word]] = rest
        else:
            raise ValueError(f"unknown option: {part!r}")


def event(fields: list[str], lines: list[str], text: str) -> Row:
    """An ``E`` block: id type status certainty | participants | date basis | place country | options."""
    head, who, when, where, *rest = fields
    identity, kind, status, certainty = head.split()
    days, _, basis = when.partition(" ")
    place, _, country = where.rpartition(" ") if where != "-" else ("", "", "")
    start, end = interval(days)
    row: Row = {
        "id": identity,
        "type": kind,
        "status": status,
        "certainty": certainty,
        "participants": participants(who),
        "date_start": start,
        "date_end": end,
        "date_basis": basis or "none",
        "evidence": [span(text, line[2:]) for line in lines if line.startswith("@ ")],
        "place": place or None,
        "country": country if country not in ("", "-") else None,
    }
    date_text = [line[2:] for line in lines if line.startswith("d ")]
    if date_text:
        row["date_text"] = date_text
    options(rest, row)
    return row


def quote(fields: list[str], lines: list[str], text: str) -> Row:
    """A ``Q`` block: kind | speaker | speaker's words | basis | cue | options."""
    kind, speaker, words, basis, cue, *rest = fields
    (content,) = [line[2:] for line in lines if line.startswith("> ")]
    row: Row = {"kind": kind, **span(text, content)}
    row |= {
        "speaker": None if speaker == "-" else speaker,
        "speaker_text": None if words == "-" else words,
        "speaker_basis": basis,
        "cue": None if cue == "-" else cue,
        "medium": None,
    }
    given = [line[2:] for line in lines if line.startswith("v ")]
    if kind == "mixed" and not given:
        given = [next(filter(None, m.groups())) for m in ISLANDS.finditer(row["text"])]
    if given:
        inside = [locate(row["text"], words) for words in given]
        row["verbatim"] = [row["text"][a:b] for a, b in inside]
        if kind == "direct":
            row["parts"] = [[row["start"] + a, row["start"] + b] for a, b in inside]
    options(rest, row)
    return row


def actor(fields: list[str], text: str) -> Row:
    """An ``A`` line: kind name | forms in the text …; ``A?`` marks it optional."""
    head, *forms = fields
    kind, _, name = head.partition(" ")
    for form in forms:
        locate(text, form + " #1")
    return {"name": name, "kind": kind, "text_forms": forms or [name]}


def blocks(source: str) -> list[tuple[str, list[str]]]:
    """The annotation as (head line, indented lines) pairs; lines that begin with ``%`` are remarks."""
    result: list[tuple[str, list[str]]] = []
    for line in source.splitlines():
        if not line.strip() or line.startswith("%"):
            continue
        if line.startswith("  "):
            result[-1][1].append(line[2:])
        else:
            result.append((line, []))
    return result


def compile_gold(path: Path) -> Row:
    """One annotation file as the gold row; ValueError names the file and the line that is wrong."""
    facts: Row = {"text": f"{path.parent.name}/{path.stem}.txt", "published": None}
    rows: dict[str, list[Row]] = {"events": [], "quotes": [], "actors": [], "dates": []}
    text = ""
    for head, lines in blocks(path.read_text(encoding="utf-8")):
        word, _, rest = head.partition(" ")
        if word in ("published", "text", "note"):
            facts[word] = None if rest == "-" else rest
            continue
        text = text or article_text(path.parents[1] / facts["text"])
        fields = [field.strip() for field in rest.split(" | ")]
        try:
            if word == "E":
                rows["events"].append(event(fields, lines, text))
            elif word == "Q":
                rows["quotes"].append(quote(fields, lines, text))
            elif word in ("A", "A?"):
                rows["actors"].append(actor(fields, text) | ({"optional": True} if word == "A?" else {}))
            elif word in ("D", "D?"):
                start, end = interval(fields[0])
                row = {**span(text, fields[1]), "date_start": start, "date_end": end}
                rows["dates"].append(row | ({"optional": True} if word == "D?" else {}))
            else:
                raise ValueError("a line begins with E, Q, A, A?, D, D?, published, text or note")
        except ValueError as error:
            raise ValueError(f"{path.name}: {head!r}: {error}") from error
    article = {
        "file": facts["text"],
        "title": text.partition("\n")[0],
        "published": facts["published"],
        "language": "fr",
    }
    if "note" in facts:
        article["note"] = facts["note"]
    rows["dates"].sort(key=lambda row: row["start"])
    return {"article": article, **rows}


def rendered(path: Path) -> str:
    """The gold file's content for one annotation file."""
    return json.dumps(compile_gold(path), ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Writes or checks every gold file; returns the number of problems."""
    parser = argparse.ArgumentParser(description="Annotations -> gold files.")
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is out of date")
    options = parser.parse_args(arguments)
    paths = sorted([*options.folder.glob("*.ann"), *options.folder.glob("*/*.ann")])
    if not paths:
        parser.error(f"{options.folder}: no annotations (NAME.ann) in it, nor in a folder within it")
    problems = 0
    for path in paths:
        target = path.with_suffix(".json")
        try:
            content = rendered(path)
        except (ValueError, OSError) as error:
            print(f"{path.parent.name}/{error}")
            problems += 1
            continue
        if not options.check:
            target.write_text(content, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != content:
            print(f"{target.name} is out of date: run offsets.py")
            problems += 1
    return problems


if __name__ == "__main__":
    raise SystemExit(1 if main(sys.argv[1:]) else 0)
