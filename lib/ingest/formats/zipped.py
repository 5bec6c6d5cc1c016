"""What every reader of a ZIP file needs: members read with limits, whatever the file says of their size."""

from __future__ import annotations

import io
import zipfile
import zlib

from lib.ingest.decode import MEGABYTE, BadInput

MOST_MEMBERS = 5_000
# Text packs to a tenth at best; what unpacks to far more is made to fill the memory.
HIGHEST_RATIO = 200
SMALL = MEGABYTE


def opened(raw: bytes) -> zipfile.ZipFile:
    """The ZIP file in ``raw``. Raises BadInput when it is broken or holds too many members."""
    try:
        file = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise BadInput("broken ZIP file: its list of contents cannot be read") from error
    if len(file.infolist()) > MOST_MEMBERS:
        raise BadInput(f"a ZIP file of {len(file.infolist())} files; the limit is {MOST_MEMBERS}")
    return file


def member(file: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """The bytes of one member, ``limit`` at most. Raises BadInput for a locked, broken or too large one."""
    if info.flag_bits & 0x1:
        raise BadInput("locked: it needs a password")
    try:
        with file.open(info) as stream:
            raw = stream.read(limit + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise BadInput("broken inside the ZIP file") from error
    if len(raw) > limit:
        raise BadInput(f"too large: more than {limit // MEGABYTE} MB when unpacked")
    if len(raw) > SMALL and len(raw) > HIGHEST_RATIO * max(1, info.compress_size):
        raise BadInput("packed beyond reason: a file like this is made to fill the memory")
    return raw
