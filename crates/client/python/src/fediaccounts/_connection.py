"""One blocking connection that has said hello."""

from __future__ import annotations

import select
import socket
from collections import deque
from typing import Any, Deque, List, Mapping, Tuple

from ._errors import BadAnswer, FediAccountsError, error_of
from ._place import Place
from ._types import Event, event_of
from ._wire import Lines, Message, hello, line

#: How many events are kept for whoever looks at them.
_KEPT = 256


class Gone(Exception):
    """The agent ended, or hung up."""


class Connection:
    """One connection that has said hello."""

    def __init__(self, place: Place, name: str, version: str, may_start: bool = True) -> None:
        self._socket = place.open(may_start)
        self._lines = Lines()
        self._waiting: Deque[Message] = deque()
        self._events: List[Event] = []
        self._number = 0
        try:
            welcome = self.ask("hello", hello(name, version))
            if not isinstance(welcome, dict):
                raise BadAnswer()
            self.capabilities: List[str] = list(welcome.get("capabilities") or [])
            # The person may take their time.
            self._socket.settimeout(None)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._socket.close()

    def detach(self) -> Tuple[socket.socket, Lines]:
        """The bare socket, and what of the next line is here already."""
        self._socket.setblocking(False)
        return self._socket, self._lines

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Asks, and waits for the answer; ``Gone`` if the agent ends before it."""
        self._number += 1
        number = self._number
        try:
            self._socket.sendall(line(number, method, params))
        except OSError:
            raise Gone() from None
        while True:
            message = self._next()
            if "method" in message:
                self._keep(message)
            elif message.get("id") in (number, None):
                if "error" in message:
                    raise error_of(message["error"])
                return message.get("result")

    def next_event(self) -> Event:
        """The next thing that happened."""
        while not self._events:
            message = self._next()
            if "method" in message:
                self._keep(message)
        return self._events.pop(0)

    def drain(self) -> List[Event]:
        """What happened until now, without waiting; ``Gone`` once the agent hung up."""
        while select.select([self._socket], [], [], 0)[0]:
            self._read()
        for message in self._waiting:
            if "method" in message:
                self._keep(message)
        self._waiting.clear()
        heard, self._events = self._events, []
        return heard

    def _keep(self, message: Message) -> None:
        event = event_of(message)
        if event is not None:
            if len(self._events) >= _KEPT:
                self._events = [Event("resync")]
            self._events.append(event)

    def _next(self) -> Message:
        while not self._waiting:
            self._read()
        return self._waiting.popleft()

    def _read(self) -> None:
        try:
            data = self._socket.recv(16 * 1024)
        except OSError:
            raise Gone() from None
        if not data:
            raise Gone()
        self._waiting.extend(self._lines.push(data))


def is_over(error: Exception) -> bool:
    """Whether the connection ended, and another one may be had."""
    return isinstance(error, Gone) or (isinstance(error, FediAccountsError) and error.code == "shutting_down")
