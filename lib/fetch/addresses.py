"""Which addresses may be fetched: http and https on public hosts, and nothing that leads inside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

LONGEST = 2000
PORTS = {"http": 80, "https": 443}
# Everything that is not the public internet, from the registries of special-purpose addresses.
CLOSED = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        ),
    )
)  # fmt: skip
# Of IPv6 only the global unicast range is open, and these parts of it are closed: Teredo and 6to4 carry
# IPv4 addresses, the others are for documentation, benchmarks and protocols.
OPEN6 = ip_network("2000::/3")
CLOSED6 = tuple(
    map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"))
)
NAME = re.compile(r"(?=.{1,253}$)(?:(?!-)[a-z0-9_-]{1,63}(?<!-)\.)+(?!-)[a-z0-9-]{2,63}(?<!-)\.?")
# "0x7f.1", "017700000001" and "2130706433" are all ways to write 127.0.0.1.
NUMBERS = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d*))*", re.IGNORECASE)
INSIDE = (
    ".localhost",
    ".local",
    ".internal",
    ".intranet",
    ".lan",
    ".home",
    ".corp",
    ".arpa",
    ".onion",
    ".test",
)


class BadAddress(ValueError):
    """An address that is not fetched; the message is the reason, in one line."""


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address in its parts; ``path`` is what is asked of the host, with the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address as one string."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def checked(url: str, ports: frozenset[int] | None = frozenset(PORTS.values())) -> Target:
    """The parts of ``url``. Raises BadAddress for what is not fetched, whatever its host resolves to.

    ``ports`` are those allowed; None allows all.
    """
    url = url.strip()
    if len(url) > LONGEST or re.search(r"[\x00-\x20\x7f\\]", url):
        raise BadAddress("not a web address")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or ""), parts.port
    except ValueError as error:
        raise BadAddress("not a web address") from error
    if parts.scheme not in PORTS:
        raise BadAddress("only addresses that begin with http:// or https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise BadAddress("an address with a name or password in it is not fetched")
    port = PORTS[parts.scheme] if port is None else port
    if ports is not None and port not in ports:
        raise BadAddress(f"port {port} is not fetched from")
    return Target(parts.scheme, _host(host), port, _path(parts.path, parts.query))


def public(address: str) -> bool:
    """Whether the numeric ``address`` is one of the public internet."""
    try:
        number = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, IPv6Address) and number.ipv4_mapped:
        number = number.ipv4_mapped
    if isinstance(number, IPv4Address):
        return not any(number in network for network in CLOSED)
    return number in OPEN6 and not any(number in network for network in CLOSED6)


def _path(path: str, query: str) -> str:
    # What is quoted already stays as it is.
    try:
        asked = f"?{quote(query, safe='/%:@!$&()*+,;=~-._?')}" if query else ""
        return quote(path or "/", safe="/%:@!$&'()*+,;=~-._") + asked
    except UnicodeEncodeError as error:
        raise BadAddress("not a web address") from error


def _host(host: str) -> str:
    if "%" in host:
        # A scope ("fe80::1%eth0") means a network card of this machine; a name has none.
        raise BadAddress("not a web address: no such host name")
    try:
        number = ip_address(host)
    except ValueError:
        return _name(host)
    if not public(host):
        raise BadAddress(f"{host} is an address inside a network, not of the public internet")
    return str(number)


def _name(host: str) -> str:
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise BadAddress("not a web address: no such host name") from error
    name = name.lower().rstrip(".")
    if NUMBERS.fullmatch(name):
        raise BadAddress("a host written as a number is not fetched")
    if name == "localhost" or f".{name}".endswith(INSIDE):
        raise BadAddress(f"{name} is a name inside a network, not of the public internet")
    if not NAME.fullmatch(name):
        raise BadAddress("not a web address: no such host name")
    return name
