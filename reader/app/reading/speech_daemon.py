"""Whether Speech Dispatcher, where it runs, answers; Qt would wait for it without end."""

import os
import socket
from pathlib import Path

PATIENCE_S = 1.0
"""One that is well answers in some milliseconds."""


def daemon_socket() -> Path:
    """Return where Speech Dispatcher listens.

    Source: Speech Dispatcher's manual, "Socket communication".
    """
    address = os.environ.get("SPEECHD_ADDRESS", "")
    if address.startswith("unix_socket:"):
        return Path(address.removeprefix("unix_socket:"))
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    home = os.environ.get("XDG_RUNTIME_DIR") or cache
    return Path(home) / "speech-dispatcher" / "speechd.sock"


def is_deaf(path: Path) -> bool:
    """Tell whether a daemon holds a socket and does not answer.

    Where nobody holds it Speech Dispatcher is started anew.
    """
    if not hasattr(socket, "AF_UNIX") or not path.is_socket():
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(PATIENCE_S)
        try:
            line.connect(str(path))
            line.sendall(b"QUIT\r\n")
            return not line.recv(1)
        except TimeoutError:
            return True
        except OSError:
            return False
