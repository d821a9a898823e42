"""Lines in and out, without moving a byte: JSON-RPC 2.0, one object per line."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Mapping, Optional, Sequence

from ._errors import BadAnswer

VERSION = 1
#: The longest line that is read: far more than the agent sends to apps.
_LONGEST = 16 * 1024 * 1024

Message = Dict[str, Any]


def line(number: int, method: str, params: Mapping[str, Any]) -> bytes:
    """A request as a line."""
    message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def hello(name: str, version: str) -> Dict[str, Any]:
    """The parameters of ``hello``."""
    return {"protocol": VERSION, "client": {"name": name, "version": version}}


def without_none(**params: Any) -> Dict[str, Any]:
    """Parameters, without those that were not given."""
    return {name: value for name, value in params.items() if value is not None}


def wanted(
    scopes: Sequence[str],
    reason: str,
    software: Optional[str],
    instance: Optional[str],
    account: Optional[str],
    background: bool,
) -> Dict[str, Any]:
    """The parameters of ``accounts.request``."""
    return without_none(
        scopes=list(scopes),
        reason=reason,
        software=software,
        instance=instance,
        account=account,
        background=background or None,
    )


class Lines:
    """Cuts what arrives into messages."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def push(self, data: bytes) -> List[Message]:
        """Takes bytes as they arrived, and gives the messages that are whole now."""
        self._buffer += data
        *whole, rest = self._buffer.split(b"\n")
        self._buffer = bytearray(rest)
        if len(rest) > _LONGEST:
            raise BadAnswer()
        return [_read(bytes(line)) for line in whole if line.strip()]


def _read(line: bytes) -> Message:
    try:
        message = json.loads(line)
    except ValueError:
        # Without its cause: that quotes the line.
        raise BadAnswer() from None
    if not isinstance(message, dict):
        raise BadAnswer()
    return message
