"""Elements that say what they are (标题：…) in, the same without labels and what they said out.

Digital editions and text archives give the parts of an article so; nothing is left to judge.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.notation.line_label import LineLabel, read_line_label
from reader.parse.text.draft import Draft, opens_continued
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind, classify

_HEAD = tuple(label for label in LineLabel if label.is_head)


class Labelled(NamedTuple):
    """What a page with labels says.

    Attributes:
        elements: In print order, without labels; those of which nothing is left are gone.
        labels: What each is, by its line; what stands above the first label has none.
    """

    elements: tuple[Element, ...]
    labels: Mapping[int, LineLabel]


def read_labels(elements: Sequence[Element]) -> Labelled:
    """Read what the lines of a page say that they are."""
    said = [read_line_label(element.unit.raw) for element in elements]
    has_texts = any(each.label is LineLabel.TEXT for each in said if each)
    rest: list[Element] = []
    labels: dict[int, LineLabel] = {}
    last: LineLabel | None = None
    awaited: LineLabel | None = None
    for element, own in zip(elements, said, strict=True):
        label = own.label if own else awaited
        # Below a label alone the next line says what it speaks of.
        value = own.value if own else element.unit.raw
        awaited = label if not value else None
        if label is None and last is not None:
            # A head goes on in its next line, if the text has a label of its own.
            last = last if last.is_head and has_texts else LineLabel.TEXT
        last = label or last
        if not value:
            continue
        if last is not None:
            labels[element.unit.number] = last
        rest.append(_as_told(element, value, label) if label else element)
    return Labelled(tuple(rest), labels)


def _as_told(element: Element, value: str, label: LineLabel) -> Element:
    """Return what a line says as what its label says it is."""
    unit = replace(element.unit, raw=value, text="")
    if label is LineLabel.BYLINE:
        return Element(unit=unit, kind=Kind.BYLINE)
    plain = classify(unit)
    is_head = label.is_head and plain.kind is not Kind.DIGEST_LABEL
    return replace(plain, kind=Kind.HEADING) if is_head else plain


@dataclass(slots=True)
class _Told:
    """An article as its lines tell it."""

    lines: dict[LineLabel, list[str]] = field(default_factory=dict)
    draft: Draft = field(default_factory=Draft)

    def begins_anew(self, label: LineLabel) -> bool:
        """Tell whether a line with a label is of the next article."""
        return label.is_head and (self.has_text or label in self.lines)

    @property
    def has_text(self) -> bool:
        """Whether anything but a 上接 is below its head; that may stand above it, too."""
        return not all(map(_leads_back, self.draft.body))

    @property
    def head(self) -> Head:
        """Its head; the lines of each part are parted by blanks."""
        kicker, headline, deck = (" ".join(self.lines.get(label, ())) for label in _HEAD)
        return Head(kicker=kicker, headline=headline, deck=deck)


def _leads_back(element: Element) -> bool:
    """Tell a 上接 that stands alone in its line."""
    return element.kind is Kind.JUMP and opens_continued(element)


def told_articles(
    elements: Sequence[Element], labels: Mapping[int, LineLabel]
) -> Iterator[tuple[Head, Draft]]:
    """Yield the articles that lines tell: the head of each, and what is below it.

    Args:
        elements: From the first with a label on.
        labels: What each is, by its line.
    """
    told, last = _Told(), LineLabel.TEXT
    for element in elements:
        label = labels.get(element.unit.number, LineLabel.TEXT)
        is_next = told.has_text and _leads_back(element)
        if is_next or (label is not last and told.begins_anew(label)):
            yield told.head, told.draft
            told = _Told()
        if label.is_head and element.kind is Kind.HEADING:
            told.lines.setdefault(label, []).append(element.text)
        else:
            told.draft.body.append(element)
        last = label
    if told.lines or told.draft.body:
        yield told.head, told.draft
