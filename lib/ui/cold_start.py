"""The first request of a fresh server, which Streamlit 1.67 answers with a notice that is not true.

Because a folder ``pages`` stands beside ``app.py``, the old pages mode takes the very first request, finds no
page of the name in the address, and says "Page not found" over the right page. ``st.navigation`` ends
that mode for the life of the process; until then the notice is closed for the reader.
"""

from __future__ import annotations

import streamlit as st

# Constant: nothing of an article or of the address is in it.
CLOSE = """<script>
(function close(left) {
  const notice = [...document.querySelectorAll('[role=dialog]')]
    .find(dialog => dialog.textContent.includes('Page not found'));
  if (notice) notice.querySelector('button[aria-label="Close"], button').click();
  else if (left) setTimeout(close, 100, left - 1);
})(30)
</script>"""


def expected() -> bool:
    """Whether this run answers a first request; to be asked before ``st.navigation``."""
    try:
        from streamlit.runtime.pages_manager import PagesManager
    except ImportError:
        return False
    return bool(getattr(PagesManager, "uses_pages_directory", False))


def close_notice() -> None:
    """Closes the notice if it shows within three seconds."""
    st.html(CLOSE, unsafe_allow_javascript=True)
