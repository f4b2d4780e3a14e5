"""Lines of a page → the measure (行长) that each was broken at, as far as their lengths tell.

Neighbouring lines of one length that break in mid-clause were broken by a column's width.
"""

import itertools
import re
from collections import Counter

from reader.parse.text.lines import Unit, is_closed, is_finished

_SHORTEST_MEASURE = 7.0
_SHORTEST_FIRST = 11.0
"""Of a paragraph's first line, indent included: narrower ones stand in lists and tables."""
_SHORTEST_TEXT = 10.0
"""Of a line that pauses and stops in mid-clause: shorter ones are verse, or a label's."""
_FEWEST_PAIRS = 5
"""Weight of neighbouring lines of one length, exact ones twice, that make it a measure."""
_WINDOW = 24
"""Lines before and after a line in which its column's measure is looked for."""
INDENT = 2.0
"""Of a paragraph's first line, in em."""
FLUSH_RIGHT = 4.0
"""White space before a line, in em, that sets it flush right: a name under a brief."""
_MOST_OVER = 3.0
"""A text's line that is longer by more was never broken at the measure, in em."""
_MOST_FIRST_LINES = 3
"""First lines that one whole line vouches for."""
_FEWEST_COUNTED = 2
_CLEARLY = 1.5
"""What a line must fall short of its measure, or go beyond, to tell how it was broken; in em."""
_FIGURE = re.compile(r"[\u3400-\u9fff]{0,5}[-+−]?\d[\d.,:：％%\-/+秒分米]*[\u3400-\u9fff]?$")
"""With whose it is and its unit: 客队15次, 10秒29, 6米71."""
_PAUSES = tuple("：。！？—…:!?.")
"""Ends of a sentence, or of a line that leads in."""
_PUNCTUATED = tuple("，、；：。！？—…,;:!?")
_PAUSE = re.compile(r"[，。；]")


def measures_of(lines: tuple[Unit, ...]) -> tuple[float, ...]:
    """Return the measure in force around each line, in em; 0 where lines are not wrapped."""
    pairs = [_pair_width(a, b) for a, b in itertools.pairwise(lines)]
    for index in range(1, len(pairs)):
        pairs[index] = pairs[index] or _last_width(lines[index], lines[index + 1], pairs[index - 1])
    finished = [line.width if is_finished(line.text) else 0.0 for line in lines]
    page = Counter(width for width in pairs if width)
    has_indents = has_set_in_lines(lines)
    usual = _likeliest(page, has_indents=has_indents)
    window: Counter[int] = Counter()
    measures: list[float] = []
    for index in range(len(lines)):
        entering, leaving = index + _WINDOW, index - _WINDOW - 1
        if index == 0:
            window.update(width for width in pairs[:entering] if width)
        if entering < len(pairs) and pairs[entering]:
            window[pairs[entering]] += 1
        if leaving >= 0 and pairs[leaving]:
            window[pairs[leaving]] -= 1
        best = _likeliest(window, has_indents=has_indents)
        if not best and any(window[usual + more] > 0 for more in (-1, 0, 1)):
            # Few lines of the page's measure are as good as many of another.
            best = usual
        around = finished[max(index - _WINDOW, 0) : index + _WINDOW + 1]
        longer = sum(width > best + _MOST_OVER for width in around)
        measures.append(float(best) if 2 * longer <= _weight(window, best) else 0.0)
    return tuple(measures)


def _likeliest(widths: Counter[int], *, has_indents: bool) -> int:
    """Return the length that most lines have; 0 where too few have one."""
    weigh = _weight if has_indents else _weight_without_indents
    best = max(widths, key=lambda width: (weigh(widths, width), width), default=0)
    return best if weigh(widths, best) >= _FEWEST_PAIRS else 0


def _weight(window: Counter[int], width: int) -> int:
    return 2 * window[width] + window[width - 1] + window[width + 1] if window[width] > 0 else 0


def _weight_without_indents(window: Counter[int], width: int) -> int:
    """Count lines shorter by an indent, too: first lines of paragraphs whose indents are lost."""
    first_lines = min(window[width - round(INDENT)], _MOST_FIRST_LINES * window[width])
    return _weight(window, width) + 2 * max(first_lines, 0)


def _pair_width(a: Unit, b: Unit) -> int:
    """Return the length of a line that breaks in mid-clause; 0 when nothing says so.

    Verse breaks at its marks, so a line that ends in one proves nothing.
    """
    if b.gap or b.indent or looks_like_row(a.raw):
        return 0
    is_first = a.indent and a.full_width >= max(b.full_width - 1, _SHORTEST_FIRST)
    # Verse is set in throughout, or not at all: an indent proves a paragraph's first line.
    if a.text.endswith(_PAUSES if is_first and a.indent < FLUSH_RIGHT else _PUNCTUATED):
        return 0
    is_alike = abs(a.full_width - b.full_width) <= 1 and a.full_width >= _SHORTEST_MEASURE
    # A line that pauses and stops in mid-clause is no headline, whatever is below it.
    is_text = a.full_width >= _SHORTEST_TEXT and _PAUSE.search(a.text) is not None
    is_text = is_text and b.full_width <= a.full_width + 2
    return round(a.full_width) if is_alike or is_first or is_text else 0


def _last_width(a: Unit, b: Unit, before: int) -> int:
    """Return the length of a line between two of its paragraph, the last shorter; 0 for others."""
    is_full = before > 0 and abs(a.full_width - before) <= 1 and not a.text.endswith(_PUNCTUATED)
    is_last = not (b.gap or b.indent) and b.full_width < a.full_width and is_closed(b.text)
    return round(a.full_width) if is_full and is_last else 0


def looks_like_row(raw: str) -> bool:
    """Tell a table's row from a line of text: three cells or more, some of them figures."""
    cells = raw.split()
    if len(cells) < 3 or any(len(cell) > 24 for cell in cells):
        return False
    return sum(_FIGURE.match(cell) is not None for cell in cells) * 3 >= len(cells)


def has_set_in_lines(lines: tuple[Unit, ...]) -> bool:
    """Tell whether the first lines of paragraphs are set in, none of them flush right."""
    return any(0 < line.indent < FLUSH_RIGHT for line in lines)


def are_counted(lines: tuple[Unit, ...], measures: tuple[float, ...]) -> bool:
    """Tell whether lines were broken by the number of their characters, not by their length.

    Old papers set figures one em wide each, and programs fold a text at a number of characters:
    本报7月12日… then has as many as the measure, and is shorter in half-width figures.

    Args:
        lines: Of a page.
        measures: Those in force around them, in em.
    """
    if not has_set_in_lines(lines):
        return False  # first lines whose indents are lost fall short, too
    counted = broken_by_length = 0
    for (line, below), measure in zip(itertools.pairwise(lines), measures, strict=False):
        if not measure or below.gap or below.indent or is_finished(line.text):
            continue
        count = line.indent + len(line.text)
        is_text = line.indent > 0 or _PAUSE.search(line.text) is not None
        if count == measure and line.full_width <= measure - _CLEARLY:
            counted += is_text and not looks_like_row(line.raw)
        elif count >= measure + _CLEARLY and line.full_width <= measure:
            broken_by_length += 1
    return counted >= _FEWEST_COUNTED and counted > 2 * broken_by_length
