"""A kiosk with the small issue on its screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.kiosk.kiosk_window import KioskWindow
from reader.app.reading.speaker import Speaker
from reader.session.arrivals import Arrivals, Arrived, write_arrivals
from reader.session.kiosk.pin import hash_pin
from reader.session.kiosk.settings import KioskSettings
from tests.app.kiosk.kiosks import PORTRAIT, Clock, Kiosk, open_kiosk

Set = Callable[..., Kiosk]


@pytest.fixture(autouse=True)
def voiceless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no voice: Qt complains of every machine that lacks one."""
    monkeypatch.setattr(Speaker, "get_ready", lambda _, then: then())
    monkeypatch.setattr(Speaker, "has_voice", lambda *_: False)


@pytest.fixture(autouse=True)
def flat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raise no window: Qt's offscreen screen cannot and says so."""
    monkeypatch.setattr(KioskWindow, "raise_", lambda _: None)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def pin_line() -> str:
    """Hash the PIN once: it is slow on purpose."""
    return hash_pin("246813")


@pytest.fixture
def pin_file(tmp_path: Path, pin_line: str) -> Path:
    path = tmp_path / "kiosk-pin"
    path.write_text(pin_line, "ascii")
    return path


@pytest.fixture
def set_up(
    qtbot: QtBot, qapp: QApplication, library_path: Path, key: str, clock: Clock, pin_file: Path
) -> Iterator[Set]:
    """Set up kiosks, each with the issue on its screen unless told otherwise."""
    kiosks: list[Kiosk] = []
    palette = qapp.palette()

    def set_it_up(
        size: tuple[int, int] = PORTRAIT, place: str = "", is_empty: bool = False, **values: object
    ) -> Kiosk:
        settings = KioskSettings(**{"pin_file": str(pin_file), "motion": "none", **values})
        if not is_empty:
            told = Arrivals(issues=(Arrived(key=key, title="河畔晚报", revision="1"),))
            write_arrivals(library_path.parent / "arrivals.json", told)
        kiosk = open_kiosk(library_path, settings, clock, size, place)
        kiosks.append(kiosk)
        if not is_empty:
            qtbot.waitUntil(lambda: bool(kiosk.page) and kiosk.is_idle())
        return kiosk

    yield set_it_up
    for kiosk in kiosks:
        kiosk.close()
    qapp.setPalette(palette)
