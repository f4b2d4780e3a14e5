"""Where figures stand at the head of a story's columns, and what that costs."""

import pytest

from reader.layout.claim import Weight
from reader.layout.standing import plate_cost


@pytest.mark.parametrize("columns", [3, 4, 5])
def test_the_picture_of_a_lead_is_not_lost_below_its_headline(columns: int) -> None:
    half = (columns + 1) // 2
    small = plate_cost(Weight.FRONT_LEAD, columns, half - 1)
    assert small - plate_cost(Weight.FRONT_LEAD, columns, half) > 5
    least = plate_cost(Weight.THIRD, columns, half - 1) - plate_cost(Weight.THIRD, columns, half)
    assert least < 5
