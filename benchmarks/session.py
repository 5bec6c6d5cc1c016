"""A browser's side of a session with Streamlit: its messages over a websocket, without the browser."""

from __future__ import annotations

import asyncio
import random
import urllib.parse
import urllib.request
import uuid
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 120
WIDGETS = ("button", "multiselect", "file_uploader", "text_input")


class Trouble(Exception):
    """What no session should meet: an error on the page, or none of what should be there."""


class Session:
    """``widgets`` are what the last run drew, by kind and label; ``values`` what has been set."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.socket: ClientConnection | None = None
        self.widgets: dict[tuple[str, str], Any] = {}
        self.values: dict[str, WidgetState] = {}
        self.texts: list[str] = []
        self.pages: dict[str, str] = {}
        self.page = self.session_id = self.cookie = ""

    @property
    def is_open(self) -> bool:
        """Whether the server still listens."""
        return self.socket is not None and self.socket.close_code is None

    async def open(self) -> None:
        """Connects and draws the first page."""
        self.cookie = await asyncio.to_thread(self._xsrf)
        url = self.address.replace("http://", "ws://") + "/_stcore/stream"
        self.socket = await connect(
            url, subprotocols=["streamlit"], max_size=None, origin=self.address,  # type: ignore[list-item,arg-type]
            open_timeout=PATIENCE, ping_timeout=PATIENCE,
            additional_headers={"Cookie": f"_streamlit_xsrf={self.cookie}"},
        )  # fmt: skip
        await self._run()

    async def close(self) -> None:
        """Leaves, as by closing the tab."""
        if self.socket:
            await self.socket.close()

    async def go(self, page: str) -> None:
        """Opens the page at that address."""
        if page not in self.pages:
            raise Trouble(f"no page {page!r} in the menu")
        self.page = self.pages[page]
        await self._run()

    async def choose(self, label: str, order: random.Random) -> None:
        """Sets a filter to one of its values."""
        widget = self._widget("multiselect", label)
        if widget.options:
            state = WidgetState(id=widget.id)
            state.string_array_value.data.append(order.choice(widget.options))
            self.values[widget.id] = state
        await self._run()

    async def write(self, label: str, words: str) -> None:
        """Types ``words`` into the field of that label."""
        widget = self._widget("text_input", label)
        self.values[widget.id] = WidgetState(id=widget.id, string_value=words)
        await self._run()

    async def visit(self, query: str) -> None:
        """Draws the page with ``query`` as what follows the question mark in its address."""
        await self._run(query=query)

    async def press(self, label: str) -> None:
        """Presses the button of that label."""
        widget = self._widget("button", label)
        if not widget.disabled:
            await self._run(WidgetState(id=widget.id, trigger_value=True))

    async def upload(self, files: dict[str, bytes]) -> None:
        """Puts ``files`` into the page's uploader."""
        uploader = next((each for (kind, _), each in self.widgets.items() if kind == "file_uploader"), None)
        if uploader is None:
            raise Trouble("no place to drop files on this page")
        message = BackMsg()
        message.file_urls_request.request_id = "r"
        message.file_urls_request.session_id = self.session_id
        message.file_urls_request.file_names.extend(files)
        await self._send(message)
        urls = (await self._until("file_urls_response")).file_urls_response.file_urls
        state = WidgetState(id=uploader.id)
        for (name, content), place in zip(files.items(), urls, strict=True):
            await asyncio.to_thread(self._put, place.upload_url, name, content)
            info = state.file_uploader_state_value.uploaded_file_info.add()
            info.name, info.size, info.file_id = name, len(content), place.file_id
            info.file_urls.CopyFrom(place)
        self.values[uploader.id] = state
        await self._run()

    def says(self, words: str) -> bool:
        """Whether the page says so."""
        return any(words in text for text in self.texts)

    def _widget(self, kind: str, label: str) -> Any:
        found = [each for (what, said), each in self.widgets.items() if what == kind and said == label]
        if not found:
            raise Trouble(f"no {kind} {label!r} on this page")
        return found[0]

    async def _run(self, *once: WidgetState, query: str = "") -> None:
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_script_hash = self.page
        drawn = {each.id for each in self.widgets.values()}
        kept = [state for name, state in self.values.items() if name in drawn]
        message.rerun_script.widget_states.widgets.extend([*kept, *once])
        await self._send(message)
        self.widgets, self.texts = {}, []
        await self._until("script_finished")
        if self.says("could not be drawn") or self.says("cannot be used"):
            raise Trouble("; ".join(self.texts)[-300:])

    async def _until(self, kind: str) -> ForwardMsg:
        assert self.socket
        async with asyncio.timeout(PATIENCE):
            while True:
                message = ForwardMsg()
                message.ParseFromString(await self.socket.recv(decode=False))
                self._take(message)
                said = message.WhichOneof("type")
                # A run that a callback or st.rerun ends early is followed by another one.
                if said == kind and (kind != "script_finished" or message.script_finished in (0, 3)):
                    return message

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.session_id = message.new_session.initialize.session_id or self.session_id
            self.page = message.new_session.page_script_hash
            self.widgets, self.texts = {}, []
        elif kind == "navigation":
            self.pages = {page.url_pathname if not page.is_default else "": page.page_script_hash
                          for page in message.navigation.app_pages}  # fmt: skip
        elif kind == "delta":
            self._drawn(message.delta)

    def _drawn(self, delta: Any) -> None:
        if delta.WhichOneof("type") == "add_block":
            self.texts.append(delta.add_block.expandable.label)
            return
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise Trouble(f"{element.exception.type}: {element.exception.message}")
        if kind in WIDGETS:
            widget = getattr(element, kind)
            self.widgets[kind, widget.label] = widget
        if kind in ("alert", "markdown", "heading", "html"):
            self.texts.append(getattr(element, kind).body)

    async def _send(self, message: BackMsg) -> None:
        assert self.socket
        await self.socket.send(message.SerializeToString())

    def _xsrf(self) -> str:
        with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=PATIENCE) as answer:
            said = answer.headers.get("Set-Cookie") or ""
        return str(said.partition("_streamlit_xsrf=")[2].partition(";")[0])

    def _put(self, path: str, name: str, content: bytes) -> None:
        edge = uuid.uuid4().hex
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        body = head + content + f"\r\n--{edge}--\r\n".encode()
        request = urllib.request.Request(
            urllib.parse.urljoin(self.address, path), body, method="PUT",
            headers={"Content-Type": f"multipart/form-data; boundary={edge}", "X-Xsrftoken": self.cookie,
                     "Cookie": f"_streamlit_xsrf={self.cookie}"},
        )  # fmt: skip
        urllib.request.urlopen(request, timeout=PATIENCE).close()
