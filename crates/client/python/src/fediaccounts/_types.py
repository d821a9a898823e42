"""What the agent tells: accounts, tokens, events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Tuple

from ._errors import BadAnswer


@dataclass(frozen=True)
class Account:
    """An account that this app may use."""

    #: Its name in later calls: random, the same as long as the account is here.
    id: str
    #: ``@ana@social.example``: for showing; it may change.
    handle: str
    #: What the person calls themself: untrusted text.
    display_name: str
    #: What the person calls the account; empty if nothing.
    label: str
    #: The person's color for it: ``#rrggbb``.
    color: Optional[str]
    #: Its server's software, in lower case: ``mastodon``.
    software: str
    #: Where its server's interface begins: ``https://social.example``.
    api_base: str
    #: The scopes that the person agreed to, in order.
    scopes: Tuple[str, ...]
    #: ``active``, ``sign_in_required``, ``suspended`` or ``unreachable``.
    standing: str


@dataclass(frozen=True)
class Token:
    """An access token. Never printed: its ``repr`` leaves the token out."""

    #: The token itself, for the ``Authorization`` header and nothing else.
    access_token: str = field(repr=False)
    #: How it is used (RFC 6749, section 7.1): ``Bearer``.
    token_type: str
    #: When it ends, if it does: seconds since 1970.
    expires_at: Optional[int]
    #: What it may be used for, in order.
    scopes: Tuple[str, ...]
    #: Where the server's interface begins. The token is for that server alone.
    api_base: str
    #: Whose it is.
    account: Account

    @property
    def authorization(self) -> str:
        """The value of the ``Authorization`` header."""
        return f"{self.token_type} {self.access_token}"


@dataclass(frozen=True)
class Event:
    """What happened: ``account_changed``, ``account_removed``, ``token_rotated``, ``consent_withdrawn``,
    ``locked``, ``unlocked``, or ``resync`` where some was not told. There may be new kinds."""

    kind: str
    #: The account's id, where it is about one.
    account: Optional[str] = None


def account_of(value: Any) -> Account:
    """Reads an account; fields that are not known are passed over."""
    try:
        color = value["color"]
        return Account(
            id=str(value["id"]),
            handle=str(value["handle"]),
            display_name=str(value["display_name"]),
            label=str(value["label"]),
            color=None if color is None else str(color),
            software=str(value["software"]),
            api_base=str(value["api_base"]),
            scopes=tuple(map(str, value["scopes"])),
            standing=str(value["standing"]),
        )
    except (KeyError, TypeError):
        raise BadAnswer() from None


def token_of(value: Any) -> Token:
    """Reads a token."""
    try:
        expires_at = value["expires_at"]
        return Token(
            access_token=str(value["access_token"]),
            token_type=str(value["token_type"]),
            expires_at=None if expires_at is None else int(expires_at),
            scopes=tuple(map(str, value["scopes"])),
            api_base=str(value["api_base"]),
            account=account_of(value["account"]),
        )
    except (KeyError, TypeError, ValueError):
        # Without its cause: that may quote the token.
        raise BadAnswer() from None


def event_of(message: Any) -> Optional[Event]:
    """The event in a notification; ``None`` where it is none."""
    params = message.get("params") if message.get("method") == "event" else None
    if not isinstance(params, dict) or not isinstance(params.get("kind"), str):
        return None
    account = params.get("account")
    return Event(params["kind"], None if account is None else str(account))
