"""The tokens that an app was given and that are still good.

Kept only while a connection hears what happens to them: one that was withdrawn, locked or renewed is forgotten
before it would be given once more.
"""

from __future__ import annotations

import time
from typing import Dict, Optional, Sequence, Tuple

from ._types import Event, Token

MIN_VALID = 60
_MOST = 256
_Key = Tuple[str, Tuple[str, ...]]


class Cache:
    """Remembered tokens, the oldest first."""

    def __init__(self) -> None:
        self._tokens: Dict[_Key, Token] = {}

    def get(self, account: str, scopes: Sequence[str], min_valid: Optional[int]) -> Optional[Token]:
        """One that is good for long enough."""
        token = self._tokens.get((account, tuple(scopes)))
        needed = MIN_VALID if min_valid is None else min_valid
        if token is not None and token.expires_at is not None and token.expires_at - time.time() < needed:
            return None
        return token

    def put(self, account: str, scopes: Sequence[str], token: Token) -> None:
        key = (account, tuple(scopes))
        self._tokens.pop(key, None)
        if len(self._tokens) >= _MOST:
            del self._tokens[next(iter(self._tokens))]
        self._tokens[key] = token

    def hear(self, event: Event) -> None:
        """Forgets what an event makes doubtful."""
        if event.kind in ("locked", "resync"):
            self.clear()
        elif event.kind in ("account_removed", "token_rotated", "consent_withdrawn"):
            self.forget(event.account)

    def forget(self, account: Optional[str]) -> None:
        """Forgets the tokens of an account: its id."""
        kept = {key: token for key, token in self._tokens.items() if token.account.id != account}
        self._tokens = kept

    def clear(self) -> None:
        self._tokens = {}
