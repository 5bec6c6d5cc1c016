"""Records <-> JSON, exactly: what is written is what is read back, whatever record it is."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from lib.records import Extraction

T = TypeVar("T")


class BadRecord(ValueError):
    """JSON that is not the record it should be; the message says where."""


def plain(value: Any) -> Any:
    """A record, tuple or day as what JSON knows; fields that have their default value are left out."""
    if is_dataclass(value):
        return {
            field.name: plain(content)
            for field in fields(value)
            if (content := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def record(kind: type[T], row: Mapping[str, Any]) -> T:
    """The record of class ``kind`` that ``plain`` made ``row`` of. Raises BadRecord for anything else."""
    readers = _readers_of(kind)
    try:
        if unknown := row.keys() - readers.keys():
            raise BadRecord(f"{kind.__name__} has no field {', '.join(sorted(unknown))}")
        return kind(**{name: readers[name](value) for name, value in row.items()})
    except BadRecord:
        raise
    except (TypeError, ValueError, AttributeError) as error:
        raise BadRecord(f"no {kind.__name__}: {error}") from error


def field_value(kind: type[Any], name: str, value: Any) -> Any:
    """``value``, from JSON, as the field ``name`` of ``kind`` holds it. Raises BadRecord when it cannot."""
    if name not in _readers_of(kind):
        raise BadRecord(f"{kind.__name__} has no field {name}")
    try:
        return _readers_of(kind)[name](value)
    except (TypeError, ValueError, AttributeError) as error:
        raise BadRecord(f"{value!r} is no {name} of {kind.__name__}: {error}") from error


def pack(extraction: Extraction) -> bytes:
    """The extraction without its article's text, as compressed JSON."""
    bare = replace(extraction, article=replace(extraction.article, text=""))
    return zlib.compress(json.dumps(plain(bare), ensure_ascii=False).encode(), 6)


def unpack(packed: bytes, text: str) -> Extraction:
    """The extraction that ``pack`` made ``packed`` of, with its article's text."""
    bare = record(Extraction, json.loads(zlib.decompress(packed)))
    return replace(bare, article=replace(bare.article, text=text))


def _readers_of(kind: Any) -> Mapping[str, Callable[[Any], Any]]:
    return _readers(kind)


@cache
def _readers(kind: Any) -> Mapping[str, Callable[[Any], Any]]:
    hints = get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What turns JSON into a value of the type ``hint``."""
    inside = get_args(hint)
    if get_origin(hint) in (UnionType, Union):
        (wanted,) = (each for each in inside if each is not NoneType)
        read = _reader(wanted)
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is Literal:
        return lambda value: _one_of(value, inside)
    if get_origin(hint) is tuple and inside[-1] is Ellipsis:
        read = _reader(inside[0])
        return lambda value: tuple(map(read, value))
    if get_origin(hint) is tuple:
        each = [_reader(one) for one in inside]
        return lambda value: tuple(read(one) for read, one in zip(each, value, strict=True))
    if hint is Any:
        return lambda value: value
    if hint is date:
        return date.fromisoformat
    if is_dataclass(hint):
        return lambda value: record(hint, value)  # type: ignore[arg-type]
    return lambda value: _instance(value, hint)


def _one_of(value: Any, known: tuple[Any, ...]) -> Any:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
    return value


def _instance(value: Any, kind: type[Any]) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
