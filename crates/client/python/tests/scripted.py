"""An agent that does as it is told."""

from __future__ import annotations

import json
import os
import socket
import tempfile
import threading
import unittest
from typing import Any, Callable, Dict, List, Optional

ACCOUNT: Dict[str, Any] = {
    "id": "a1",
    "handle": "@ana@social.example",
    "display_name": "Ana",
    "label": "",
    "color": None,
    "software": "mastodon",
    "api_base": "https://social.example",
    "scopes": ["read"],
    "standing": "active",
    "later": 1,
}


def token(access_token: str, expires_at: Optional[int] = None) -> Dict[str, Any]:
    return {
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_at": expires_at,
        "scopes": ["read"],
        "api_base": "https://social.example",
        "account": ACCOUNT,
    }


class Peer:
    """A client, from the agent's side."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._file = connection.makefile("rb")
        self._asked: Any = None

    def close(self) -> None:
        self._file.close()
        self._connection.close()

    def greet(self) -> None:
        assert self.request()["method"] == "hello"
        agent = {"name": "scripted", "version": "0"}
        self.answer({"protocol": 1, "agent": agent, "capabilities": ["accounts", "events"]})

    def request(self) -> Any:
        """The next request."""
        self._asked = json.loads(self._file.readline())
        return self._asked

    def expect(self, method: str, result: Any = None) -> Any:
        """Answers the next request, which has to be of that method."""
        asked = self.request()
        assert asked["method"] == method, asked
        self.answer(result)
        return asked.get("params")

    def answer(self, result: Any, asked: Any = None) -> None:
        self.send({"id": (asked or self._asked)["id"], "result": result})

    def refuse(self, code: str, after: Optional[int] = None) -> None:
        remedy = {"kind": "none"} if after is None else {"kind": "retry", "after": after}
        error = {"code": -1, "message": code, "data": {"code": code, "remedy": remedy}}
        self.send({"id": self._asked["id"], "error": error})

    def tell(self, kind: str, **about: str) -> None:
        self.send({"method": "event", "params": {"kind": kind, **about}})

    def send(self, message: Dict[str, Any]) -> None:
        self._connection.sendall(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")

    def until_gone(self) -> None:
        assert self._file.readline() == b"", "nothing more is asked"


Script = Callable[[Peer], None]


class ScriptedTest(unittest.TestCase):
    """A test with an agent that takes connections one after the other, and plays a script with each."""

    def play(self, *scripts: Script) -> str:
        """Starts it; gives the path of its socket. The test fails if a script does or is not played to its end."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "s")
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(path)
        listener.listen()
        listener.settimeout(10)
        failures: List[BaseException] = []

        def serve() -> None:
            try:
                for script in scripts:
                    connection, _ = listener.accept()
                    connection.settimeout(10)
                    peer = Peer(connection)
                    try:
                        script(peer)
                    finally:
                        peer.close()
            except BaseException as error:  # noqa: B902 -- told to the test
                failures.append(error)
            finally:
                listener.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()

        def ended() -> None:
            thread.join(20)
            self.assertFalse(thread.is_alive(), "the script was not played to its end")
            self.assertEqual(failures, [])

        self.addCleanup(ended)
        return path
