"""Who may enter and who may add, on a server that is set up with a login."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.ui import login

ROOT = Path(__file__).parents[2]
ROLES = {"editors": ["ava@example.org"], "readers": ["@example.org"]}


class User:
    """What Streamlit knows of the person at the browser."""

    def __init__(self, email: str | None) -> None:
        self.is_logged_in = email is not None
        self.email = email

    def to_dict(self) -> dict[str, Any]:
        return {"email": self.email, "email_verified": True}


@pytest.fixture
def visit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], AppTest]:
    def build(email: str | None) -> AppTest:
        monkeypatch.setattr(login.st, "user", User(email))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.secrets["auth"] = {"client_id": "x"}
        app.secrets["roles"] = ROLES
        return app.run()

    return build


def labels(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


def test_nothing_is_shown_before_someone_has_signed_in(visit: Callable[[str | None], AppTest]) -> None:
    app = visit(None)
    assert labels(app) == {"Sign in"}
    assert [title.value for title in app.title] == ["Pourparlers"]
    assert not app.sidebar.text_input


def test_a_stranger_sees_nothing(visit: Callable[[str | None], AppTest]) -> None:
    app = visit("cy@other.example")
    assert labels(app) == {"Sign out"}
    assert "may not read here" in app.error[0].value


def test_an_editor_reaches_the_add_page(visit: Callable[[str | None], AppTest]) -> None:
    app = visit("ava@example.org")
    assert app.switch_page("pages/explore/articles.py").run().get("page_link")
    assert app.switch_page("pages/curate/add.py").run().file_uploader
    assert not app.error


def test_a_reader_reads_and_does_not_reach_the_add_page(visit: Callable[[str | None], AppTest]) -> None:
    app = visit("bo@example.org").switch_page("pages/explore/articles.py").run()
    assert not app.error
    assert not app.get("page_link")
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page("pages/curate/add.py")
