"""One answer from the web: http and https by the standard library, connected to the address that was checked.

The name is resolved once and the connection goes to that very number, so that a name which answers
differently the second time (DNS rebinding) reaches nothing. Redirects are followed by hand and checked like
the first address. Proxies and cookies are not used.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lib.fetch import addresses
from lib.fetch.addresses import BadAddress, Target
from lib.ingest.decode import MEGABYTE

AGENT = "Pourparlers/0.1 (reads news articles that a person has asked for)"
ACCEPTED = "text/html, application/rss+xml, application/atom+xml, */*;q=0.5"
REDIRECTS = (301, 302, 303, 307, 308)
TYPES = (
    "text/", "application/xhtml+xml", "application/rss+xml", "application/atom+xml", "application/xml",
    "application/rdf+xml", "application/pdf", "application/json",
)  # fmt: skip
CHUNK = 65536

Resolver = Callable[[str, int], list[str]]


class Unfetched(ValueError):
    """An address that gave nothing; the message is the reason, in one line."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered: ``url`` is where it was found after redirects."""

    url: str
    status: int
    content: bytes
    content_type: str
    headers: Mapping[str, str] = field(default_factory=dict)


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of ``host``, as the system finds them. Raises OSError when there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """The limits of a fetch, and how names are resolved and numbers judged (tests bring their own)."""

    seconds: float = 30
    bytes: int = 20 * MEGABYTE
    redirects: int = 5
    ports: frozenset[int] | None = frozenset(addresses.PORTS.values())
    resolver: Resolver = resolve
    allowed: Callable[[str], bool] = addresses.public


def fetch(url: str, policy: Policy | None = None, headers: Mapping[str, str] | None = None) -> Answer:
    """What ``url`` holds. Raises Unfetched or BadAddress, with the reason in one line.

    A status of 304 is an answer too, for conditional ``headers``.
    """
    policy = policy or Policy()
    deadline = time.monotonic() + policy.seconds
    target = addresses.checked(url, policy.ports)
    for _ in range(policy.redirects + 1):
        answer = _once(target, policy, deadline, headers or {})
        place = answer.headers.get("location")
        if answer.status not in REDIRECTS or not place:
            return _checked(answer)
        target = addresses.checked(_joined(target.url, place), policy.ports)
    raise Unfetched(f"redirected more than {policy.redirects} times")


def _joined(url: str, place: str) -> str:
    # Headers come as Latin-1, whatever the server wrote.
    try:
        return urljoin(url, place.encode("latin-1", "replace").decode("utf-8", "replace"))
    except ValueError as error:
        raise BadAddress("redirected to what is no web address") from error


def _checked(answer: Answer) -> Answer:
    if answer.status == 304:
        return answer
    if answer.status in (401, 402, 403, 451):
        raise Unfetched(f"the site keeps it closed (status {answer.status}): save the page, add the file")
    if answer.status in (404, 410):
        raise Unfetched(f"no such page (status {answer.status})")
    if answer.status != 200:
        raise Unfetched(f"the site answered with status {answer.status}")
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind and not kind.startswith(TYPES):
        raise Unfetched(f"neither a page nor a feed, but {kind[:60]}")
    return answer


def _once(target: Target, policy: Policy, deadline: float, headers: Mapping[str, str]) -> Answer:
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.default_port = addresses.PORTS[target.scheme]  # so that the Host header has none
    asked = {"User-Agent": AGENT, "Accept": ACCEPTED, "Accept-Encoding": "gzip", "Connection": "close"}
    cut: threading.Timer | None = None
    try:
        connection.sock = _connected(target, policy, deadline)
        # A server that sends a byte now and then must not hold us: at the deadline the line is cut.
        cut = threading.Timer(_left(deadline), _cut, [connection.sock])
        cut.daemon = True
        cut.start()
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()
        connection.request("GET", target.path, headers={**asked, **headers})
        with connection.getresponse() as response:
            found = {name.lower(): value for name, value in response.getheaders()}
            body = b"" if response.status in (*REDIRECTS, 304) else _body(response, policy.bytes)
        _left(deadline)  # a line that was cut looks like the end of the answer
        if found.get("content-encoding", "").strip().lower() in ("gzip", "x-gzip"):
            body = _unzipped(body, policy.bytes)
    except (http.client.HTTPException, OSError, ValueError) as error:
        raise _told(error, policy, deadline) from error
    finally:
        if cut:
            cut.cancel()
        connection.close()
    return Answer(target.url, response.status, body, found.get("content-type", ""), found)


def _cut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _told(error: Exception, policy: Policy, deadline: float) -> ValueError:
    if isinstance(error, Unfetched | BadAddress):
        return error
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return Unfetched(f"no whole answer within {policy.seconds:g} seconds")
    if isinstance(error, ssl.SSLError):
        return Unfetched(f"no safe connection: {str(error.reason or error)[:80]}")
    if isinstance(error, http.client.HTTPException | ValueError):
        return Unfetched(f"not an answer of a web server ({type(error).__name__})")
    return Unfetched(f"no connection: {error.strerror if isinstance(error, OSError) else error}")


def _connected(target: Target, policy: Policy, deadline: float) -> socket.socket:
    try:
        numbers = policy.resolver(target.host, target.port)
    except (OSError, UnicodeError) as error:
        raise Unfetched(f"there is no host {target.host}") from error
    # One closed number among several is reason enough: which one is used could be left to chance.
    if not numbers or not all(map(policy.allowed, numbers)):
        raise BadAddress(f"{target.host} leads inside a network, not to the public internet")
    plain = _first(numbers, target.port, deadline)
    if target.scheme == "http":
        return plain
    context = ssl.create_default_context()
    return context.wrap_socket(plain, server_hostname=target.host, do_handshake_on_connect=False)


def _first(numbers: list[str], port: int, deadline: float) -> socket.socket:
    last: OSError = TimeoutError()
    for number in numbers[:4]:
        try:
            return socket.create_connection((number, port), timeout=_left(deadline))
        except OSError as error:
            last = error
    raise last


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _body(response: http.client.HTTPResponse, limit: int) -> bytes:
    parts: list[bytes] = []
    length = 0
    while part := response.read1(CHUNK):
        parts.append(part)
        length += len(part)
        if length > limit:
            raise Unfetched(f"larger than {limit // MEGABYTE} MB")
    if response.length:
        raise Unfetched("the answer broke off")
    return b"".join(parts)


def _unzipped(body: bytes, limit: int) -> bytes:
    reader = zlib.decompressobj(wbits=31)
    try:
        content = reader.decompress(body, limit + 1)
    except zlib.error as error:
        raise Unfetched("broken answer: cannot be unpacked") from error
    if len(content) > limit:
        raise Unfetched(f"larger than {limit // MEGABYTE} MB when unpacked")
    return content
