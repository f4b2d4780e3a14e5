"""A large screen that its system leaves unscaled has the window drawn larger."""

import os

import pytest

from reader.app.dress.interface_size import set_interface_size, suiting


@pytest.mark.parametrize(
    ("screen", "percent"),
    [
        ((1280, 800, 1.0, 96.0), 100),
        ((1920, 1080, 1.0, 96.0), 100),
        ((3840, 2160, 1.0, 96.0), 150),
        ((3840, 2160, 1.0, 144.0), 100),
        ((3840, 2160, 1.5, 96.0), 100),
        ((3440, 1440, 1.0, 96.0), 100),
    ],
)
def test_the_screen_decides(screen: tuple[int, int, float, float], percent: int) -> None:
    assert suiting(*screen) == percent


def test_the_readers_choice_is_told_to_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    set_interface_size(200)
    monkeypatch.delenv("QT_SCALE_FACTOR")
    set_interface_size(100)
    assert "QT_SCALE_FACTOR" not in os.environ
    set_interface_size(250)
    assert os.environ.pop("QT_SCALE_FACTOR") == "2.5"
