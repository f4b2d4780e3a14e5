"""Elements that say what they are (标题：…) in, the same without labels and what they said out.

Digital editions and text archives give the parts of an article so; nothing is left to judge.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from reader.notation.both_scripts import in_both_scripts
from reader.parse.text.draft import Draft
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind, classify
from reader.parse.text.lines import Unit


class Label(StrEnum):
    """What a line says that it is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    TEXT = "text"
    OTHER = "other"
    """Of an archive's catalogue, not of the article."""


_WORDS = {
    Label.KICKER: "引题|肩题|眉题|上标题",
    Label.HEADLINE: "标题|主标题|正标题|题名",
    Label.DECK: "副标题|副题|子题|下标题",
    Label.BYLINE: "作者|责任者",
    Label.TEXT: "正文|全文|文章内容",
    Label.OTHER: (
        "报纸(?:名称)?|报名|报刊名称|版次|版面|版名|版号|日期|出版日期|期号|刊期|来源|栏目|专栏"
        "|关键词|摘要|字数|分类号?|文章编号|链接|网址"
    ),
}
_LABELS = {
    label: in_both_scripts(rf"(?:[【\[〔]\s?(?:{words})\s?[】\]〕]|(?:{words})\s?[:：])\s*(?=(.*))")
    for label, words in _WORDS.items()
}
_HEAD = (Label.KICKER, Label.HEADLINE, Label.DECK)
_FEWEST = 2
"""Headlines that show that a page has labels, where no text has one."""


class Labelled(NamedTuple):
    """What a page with labels says.

    Attributes:
        elements: In print order, without labels; those of which nothing is left are gone.
        labels: What each is, by its line; what stands above the first label has none.
        others: Lines of the catalogue, as found.
    """

    elements: tuple[Element, ...]
    labels: Mapping[int, Label]
    others: tuple[str, ...]


def read_labels(elements: Sequence[Element]) -> Labelled | None:
    """Read what the lines of a page say that they are; None where they say nothing."""
    said = [_label(element.unit) for element in elements]
    headlines, texts = said.count(Label.HEADLINE), said.count(Label.TEXT)
    if not headlines or not (texts or headlines >= _FEWEST):
        return None
    rest: list[Element] = []
    labels: dict[int, Label] = {}
    others: list[str] = []
    last: Label | None = None
    awaited: Label | None = None
    for element, found in zip(elements, said, strict=True):
        label = found or awaited
        value = _value(element, found)
        awaited = found if found and not value else None
        if label is Label.OTHER:
            others.append(element.unit.raw)
            continue
        if label is None and last is not None:
            # A head goes on in its next line, if the text has a label of its own.
            last = last if last in _HEAD and texts else Label.TEXT
        last = label or last
        if value and last is not None:
            labels[element.unit.number] = last
        if value:
            rest.append(_as_told(element, value, label) if label else element)
    return Labelled(tuple(rest), labels, tuple(others))


def opens_article(text: str) -> bool:
    """Tell a line that says that it is of an article's head: 引题：, 标题：…."""
    return any(_LABELS[label].match(text) for label in _HEAD)


def _label(unit: Unit) -> Label | None:
    return next((label for label, form in _LABELS.items() if form.match(unit.text)), None)


def _value(element: Element, label: Label | None) -> str:
    """Return what a line says beside its label; below a label alone the next line says it."""
    match = _LABELS[label].match(element.unit.raw) if label else None
    return match[1].strip() if match else element.unit.raw


def _as_told(element: Element, value: str, label: Label) -> Element:
    """Return what a line says as what its label says it is."""
    unit = replace(element.unit, raw=value, text="")
    if label is Label.BYLINE:
        return Element(unit=unit, kind=Kind.BYLINE)
    plain = classify(unit)
    is_head = label in _HEAD and plain.kind is not Kind.DIGEST_LABEL
    return replace(plain, kind=Kind.HEADING) if is_head else plain


@dataclass(slots=True)
class _Told:
    """An article as its lines tell it."""

    lines: dict[Label, list[str]] = field(default_factory=dict)
    draft: Draft = field(default_factory=Draft)

    def begins_anew(self, label: Label) -> bool:
        """Tell whether a line with a label is of the next article."""
        return label in _HEAD and (bool(self.draft.body) or label in self.lines)

    @property
    def head(self) -> Head:
        """Its head; the lines of each part are parted by blanks."""
        kicker, headline, deck = (" ".join(self.lines.get(label, ())) for label in _HEAD)
        return Head(kicker=kicker, headline=headline, deck=deck)


def told_articles(
    elements: Sequence[Element], labels: Mapping[int, Label]
) -> Iterator[tuple[Head, Draft]]:
    """Yield the articles that lines tell: the head of each, and what is below it.

    Args:
        elements: From the first with a label on.
        labels: What each is, by its line.
    """
    told, last = _Told(), Label.TEXT
    for element in elements:
        label = labels.get(element.unit.number, Label.TEXT)
        if label is not last and told.begins_anew(label):
            yield told.head, told.draft
            told = _Told()
        if label in _HEAD and element.kind is Kind.HEADING:
            told.lines.setdefault(label, []).append(element.text)
        else:
            told.draft.body.append(element)
        last = label
    if told.lines or told.draft.body:
        yield told.head, told.draft
