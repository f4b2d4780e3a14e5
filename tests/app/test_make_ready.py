"""Type that is drawn unseen before a reader sees it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from reader.app.reading.make_ready import AT_ONCE, MakeReady
from reader.layout.sheet.frame import Frame, Posture, Run
from reader.typeset.face import Face

FIRST_HAN = 0x4E00


class Proofs:
    """What was drawn, frame by frame."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []

    def draw(self, painter: QPainter, frame: Frame, scale: float) -> None:
        assert painter.device().width() == 1
        assert scale == 2.0
        self.frames.append(frame)

    @property
    def text(self) -> str:
        return "".join(run.text for frame in self.frames for run in frame.items)


def line(
    text: str, x: float = 0.0, size: float = 9.0, posture: Posture = Posture.HORIZONTAL
) -> Run:
    xs = tuple(x + size * at for at in range(len(text)))
    return Run(text=text, xs=xs, ys=(0.0,) * len(text), face=Face(), size=size, posture=posture)


def lines(count: int, long: int = 30) -> list[Run]:
    """Return lines of which no two have a character in common."""
    starts = range(FIRST_HAN, FIRST_HAN + count * long, long)
    return [line("".join(map(chr, range(start, start + long)))) for start in starts]


@pytest.fixture
def proofs() -> Proofs:
    return Proofs()


@pytest.fixture
def ready(proofs: Proofs, qapp: object) -> Iterator[MakeReady]:
    owner = QObject()
    yield MakeReady(proofs.draw, owner)
    owner.deleteLater()


def prepare(qtbot: QtBot, ready: MakeReady, *runs: Run) -> None:
    done: list[bool] = []
    ready.prepare(runs, 2.0, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [True]
    assert not ready.is_busy


def test_new_type_is_drawn_once_a_little_in_each_turn(
    qtbot: QtBot, ready: MakeReady, proofs: Proofs
) -> None:
    new = lines(20)
    prepare(qtbot, ready, *new, *new)
    assert proofs.text == "".join(run.text for run in new)
    drawn = [sum(len(run.text) for run in frame.items) for frame in proofs.frames]
    assert len(drawn) > 1
    assert max(drawn) < AT_ONCE + 30


def test_what_was_drawn_before_is_ready_at_once(
    qtbot: QtBot, ready: MakeReady, proofs: Proofs
) -> None:
    prepare(qtbot, ready, line("渡口"))
    done: list[bool] = []
    ready.prepare([line("口", x=9.0)], 2.0, lambda: done.append(True))
    assert done == [True]
    assert proofs.text == "渡口"


@pytest.mark.parametrize(
    "other",
    [line("渡", size=10.0), line("渡", x=0.25), line("渡", posture=Posture.UPRIGHT), line("灯")],
    ids=["size", "between pixels", "posture", "character"],
)
def test_other_type_is_drawn_too(
    qtbot: QtBot, ready: MakeReady, proofs: Proofs, other: Run
) -> None:
    prepare(qtbot, ready, line("渡"))
    prepare(qtbot, ready, other)
    assert proofs.frames[1].items == (other,)


def test_what_is_dropped_is_not_done_and_what_it_left_is_still_new(
    qtbot: QtBot, ready: MakeReady, proofs: Proofs
) -> None:
    ready.prepare(lines(20), 2.0, lambda: pytest.fail("it was dropped"))
    ready._go_on()
    ready.drop()
    assert not ready.is_busy
    qtbot.wait(20)
    assert len(proofs.frames) == 1
    prepare(qtbot, ready, *lines(20))
    assert proofs.text == "".join(run.text for run in lines(20))


def test_a_later_wish_takes_the_place_of_one_that_waits(
    qtbot: QtBot, ready: MakeReady, proofs: Proofs
) -> None:
    ready.prepare(lines(20), 2.0, lambda: pytest.fail("another text is wanted by now"))
    prepare(qtbot, ready, line("岸"))
    assert proofs.text == "岸"


def test_type_of_another_kind_is_drawn_anew(qtbot: QtBot, ready: MakeReady, proofs: Proofs) -> None:
    prepare(qtbot, ready, line("渡口"))
    ready.forget()
    prepare(qtbot, ready, line("渡口"))
    assert proofs.text == "渡口渡口"
