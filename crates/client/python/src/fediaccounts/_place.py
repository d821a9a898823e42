"""Where the agent is, whether nobody else stands behind its socket, and how it is started."""

from __future__ import annotations

import os
import select
import shutil
import socket
import stat
import struct
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import Optional

from ._errors import AgentUnreachable, ForeignSocket

_HELLO_TIME = 10.0
_START_TIME = 10.0
_PATH = "/usr/local/bin:/usr/bin"


@dataclass(frozen=True)
class Place:
    """The agent's socket, and whether an agent may be started there."""

    path: str
    may_start: bool

    @classmethod
    def find(cls, path: Optional[str] = None) -> Place:
        """The person's own agent, or where ``FEDIACCOUNTS_SOCKET`` or the path leads."""
        named = path or os.environ.get("FEDIACCOUNTS_SOCKET")
        if named:
            return cls(named, False)
        variable = "TMPDIR" if sys.platform == "darwin" else "XDG_RUNTIME_DIR"
        runtime = os.environ.get(variable, "")
        if not os.path.isabs(runtime):
            raise AgentUnreachable()
        return cls(os.path.join(os.path.realpath(runtime), "fediaccounts", "broker.sock"), True)

    def open(self, may_start: bool = True) -> socket.socket:
        """A connection on which nothing was said; the agent is started if it does not run."""
        connection = self._try()
        if connection is not None:
            return connection
        if not (self.may_start and may_start):
            raise AgentUnreachable()
        _start()
        # Ready was said, or another start was faster and its socket comes within moments.
        for _ in range(100):
            connection = self._try()
            if connection is not None:
                return connection
            time.sleep(0.02)
        raise AgentUnreachable()

    def _try(self) -> Optional[socket.socket]:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.settimeout(_HELLO_TIME)
            connection.connect(self.path)
            if not (_is_safe(self.path) and _is_served_by_us(connection)):
                raise ForeignSocket()
        except OSError as error:
            connection.close()
            if isinstance(error, PermissionError):
                raise ForeignSocket() from None
            return None
        except BaseException:
            connection.close()
            raise
        return connection


def _is_safe(path: str) -> bool:
    """Whether nobody but this user and the administrator can have put a socket there."""
    folder = os.lstat(os.path.dirname(path) or ".")
    others = folder.st_mode & 0o022 != 0 and folder.st_mode & stat.S_ISVTX == 0
    own = folder.st_uid in (os.geteuid(), 0)
    return stat.S_ISDIR(folder.st_mode) and own and not others and os.lstat(path).st_uid == os.geteuid()


def _is_served_by_us(connection: socket.socket) -> bool:
    """Who listened, as the kernel says. Elsewhere the modes of the folder are all there is."""
    if sys.platform != "linux":
        return True
    size = struct.calcsize("3i")
    _, uid, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return bool(uid == os.geteuid())


def _start() -> None:
    """Starts the agent and waits until it listens, or ends because another one does."""
    path = os.environ.get("PATH", "") + ":" + _PATH
    program = shutil.which("fediaccounts-agent", path=path)
    if program is None:
        raise AgentUnreachable()
    try:
        # It outlives whoever starts it.
        agent = subprocess.Popen(
            [program],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
        )
    except OSError:
        raise AgentUnreachable() from None
    assert agent.stdout is not None
    # It says a line when it listens; without one it found another that does.
    ready, _, _ = select.select([agent.stdout], [], [], _START_TIME)
    agent.stdout.close()
    # Its end is taken note of, and waited for by nobody.
    threading.Thread(target=agent.wait, daemon=True).start()
    if not ready:
        raise AgentUnreachable()
