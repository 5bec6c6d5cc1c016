"""Signing in by OpenID Connect, where ``.streamlit/secrets.toml`` has an ``[auth]`` section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.roles import Role, role_of

NAME = "_name"


def enter() -> None:
    """Asks to sign in where that is needed, and ends the page for whoever may not read here."""
    if not _required():
        return
    if not st.user.is_logged_in:
        st.title("Pourparlers", anchor=False)
        st.button("Sign in", on_click=st.login, type="primary", key="sign-in")
        st.stop()
    with st.sidebar:
        st.button("Sign out", on_click=st.logout, type="tertiary", key="sign-out")
    if _role() is None:
        st.error("This account may not read here. Ask the person who runs this server.")
        st.stop()


def may_edit() -> bool:
    """Whether the person at the browser may add and change things."""
    return not _required() or _role() == "editor"


def who() -> str:
    """Who is at the browser, as corrections name it."""
    if not _required():
        return given_name() or "local user"
    known = st.user.to_dict()
    return str(known.get("email") or known.get("name") or known.get("sub"))


def signed_in() -> bool:
    """Whether the login says who is at the browser."""
    return _required()


def given_name() -> str | None:
    """The name that a person has given for this visit, where nobody signs in."""
    return st.session_state.get(NAME)


def give_name(name: str | None) -> None:
    """Keeps the name that a person gives for this visit."""
    st.session_state[NAME] = " ".join((name or "").split())[:80] or None


def _required() -> bool:
    return bool(_section("auth"))


def _role() -> Role | None:
    return role_of(st.user.to_dict(), _section("roles")) if st.user.is_logged_in else None


def _section(name: str) -> Mapping[str, Any]:
    if not st.secrets.load_if_toml_exists():
        return {}
    section = st.secrets.get(name)
    return section.to_dict() if section is not None else {}
