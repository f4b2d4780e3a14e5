"""Printed lines → units: the lines of one hard-wrapped paragraph are joined.

A dump of a PDF's text layer breaks paragraphs at every line of the column. Such
lines are known by their equal length: where several neighbours have one length
and break in the middle of a clause, a line of that length runs on in the next.
"""

import itertools
import re
from collections.abc import Container, Iterator
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.column import is_box_name, is_column_name
from reader.notation.credit import split_credit
from reader.notation.dateline import is_bare_dateline, read_dateline
from reader.notation.names import read_names
from reader.notation.notice import is_notice_name
from reader.parse.text.lines import Unit, is_closed, is_finished, read_lines, width_of
from reader.parse.text.measure import (
    FLUSH_RIGHT,
    INDENT,
    are_counted,
    has_set_in_lines,
    looks_like_row,
    measures_of,
)

_SLACK = 1.0
"""A justified line may fall short by a mark kept off the next line's start, in em."""
_MARK = "[，。、；：！？“”‘’（）《》〈〉「」『』【】]"
_SQUEEZED = re.compile(f"{_MARK}(?={_MARK})|^[“‘「『《〈（【]")
"""Marks beside others or first in a line are set half as wide (clreq #punctuation_adjustment)."""
_CLUSTER = re.compile(
    r"[“‘（《〈「『【(]*(?:[A-Za-z0-9][\w.,:/%+@’'-]*|\S)[，。、；：！？”’」』）》〉】…—]*",
    re.ASCII,
)
"""What is not broken: a word or a number, a character with the marks that belong to it."""
_CLOSING_MARK = tuple("，。、；：！？”’」』）》〉】,;!?)")
"""Marks that begin no line (clreq #prohibition_rules_for_line_start_end), far less a text."""
_FEWEST_FIRST_LINES = 2
_CALLS = tuple("！？!?")  # ends of headlines as well as of sentences
_ANY_MARK = re.compile(r"[，。、；：！？,;]")
_LABEL = re.compile(r"[\u3400-\u9fff]{2,4}[:：]")
_SIGNED_END = re.compile(r"[。！？”]\s*[（(][^（()）]{2,20}[）)]$")
_BULLET = re.compile(r"[●○△▲◆◇★☆▪·•※]")
_DAY = in_both_scripts(r"\d{4}年\d{1,2}月\d{1,2}日\s*(?:[（(]?星期|周|农历|$)")
"""A date with its weekday is of the page's edge, and no text's first line."""
_BRACKETS = {"（": "）", "(": ")", "〔": "〕", "【": "】"}
_NUMBER = re.compile(r"[\d*-]{7,}")  # a telephone number that its label's line had no room for
_WIDE_FIGURE = re.compile("[０-９]")
_COUNTED_PICTURE = re.compile(r"图[①-⑳1-9][:：]")
_BRACKETED = re.compile(r"[（(〔【](.{2,20})[）)〕】]")


def read_units(text: str, first_line: int = 1, leads_on: Container[int] = ()) -> tuple[Unit, ...]:
    """Split a page's text into units: lines, those of one wrapped paragraph joined.

    Args:
        text: Any line ends.
        first_line: Number of the text's first line in its file.
        leads_on: Places of empty lines at which buttons led from article to article, from 0.
    """
    lines = read_lines(text, first_line, leads_on)
    measures = measures_of(lines)
    if not any(measures):
        return lines
    if are_counted(lines, measures):
        lines = tuple(replace(line, is_counted=True) for line in lines)
        measures = measures_of(lines)
    lines = _with_lost_indents(lines, measures)
    uses_indents = sum(0 < line.indent < FLUSH_RIGHT for line in lines) >= _FEWEST_FIRST_LINES
    return tuple(_joined(group) for group in _groups(lines, measures, uses_indents=uses_indents))


def _is_full(line: Unit, measure: float) -> bool:
    squeezed = len(_SQUEEZED.findall(line.text)) / 2
    is_wide = line.full_width - measure >= -_SLACK
    return measure > 0 and is_wide and _least_width(line) - measure <= _SLACK + squeezed


def _least_width(line: Unit) -> float:
    """Return the length of a line, its figures half as wide: a program may have widened them."""
    return line.full_width - len(_WIDE_FIGURE.findall(line.raw)) / 2


def _fits(before: Unit, line: Unit, measure: float) -> bool:
    """Tell whether a word or number that begins a line had room at the end of the one before."""
    word = _CLUSTER.match(line.raw)
    if word is None or len(word.group()) == 1:
        return True
    if before.full_width * 3 < measure or not measure or is_closed(before.text):
        return True
    width = len(word.group()) if line.is_counted else width_of(word.group())
    return before.full_width + width <= measure


def _groups(
    lines: tuple[Unit, ...], measures: tuple[float, ...], *, uses_indents: bool
) -> Iterator[tuple[Unit, ...]]:
    """Divide the lines into paragraphs; where nothing is wrapped, each line is one."""
    start = 0
    is_open = False
    while start < len(lines):
        end = _run_end(lines, measures, start)
        run = lines[start:end]
        begins = (
            run[0].indent > 0
            or not uses_indents
            or (is_open and run[0].gap > 0)
            or _BULLET.match(run[0].raw) is not None
        )
        is_caption = split_credit(_joined(run).text)[1] != ""  # …擦车。 本报记者 康 / 健 摄
        if len(run) == 1 or is_caption or _is_paragraph(run, begins=begins):
            end = _with_name(lines, end)
            yield lines[start:end]
            is_open = begins and not is_finished(lines[end - 1].text)
        else:
            # Headings of a column's width: 全州春耕现场会召开 / 要求五月十日前完成.
            yield from ((line,) for line in run)
            is_open = False
        start = end


def _run_end(lines: tuple[Unit, ...], measures: tuple[float, ...], start: int) -> int:
    """Return the index after the last line that the one at ``start`` may run on to."""
    end = start + 1
    if not lines[start].indent and read_byline(lines[start].text):
        return end
    while end < len(lines):
        before, line, measure = lines[end - 1], lines[end], measures[end - 1]
        if line.gap or line.indent:
            break
        # Who reports stands in brackets behind a dateline.
        is_reporter = is_bare_dateline(before.text) and line.text.startswith("（")
        if is_reporter or line.raw.startswith(_CLOSING_MARK):
            end += 1
            continue
        if not _is_full(before, measure) and _fits(before, line, measure):
            break
        if _least_width(line) > measure + _SLACK + 1 or _opens_anew(line):
            break
        if looks_like_row(before.raw) or looks_like_row(line.raw):
            break
        if _is_ended(before.text) and not _goes_on(lines, end, measure):
            break
        end += 1
    return _before_heads(lines, start, end)


def _before_heads(lines: tuple[Unit, ...], start: int, end: int) -> int:
    """Leave out headings below a full last line: they have neither an end nor a pause."""
    at = end
    while at > start + 1 and not _ANY_MARK.search(lines[at - 1].text):
        if _BRACKETED.fullmatch(lines[at - 1].raw):
            return end
        at -= 1
        if _is_ended(lines[at - 1].text):
            return at
    return end


def _goes_on(lines: tuple[Unit, ...], at: int, measure: float) -> bool:
    """Tell whether a line below a sentence's end begins another sentence, and is no headline.

    A last line ends as text does; another has a line below that may go on with it.
    """
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if is_finished(line.text) and (not line.text.endswith(_CALLS) or "，" in line.text):
        return True
    if _BRACKETED.fullmatch(line.raw) and not line.indent:
        return True  # who asked, at the end of a question that fills its line
    return below is not None and _is_full(line, measure) and not (below.gap or below.indent)


def _is_ended(text: str) -> bool:
    """Tell a sentence's end, the writer's name after it left out (…十度。　（陈 琪）)."""
    return is_closed(text) or _SIGNED_END.search(text) is not None


def _is_paragraph(run: tuple[Unit, ...], *, begins: bool) -> bool:
    """Tell a paragraph from headings or verse that have the column's width by chance."""
    if is_finished(run[-1].text):
        return begins or (is_closed(run[-1].text) and not run[-1].text.endswith(_CALLS))
    if begins and (_BRACKETED.fullmatch(run[-1].raw) or _NUMBER.fullmatch(run[-1].raw)):
        return True  # 反映最多：供暖温度不达标 / （417件）
    is_set_in = 0 < run[0].indent < FLUSH_RIGHT and not run[1].indent
    if begins and is_set_in and not _LABEL.match(run[0].text):
        return True
    return begins and any(_ANY_MARK.search(_LABEL.sub("", line.text, count=1)) for line in run)


def _with_name(lines: tuple[Unit, ...], end: int) -> int:
    """Take the writer's name that a full last line sent to the next, flush right."""
    if end < len(lines) and end and not lines[end].gap and lines[end].indent >= FLUSH_RIGHT:
        match = _BRACKETED.fullmatch(lines[end].raw)
        if match and is_closed(lines[end - 1].text) and _is_signature(match[1]):
            return end + 1
    return end


def _is_signature(text: str) -> bool:
    return bool(read_names(text) or read_byline(text))


def _with_lost_indents(lines: tuple[Unit, ...], measures: tuple[float, ...]) -> tuple[Unit, ...]:
    """Give back the indents that a dump lost.

    A paragraph's first line then is two em shorter than the measure, though
    the paragraph goes on; where several are, all such lines begin paragraphs.
    """
    if has_set_in_lines(lines):
        return lines
    first_lines: set[int] = set()
    is_inside = False
    for index, line in enumerate(lines[:-1]):
        measure, below = measures[index], lines[index + 1 : index + 4]
        if (line.gap or not is_inside) and _is_first_line(line, below, measure):
            first_lines.add(index)
            is_inside = True
        else:
            # A heading of the column's width has a first line below it, an open line has none.
            is_inside = _is_open(line, measure) and (
                (is_inside and not line.gap)
                or len(below) == 1
                or not _is_first_line(below[0], below[1:], measure)
            )
    if len(first_lines) < _FEWEST_FIRST_LINES:
        return lines
    return tuple(
        replace(line, indent=INDENT) if index in first_lines else line
        for index, line in enumerate(lines)
    )


def _is_first_line(line: Unit, following: tuple[Unit, ...], measure: float) -> bool:
    """Tell a first line whose indent is lost by the lines below it.

    Below a heading, an opening or a last line there would be another first line.
    """
    below, *last = following
    indented = replace(line, indent=INDENT)
    hangs = line.raw.endswith(_CLOSING_MARK) and _fits(line, below, measure)
    if not measure or below.gap or _least_width(indented) > measure + (1.0 if hangs else 0.5):
        return False
    if read_byline(line.text) or _DAY.match(line.raw):
        return False
    if indented.full_width < measure - 0.5 and _fits(indented, below, measure):
        return False
    if _is_full(below, measure) or not all(_fits(below, each, measure) for each in last[:1]):
        return True
    if _opens_bracket(line, below) or (_BULLET.match(line.raw) and _goes_on_item(below)):
        return True
    return _is_ended(below.text) and not is_finished(line.text) and not _is_opening(line.text)


def _opens_bracket(line: Unit, below: Unit) -> bool:
    """Tell a bracket around two lines: （作者单位：某市社会 / 治理研究中心）."""
    opener = line.raw[0]
    closer = _BRACKETS.get(opener, "")
    return bool(closer) and closer not in line.raw and below.raw.endswith(closer)


def _goes_on_item(below: Unit) -> bool:
    """Tell the second line of a list's item, which has no mark of its own."""
    return not (_BULLET.match(below.raw) or _opens_anew(below))


def _is_opening(text: str) -> bool:
    """Tell a byline, or a dateline that stands on a line of its own."""
    return is_bare_dateline(text) or bool(read_byline(text))


def _is_open(line: Unit, measure: float) -> bool:
    """Tell whether a line is full and in the middle of a sentence."""
    return _is_full(line, measure) and not is_closed(line.text)


def _opens_anew(line: Unit) -> bool:
    """Tell what never continues a paragraph: an opening, a byline, the name of what follows."""
    if read_dateline(line.raw) is not None or read_byline(line.text):
        return True
    if _COUNTED_PICTURE.match(line.raw):
        return True
    return is_column_name(line.text) or is_box_name(line.text) or is_notice_name(line.text)


def _joined(lines: tuple[Unit, ...]) -> Unit:
    if len(lines) == 1:
        return lines[0]
    pieces = [lines[0].raw]
    for before, line in itertools.pairwise(lines):
        left, right = before.raw[-1], line.raw[0]
        is_latin = left.isascii() and left.isalpha() and right.isascii() and right.isalpha()
        # 本报讯 记者钟灵: the line's end parted the name from the text.
        is_opened = before is lines[0] and right not in "（(" and _is_opening(before.text)
        pieces.append(f" {line.raw}" if is_latin or is_opened else line.raw)
    return Unit(
        number=lines[0].number,
        raw="".join(pieces),
        gap=lines[0].gap,
        indent=lines[0].indent,
        is_wrapped=True,
        is_led_to=lines[0].is_led_to,
    )
