"""Join paragraphs that a column's end cut in two, within one page.

Only collation sees other pages; within a page the parser must know what is one
paragraph, for the second half of one looks like a short paragraph or a crosshead.
"""

import re
from collections import Counter

from reader.notation.both_scripts import in_both_scripts
from reader.notation.corporate import is_signed_notice
from reader.notation.dateline import is_bare_dateline, is_titled_dateline
from reader.notation.punctuation import full_width_punctuation
from reader.parse.text.kinds import Element, Kind, is_labelled, names_speaker, opens_item
from reader.parse.text.lines import Unit, is_finished, join_texts

_SHORTEST_CUT = 14.0
"""A column line is hardly shorter; a shorter unfinished line is a heading or a list item."""
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6}[:：]")
"""公示时间：… below the items of a list is the next of them."""
_PICTURED = (Kind.PICTURE, Kind.CAPTION, Kind.CREDIT)
_WHO_SHOWS = (Kind.CREDIT, Kind.BYLINE)
_ENDS_IN_MARK = re.compile(r"[”’』」》）)\]】—.％%]$")
_RUNS_ON = ("，", "、", "（", "(", "“", "《", "「", "『", "·")
_PARTICLES = tuple("和与與在对對把将將被从從向以及或并並而")
_WHOLE_WORD = in_both_scripts(
    r"(?:[应面反绝相派成]对|[应面反絕相派成]對|[饱缓温平总共谦祥柔中调附缓]和|[参赠授给]与|[參贈授給]與|"
    r"[服听顺跟随侍]从|[服聽順跟隨侍]從|[普涉提顾触波危]及|[可难予何]以|[合兼归]并|[大名健干闯]将|[大名健幹闖]將|"
    r"[存现实所何还還都仍不常自健犹猶]在)$"
)
"""Words that close a heading although they end as a particle does: 如何应对."""
_GOES_ON = tuple("，。、；：！？）”》」』…")
_OPENERS = {"（": "）", "《": "》", "“": "”", "「": "」", "『": "』", "(": ")"}


def join_cut_paragraphs(
    elements: tuple[Element, ...],
) -> tuple[tuple[Element, ...], tuple[str, ...]]:
    """Join the body elements that are one paragraph.

    Returns:
        The elements, and doubts about joins that rest on little.
    """
    pieces: list[list[Element]] = []
    doubts: list[str] = []
    indents = sum(e.unit.is_indented for e in elements if e.kind is Kind.BODY)
    uses_indents = indents * 2 > sum(e.kind is Kind.BODY for e in elements)
    gaps = Counter(e.unit.gap for e in elements if e.kind is Kind.BODY)
    usual_gap = max(gaps, key=gaps.__getitem__, default=0)
    for index, element in enumerate(elements):
        below = elements[index + 1] if index + 1 < len(elements) else None
        half = _first_half(pieces, element)
        last = half[-1] if half else None
        is_cut = (
            half is not None
            and last is not None
            and (
                _is_cut(last, element, uses_indents=uses_indents)
                or (uses_indents and _goes_on_at_left(last, element, below))
                or _is_speech_apart(last, element, usual_gap)
            )
        )
        if not is_cut or half is None or last is None:
            pieces.append([element])
            continue
        if _ENDS_IN_MARK.search(last.text) and not is_unbalanced(last.text):
            doubts.append("two paragraphs were joined though the first ends in a closing mark")
        half.append(element)
    return tuple(_joined(piece) for piece in pieces), tuple(dict.fromkeys(doubts))


def _first_half(pieces: list[list[Element]], element: Element) -> list[Element] | None:
    """Return what an element may go on from: what stands before it, pictures passed over.

    A picture at a column's end parts a paragraph only when its first half cannot
    be anything else: long, and without a mark at its end.
    """
    place = len(pieces) - 1
    while place >= 0 and pieces[place][-1].kind in _PICTURED:
        place -= 1
    if place < 0 or place == len(pieces) - 1:
        return pieces[-1] if pieces else None
    if all(piece[-1].kind is Kind.CREDIT for piece in pieces[place + 1 :]):
        return pieces[-1]  # a credit alone has what stands above it for its caption
    before = pieces[place][-1]
    is_text = before.kind is element.kind is Kind.BODY and not before.is_line
    is_half = before.unit.width >= _SHORTEST_CUT and not _ENDS_IN_MARK.search(before.text)
    return pieces[place] if is_text and is_half else pieces[-1]


def _is_cut(before: Element, after: Element, *, uses_indents: bool) -> bool:
    """Tell whether one paragraph goes on from one element to the next."""
    if after.has_dateline or after.is_line or not _may_be_halves(before, after):
        return False
    if before.has_dateline and after.kind is Kind.BODY and is_bare_dateline(before.text):
        return True
    if _are_items(before, after) or _ends_apart(before.text):
        return False
    if is_finished(before.text):
        return False
    if after.text.startswith(_GOES_ON):
        return True
    begins = (uses_indents and after.unit.is_indented) or opens_item(after.text)
    return not begins and _is_open(before)


def _ends_apart(text: str) -> bool:
    return is_signed_notice(text) or is_titled_dateline(text)


def _goes_on_at_left(before: Element, after: Element, below: Element | None) -> bool:
    """Tell text that begins a column: at the left, below an indented paragraph.

    A short sentence below a full stop says something by itself, a caption stands above who
    took the picture, and where the next paragraph stands at the left, too, all of them do.
    """
    if below is not None and (
        below.kind in _WHO_SHOWS or (below.kind is Kind.BODY and not below.unit.is_indented)
    ):
        return False
    is_text = before.kind is after.kind is Kind.BODY and not (before.is_line or after.is_line)
    # Of lines that were joined, indents are told by their lengths: too little to go by.
    is_set_left = not (after.unit.is_indented or after.unit.is_wrapped)
    is_set_left = is_set_left and before.unit.is_indented
    if not (is_text and is_set_left) or after.has_dateline or _are_items(before, after):
        return False
    is_long = after.unit.width >= 2 * _SHORTEST_CUT
    return not _ends_apart(before.text) and (is_long or not is_finished(before.text))


def _is_speech_apart(before: Element, after: Element, usual_gap: int) -> bool:
    """Tell what is said from who says it where more white than between paragraphs parts them.

    Speech may begin a paragraph of its own, but a paragraph stands close to the next.
    """
    is_text = before.kind is after.kind is Kind.BODY and not (before.is_line or after.is_line)
    is_speech = before.text.endswith("：") and after.text.startswith(("“", "「"))
    return is_text and is_speech and after.unit.gap > usual_gap


def _are_items(before: Element, after: Element) -> bool:
    """Tell lines with labels, and what one says from what another does."""
    if is_labelled(before.text) or names_speaker(before.text):
        return True
    return before.is_line and _LABELLED.match(after.text) is not None


def _may_be_halves(before: Element, after: Element) -> bool:
    """Tell kinds apart: a half without a full stop may look like a heading."""
    if before.kind is Kind.HEADING:
        return after.kind is Kind.BODY and _cannot_end(before.text)
    if before.kind is not Kind.BODY:
        return False
    if after.kind is not Kind.HEADING:
        return after.kind is Kind.BODY
    is_long = before.unit.width >= 2 * _SHORTEST_CUT and not _ENDS_IN_MARK.search(before.text)
    ends_sentence = (is_long or before.text.endswith("，")) and is_finished(after.text)
    return ends_sentence or after.text.startswith(_GOES_ON)


def _cannot_end(text: str) -> bool:
    """Tell text that no heading ends with: a particle, an open bracket."""
    ends_in_particle = text.endswith(_PARTICLES) and _WHOLE_WORD.search(text) is None
    return ends_in_particle or is_unbalanced(text)


def _is_open(before: Element) -> bool:
    """Tell whether an unfinished text is long enough to be cut by a column's end."""
    text = before.text
    if text.endswith(_RUNS_ON) or _cannot_end(text):
        return True
    if _ENDS_IN_MARK.search(text):
        ends = ("——", "）", ")", "】")
        return before.unit.width >= 2 * _SHORTEST_CUT and not text.endswith(ends)
    return before.unit.width >= _SHORTEST_CUT


def is_unbalanced(text: str) -> bool:
    """Tell whether a bracket or quotation is still open at the end."""
    return any(
        text.rfind(opener) > text.rfind(closer) and text.count(opener) > text.count(closer)
        for opener, closer in _OPENERS.items()
    )


def _joined(pieces: list[Element]) -> Element:
    if len(pieces) == 1:
        return pieces[0]
    raw = pieces[0].unit.raw
    parts = [raw]
    for piece in pieces[1:]:
        # 本报讯 记者钟灵 on a line of its own stays apart from the text.
        space = " " if len(parts) == 1 and is_bare_dateline(raw) else ""
        parts.append(space + join_texts(parts[-1], piece.unit.raw)[len(parts[-1]) :])
    text = "".join(parts)
    first = pieces[0]
    unit = Unit(
        number=first.unit.number,
        raw=text,
        text=full_width_punctuation(text),
        gap=first.unit.gap,
        indent=first.unit.indent,
        is_wrapped=True,
    )
    return Element(unit=unit, kind=Kind.BODY, has_dateline=first.has_dateline)
