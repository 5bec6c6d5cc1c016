"""A provider of OpenID Connect on this machine: who clicks on a name is signed in as that person."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "pourparlers", "the-client's-secret"
KEY, OTHER_KEY = RSAKey.generate_key(2048, {"kid": "k"}), RSAKey.generate_key(2048, {"kid": "k"})


@dataclass
class Provider:
    """``people`` are the claims of each by name; what is put into ``wrong`` is done wrong."""

    address: str
    people: dict[str, dict[str, Any]]
    wrong: set[str] = field(default_factory=set)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def metadata(self) -> dict[str, Any]:
        """What is at the well-known address."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def choice(self, asked: dict[str, str]) -> str:
        """The page on which a person is chosen."""
        links = [f'<a href="/choose?{urlencode({**asked, "who": name})}">{name}</a>' for name in self.people]
        return f"<html><body>{' '.join(links)}</body></html>"

    def chosen(self, asked: dict[str, str]) -> str:
        """Where the browser is sent with a code for the person chosen."""
        code = secrets.token_urlsafe()
        self.codes[code] = asked
        state = "another" if "state" in self.wrong else asked["state"]
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': state})}"

    def token(self, asked: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code; None when something about the question is wrong."""
        told = self.codes.pop(asked.get("code", ""), None)
        known = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        verifier = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        if told is None or known != f"{CLIENT}:{SECRET}" or challenge != told.get("code_challenge"):
            self.refused.append(str(asked))
            return None
        claims = {
            "iss": "https://other.example" if "issuer" in self.wrong else self.address,
            "aud": CLIENT,
            "sub": told["who"],
            "iat": int(time.time()),
            "exp": int(time.time()) + 600,
            "nonce": "another" if "nonce" in self.wrong else told["nonce"],
            **self.people[told["who"]],
        }
        signed = jwt.encode({"alg": "RS256", "kid": "k"}, claims, OTHER_KEY if "key" in self.wrong else KEY)
        return {"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": signed}


@contextmanager
def providing(people: dict[str, dict[str, Any]]) -> Iterator[Provider]:
    """A provider that knows ``people``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/choose":
                self.send_response(302)
                self.send_header("Location", provider.chosen(asked))
                self.end_headers()
            elif parts.path == "/authorize":
                self._say(provider.choice(asked), "text/html")
            elif parts.path == "/jwks":
                self._say({"keys": [KEY.as_dict(private=False)]})
            else:
                self._say(provider.metadata())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked = {name: values[0] for name, values in parse_qs(body).items()}
            tokens = provider.token(asked, self.headers.get("Authorization", ""))
            self._say(tokens or {"error": "invalid_grant"}, status=200 if tokens else 400)

        def _say(self, what: object, kind: str = "application/json", status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write((what if isinstance(what, str) else json.dumps(what)).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = Provider(f"http://127.0.0.1:{server.server_port}", people)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
