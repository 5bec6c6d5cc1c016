"""The app, with one outlet of the web that lies on this machine: ``python -m tests.browser.outlet PORT ...``.

What the app refuses by design, a port of its own and an address inside, is opened here for the name
``journal.example`` alone: in the launcher of a test, since no setting of the app could do it. What follows
the port goes to Streamlit.
"""

from __future__ import annotations

import sys

from streamlit.web.cli import main

from lib.fetch import client
from tests.fetch.conftest import Web

if __name__ == "__main__":
    outlet = Web(int(sys.argv[1]))
    client.Policy = outlet.policy  # type: ignore[misc,assignment]
    main(sys.argv[2:], prog_name="streamlit")
