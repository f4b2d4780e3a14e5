"""What of a turn is painted anew."""

from dataclasses import replace

import pytest

from reader.app.reading.turn_paint import Motion, changed, footprint_of
from reader.paint.footprint import Footprint
from reader.session.desk.desk import Desk
from reader.session.desk.turning import Turn, Way

ONWARD = Motion(turn=Turn(way=Way.ONWARD, hand_x=0.3))
BACK = Motion(turn=Turn(way=Way.BACK, hand_x=0.3))


@pytest.mark.parametrize(
    ("before", "now"), [(None, ONWARD), (ONWARD, None), (ONWARD, BACK), (None, None)]
)
def test_all_may_look_different_once_another_sheet_is_in_the_air(
    before: Motion | None, now: Motion | None
) -> None:
    assert changed(Desk(), before, now) is None


def test_a_turn_to_nothing_changes_nothing() -> None:
    assert footprint_of(Desk(), ONWARD) == Footprint()
    further = replace(ONWARD, turn=replace(ONWARD.turn, hand_x=0.4))
    region = changed(Desk(), ONWARD, further)
    assert region is not None
    assert region.isEmpty()
