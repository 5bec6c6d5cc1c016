"""What the server refuses: uploads and sessions from other sites, and paths out of what it serves."""

# ruff: noqa: E501
from __future__ import annotations

import tomllib
import urllib.error
import urllib.request
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.browser.server import ROOT


def status(request: urllib.request.Request) -> int:
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_the_protections_of_the_server_are_switched_on() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["enableXsrfProtection"] is True
    assert config["server"]["enableCORS"] is True
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["disableDataExport"] is True


@pytest.mark.parametrize(
    "headers", [{}, {"X-Xsrftoken": "guessed"}, {"Cookie": "_streamlit_xsrf=a", "X-Xsrftoken": "a"}]
)
def test_an_upload_from_another_site_is_refused(address: str, headers: dict[str, str]) -> None:
    request = urllib.request.Request(
        f"{address}/_stcore/upload_file/session/file",
        b"x",
        {"Content-Type": "text/plain", **headers},
        method="PUT",
    )
    assert status(request) == 403


def test_a_page_of_another_site_gets_no_session(address: str) -> None:
    stream = address.replace("http:", "ws:") + "/_stcore/stream"
    with pytest.raises(InvalidStatus) as refused:
        connect(stream, origin=Origin("https://attacker.example"), subprotocols=[Subprotocol("streamlit")])
    assert refused.value.response.status_code == 403
    with connect(stream, origin=Origin(address), subprotocols=[Subprotocol("streamlit")]) as own:
        assert own.response
        assert own.response.status_code == 101


@pytest.mark.parametrize(
    "path",
    ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/app/static/../../.streamlit/config.toml", "//etc/passwd",
     "/static/..%2f..%2f..%2fapp.py", "/media/../../../app.py", "/component/x/../../app.py", "/static/%00"],
)  # fmt: skip
def test_no_path_leads_out_of_what_is_served(address: str, path: str) -> None:
    parts = urlsplit(address)
    line = HTTPConnection(str(parts.hostname), parts.port, timeout=60)
    line.request("GET", path)  # as it stands, which urllib would not send
    answer = line.getresponse()
    body = answer.read()
    line.close()
    assert b"root:" not in body
    assert b"enableXsrfProtection" not in body
    assert b"Pourparlers in the browser" not in body
