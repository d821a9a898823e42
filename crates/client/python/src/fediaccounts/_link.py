"""One connection of asyncio that has said hello."""

from __future__ import annotations

import asyncio
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple

from ._connection import Connection, Gone
from ._errors import BadAnswer, error_of
from ._place import Place
from ._types import Event, event_of
from ._wire import Lines, Message, line

Hear = Callable[[Event], None]
_Answered = Callable[[Any], None]


class Link(asyncio.Protocol):
    """One connection that has said hello. ``hear`` gets events, ``lost`` is called once when it ends."""

    def __init__(self, lines: Lines, capabilities: List[str], hear: Hear, lost: Callable[[], None]) -> None:
        self.capabilities = capabilities
        self._lines = lines
        self._hear, self._lost = hear, lost
        self._transport: Optional[asyncio.BaseTransport] = None
        self._asked: Dict[int, Tuple["asyncio.Future[Any]", Optional[_Answered]]] = {}
        self._number = 0
        self._over = False

    @classmethod
    async def open(
        cls, place: Place, name: str, version: str, hear: Hear, lost: Callable[[], None], may_start: bool = True
    ) -> Link:
        """The same steps as without asyncio, on a thread that may wait."""
        loop = asyncio.get_running_loop()
        connection = await loop.run_in_executor(None, Connection, place, name, version, may_start)
        plain, lines = connection.detach()
        link = cls(lines, connection.capabilities, hear, lost)
        await loop.create_unix_connection(lambda: link, sock=plain)
        return link

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
        self._end()

    async def ask(
        self, method: str, params: Mapping[str, Any], answered: Optional[_Answered] = None
    ) -> Any:
        """Asks, and waits for the answer. ``answered`` sees it before anything that comes later is heard."""
        if self._over or not isinstance(self._transport, asyncio.WriteTransport):
            raise Gone()
        self._number += 1
        number = self._number
        future: "asyncio.Future[Any]" = asyncio.get_running_loop().create_future()
        self._asked[number] = (future, answered)
        self._transport.write(line(number, method, params))
        try:
            return await future
        finally:
            self._asked.pop(number, None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        try:
            for message in self._lines.push(data):
                self._take(message)
        except BadAnswer:
            self.close()

    def connection_lost(self, error: Optional[Exception]) -> None:
        self._end()

    def _take(self, message: Message) -> None:
        if "method" in message:
            event = event_of(message)
            if event is not None:
                self._hear(event)
            return
        number = message.get("id")
        future, answered = self._asked.get(number, (None, None)) if isinstance(number, int) else (None, None)
        if future is None or future.done():
            return
        if "error" in message:
            future.set_exception(error_of(message["error"]))
            return
        try:
            if answered is not None:
                answered(message.get("result"))
            future.set_result(message.get("result"))
        except BadAnswer as error:
            future.set_exception(error)

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        for future, _ in self._asked.values():
            if not future.done():
                future.set_exception(Gone())
        self._lost()
