"""Masthead and folio: what stands above and below the articles of a page.

What was printed there is set as it was printed; what was not (the date of an
issue dated by its cataloguer, the lunar date) is added, an inferred date in the
brackets that cataloguers use.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.compositor import Compositor
from reader.layout.frame import Ink, Item, Rule, Run, Source
from reader.layout.slug import Piece, runs_of
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Masthead, Page
from reader.notation.lunar import lunar_date, weekday
from reader.typeset.face import Face

_FRAGMENTS = re.compile(r"\s*[|｜丨]\s*|[\s\u3000]{2,}|\u3000")
_DAY = re.compile(r"\d\s*年\s*\d+\s*月\s*\d+\s*日")
_OF_DAY = re.compile(r"星期|农历|農曆|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年")
_BESIDE = re.compile(
    r"刊号|刊號|出版物号|CN\s?\d\d|邮发|郵發|代号|代號|第\s*\d+\s*[期號号]|\d\s*[版张張]$|ISSN"
)
"""What stands beside the nameplate; the rest of the printed lines stands below it."""

_PLATE_SHARE, _PLATE_MOST = 0.56, 0.13
"""Share of the width that a nameplate may take, and that one of its characters may."""
_OPEN = 0.1
"""Between the characters of a nameplate, in em."""
_DAY_SIZE, _OF_DAY_SIZE, _BESIDE_SIZE, _SMALL_SIZE = 17.0, 11.5, 10.5, 9.0
_NUMBER_SIZE, _SECTION_SIZE = 23.0, 17.0
_LEADING = 1.5
_THICK, _THIN = 2.4, 0.6
_CLEAR = 22.0
_BELOW = 9.0
"""From the furniture's last rule to the first row, in points."""
_BETWEEN = "\u3000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Something that stands across a page.

    Attributes:
        items: At their places; the upper left corner of the type area is the origin.
        height: In points, the blank below it included.
    """

    items: tuple[Item, ...] = ()
    height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text of the furniture; printed or made by the program."""

    text: str
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class _Look:
    face: Face
    size: float
    ink: Ink = Ink.TEXT
    side: float = 0.0
    """0 at the left, 0.5 in the middle, 1 at the right."""


def set_masthead(issue: Issue, left: float, width: float, compositor: Compositor) -> Furniture:
    """Set the masthead: nameplate, date block beside it, other printed lines below.

    Args:
        issue: Whose masthead it is.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
    """
    day, beside, below = _sorted(issue)
    dress = compositor.dress
    plate_size = _plate_size(issue.title, width)
    plate_width = len(issue.title) * plate_size * (1 + _OPEN)
    block_left = left + plate_width + _CLEAR * bool(issue.title)
    bench = _Bench(compositor, left + width - block_left)
    for text in day:
        if _DAY.search(text.text):
            bench.add(text, _Look(dress.hei, _DAY_SIZE))
    rest = [text for text in day if not _DAY.search(text.text)]
    bench.add_joined(rest, _Look(dress.strong, _OF_DAY_SIZE))
    bench.add_joined(beside, _Look(dress.small, _BESIDE_SIZE))
    block, block_height = bench.items(block_left)
    height = max(plate_size * 1.22, block_height)
    items = list(_lowered(block, (height - block_height) / 2))
    items += _nameplate(
        issue.title, plate_size, (left, (height - plate_size * 1.22) / 2), compositor
    )
    y = height + 5
    items.append(_rule(left, width, y, _THICK))
    if below:
        strip = _Bench(compositor, width)
        strip.add_joined(below, _Look(dress.small, _SMALL_SIZE, Ink.MUTED, 0.5))
        lines, strip_height = strip.items(left)
        items += _lowered(lines, y + 4)
        y += strip_height + 7
        items.append(_rule(left, width, y, _THIN))
    return Furniture(items=tuple(items), height=y + _BELOW)


def set_folio(
    issue: Issue, page: Page, left: float, width: float, compositor: Compositor
) -> Furniture:
    """Set the line above an inside page: label, section, editors, paper and date.

    Args:
        issue: The issue.
        page: The page.
        left: X of the type area in points.
        width: Of the type area in points.
        compositor: Type.
    """
    dress = compositor.dress
    number = _Bench(compositor, width)
    number.add(_Text(text=page.label, is_printed=False), _Look(dress.hei, _NUMBER_SIZE, Ink.ACCENT))
    number_items, height = number.items(left)
    section_left = left + number.widest + _NUMBER_SIZE * 0.5
    section = _Bench(compositor, width * 0.5)
    if page.section:
        section.add(_Text(text=page.section), _Look(dress.hei, _SECTION_SIZE))
    section_items, section_height = section.items(section_left)
    right_left = section_left + section.widest + _CLEAR
    right = _Bench(compositor, max(left + width - right_left, width * 0.25))
    date = _made_day(issue.date, is_traditional=compositor.is_centred)[:1]
    names = [_Text(text=issue.title)] if issue.title else []
    if date:
        day = issue.date.value
        assert day is not None
        date = [_Text(text=f"{date[0].text}{_BETWEEN}{weekday(day)}", is_printed=False)]
    right.add_joined([*names, *date], _Look(dress.strong, _SMALL_SIZE, Ink.TEXT, 1.0))
    editors = [_Text(text=byline.text) for byline in page.editors if byline.text]
    right.add_joined(editors, _Look(dress.small, _SMALL_SIZE - 0.5, Ink.MUTED, 1.0))
    right_items, right_height = right.items(left + width - right.width)
    tallest = max(height, section_height, right_height)
    items = [
        *_lowered(number_items, tallest - height),
        *_lowered(section_items, tallest - section_height - _SECTION_SIZE * 0.12),
        *_lowered(right_items, tallest - right_height - 2),
        _rule(left, width, tallest, _THICK),
        _rule(left, width, tallest + 3.4, _THIN),
    ]
    return Furniture(items=tuple(items), height=tallest + 3.4 + _BELOW)


def set_foot(page: Page, left: float, width: float, compositor: Compositor) -> Furniture:
    """Set below the type area what else was printed at the page's edge."""
    shown = {_bare(page.label + page.section), _bare(page.label), _bare(page.section)}
    lines = [_Text(text=line) for line in page.folio if _bare(line) not in shown]
    if page.number == 1:
        lines += [_Text(text=byline.text) for byline in page.editors if byline.text]
    bench = _Bench(compositor, width)
    bench.add_joined(lines, _Look(compositor.dress.small, 8.0, Ink.MUTED, 0.5))
    items, height = bench.items(left)
    return Furniture(items=items, height=height)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]|第|版", "", text).lstrip("0")


class _Bench:
    """Lines one below the other in a width, counted from their own upper edge."""

    def __init__(self, compositor: Compositor, width: float) -> None:
        self.width = width
        self.widest = 0.0
        self._compositor = compositor
        self._lines: list[tuple[Piece, float]] = []

    def add(self, text: _Text, look: _Look) -> None:
        """Add a text in as many lines as it needs."""
        measure = max(self.width / look.size, 2.0)
        for line in self._compositor.set_lines(text.text, look.face, measure):
            length = line.width * look.size
            self.widest = max(self.widest, length)
            piece = Piece(
                line=line,
                face=look.face,
                size=look.size,
                x=max(0.0, self.width - length) * look.side,
                ink=look.ink,
                source=Source(field="masthead") if text.is_printed else None,
            )
            self._lines.append((piece, look.size * _LEADING))

    def add_joined(self, texts: Sequence[_Text], look: _Look) -> None:
        """Add texts side by side, as many a line as there is room for."""
        measure = self.width / look.size
        held: list[_Text] = []
        for text in texts:
            together = _BETWEEN.join(each.text for each in (*held, text))
            if held and len(self._compositor.set_lines(together, look.face, measure)) > 1:
                self._add_held(held, look)
                held = []
            held.append(text)
        self._add_held(held, look)

    def _add_held(self, held: Sequence[_Text], look: _Look) -> None:
        if held:
            text = _BETWEEN.join(each.text for each in held)
            self.add(_Text(text=text, is_printed=any(each.is_printed for each in held)), look)

    def items(self, left: float) -> tuple[tuple[Item, ...], float]:
        """Return the runs with their left edge at an x, and the height of all."""
        items: list[Item] = []
        y = 0.0
        for piece, height in self._lines:
            items += runs_of((piece,), left, y, height, self._compositor.faces)
            y += height
        return tuple(items), y


def _lowered(items: Sequence[Item], down: float) -> Iterator[Item]:
    """Yield the same items so many points lower."""
    for item in items:
        assert isinstance(item, Run)
        yield replace(item, positions=tuple((x, y + down) for x, y in item.positions))


def _rule(left: float, width: float, y: float, thickness: float) -> Rule:
    return Rule(x1=left, y1=y, x2=left + width, y2=y, thickness=thickness, ink=Ink.TEXT)


def _plate_size(title: str, width: float) -> float:
    if not title:
        return 0.0
    return min(width * _PLATE_MOST, width * _PLATE_SHARE / (len(title) * (1 + _OPEN)))


def _nameplate(
    title: str, size: float, corner: tuple[float, float], compositor: Compositor
) -> Iterator[Item]:
    """Set the paper's name open, in the largest type of the page."""
    if not title:
        return
    left, top = corner
    face = compositor.dress.display
    ascent = compositor.faces.typeface(face).ascent
    step = size * (1 + _OPEN)
    yield Run(
        text=title,
        positions=tuple(
            (left + step * at, top + size * (0.61 - 0.5 + ascent)) for at in range(len(title))
        ),
        face=face,
        size=size,
        ink=Ink.ACCENT,
        source=Source(field="masthead"),
    )


def _sorted(issue: Issue) -> tuple[list[_Text], list[_Text], list[_Text]]:
    """Return what was printed: of the day, beside the nameplate, below it."""
    fragments = [
        _Text(text=fragment)
        for line in issue.masthead.lines
        if line.strip() != issue.title
        for fragment in _FRAGMENTS.split(line.strip())
        if fragment
    ] or list(_made(issue, issue.masthead))
    day = [each for each in fragments if _DAY.search(each.text) or _OF_DAY.search(each.text)]
    if not any(_DAY.search(each.text) for each in day):
        day = [*_made_day(issue.date, is_traditional=issue.language == "zh-Hant"), *day]
    rest = [each for each in fragments if each not in day]
    beside = [each for each in rest if _BESIDE.search(each.text)]
    return day, beside, [each for each in rest if each not in beside]


def _made(issue: Issue, masthead: Masthead) -> Iterator[_Text]:
    """Yield what a masthead of no printed lines is known to say."""
    for text in (
        f"第{issue.number}期" if issue.number is not None else "",
        f"国内统一刊号：{masthead.cn_number}" if masthead.cn_number else "",
        f"邮发代号：{masthead.postal_code}" if masthead.postal_code else "",
        f"今日{masthead.pages_announced}版" if masthead.pages_announced else "",
        masthead.website,
    ):
        if text:
            yield _Text(text=text, is_printed=False)


def _made_day(dating: Dating, *, is_traditional: bool) -> list[_Text]:
    """Write a date that the masthead does not print; an inferred one in brackets."""
    day = dating.value
    if day is None:
        return []
    written = f"{day.year}年{day.month}月{day.day}日"
    if dating.status is DateStatus.INFERRED:
        written = f"［{written}］"
    lunar = lunar_date(day, is_traditional=is_traditional)
    second = f"{weekday(day)}{_BETWEEN}{lunar}" if lunar else weekday(day)
    return [_Text(text=written, is_printed=False), _Text(text=second, is_printed=False)]
