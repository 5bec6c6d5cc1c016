from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from lib.export import codes
from lib.export.codes import BadCodes, with_codes
from lib.network import CONTACTS
from lib.records import EventType, Status
from tests.rows import happenings

# The PLOVER type and mode of each CAMEO code, by the conversion table that comes with PLOVER (2021).
CAMEO = {
    "010": (None, None), "030": ("AGREE", None), "036": ("AGREE", None), "037": ("AGREE", None),
    "040": ("CONSULT", None), "041": ("CONSULT", "phone"), "042": ("CONSULT", "visit"),
    "046": ("CONSULT", None), "057": ("SUPPORT", None), "125": ("REJECT", "meet"), "127": ("REJECT", "meet"),
    "130": ("THREATEN", None),
}  # fmt: skip


def coded(**change: Any) -> tuple[Any, ...]:
    row = next(with_codes(happenings(change)).itertuples(index=False))
    return row.cameo, row.cameo_by_participant, row.plover, row.plover_mode


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ("040", ("042", "043"), "CONSULT", None)),
        ({"type": "call"}, ("041", ("041", "041"), "CONSULT", "phone")),
        ({"type": "visit", "roles": ("visitor", "host")}, ("042", ("042", "043"), "CONSULT", "visit")),
        ({"type": "talks", "roles": ("participant", "mediator")}, ("046", ("046", "045"), "CONSULT", None)),
        ({"status": "planned"}, ("036", ("036", "036"), "AGREE", None)),
        ({"status": "proposed", "roles": ("mediator", "excluded")}, ("036", ("039", ""), "AGREE", None)),
        ({"status": "refused", "roles": ("participant", "mediator")},
         ("125", ("125", "126"), "REJECT", "meet")),
        ({"status": "cancelled"}, ("125", ("125", "125"), "REJECT", "meet")),
        ({"type": "agreement"}, ("057", ("057", "057"), "SUPPORT", None)),
        ({"type": "announcement", "roles": ("announcer", "target")}, ("010", ("010", ""), None, None)),
        ({"status": "denied"}, (None, (), None, None)),
        ({"status": "postponed"}, (None, (), None, None)),
        ({"status": "unknown"}, (None, (), None, None)),
        ({"type": "pressure"}, (None, (), None, None)),
    ],
)  # fmt: skip
def test_codes(change: dict[str, Any], expected: tuple[Any, ...]) -> None:
    assert coded(**change) == expected


def test_only_what_was_held_is_a_consultation() -> None:
    for kind in get_args(EventType):
        for status in get_args(Status):
            _, _, plover, _ = coded(type=kind, status=status)
            assert (plover == "CONSULT") == (kind in CONTACTS and status in ("held", "ongoing"))


def test_the_two_schemes_agree_as_plover_maps_them() -> None:
    table = codes.read(codes.TABLE)
    assert {code.cameo: (code.plover, code.mode) for code in table.values()} == CAMEO


def test_no_rows_have_the_columns() -> None:
    assert list(with_codes(happenings()))[-4:] == list(codes.COLUMNS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[[code]]\ntypes = ["tea"]', "codes.toml, entry 1, types.0: Input should be 'meeting'"),
        ("[[code]", "codes.toml: "),
        (
            '[[code]]\ntypes = ["call"]\nstatuses = ["held"]\ncameo = "41"\nroles = {}',
            "entry 1, cameo: String",
        ),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "codes.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadCodes) as error:
        codes.read(path)
    assert reason in str(error.value)
