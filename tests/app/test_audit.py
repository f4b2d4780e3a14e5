"""Every state of the window looked over for readers of all kinds.

Each walk goes through all states in one language, one theme and one size of targets; four of
them have every language, theme and size, and DAODU_EXAMPLES has all sixteen.
"""

import os
from collections import defaultdict
from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import LEAST_TARGET_PX, TOUCH_TARGET_PX
from reader.app.reading.page_access import interface_of
from reader.session.settings import Language, Settings, Theme
from tests.app import auditing
from tests.app.rooms import Open
from tests.app.states import Walk
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]
ZH, EN = Language.CHINESE, Language.ENGLISH
THEMES = (Theme.PAPER, Theme.SEPIA, Theme.NIGHT, Theme.CONTRAST)
WALKS = [
    (ZH, Theme.PAPER, False),
    (EN, Theme.SEPIA, True),
    (ZH, Theme.NIGHT, True),
    (EN, Theme.CONTRAST, False),
]
PAPERS = repr(small_issue())
"""What the paper says is not the window's to translate."""
if "DAODU_EXAMPLES" in os.environ:
    WALKS = list(product((ZH, EN), THEMES, (False, True)))


@pytest.mark.parametrize(("language", "theme", "is_touch"), WALKS, indirect=["language"])
def test_every_state_is_fit_for_readers_of_all_kinds(
    qtbot: QtBot, enter: Enter, language: Language, theme: Theme, is_touch: bool
) -> None:
    QAccessible.installFactory(interface_of)
    opened = enter(Settings(language=language, theme=theme, is_touch=is_touch))
    opened.room.window.resize(1280, 800)
    least = TOUCH_TARGET_PX if is_touch else LEAST_TARGET_PX
    faults: dict[str, list[str]] = defaultdict(list)
    audit = auditing.Audit(PAPERS, least=least, is_chinese=language is ZH)
    for name, window in Walk(qtbot, opened).every():
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        for fault in audit.faults(window):
            faults[fault].append(name)
    told = "\n".join(f"{fault}   [{', '.join(where[:3])}]" for fault, where in faults.items())
    assert not faults, told


@pytest.mark.parametrize(
    ("language", "size"), [(EN, (640, 400)), (ZH, (320, 200))], indirect=["language"]
)
def test_nothing_is_cut_off_or_out_of_reach_at_twice_and_four_times_the_size(
    qtbot: QtBot, enter: Enter, language: Language, size: tuple[int, int]
) -> None:
    opened = enter(Settings(language=language))
    opened.room.window.resize(*size)
    audit = auditing.Audit(PAPERS, least=LEAST_TARGET_PX, is_chinese=language is ZH)
    faults: dict[str, list[str]] = defaultdict(list)
    for name, window in Walk(qtbot, opened).every():
        # The librarians' desks are tables and forms beside each other: they may scroll both ways.
        is_desk = name.startswith(("catalogue", "correcting"))
        for fault in audit.misfits(window):
            if not (is_desk and fault.startswith("scrolls sideways")):
                faults[fault].append(name)
    told = "\n".join(f"{fault}   [{', '.join(where[:3])}]" for fault, where in faults.items())
    assert not faults, told
