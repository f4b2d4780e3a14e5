"""Has Qt's engine for speech made: its name in, the engine out by signal.

Qt's speech module cannot be loaded where libpulse is missing, so it is asked
for only when somebody wants to listen.
"""

import importlib
import threading
from typing import Any

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, Signal

from reader.app.reading.speech_daemon import daemon_socket, is_deaf

_SLOW = "speechd"
"""Speech Dispatcher takes one to ten seconds to list its voices; others are there at once."""
_NONE = "none"
"""What Qt calls an engine that is yet to be chosen."""


class SpeechEngine(QObject):
    """Makes engines one at a time; the window goes on meanwhile.

    Signals:
        made: The ``QTextToSpeech``, of the thread that asked for it; None where this machine
            has none.
    """

    made = Signal(object)

    def make(self, name: str) -> None:
        """Make an engine; ``made`` tells of it, now or later.

        Args:
            name: Qt's name of it; empty for the system's own.
        """
        try:
            kind = importlib.import_module("PySide6.QtTextToSpeech").QTextToSpeech
        except ImportError:
            self.made.emit(None)
            return
        if name:
            self.made.emit(kind(name))
        elif _SLOW in kind.availableEngines():
            # Not waited for when the program ends: a daemon may hang.
            threading.Thread(target=self._connect, args=(kind,), daemon=True).start()
        else:
            self.made.emit(kind())

    def _connect(self, kind: Any) -> None:
        """Make the slow engine on this thread, and give it to the thread of those who asked."""
        if is_deaf(daemon_socket()):
            self.made.emit(None)
            return
        engine = kind(_NONE)
        # All other calls hold Python's lock, and so the window, until they return.
        here = Qt.ConnectionType.DirectConnection
        QMetaObject.invokeMethod(engine, "setEngine", here, Q_ARG(str, _SLOW))
        engine.moveToThread(self.thread())
        self.made.emit(engine)
