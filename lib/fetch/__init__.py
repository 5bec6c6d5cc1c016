"""Web addresses -> articles, safely: only public hosts, within limits, however the answer redirects."""

from lib.fetch.addresses import BadAddress
from lib.fetch.client import Policy, Unfetched, fetch
from lib.fetch.pages import from_address, from_addresses

__all__ = ["BadAddress", "Policy", "Unfetched", "fetch", "from_address", "from_addresses"]
