"""ZIP files: every document in them. Nothing is unpacked to disk, and no path in them is used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from lib.ingest.decode import MEGABYTE, BadInput
from lib.ingest.draft import Draft, Failure, Options
from lib.ingest.formats import drafts, zipped
from lib.ingest.kinds import BY_SUFFIX, NOT_READ, limit_of, suffix
from lib.ingest.metadata import Metadata, first_known
from lib.ingest.sidecar import FORMATS, read_sidecar

DEEPEST = 2
SYSTEM = re.compile(r"(^|/)(\.[^./]|__MACOSX/|Thumbs\.db$)")


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """The drafts of all members, and a Failure for each that gives none. Raises BadInput for the whole."""
    del name
    if options.depth >= DEEPEST:
        raise BadInput("ZIP files within ZIP files: not opened")
    file = zipped.opened(raw)
    members = {
        info.filename: info
        for info in file.infolist()
        if not info.is_dir() and not SYSTEM.search(info.filename)
    }
    described = beside(members)
    for inside, info in members.items():
        if inside in described:
            continue
        options.spent.check()
        shown = shown_name(inside)
        try:
            content = zipped.member(file, info, limit_of(inside))
            known = _beside(file, inside, members)
        except BadInput as error:
            yield Failure(str(error), shown)
            continue
        options.spent.add(unpacked=len(content))
        if suffix(inside) not in (*BY_SUFFIX, *NOT_READ, ""):
            continue
        for draft in drafts(content, shown, options.deeper()):
            yield _part(draft, shown, known)
            # Those of an archive inside are counted there.
            options.spent.add(articles=suffix(inside) != ".zip")


def shown_name(path: str) -> str:
    """The last part of a member's path, fit to be shown: never a path, never a control character."""
    name = PurePosixPath(path.replace("\\", "/")).name
    return "".join(character if character.isprintable() else "?" for character in name)[-120:] or "unnamed"


def beside(names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` that hold the metadata of a document of the same name among them."""
    listed = list(names)
    documents = [name for name in listed if suffix(name) not in FORMATS]
    known = {*documents, *(name.rpartition(".")[0] for name in documents)}
    return frozenset(
        name for name in listed if (ending := suffix(name)) in FORMATS and name[: -len(ending)] in known
    )


def _beside(file: ZipFile, path: str, members: dict[str, ZipInfo]) -> Metadata:
    stem = path.rpartition(".")[0] or path
    for ending in FORMATS:
        for candidate in (stem + ending, path + ending):
            if candidate != path and candidate in members:
                return read_sidecar(zipped.member(file, members[candidate], MEGABYTE), shown_name(candidate))
    return Metadata()


def _part(draft: Draft | Failure, name: str, known: Metadata) -> Draft | Failure:
    part = f"{name}: {draft.part}" if draft.part else name
    if isinstance(draft, Failure):
        return replace(draft, part=part)
    return replace(draft, part=part, known=first_known([known, draft.known]))
