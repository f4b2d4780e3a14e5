"""Rules of a sheet → the corners of an area that they close off."""

from collections.abc import Iterator

from reader.parse.pdf.sheet_box import Box


def corners(
    area: Box, across: tuple[Box, ...], down: tuple[Box, ...], slack: float
) -> Iterator[Box]:
    """Yield the corners of an area that two rules meeting inside it close off.

    Args:
        area: What the rules may stand in.
        across: Level rules.
        down: Upright rules.
        slack: How far ends that meet may be apart, in points.
    """
    for level in across:
        y = (level.top + level.bottom) / 2
        if not area.top + slack < y < area.bottom - slack:
            continue
        for upright in down:
            x = upright.middle
            if not area.left + slack < x < area.right - slack:
                continue
            is_below = abs(upright.top - y) <= slack and upright.bottom >= area.bottom - slack
            is_above = abs(upright.bottom - y) <= slack and upright.top <= area.top + slack
            is_right = abs(level.left - x) <= slack and level.right >= area.right - slack
            is_left = abs(level.right - x) <= slack and level.left <= area.left + slack
            if is_below != is_above and is_right != is_left:
                yield Box(
                    left=x if is_right else area.left,
                    top=y if is_below else area.top,
                    right=area.right if is_right else x,
                    bottom=area.bottom if is_below else y,
                )
