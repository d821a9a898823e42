"""What can come of a call instead of an answer: a class for each, because each is something else to do."""

from __future__ import annotations

from typing import Any, Dict, Optional, Type


class FediAccountsError(Exception):
    """The parent of all of them. ``code`` is the name on the wire."""

    code = "internal"

    def __init__(self, code: Optional[str] = None, retry_after: Optional[float] = None) -> None:
        super().__init__((self.__doc__ or "").strip().split("\n")[0])
        if code is not None:
            self.code = code
        #: When to try again, in seconds, if that is known.
        self.retry_after = retry_after


class ConsentRequired(FediAccountsError):
    """The person has to be asked first: ``request``."""

    code = "consent_required"


class SignInRequired(FediAccountsError):
    """The person has to sign the account in again, in FediAccounts. Tell them."""

    code = "sign_in_required"


class Denied(FediAccountsError):
    """The person said no, or nothing. Do not ask again by yourself."""

    code = "denied"


class Locked(FediAccountsError):
    """Accounts are locked. The event ``unlocked`` tells when that is over."""

    code = "locked"


class Unreachable(FediAccountsError):
    """The account's server does not answer. Try again later."""

    code = "unreachable"


class NoAccess(FediAccountsError):
    """There is no such account, or this app may not use it; the two are not told apart."""

    code = "no_access"


class RateLimited(FediAccountsError):
    """Too much was asked in too short a time."""

    code = "rate_limited"


class ShuttingDown(FediAccountsError):
    """The agent is stopping, and so is the one that was started in its place."""

    code = "shutting_down"


class UnsupportedVersion(FediAccountsError):
    """The agent speaks no version that this package speaks: one of the two is too old."""

    code = "unsupported_version"


class AgentUnreachable(FediAccountsError):
    """There is no agent, and none could be started: FediAccounts may not be installed."""

    code = "agent_unreachable"


class ForeignSocket(FediAccountsError):
    """Another user may stand behind the socket. Nothing was sent."""

    code = "foreign_socket"


class BadRequest(FediAccountsError):
    """The agent finds a fault in what was asked: an empty list of scopes, an endless reason."""

    code = "bad_request"


class BadAnswer(FediAccountsError):
    """What the agent answered cannot be read."""

    code = "bad_answer"


_BY_CODE: Dict[str, Type[FediAccountsError]] = {kind.code: kind for kind in FediAccountsError.__subclasses__()}


def error_of(error: Any) -> FediAccountsError:
    """The exception for an error object of the wire."""
    data = error.get("data") if isinstance(error, dict) else None
    if not isinstance(data, dict):
        return BadAnswer()
    code = str(data.get("code"))
    remedy = data.get("remedy")
    after = remedy.get("after") if isinstance(remedy, dict) else None
    retry_after = float(after) if isinstance(after, (int, float)) else None
    return _BY_CODE.get(code, FediAccountsError)(code, retry_after)
