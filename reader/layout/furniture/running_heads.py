"""Masthead and folio: what stands above and below the articles of a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.layout.furniture.bench import Bench, Look
from reader.layout.furniture.masthead_copy import BETWEEN, Text, made_day, masthead_copy
from reader.layout.setting.compositor import Compositor
from reader.layout.sheet.frame import Ink, Item, Rule, Run, Source
from reader.model.issue import Issue, Page
from reader.notation.lunar import weekday
from reader.notation.masthead import find_date, without_date
from reader.notation.page_label import page_label
from reader.notation.page_tag import is_chinese
from reader.typeset.character import EASTERN, classes_of
from reader.typeset.face import Face

_PLATE_SHARE, _PLATE_MOST = 0.56, 0.13
"""Share of the width that a nameplate may take, and that one of its characters may."""
_OPEN = 0.1
"""Between the Chinese characters of a nameplate, in em."""
_PLATE_FACE = 0.92
"""Height of the characters of a nameplate, and of the hairline beside it, in em."""
_OF_DAY_SIZE, _BESIDE_SIZE, _SMALL_SIZE = 12.0, 10.5, 9.0
_DAY_SIZES, _SMALL_SIZES = (22.0, 20.0, 18.0, 16.0, 14.5), (9.0, 8.6, 8.2, 7.8)
"""Sizes of the date, and of the line below the name: the largest that go on one line."""
_LEAST_PARTED = 2
_NUMBER_SIZE, _SECTION_SIZE = 23.0, 17.0
_THICK, _THIN = 2.4, 0.6
_CLEAR = 22.0
_BELOW, _BELOW_HEAD = 9.0, 5.0
"""From the furniture's last rule to the first row, in points; the same in the margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Something that stands across a page.

    Attributes:
        items: At their places; the upper left corner of the type area is the origin.
        height: In points, the blank below it included.
    """

    items: tuple[Item, ...] = ()
    height: float = 0.0


def set_masthead(issue: Issue, left: float, width: float, compositor: Compositor) -> Furniture:
    """Set the masthead: nameplate, date block beside it, other printed lines below.

    Args:
        issue: Whose masthead it is.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
    """
    copy = masthead_copy(issue)
    dress = compositor.dress
    steps = _plate_steps(issue.title, compositor)
    plate_size = min(width * _PLATE_MOST, width * _PLATE_SHARE / sum(steps)) if steps else 0.0
    plate_width = sum(steps) * plate_size
    block_left = left + plate_width + _CLEAR * bool(issue.title)
    bench = Bench(compositor, left + width - block_left)
    for text in copy.dates:
        bench.add(text, Look(dress.hei, bench.largest(text, dress.hei, _DAY_SIZES)))
    bench.add_joined(copy.of_day, Look(dress.strong, _OF_DAY_SIZE))
    bench.add_joined(copy.beside, Look(dress.small, _BESIDE_SIZE))
    tall = plate_size * _PLATE_FACE
    block, block_height = bench.items(block_left, tall)
    height = max(plate_size * 1.22, block_height)
    items = list(_lowered(block, (height - block_height) / 2))
    if items and issue.title:
        items.append(_upright(block_left - _CLEAR / 2, height / 2, tall))
    items += _nameplate(
        issue.title, plate_size, (left, (height - plate_size * 1.22) / 2), compositor
    )
    y = height + 5
    items.append(_rule(left, width, y, _THICK))
    if copy.below:
        strip = Bench(compositor, width)
        for texts in _lines_of(copy.below, strip, dress.small):
            size = strip.largest(_joined(texts), dress.small, _SMALL_SIZES)
            strip.add_joined(texts, Look(dress.small, size, Ink.MUTED, 0.5))
        lines, strip_height = strip.items(left)
        items += _lowered(lines, y + 4)
        y += strip_height + 7
        items.append(_rule(left, width, y, _THIN))
    return Furniture(items=tuple(items), height=y + _BELOW)


def set_folio(
    issue: Issue,
    page: Page,
    left: float,
    width: float,
    compositor: Compositor,
    *,
    is_mirrored: bool = False,
) -> Furniture:
    """Set the line above an inside page: label, section, editors, paper and date.

    Args:
        issue: The issue.
        page: The page.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
        is_mirrored: True for the label at the right and paper and date at the left.
    """
    dress = compositor.dress
    number = Bench(compositor, width)
    number.add(Text(text=page.label, is_printed=False), Look(dress.hei, _NUMBER_SIZE, Ink.ACCENT))
    number_left = left + width - number.widest if is_mirrored else left
    number_items, height = number.items(number_left)
    section = Bench(compositor, width * 0.5)
    if page.section:
        section.add(Text(text=page.section), Look(dress.hei, _SECTION_SIZE))
    clear = _NUMBER_SIZE * 0.5
    section_left = left + number.widest + clear
    taken = number.widest + clear + section.widest + _CLEAR
    if is_mirrored:
        section_left = number_left - clear - section.widest
    section_items, section_height = section.items(section_left)
    beside, side = Bench(compositor, max(width - taken, width * 0.25)), float(not is_mirrored)
    beside.add_joined(_paper_and_day(issue), Look(dress.strong, _SMALL_SIZE, Ink.TEXT, side))
    editors = [Text(text=byline.text) for byline in page.editors if byline.text]
    beside.add_joined(editors, Look(dress.small, _SMALL_SIZE - 0.5, Ink.MUTED, side))
    beside_left = left if is_mirrored else left + width - beside.width
    beside_items, beside_height = beside.items(beside_left)
    tallest = max(height, section_height, beside_height)
    items = [
        *_lowered(number_items, tallest - height),
        *_lowered(section_items, tallest - section_height - _SECTION_SIZE * 0.12),
        *_lowered(beside_items, tallest - beside_height - 2),
        _rule(left, width, tallest, _THICK),
        _rule(left, width, tallest + 3.4, _THIN),
    ]
    return Furniture(items=tuple(items), height=tallest + 3.4 + _BELOW)


def set_running_head(
    issue: Issue, page: Page, left: float, width: float, compositor: Compositor
) -> Furniture:
    """Set the line in the margin above a later sheet of a front page: paper, date, label.

    The label of a Chinese paper's says that the page goes on (续).

    Args:
        issue: The issue.
        page: The page.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
    """
    dress = compositor.dress
    goes_on = _goes_on(issue.language)
    label, paper = Bench(compositor, width * 0.25), Bench(compositor, width * 0.7)
    text = Text(text=page.label + goes_on, is_printed=False)
    label.add(text, Look(dress.hei, _SMALL_SIZE, Ink.ACCENT, 1.0))
    paper.add_joined(_paper_and_day(issue), Look(dress.strong, _SMALL_SIZE))
    (labels, one), (names, two) = label.items(left + width - label.width), paper.items(left)
    height = max(one, two)
    line = _rule(left, width, height, _THIN)
    return Furniture(items=(*names, *labels, line), height=height + _BELOW_HEAD)


def _goes_on(language: str) -> str:
    """Return what says that a page goes on; empty in other languages than Chinese."""
    if not is_chinese(language):
        return ""
    return "（續）" if language.startswith("zh-Hant") else "（续）"


def _paper_and_day(issue: Issue) -> list[Text]:
    names = [Text(text=issue.title)] if issue.title else []
    return [*names, *([made_day(issue)] if issue.date.value is not None else [])]


def set_foot(
    issue: Issue, page: Page, left: float, width: float, compositor: Compositor
) -> Furniture:
    """Set below the type area what was printed at the page's edge and its head does not say.

    Args:
        issue: The issue.
        page: The page.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
    """
    unsaid = (_unsaid(line, issue, page) for line in page.folio)
    lines = [Text(text=line) for line in unsaid if line]
    if page.number == 1:
        lines += [Text(text=byline.text) for byline in page.editors if byline.text]
    bench = Bench(compositor, width)
    bench.add_joined(lines, Look(compositor.dress.small, 8.0, Ink.MUTED, 0.5))
    items, height = bench.items(left)
    return Furniture(items=items, height=height)


def _unsaid(line: str, issue: Issue, page: Page) -> str:
    """Return a line of the page's edge less its label, section, paper and day."""
    said = {_bare(page.label + page.section), _bare(page.section), _bare(issue.title), ""}
    day = issue.date.value
    rest = without_date(line) if day is not None and find_date(line) == day else line
    words = [
        word
        for word in rest.split()
        if _bare(word) not in said
        and page_label(word) != page.label
        and not (day is not None and word == weekday(day))
    ]
    return line if words == line.split() else BETWEEN.join(words)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]|第|版", "", text).lstrip("0")


def _lowered(items: Sequence[Item], down: float) -> Iterator[Item]:
    """Yield the same items so many points lower."""
    for item in items:
        assert isinstance(item, Run)
        yield item._replace(ys=tuple([y + down for y in item.ys]))


def _joined(texts: Sequence[Text]) -> Text:
    return Text(text=BETWEEN.join(each.text for each in texts))


def _lines_of(texts: Sequence[Text], bench: Bench, face: Face) -> tuple[Sequence[Text], ...]:
    """Return texts that go on one line as one, others as two that are about as long."""
    if bench.holds(_joined(texts), face, _SMALL_SIZES[-1]) or len(texts) < _LEAST_PARTED:
        return (texts,)
    half = min(
        range(1, len(texts)),
        key=lambda at: abs(len(_joined(texts[:at]).text) - len(_joined(texts[at:]).text)),
    )
    return texts[:half], texts[half:]


def _rule(left: float, width: float, y: float, thickness: float) -> Rule:
    return Rule(x1=left, y1=y, x2=left + width, y2=y, thickness=thickness, ink=Ink.TEXT)


def _upright(x: float, middle: float, height: float) -> Rule:
    """Return the hairline between the name and the date block."""
    return Rule(x1=x, y1=middle - height / 2, x2=x, y2=middle + height / 2, thickness=_THIN)


def _plate_steps(title: str, compositor: Compositor) -> tuple[float, ...]:
    """Return how far each character of a nameplate is from the next, in em.

    Chinese characters stand apart; letters stand together, or they would be no words.
    """
    advances = compositor.faces.typeface(compositor.dress.display).advances(title)
    classes = classes_of(title)
    return tuple(
        width + _OPEN * (each in EASTERN) for width, each in zip(advances, classes, strict=True)
    )


def _nameplate(
    title: str, size: float, corner: tuple[float, float], compositor: Compositor
) -> Iterator[Item]:
    """Set the paper's name in the largest type of the page."""
    if not title:
        return
    left, top = corner
    steps = _plate_steps(title, compositor)
    face = compositor.dress.display
    ascent = compositor.faces.typeface(face).ascent
    yield Run(
        text=title,
        xs=tuple([left + size * at for at in accumulate(steps[:-1], initial=0.0)]),
        ys=(top + size * (0.61 - 0.5 + ascent),) * len(title),
        face=face,
        size=size,
        ink=Ink.ACCENT,
        source=Source(field="masthead"),
    )
