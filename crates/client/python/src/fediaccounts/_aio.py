"""The client for asyncio."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, AsyncIterator, Callable, List, Mapping, Optional, Sequence, Type, Union

from ._cache import Cache
from ._connection import Gone, is_over
from ._errors import AgentUnreachable, BadAnswer, FediAccountsError
from ._link import Link
from ._place import Place
from ._types import Account, Event, Token, account_of, token_of
from ._wire import wanted, without_none


class AsyncClient:
    """Asks the agent, without blocking the event loop. What it does is what ``Client`` does.

    Many calls may wait at once; they share a connection. Cancelling one gives it up, and takes the question of
    ``request`` back.
    """

    def __init__(self, name: str, version: str, socket: Optional[str] = None) -> None:
        self._place = Place.find(socket)
        self._name, self._version = name, version
        self._link: Optional[Link] = None
        self._connecting: Optional[asyncio.Lock] = None
        # Holds something only while the link hears what happens.
        self._cache = Cache()
        self._hears = False

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Hangs up. The next call connects anew."""
        if self._link is not None:
            self._link.close()

    async def accounts(self) -> List[Account]:
        """The accounts that this app may use."""
        answer = await self._ask("accounts.list", {})
        if not isinstance(answer, list):
            raise BadAnswer()
        return [account_of(value) for value in answer]

    async def request(
        self,
        scopes: Sequence[str],
        reason: str,
        *,
        software: Optional[str] = None,
        instance: Optional[str] = None,
        account: Optional[str] = None,
        background: bool = False,
    ) -> Account:
        """Asks the person for an account, unless they agreed already: see ``Client.request``."""
        # A connection of its own: it ends with this call, and the question with it.
        link = await self._open(_ignore, _nothing)
        try:
            params = wanted(scopes, reason, software, instance, account, background)
            answer = await link.ask("accounts.request", params)
        except Gone:
            raise AgentUnreachable() from None
        finally:
            link.close()
        return account_of(answer.get("account") if isinstance(answer, dict) else None)

    async def token(
        self,
        account: Union[str, Account],
        scopes: Sequence[str] = (),
        *,
        min_valid: Optional[int] = None,
        afresh: bool = False,
    ) -> Token:
        """An access token. Never asks the person: see ``Client.token``."""
        name = account.id if isinstance(account, Account) else account
        # What has come is read in the next round of the loop, and heard before anything is given from memory.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        remembered = None if afresh else self._cache.get(name, scopes, min_valid)
        if remembered is not None:
            return remembered

        def answered(answer: Any) -> None:
            if self._hears:
                self._cache.put(name, scopes, token_of(answer))

        await self._listen()
        params = without_none(account=name, scopes=list(scopes) or None, min_valid_seconds=min_valid)
        return token_of(await self._ask("token.get", params, answered))

    async def report_invalid(self, token: Token) -> None:
        """Says that a server refused a token (status 401). The next one asked for may be another."""
        self._cache.forget(token.account.id)
        params = {"account": token.account.id, "access_token": token.access_token}
        await self._ask("token.report_invalid", params)

    async def release(self, account: Union[str, Account]) -> None:
        """Gives back what the person agreed to about an account, by id. A token of the app's own is revoked."""
        name = account.id if isinstance(account, Account) else account
        self._cache.forget(name)
        await self._ask("consent.release", {"account": name})

    async def ping(self) -> None:
        """Whether somebody is there."""
        await self._ask("ping", {})

    async def events(self) -> AsyncIterator[Event]:
        """What happens to the accounts that this app may use, from now on: see ``Client.events``.

        ``async for event in client.events()``
        """
        may_start = True
        while True:
            heard: "asyncio.Queue[Optional[Event]]" = asyncio.Queue()
            link = await self._subscribed(heard, may_start)
            if not may_start:
                yield Event("resync")
            try:
                while True:
                    event = await heard.get()
                    if event is None:
                        break
                    yield event
            finally:
                link.close()
            may_start = False

    async def _subscribed(self, heard: "asyncio.Queue[Optional[Event]]", may_start: bool) -> Link:
        pause = 0.25
        while True:
            try:
                link = await self._open(heard.put_nowait, lambda: heard.put_nowait(None), may_start)
                try:
                    await link.ask("events.subscribe", {})
                    return link
                except BaseException:
                    link.close()
                    raise
            except (FediAccountsError, Gone) as error:
                while not heard.empty():
                    heard.get_nowait()
                if may_start:
                    raise (AgentUnreachable() if isinstance(error, Gone) else error) from None
            await asyncio.sleep(pause)
            pause = min(pause * 2, 8.0)

    async def _open(self, hear: Callable[[Event], None], lost: Callable[[], None], may_start: bool = True) -> Link:
        try:
            return await Link.open(self._place, self._name, self._version, hear, lost, may_start)
        except Gone:
            raise AgentUnreachable() from None

    async def _connected(self) -> Link:
        if self._connecting is None:
            self._connecting = asyncio.Lock()
        async with self._connecting:
            if self._link is None:
                self._link = await self._open(self._cache.hear, self._forget_link)
            return self._link

    def _forget_link(self) -> None:
        self._link = None
        self._hears = False
        self._cache.clear()

    async def _ask(
        self, method: str, params: Mapping[str, Any], answered: Optional[Callable[[Any], None]] = None
    ) -> Any:
        """Asks. If the agent ended since the last time, the next one is asked: every question here may be asked
        twice."""
        if self._link is not None:
            link = self._link
            try:
                return await link.ask(method, params, answered)
            except (FediAccountsError, Gone) as error:
                if not is_over(error):
                    raise
            link.close()
        link = await self._connected()
        try:
            return await link.ask(method, params, answered)
        except Gone:
            raise AgentUnreachable() from None
        except FediAccountsError as error:
            if is_over(error):
                link.close()
            raise

    async def _listen(self) -> None:
        """Hears what happens, if the agent tells it: only then may tokens be remembered."""
        if self._hears:
            return
        link = await self._connected()
        if "events" in link.capabilities:
            await self._ask("events.subscribe", {}, self._now_hears)

    def _now_hears(self, _answer: Any) -> None:
        self._hears = True


def _ignore(_event: Event) -> None:
    """Events are not for a connection that asks one thing."""


def _nothing() -> None:
    """Whoever waits for an answer is told by that."""
