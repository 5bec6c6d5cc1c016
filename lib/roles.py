"""Who may do what, from what the login says of a person and what the configuration says of roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

Role = Literal["reader", "editor"]


class BadRoles(ValueError):
    """Roles that cannot be used; the message says which entry and why."""


def role_of(user: Mapping[str, Any], roles: Mapping[str, Any]) -> Role | None:
    """The role of ``user`` (the claims of an OIDC login); None for someone who may not enter.

    ``roles`` holds ``editors`` and ``readers``: lists of addresses, ``ava@example.org``, or of domains,
    ``@example.org``. Without ``readers`` everyone who can sign in may read. Raises BadRoles for other values.
    """
    editors, readers = _listed(roles, "editors"), _listed(roles, "readers")
    address = str(user.get("email") or "").strip().lower()
    # A provider that says so has not checked that the address is this person's.
    if user.get("email_verified") in (False, "false"):
        address = ""
    if _among(address, editors):
        return "editor"
    return "reader" if _among(address, readers) or "readers" not in roles else None


def _listed(roles: Mapping[str, Any], name: str) -> tuple[str, ...]:
    entries = roles.get(name, ())
    if isinstance(entries, str) or not isinstance(entries, Sequence):
        raise BadRoles(f"[roles] {name}: a list of addresses is wanted")
    for entry in entries:
        if not isinstance(entry, str) or entry.count("@") != 1 or entry.endswith("@"):
            raise BadRoles(
                f"[roles] {name}: {entry!r} is neither an address nor a domain such as @example.org"
            )
    return tuple(entry.strip().lower() for entry in entries)


def _among(address: str, entries: Sequence[str]) -> bool:
    name, at, domain = address.rpartition("@")
    return bool(name and at) and (address in entries or f"@{domain}" in entries)
