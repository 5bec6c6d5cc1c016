"""The child process that reads a PDF: bytes on standard input, one JSON object on standard output."""

from __future__ import annotations

import io
import json
import logging
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from lib.ingest.formats.paragraphs import joined

MOST_PAGES = 300
MOST_CHARACTERS = 4_000_000
MEMORY = 1_500_000_000
# Only for the case that the parent has died: it ends this process earlier.
SECONDS = 90
ADDRESS = re.compile(r"https?://[^\s<>\"]{4,500}")
EDGE = 2
MOST_BLOCKS = 400
# Points of white between two columns.
GUTTER = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as the layout shows it, with its place on the page and the height of its letters."""

    lines: tuple[str, ...]
    size: float
    page: int
    left: float
    right: float
    bottom: float
    top: float


def main() -> None:
    """Reads one PDF. What is wrong with it is told in the object, under ``reason``."""
    _set_limits()
    logging.disable(logging.CRITICAL)
    print(json.dumps(describe(sys.stdin.buffer.read())))


def describe(raw: bytes) -> dict[str, object]:
    """The text of a PDF, its title, the address it was printed from, and whether there are pictures."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfminer.psexceptions import PSException

    try:
        pages, pictures = _pages(raw)
    except (PDFPasswordIncorrect, PDFEncryptionError):
        return {"reason": "locked PDF: it needs a password"}
    except (
        PDFSyntaxError,
        PSException,
        MemoryError,
        RecursionError,
        ValueError,
        TypeError,
        KeyError,
    ) as error:
        return {"reason": f"broken PDF: cannot be read ({type(error).__name__})"}
    except Exception as error:  # pdfminer raises many things for a broken file
        return {"reason": f"broken PDF: cannot be read ({type(error).__name__})"}
    repeated = _repeated(pages)
    running = [block for page in pages for block in _edges(page) if set(map(_shape, block.lines)) <= repeated]
    blocks = [block for page in pages for block in page if block not in running]
    address = ADDRESS.search(" ".join(line for block in running for line in block.lines))
    heading = _heading(blocks)
    body = [block for block in blocks if block not in heading]
    return {
        "text": "\n\n".join(_paragraphs(body))[:MOST_CHARACTERS],
        "title": joined([line for block in heading for line in block.lines]) or None,
        "url": address.group().rstrip(".,;)") if address else None,
        "pictures": pictures,
    }


def _pages(raw: bytes) -> tuple[list[list[Block]], bool]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTFigure, LTImage

    pages, pictures, params = [], False, LAParams(boxes_flow=None)
    for number, layout in enumerate(extract_pages(io.BytesIO(raw), maxpages=MOST_PAGES, laparams=params)):
        pages.append(in_order(list(_blocks(layout, number))))
        pictures |= any(isinstance(element, LTFigure | LTImage) for element in layout)
    return pages, pictures


def _blocks(layout: object, page: int) -> Iterator[Block]:
    from pdfminer.layout import LTChar, LTTextContainer, LTTextLine

    for element in layout:  # type: ignore[attr-defined]
        if not isinstance(element, LTTextContainer):
            continue
        rows = [row for row in element if isinstance(row, LTTextLine) and row.get_text().strip()]
        sizes = Counter(round(char.size, 1) for row in rows for char in row if isinstance(char, LTChar))
        if rows:
            size = sizes.most_common(1)[0][0] if sizes else 0.0
            place = element.x0, element.x1, element.y0, element.y1
            yield Block(tuple(row.get_text().strip() for row in rows), size, page, *place)


def in_order(blocks: list[Block]) -> list[Block]:
    """The blocks of a page as they are read: column by column, around what spans several columns."""
    if len(blocks) < 2:
        return blocks
    if len(blocks) > MOST_BLOCKS:
        return sorted(blocks, key=lambda block: (-block.top, block.left))
    if gutter := _gutter(blocks):
        left = [block for block in blocks if block.right <= gutter]
        return in_order(left) + in_order([block for block in blocks if block.right > gutter])
    widest = max(blocks, key=lambda block: block.right - block.left)
    others = [block for block in blocks if block is not widest]
    above = [block for block in others if block.bottom + block.top > widest.bottom + widest.top]
    return [*in_order(above), widest, *in_order([block for block in others if block not in above])]


def _gutter(blocks: list[Block]) -> float | None:
    # Where a white strip goes down between all blocks.
    reach = 0.0
    for position, block in enumerate(sorted(blocks, key=lambda block: block.left)):
        if position and block.left - reach >= GUTTER:
            return (block.left + reach) / 2
        reach = max(reach, block.right)
    return None


def _repeated(pages: list[list[Block]]) -> set[str]:
    # Lines at the edge of most pages that differ in their numbers at most: running heads and page numbers.
    if len(pages) < 2:
        return set()
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line) for block in _edges(page) for line in block.lines})
    return {shape for shape, times in seen.items() if times >= max(2, 0.6 * len(pages))}


def _edges(page: list[Block]) -> list[Block]:
    falling = sorted(page, key=lambda block: -block.top)
    return [*falling[:EDGE], *falling[-EDGE:]]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).strip()


def _paragraphs(blocks: list[Block]) -> list[str]:
    # A sentence that a page or a column breaks goes on in the next block.
    paragraphs: list[str] = []
    for block in blocks:
        text = joined(list(block.lines))
        if paragraphs and text[:1].islower() and not paragraphs[-1].endswith((".", "!", "?", "»", "”", ":")):
            paragraphs[-1] = joined([paragraphs[-1], text])
        elif text:
            paragraphs.append(text)
    return paragraphs


def _heading(blocks: list[Block]) -> list[Block]:
    # The largest letters of the first page, as far as they stand together.
    first = [block for block in blocks if block.page == 0]
    usual = Counter(block.size for block in blocks for _ in block.lines)
    if len(first) < 2:
        return []
    largest = max(block.size for block in first)
    large = dropwhile(lambda block: block.size != largest, first)
    heading = list(takewhile(lambda block: block.size == largest, large))
    length = sum(len(line) for block in heading for line in block.lines)
    return heading if largest > 1.15 * usual.most_common(1)[0][0] and 8 <= length <= 250 else []


def _set_limits() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the limit on time still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    main()
