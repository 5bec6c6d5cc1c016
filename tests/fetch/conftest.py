"""A web server on this machine that answers what a test tells it, under names that only the test knows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from lib.fetch import Policy
from lib.fetch.addresses import public

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Web:
    """``answers`` by path; ``asked`` are the paths asked for; ``numbers`` are the names' addresses."""

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    numbers: dict[str, list[str]] = field(default_factory=lambda: {"journal.example": ["127.0.0.1"]})
    raw: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)

    def url(self, path: str = "/", host: str = "journal.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def policy(self, **changes: object) -> Policy:
        """The server's own address counts as public, and nothing else inside does."""

        def resolver(host: str, port: int) -> list[str]:
            if host not in self.numbers:
                raise OSError("no such host")
            return self.numbers[host]

        settings: dict[str, object] = {"ports": None, "resolver": resolver, "seconds": 5}
        settings["allowed"] = lambda number: number == "127.0.0.1" or public(number)
        return Policy(**(settings | changes))  # type: ignore[arg-type]


@contextmanager
def answering() -> Iterator[Web]:
    """A running server, stopped at the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            if self.path in site.raw:
                site.raw[self.path](self)
                return
            status, headers, body = site.answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that leaves is no error
    site = Web(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def web() -> Iterator[Web]:
    with answering() as site:
        yield site
