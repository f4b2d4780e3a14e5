"""Find the 导读 box among a page's elements and read its entries.

The page tag may stand after the text it announces (then it covers every group
before it), before it, or on the same line.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reader.model.issue import Digest, DigestEntry
from reader.notation.both_scripts import in_both_scripts
from reader.notation.digest_mark import (
    read_page_tag,
    split_bare_number,
    split_tag_at_end,
    split_tag_at_start,
)
from reader.notation.page_label import is_lettered
from reader.parse.text.head_lines import opens_with_dash
from reader.parse.text.kinds import BULLET, Element, Kind

_LONGEST_ENTRY = 110
"""Characters; a longer text is an article's."""
_MOST_BEFORE_TAG = 8
"""Lines that one page tag covers at most."""
_FEWEST_BARE = 2
"""Lines with a bare number in succession, below a label, that are entries."""
_UNFINISHED = ("，", "、", "的", "“", "「", "《", "（", "——")
"""At the end of a line that the next one goes on with, however far below it stands."""
_ANNOUNCED = in_both_scripts("今日|本期")
"""今日二版 above what stands there: a box without a label."""
_FEWEST_UNLABELLED = 3
"""Lines with a page tag in succession that make a box without a label."""
_FEWEST_ABOVE_ALL = 2
"""So many above all else on their page do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestBox:
    """A 导读 box and where it stood.

    Attributes:
        digest: Its entries.
        start: Index of its first element.
        end: Index after its last element.
        where: Line of its label, for doubts.
        doubt: What was guessed; empty for nothing.
    """

    digest: Digest
    start: int
    end: int
    where: int
    doubt: str = ""


@dataclass(slots=True)
class _Gathering:
    """Lines gathered for the entry being read."""

    groups: list[list[str]] = field(default_factory=list)

    def add(self, element: Element) -> None:
        is_apart = element.unit.gap and not self._is_unfinished()
        if not self.groups or is_apart or BULLET.match(element.text):
            self.groups.append([])
        self.groups[-1].append(element.text)

    def _is_unfinished(self) -> bool:
        return bool(self.groups) and self.groups[-1][-1].endswith(_UNFINISHED)

    def entries(
        self, page: str, page_text: str, *, is_close: bool = False
    ) -> tuple[DigestEntry, ...]:
        """Make the entries that one page tag covers.

        Args:
            page: Normalised.
            page_text: As printed.
            is_close: Whether the tag stands close below the last of several groups: what
                has lines of its own and is set apart is an entry then, and no deck.
        """
        are_several = is_close and all(len(group) > 1 for group in self.groups)
        texts = [" ".join(group) for group in self.groups]
        if len(texts) == 1:
            headline, deck = _with_deck(self.groups[0])
            self.groups = []
            return (DigestEntry(headline=headline, deck=deck, page=page, page_text=page_text),)
        self.groups = []
        if len(texts) == 2 and not are_several:
            return (DigestEntry(headline=texts[0], deck=texts[1], page=page, page_text=page_text),)
        last = len(texts) - 1
        return tuple(
            DigestEntry(headline=text, page=page, page_text=page_text if index == last else "")
            for index, text in enumerate(texts)
        )

    def entries_of(self, tags: list[Element]) -> Iterator[DigestEntry]:
        """Make entries, a page tag each: a column of them stands below the texts."""
        texts = [" ".join(group) for group in self.groups]
        self.groups = []
        for text, tag in zip(texts, tags, strict=True):
            page = read_page_tag(tag.text)
            yield DigestEntry(headline=text, page=page, page_text=tag.text)


def _with_deck(lines: list[str]) -> tuple[str, str]:
    """Divide an entry whose last line opens with the dash of a deck."""
    if len(lines) > 1 and opens_with_dash(lines[-1]):
        return " ".join(lines[:-1]), lines[-1]
    return " ".join(lines), ""


def find_digest(elements: tuple[Element, ...]) -> DigestBox | None:
    """Find the page's 导读 box; None when it has none."""
    for index, element in enumerate(elements):
        if element.kind is Kind.DIGEST_LABEL:
            box = _read_box(elements, index)
            if box is not None:
                return box
        elif element.kind is Kind.PAGE_TAG and _ANNOUNCED.match(element.text):
            entries, end = _read_tags_before(elements, index)
            if len(entries) >= _FEWEST_BARE:
                return DigestBox(
                    digest=Digest(entries=entries), start=index, end=end, where=element.unit.number
                )
    return _unlabelled(elements)


def _read_box(elements: tuple[Element, ...], start: int) -> DigestBox | None:
    first = elements[start + 1] if start + 1 < len(elements) else None
    if first is None:
        return None
    is_before = _is_tag(first) or _tag_at_start(first) is not None
    reader = _read_tags_before if is_before else _read_tags_after
    entries, end = reader(elements, start + 1)
    if not entries:
        entries, end = _read_bare_numbers(elements, start + 1)
    if not entries:
        return None
    label = elements[start]
    return DigestBox(
        digest=Digest(label=label.text, entries=entries),
        start=start,
        end=end,
        where=label.unit.number,
        doubt="" if end < len(elements) or not is_before else "where the 导读 ends was guessed",
    )


def _read_bare_numbers(
    elements: tuple[Element, ...], start: int
) -> tuple[tuple[DigestEntry, ...], int]:
    """Read entries of a line each that have a number alone for their page."""
    entries: list[DigestEntry] = []
    for element in elements[start:]:
        split = None if element.kind is Kind.TABLE else split_bare_number(element.text)
        if split is None:
            break
        text, tag, page = split
        entries.append(DigestEntry(headline=text, page=page, page_text=tag))
    enough = len(entries) >= _FEWEST_BARE
    return (tuple(entries), start + len(entries)) if enough else ((), start)


def _is_tag(element: Element) -> bool:
    """Tell a page tag (2版) or a reference that serves as one (详见2版)."""
    if element.kind is Kind.PAGE_TAG:
        return True
    is_reference = element.kind is Kind.JUMP and not re.search(r"[转轉接续續]", element.text)
    return is_reference and bool(read_page_tag(element.text))


def _tag_at_start(element: Element) -> tuple[str, str, str] | None:
    return None if element.kind is Kind.TABLE else split_tag_at_start(element.text)


def _tag_at_end(element: Element) -> tuple[str, str, str] | None:
    if element.kind is Kind.TABLE or len(element.text) > _LONGEST_ENTRY:
        return None
    return split_tag_at_end(element.text)


def _is_foreign(element: Element) -> bool:
    """Tell what never stands in a 导读 box."""
    if element.kind in (Kind.BYLINE, Kind.CREDIT, Kind.TABLE, Kind.EDITORS, Kind.AD):
        return True
    return element.has_dateline or len(element.text) > _LONGEST_ENTRY


def _read_tags_after(
    elements: tuple[Element, ...], start: int
) -> tuple[tuple[DigestEntry, ...], int]:
    """Read entries whose tag follows them, on its own line or at the line's end."""
    entries: list[DigestEntry] = []
    gathering = _Gathering()
    end = start
    for index in range(start, len(elements)):
        element = elements[index]
        inline = None if _is_tag(element) else _tag_at_end(element)
        if _is_tag(element):
            if not gathering.groups:
                break
            tags = list(itertools.takewhile(_is_tag, elements[index:]))
            if 1 < len(tags) == len(gathering.groups):
                entries.extend(gathering.entries_of(tags))
                return tuple(entries), index + len(tags)
            page = read_page_tag(element.text)
            is_close = element.unit.gap == 0
            entries.extend(gathering.entries(page, element.text, is_close=is_close))
        elif inline:
            text, tag, page = inline
            gathering.groups[-1:] = (
                [[*gathering.groups[-1], text]]
                if (gathering.groups and not element.unit.gap)
                else [*gathering.groups[-1:], [text]]
            )
            entries.extend(gathering.entries(page, tag))
        elif _is_foreign(element) or index >= end + _MOST_BEFORE_TAG:
            break
        else:
            gathering.add(element)
            continue
        end = index + 1
    return tuple(entries), end


def _read_tags_before(
    elements: tuple[Element, ...], start: int
) -> tuple[tuple[DigestEntry, ...], int]:
    """Read entries whose tag stands before them."""
    entries: list[DigestEntry] = []
    index = start
    while index < len(elements):
        element = elements[index]
        inline = None if _is_tag(element) else _tag_at_start(element)
        if not _is_tag(element) and inline is None:
            break
        index += 1
        gathering = _Gathering()
        text, tag, page = inline or ("", element.text, read_page_tag(element.text))
        if text:
            gathering.groups.append([text])
        index = _gather_after_tag(elements, index, gathering)
        if not gathering.groups:
            index -= 1
            break
        entries.extend(gathering.entries(page, tag))
    return tuple(entries), index


def _gather_after_tag(elements: tuple[Element, ...], index: int, gathering: _Gathering) -> int:
    """Gather lines up to the next tag; after the last tag only the lines that stand close."""
    next_tag = next(
        (
            place
            for place in range(index, min(index + _MOST_BEFORE_TAG, len(elements)))
            if _is_tag(elements[place]) or _tag_at_start(elements[place])
        ),
        None,
    )
    has_text = bool(gathering.groups)
    while index < len(elements):
        element = elements[index]
        is_tag = _is_tag(element) or _tag_at_start(element) is not None
        is_close = next_tag is not None or element.unit.gap == 0 or not has_text
        if is_tag or _is_foreign(element) or not is_close:
            break
        if next_tag is None and has_text and _heads_article(elements, index):
            break
        gathering.add(element)
        has_text = True
        index += 1
    return index


def _heads_article(elements: tuple[Element, ...], index: int) -> bool:
    """Tell whether headings from here lead to an article's text or byline."""
    for place, element in enumerate(elements[index : index + 4]):
        if place and element.unit.gap:
            return False
        if _is_foreign(element) or element.kind is Kind.BODY:
            return True
        if element.kind is not Kind.HEADING:
            return False
    return False


def _unlabelled(elements: tuple[Element, ...]) -> DigestBox | None:
    """Find a run of lines that all end in a page tag, or all open with one."""
    for is_entry, read in (
        (_ends_in_tag, _read_tags_after),
        (_opens_with_tag, _read_tags_before),
    ):
        run = _first_run(elements, is_entry)
        if run:
            entries, end = read(elements[: run.stop], run.start)
            return DigestBox(
                digest=Digest(entries=entries),
                start=run.start,
                end=end,
                where=elements[run.start].unit.number,
                doubt="lines with page tags were read as a 导读 without a label",
            )
    return None


def _first_run(elements: tuple[Element, ...], is_entry: Callable[[Element], bool]) -> range:
    """Return the places of the first entries in succession that make a box; none if none do."""
    start = 0
    for found, group in itertools.groupby(elements, is_entry):
        end = start + len(list(group))
        if found and end - start >= (_FEWEST_UNLABELLED if start else _FEWEST_ABOVE_ALL):
            return range(start, end)
        start = end
    return range(0)


def _ends_in_tag(element: Element) -> bool:
    is_text = element.kind in (Kind.HEADING, Kind.BODY)
    is_bracketed = re.search(r"[（(]", element.text[-12:]) is not None
    return is_text and not is_bracketed and _tag_at_end(element) is not None


def _opens_with_tag(element: Element) -> bool:
    """Tell 第2版 粤剧名伶重踏台板 or B3 on a front page; a list counts without 版."""
    is_text = element.kind in (Kind.HEADING, Kind.BODY)
    found = _tag_at_start(element) if is_text else None
    return found is not None and (found[1].endswith("版") or is_lettered(found[2]))
