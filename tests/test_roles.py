from typing import Any

import pytest

from lib.roles import BadRoles, role_of

ROLES = {"editors": ["Ava@example.org", "@desk.example"], "readers": ["@example.org"]}


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ({"email": "ava@example.org"}, "editor"),
        ({"email": " AVA@Example.org "}, "editor"),
        ({"email": "bo@desk.example"}, "editor"),
        ({"email": "cy@example.org"}, "reader"),
        ({"email": "cy@other.example"}, None),
        ({"email": "cy@evil-desk.example"}, None),
        ({"email": "cy@sub.desk.example"}, None),
        ({"email": "@desk.example"}, None),
        ({"email": "ava@example.org", "email_verified": False}, None),
        ({"email": "ava@example.org", "email_verified": True}, "editor"),
        ({"email": None}, None),
        ({}, None),
    ],
)
def test_roles(user: dict[str, Any], expected: str | None) -> None:
    assert role_of(user, ROLES) == expected


def test_without_a_list_of_readers_everyone_reads() -> None:
    assert role_of({"email": "dan@else.example"}, {"editors": []}) == "reader"
    assert role_of({}, {}) == "reader"


@pytest.mark.parametrize(
    "roles",
    [
        {"editors": "ava@example.org"},
        {"editors": ["ava"]},
        {"readers": [1]},
        {"readers": ["a@b@c"]},
        {"editors": ["ava@"]},
    ],
)
def test_wrong_lists_are_told(roles: dict[str, Any]) -> None:
    with pytest.raises(BadRoles, match=r"^\[roles\] (editors|readers): "):
        role_of({"email": "ava@example.org"}, roles)
