"""Work that laying out a page takes, counted in calls: it grows with the text, not faster.

And the page leaves nothing behind. No clock: a call is a call on every machine.
``tests/benchmarks/test_layout.py`` has the times.
"""

import gc
import random
import sys
import weakref
from types import FrameType

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue, Page
from tests.square_face import SquareFaces

MOST_GROWTH = 2.6
"""Times of the calls for half the text; 2.3 of the time is asked. A line takes so few calls
that those of the search, which tries more ways for four stories than for two, weigh more
here than in time."""
PAGES = 4


def article(number: int, length: int, dice: random.Random) -> Article:
    blocks = []
    while length > 0:
        count = min(length, dice.randint(60, 140))
        text = "".join(chr(dice.randint(0x4E00, 0x8FFF)) for _ in range(count))
        blocks.append(Paragraph(text=text[: count // 2] + "，" + text[count // 2 :] + "。"))
        length -= count
    return Article(id=f"01/a{number}", headline="水退以后渡船多开一班", blocks=tuple(blocks))


def page(characters: int, stories: int, seed: int) -> Page:
    dice = random.Random(seed)
    share = characters // stories
    return Page(
        label="01", number=1, articles=tuple(article(n + 1, share, dice) for n in range(stories))
    )


class Held:
    """The pictures that a page may print."""

    def picture(self, image: str) -> tuple[float, float] | None:
        return None


def calls(characters: int, stories: int, *, is_down: bool = False) -> int:
    """Count the calls of our own functions that some pages take."""
    counted = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal counted
        counted += event == "call" and "/reader/" in frame.f_code.co_filename

    def lay_out(made: Page) -> None:
        issue = Issue(title="澜江日报", pages=(made,))
        design = Design(format=Format.BROADSHEET, is_down=is_down)
        lay_out_page(issue, made, design, SquareFaces(), lambda _: None)

    for seed in range(PAGES):
        made = page(characters, stories, seed)
        lay_out(made)  # so that what is found out once of a character is known, whatever ran before
        sys.setprofile(count)
        try:
            lay_out(made)
        finally:
            sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    ("characters", "once", "twice"),
    [(4000, 1, 1), (4000, 2, 4), (4000, 4, 8), (4000, 8, 16), (16_000, 1, 1)],
)
def test_twice_the_text_takes_little_more_than_twice_the_calls(
    characters: int, once: int, twice: int
) -> None:
    assert calls(2 * characters, twice) <= MOST_GROWTH * calls(characters, once)


@pytest.mark.parametrize("characters", [4000, 8000, 16_000])
def test_a_long_story_that_is_set_down_is_not_set_in_one_way_after_the_other(
    characters: int,
) -> None:
    """Its masthead stands over all bands, which costs the same in any number of them."""
    once = calls(characters, 1, is_down=True)
    assert calls(2 * characters, 1, is_down=True) <= MOST_GROWTH * once


@pytest.mark.parametrize("is_down", [False, True], ids=["across", "down"])
def test_what_a_page_was_laid_out_with_is_gone_without_a_sweep(*, is_down: bool) -> None:
    """Else every page took new memory until a sweep, up to a third of the time of a long one."""
    made = page(4000, 4, 1)
    issue = Issue(title="澜江日报", pages=(made,))
    design = Design(format=Format.BROADSHEET, is_down=is_down)
    held = Held()
    left = weakref.ref(held)
    gc.disable()
    try:
        assert lay_out_page(issue, made, design, SquareFaces(), held.picture)
        del held
        assert left() is None
    finally:
        gc.enable()
