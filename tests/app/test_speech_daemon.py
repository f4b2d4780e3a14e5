"""A daemon for speech that hangs is not waited for."""

import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.app.reading import speech_daemon
from reader.app.reading.speaker import Speaker
from reader.app.reading.speech_daemon import daemon_socket, is_deaf

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets of Unix")


@pytest.fixture
def daemon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A daemon that listens and has said nothing yet."""
    monkeypatch.setattr(speech_daemon, "PATIENCE_S", 0.05)
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 's'}")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(str(tmp_path / "s"))
        listening.listen()
        yield listening


def test_a_daemon_that_says_nothing_is_deaf(qtbot: QtBot, daemon: socket.socket) -> None:
    assert is_deaf(daemon_socket())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others have another engine")
def test_the_window_goes_on_while_a_daemon_is_waited_for(
    qtbot: QtBot, daemon: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = SimpleNamespace(availableEngines=lambda: ["mock", "speechd"])
    module = SimpleNamespace(QTextToSpeech=kind)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    above = QObject()
    speaker = Speaker(above)
    answers: list[bool] = []
    speaker.get_ready(lambda: answers.append(speaker.has_voice("zh")))
    speaker.get_ready(lambda: answers.append(speaker.has_voice("en")))
    assert answers == []
    qtbot.waitUntil(lambda: answers == [False, False])


def test_a_daemon_that_answers_is_not(daemon: socket.socket, monkeypatch) -> None:
    monkeypatch.setattr(speech_daemon, "PATIENCE_S", 10.0)

    def answer() -> None:
        line, _ = daemon.accept()
        with line:
            line.recv(64)
            line.sendall(b"231 HAPPY HACKING\r\n")

    answering = threading.Thread(target=answer)
    answering.start()
    assert not is_deaf(daemon_socket())
    answering.join()


def test_a_socket_that_nobody_holds_is_left_to_the_next_daemon(
    daemon: socket.socket, tmp_path: Path
) -> None:
    daemon.close()
    assert not is_deaf(daemon_socket())
    assert not is_deaf(tmp_path / "none")


def test_the_socket_is_where_the_user_has_what_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1")
    assert daemon_socket() == Path("/run/user/1/speech-dispatcher/speechd.sock")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/home/a/.cache")
    assert daemon_socket() == Path("/home/a/.cache/speech-dispatcher/speechd.sock")
