"""Access to the fediverse accounts of the person at this computer, as far as they agree.

``Client`` blocks; ``AsyncClient`` is the same for asyncio. Both find the agent of FediAccounts, start it where
it does not run, and connect anew when it was ended in between.
"""

from ._aio import AsyncClient
from ._client import Client
from ._errors import (
    AgentUnreachable,
    BadAnswer,
    BadRequest,
    ConsentRequired,
    Denied,
    FediAccountsError,
    ForeignSocket,
    Locked,
    NoAccess,
    RateLimited,
    ShuttingDown,
    SignInRequired,
    Unreachable,
    UnsupportedVersion,
)
from ._types import Account, Event, Token

__all__ = [
    "Account",
    "AgentUnreachable",
    "AsyncClient",
    "BadAnswer",
    "BadRequest",
    "Client",
    "ConsentRequired",
    "Denied",
    "Event",
    "FediAccountsError",
    "ForeignSocket",
    "Locked",
    "NoAccess",
    "RateLimited",
    "ShuttingDown",
    "SignInRequired",
    "Token",
    "Unreachable",
    "UnsupportedVersion",
]
