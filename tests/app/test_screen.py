"""A window is opened on a screen, and refused where there is none."""

import pytest

from reader.app.screen import require_screen
from reader.errors import ReaderError

NAMES = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    return monkeypatch


def test_a_machine_without_a_screen_says_so(bare: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReaderError, match="no screen"):
        require_screen()
    bare.setenv("DISPLAY", "")
    with pytest.raises(ReaderError, match="no screen"):
        require_screen()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QT_QPA_PLATFORM", "offscreen"),
        ("DISPLAY", ":0"),
        ("WAYLAND_DISPLAY", "wayland-0"),
        ("XDG_SESSION_TYPE", "wayland"),
    ],
)
def test_what_tells_of_a_screen_is_believed(
    bare: pytest.MonkeyPatch, name: str, value: str
) -> None:
    bare.setenv(name, value)
    require_screen()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_tell_by_themselves(bare: pytest.MonkeyPatch, system: str) -> None:
    bare.setattr("sys.platform", system)
    require_screen()
