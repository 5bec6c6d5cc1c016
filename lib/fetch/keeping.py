"""Fetched articles -> text files in the articles folder, with what is known of them as front matter."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

from lib.fetch.state import write_whole
from lib.records import Article


def keep(article: Article, folder: Path) -> Path | None:
    """Writes ``article`` into ``folder``; its file, or None when a file of the same text is there already.

    Raises OSError when it cannot be written; nothing is left half written.
    """
    if any(folder.glob(f"*_{article.id}.txt")):
        return None
    path = folder / file_name(article)
    write_whole(path, as_text(article))
    return path


def file_name(article: Article) -> str:
    """A name by day, title and id, of letters and digits only: ``2025-08-07_ava-recoit-bo_<id>.txt``."""
    plain = unicodedata.normalize("NFKD", article.title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-") or "article"
    return f"{article.published or 'undated'}_{slug}_{article.id}.txt"


def as_text(article: Article) -> str:
    """The article as a file that reads back as the same article."""
    known = {
        "title": article.title or None,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "url": article.url,
        "language": article.language,
    }
    # A text in JSON is one in YAML too.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in known.items() if value]
    return "\n".join(["---", *lines, "---", "", article.text, ""])
