"""The client that blocks."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Any, Iterator, List, Mapping, Optional, Sequence, Type, Union

from ._cache import Cache
from ._connection import Connection, Gone, is_over
from ._errors import AgentUnreachable, BadAnswer, FediAccountsError
from ._place import Place
from ._types import Account, Event, Token, account_of, token_of
from ._wire import wanted, without_none


class Client:
    """Asks the agent, and waits for what it says.

    It connects when it is first used, starts the agent where it does not run, and connects anew when the agent was
    ended in between. Threads may share one; they take turns. ``name`` and ``version`` are what this app calls
    itself: shown to the person as a claim, never believed. ``socket`` is for an agent at another place.
    """

    def __init__(self, name: str, version: str, socket: Optional[str] = None) -> None:
        self._place = Place.find(socket)
        self._name, self._version = name, version
        self._connection: Optional[Connection] = None
        # Holds something only while the connection hears what happens.
        self._cache = Cache()
        self._hears = False
        self._turn = threading.RLock()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hangs up. The next call connects anew."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
            self._connection = None
            self._hears = False
            self._cache.clear()

    def accounts(self) -> List[Account]:
        """The accounts that this app may use."""
        answer = self._ask("accounts.list", {})
        if not isinstance(answer, list):
            raise BadAnswer()
        return [account_of(value) for value in answer]

    def request(
        self,
        scopes: Sequence[str],
        reason: str,
        *,
        software: Optional[str] = None,
        instance: Optional[str] = None,
        account: Optional[str] = None,
        background: bool = False,
    ) -> Account:
        """Asks the person for an account, unless they agreed already. Waits for them, two minutes at most, and for
        what they do in the browser after that.

        ``scopes`` are in the words of the server's software. ``reason`` is a sentence that the person reads as the
        app's own words. The rest narrows the choice: ``software="mastodon"``, ``instance="social.example"``, or one
        account by id or handle. With ``background`` no window opens by itself.
        """
        # A connection of its own: what hangs up with it is this question, and nothing is asked twice.
        connection = self._connect()
        try:
            params = wanted(scopes, reason, software, instance, account, background)
            answer = connection.ask("accounts.request", params)
        except Gone:
            raise AgentUnreachable() from None
        finally:
            connection.close()
        return account_of(answer.get("account") if isinstance(answer, dict) else None)

    def token(
        self,
        account: Union[str, Account],
        scopes: Sequence[str] = (),
        *,
        min_valid: Optional[int] = None,
        afresh: bool = False,
    ) -> Token:
        """An access token: of an account, by id or handle, for the scopes that the call it is for needs, good for
        ``min_valid`` more seconds (60). Never asks the person.

        One that was given before is given again till shortly before its end, unless something happened to it, or it
        is wanted ``afresh``.
        """
        name = account.id if isinstance(account, Account) else account
        with self._turn:
            self._catch_up()
            remembered = None if afresh else self._cache.get(name, scopes, min_valid)
            if remembered is not None:
                return remembered
            # Heard of before it is given: nothing that happens in between is missed.
            self._listen()
            params = without_none(account=name, scopes=list(scopes) or None, min_valid_seconds=min_valid)
            token = token_of(self._ask("token.get", params))
            if self._hears:
                self._cache.put(name, scopes, token)
            return token

    def report_invalid(self, token: Token) -> None:
        """Says that a server refused a token (status 401). The next one asked for may be another."""
        with self._turn:
            self._cache.forget(token.account.id)
            self._ask("token.report_invalid", {"account": token.account.id, "access_token": token.access_token})

    def release(self, account: Union[str, Account]) -> None:
        """Gives back what the person agreed to about an account, by id. A token of the app's own is revoked."""
        name = account.id if isinstance(account, Account) else account
        with self._turn:
            self._cache.forget(name)
            self._ask("consent.release", {"account": name})

    def ping(self) -> None:
        """Whether somebody is there."""
        self._ask("ping", {})

    def events(self) -> Iterator[Event]:
        """What happens to the accounts that this app may use, from now on, over a connection of its own.

        It never ends by itself. When the agent ends, it waits for the next one and begins there with ``resync``: what
        happened in between was not heard. It starts none: whoever ended it may have wanted that.
        """
        return self._events(self._subscribed(self._connect()))

    def _events(self, connection: Connection) -> Iterator[Event]:
        while True:
            try:
                while True:
                    yield connection.next_event()
            except Gone:
                pass
            finally:
                connection.close()
            connection = self._find_again()
            yield Event("resync")

    def _find_again(self) -> Connection:
        pause = 0.25
        while True:
            try:
                return self._subscribed(self._connect(may_start=False))
            except (FediAccountsError, Gone):
                time.sleep(pause)
                pause = min(pause * 2, 8.0)

    def _subscribed(self, connection: Connection) -> Connection:
        try:
            connection.ask("events.subscribe", {})
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self, may_start: bool = True) -> Connection:
        try:
            return Connection(self._place, self._name, self._version, may_start)
        except Gone:
            raise AgentUnreachable() from None

    def _ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Asks. If the agent ended since the last time, the next one is asked: every question here may be asked
        twice."""
        with self._turn:
            if self._connection is not None:
                try:
                    return self._connection.ask(method, params)
                except (FediAccountsError, Gone) as error:
                    if not is_over(error):
                        raise
                except BaseException:
                    # An interrupted call: its answer may still come, and is nobody's.
                    self.close()
                    raise
                self.close()
            self._connection = self._connect()
            try:
                return self._connection.ask(method, params)
            except Gone:
                self.close()
                raise AgentUnreachable() from None
            except FediAccountsError as error:
                if is_over(error):
                    self.close()
                raise
            except BaseException:
                self.close()
                raise

    def _listen(self) -> None:
        """Hears what happens, if the agent tells it: only then may tokens be remembered."""
        if self._hears:
            return
        if self._connection is None:
            self._connection = self._connect()
        if "events" in self._connection.capabilities:
            self._ask("events.subscribe", {})
            self._hears = True

    def _catch_up(self) -> None:
        """Forgets the tokens to which something has happened."""
        if self._connection is None or not self._hears:
            return
        try:
            for event in self._connection.drain():
                self._cache.hear(event)
        except (Gone, BadAnswer):
            self.close()
