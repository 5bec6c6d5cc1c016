import gzip
import socket
import threading
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

from lib.fetch import BadAddress, Policy, Unfetched, client, fetch
from tests.fetch.conftest import Web

PAGE = b"<html><body>Bonjour</body></html>"


def test_a_page(web: Web) -> None:
    web.answers["/a?b=1"] = (200, {"ETag": '"1"'}, PAGE)
    answer = fetch(web.url("/a?b=1"), web.policy())
    assert (answer.content, answer.status, answer.url) == (PAGE, 200, web.url("/a?b=1"))
    assert answer.headers["etag"] == '"1"'


def test_redirects_are_followed(web: Web) -> None:
    web.answers |= {
        "/a": (302, {"Location": "/b"}, b""),
        "/b": (301, {"Location": web.url("/c")}, b""),
        "/c": (200, {}, PAGE),
    }
    assert fetch(web.url("/a"), web.policy()).url == web.url("/c")


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.2/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
        "http://localhost/", "file:///etc/passwd", "//0x7f.1/", "http://inside.example/", "http://[", "http://a@journal.example/",
        "gopher://journal.example/",
    ],
)  # fmt: skip
def test_redirects_inside_are_refused(web: Web, place: str) -> None:
    web.numbers["inside.example"] = ["192.168.1.1"]
    web.answers["/a"] = (302, {"Location": place}, b"")
    with pytest.raises(BadAddress):
        fetch(web.url("/a"), web.policy())
    assert web.asked == ["/a"]


def test_redirects_without_end(web: Web) -> None:
    web.answers["/a"] = (302, {"Location": "/a"}, b"")
    with pytest.raises(Unfetched, match="redirected more than 5 times"):
        fetch(web.url("/a"), web.policy())
    assert len(web.asked) == 6


@pytest.mark.parametrize(
    "numbers", [["127.0.0.1"], ["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"], ["::ffff:10.1.1.1"], []]
)
def test_a_name_that_leads_inside_is_refused(web: Web, numbers: list[str]) -> None:
    policy = Policy(resolver=lambda *_: numbers, ports=None)
    with pytest.raises(
        BadAddress, match=r"^journal.example leads inside a network, not to the public internet$"
    ):
        fetch(web.url("/"), policy)
    assert web.asked == []


def test_a_name_is_resolved_once_and_the_connection_goes_there(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Rebinding: the first answer is public, all later ones are inside.
    answers = iter([["127.0.0.1"], ["127.0.0.9"], ["127.0.0.9"]])
    asked: list[str] = []
    connected: list[tuple[str, int]] = []
    real = socket.create_connection

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(address)
        return real(address, timeout)

    monkeypatch.setattr(client.socket, "create_connection", connect)
    web.answers["/a"] = (200, {}, PAGE)
    assert fetch(web.url("/a"), web.policy(resolver=resolver)).content == PAGE
    assert (asked, connected) == (["journal.example"], [("127.0.0.1", web.port)])


def test_rebinding_between_redirects_is_refused(web: Web) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    web.answers["/a"] = (302, {"Location": "/b"}, b"")
    with pytest.raises(BadAddress, match="leads inside"):
        fetch(web.url("/a"), web.policy(resolver=lambda *_: next(answers)))
    assert web.asked == ["/a"]


def test_proxies_of_the_environment_are_not_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    web.answers["/a"] = (200, {}, PAGE)
    assert fetch(web.url("/a"), web.policy()).content == PAGE


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((404, {}, b""), "no such page (status 404)"),
        ((403, {}, b""), "the site keeps it closed (status 403): save the page, add the file"),
        ((500, {}, b""), "the site answered with status 500"),
        ((204, {}, b""), "the site answered with status 204"),
        ((302, {}, b""), "the site answered with status 302"),
        ((200, {"Content-Type": "video/mp4"}, b"x"), "neither a page nor a feed, but video/mp4"),
        (
            (200, {"Content-Type": "application/octet-stream"}, b"x"),
            "neither a page nor a feed, but application/octet-stream",
        ),
        ((200, {}, b"x" * 2_000_001), "larger than 2 MB"),
        (
            (200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 9_000_000)),
            "larger than 2 MB when unpacked",
        ),
        ((200, {"Content-Encoding": "gzip"}, b"no gzip"), "broken answer: cannot be unpacked"),
        ((200, {"Content-Length": "999"}, b"x"), "the answer broke off"),
        ((200, {"Content-Length": "-1"}, b"x" * 2_000_001), "larger than 2 MB"),
    ],
)
def test_answers_that_give_nothing(web: Web, answer: tuple[int, dict[str, str], bytes], reason: str) -> None:
    web.answers["/a"] = answer
    with pytest.raises(Unfetched) as told:
        fetch(web.url("/a"), web.policy(bytes=2_000_000))
    assert str(told.value) == reason


def test_a_packed_page(web: Web) -> None:
    web.answers["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE))
    assert fetch(web.url("/a"), web.policy()).content == PAGE


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 two hundred OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200,
        zlib.compress(b"x"),
    ],
)
def test_what_is_no_web_server(said: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            line, _ = listening.accept()
            with line:
                line.recv(65536)
                line.sendall(said)

        thread = threading.Thread(target=serve)
        thread.start()
        policy = Policy(ports=None, resolver=lambda *_: ["127.0.0.1"], allowed=lambda _: True, seconds=5)
        with pytest.raises(
            Unfetched, match=r"^(not an answer of a web server|no connection|no whole answer)"
        ):
            fetch(f"http://journal.example:{listening.getsockname()[1]}/", policy)
        thread.join()


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_cut_off(web: Web, part: str) -> None:
    gone = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if part == "body" else b"X: ")
        )
        try:
            while not gone.wait(0.02):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:
            pass

    web.raw["/a"] = drip
    with pytest.raises(Unfetched, match=r"no whole answer within 0.3 seconds"):
        fetch(web.url("/a"), web.policy(seconds=0.3))
    gone.set()


def test_https_checks_the_certificate(web: Web) -> None:
    # The test's server speaks no TLS at all: nothing may be asked of it in plain text.
    with pytest.raises(Unfetched, match="no safe connection"):
        fetch(web.url("/a").replace("http:", "https:"), web.policy())
    assert web.asked == []


def test_unknown_hosts_and_closed_ports(web: Web) -> None:
    with pytest.raises(Unfetched, match=r"^there is no host nobody.example$"):
        fetch(web.url("/", host="nobody.example"), web.policy())
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Unfetched, match=r"^no connection: Connection refused$"):
        fetch(f"http://journal.example:{port}/", web.policy())


def test_secrets_in_an_address_are_in_no_message() -> None:
    with pytest.raises(BadAddress) as told:
        fetch("https://me:hunter2@journal.example/")
    assert "hunter2" not in str(told.value)
