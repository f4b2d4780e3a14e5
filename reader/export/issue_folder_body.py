"""A page's 导读 and articles → the Markdown body of its page file.

Nothing is stated that the reader of the folder infers rightly from the text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.digest_mark import read_page_tag
from reader.notation.folder_form import (
    UNTITLED,
    attribute,
    escape_cell,
    escape_heading,
    escape_inline,
    escape_start,
    escape_text,
    escape_title,
    infer_all_bylines,
    infer_jump,
    infer_opening,
    infer_state,
    quote_value,
    write_bylines,
    write_dateline,
    write_words,
    write_zones,
)
from reader.notation.page_label import labels_named, page_reference

NOWHERE = "#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where everything of an issue lies in its folder.

    Attributes:
        files: Page label to file name.
        anchors: Article id to page label and anchor.
    """

    files: Mapping[str, str]
    anchors: Mapping[str, tuple[str, str]]

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of all pages."""
        return tuple(self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """Where a link leads and what it cannot say.

    Attributes:
        href: Ready to be written.
        article: Id of the article it leads to; None for none.
        page: Label of the page it leads to; None for nowhere.
    """

    href: str = NOWHERE
    article: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyWriter:
    """Writes the body of one page file.

    Attributes:
        page: The page.
        addresses: Where everything lies.
    """

    page: Page
    addresses: Addresses

    def write(self) -> str:
        """Return the body; its paragraphs are one line each, an empty line between."""
        parts = list(self._digest(self.page.digest)) if self.page.digest else []
        for article in self.page.articles:
            parts.extend(self._article(article))
        return "\n\n".join(parts)

    def _link(self, target: str | None, pages: tuple[str, ...], state: JumpState) -> _Link:
        if target in self.addresses.anchors and target is not None:
            label, anchor = self.addresses.anchors[target]
            file = "" if label == self.page.label else quote_value(self.addresses.files[label])
            return _Link(href=f"{file}#{anchor}", article=target, page=label)
        if target is None and state is JumpState.RESOLVED:
            held = labels_named(pages, self.addresses.labels)
            if held:
                return _Link(href=quote_value(self.addresses.files[held[0]]), page=held[0])
        return _Link()

    def _state(self, link: _Link, target: str | None, pages: tuple[str, ...]) -> JumpState:
        leads_to_page = link.page is not None and link.article is None
        return infer_state(
            target, leads_to_page=leads_to_page, pages=pages, labels=self.addresses.labels
        )

    def _digest(self, digest: Digest) -> Iterator[str]:
        label = escape_heading(digest.label) if digest.label else UNTITLED
        classes = ".digest" if digest.label else ".digest .untitled"
        yield f"## {label} {{: {classes} }}"
        if digest.entries:
            yield "\n".join(f"- {self._entry(entry)}" for entry in digest.entries)

    def _entry(self, entry: DigestEntry) -> str:
        pages = (entry.page,) if entry.page else ()
        link = self._link(entry.target, pages, entry.state)
        plain_tag = entry.page_text.strip() == entry.page_text and entry.page_text != ""
        attributes = []
        page_text = entry.page_text
        if not plain_tag and page_text:
            attributes.append(attribute("tag", quote_value(page_text)))
        inferred = read_page_tag(page_text) or (page_reference(link.page) if link.page else "")
        if inferred != entry.page:
            attributes.append(attribute("page", quote_value(entry.page)))
        if entry.target != link.article and entry.target is not None:
            attributes.append(attribute("target", quote_value(entry.target)))
        if self._state(link, entry.target, pages) is not entry.state:
            attributes.append(attribute("state", entry.state.value))
        title = f' "{escape_title(entry.deck)}"' if entry.deck else ""
        written = f"[{escape_inline(entry.headline)}]({link.href}{title}){_braces(attributes)}"
        return f"{written} {escape_inline(page_text)}" if plain_tag else written

    def _article(self, article: Article) -> Iterator[str]:
        yield self._heading(article)
        for text, name in ((article.kicker, "kicker"), (article.deck, "deck")):
            if text:
                yield _classed(text, [f".{name}"])
        states = _states_bylines(article)
        for run in _runs(article.bylines):
            if run[0].text:
                extra = [attribute("by", write_bylines(run))] if states else []
                yield _classed(run[0].text, [".byline", *extra])
        yield from self._flow(article)

    def _heading(self, article: Article) -> str:
        _, anchor = self.addresses.anchors[article.id]
        attributes = [f"#{anchor}"]
        if not article.headline:
            attributes.append(".untitled")
        if article.id != f"{self.page.label}/{anchor}":
            attributes.append(attribute("key", quote_value(article.id)))
        if article.repeats is not None:
            attributes.append(attribute("repeats", _path(article.repeats)))
        if _states_bylines(article):
            runs = _runs(article.bylines)
            inside = runs[0] if runs and not runs[0][0].text else ()
            if inside or not runs:
                attributes.append(attribute("by", write_bylines(inside)))
        if infer_opening(article.blocks)[0] != article.dateline:
            attributes.append(attribute("dateline", write_dateline(article.dateline)))
        if article.zones:
            attributes.append(attribute("zones", write_zones(article.zones)))
        headline = escape_heading(article.headline) if article.headline else UNTITLED
        return f"# {headline} {{: {' '.join(attributes)} }}"

    def _flow(self, article: Article) -> Iterator[str]:
        """Yield blocks and jumps; jumps keep their order, or state it."""
        inside, alone_before, alone_after = _places(article)
        order = [*alone_before]
        for index in sorted(inside):
            order.extend(number for number, _ in inside[index])
        order.extend(alone_after)
        states_order = order != list(range(len(article.jumps)))
        writer = _JumpWriter(body=self, states_order=states_order)
        for number in alone_before:
            yield writer.alone(number, article.jumps[number])
        for index, block in enumerate(article.blocks):
            if index in inside:
                assert isinstance(block, Paragraph)
                yield writer.paragraph(block.text, inside[index], article.jumps)
            else:
                yield from _block(block)
        for number in alone_after:
            yield writer.alone(number, article.jumps[number])

    def jump_attributes(self, jump: Jump, link: _Link, *, is_alone: bool) -> list[str]:
        """Return what a jump's link does not say by itself, its class first."""
        name = "see" if jump.kind is JumpKind.SEE else "jump"
        name = name if jump.text else "same"
        meaning = infer_jump(jump.text, (name,))
        pages = meaning.pages or ((page_reference(link.page),) if link.page else ())
        attributes = [f".{name}"]
        if meaning.kind is not jump.kind:
            attributes.append(attribute("kind", jump.kind.value))
        if pages != jump.pages:
            attributes.append(attribute("pages", write_words(jump.pages)))
        if jump.target is not None and jump.target != link.article:
            attributes.append(attribute("target", _path(jump.target)))
        if self._state(link, jump.target, jump.pages) is not jump.state:
            attributes.append(attribute("state", jump.state.value))
        if is_alone and jump.block is not None:
            attributes.append(attribute("block", str(jump.block)))
        return attributes

    def link_of(self, jump: Jump) -> _Link:
        """Return where a jump's link leads."""
        return self._link(jump.target, jump.pages, jump.state)


@dataclass(frozen=True, slots=True, kw_only=True)
class _JumpWriter:
    """Writes the jumps of one article."""

    body: BodyWriter
    states_order: bool

    def alone(self, number: int, jump: Jump) -> str:
        """Write a jump as a paragraph of its own."""
        link = self.body.link_of(jump)
        attributes = self._attributes(number, jump, link, is_alone=True)
        if jump.text and link.href == NOWHERE:
            return _classed(jump.text, attributes)
        text = escape_inline(jump.text) if jump.text else "同文"
        return f"[{text}]({link.href}){_braces(attributes)}"

    def paragraph(
        self, text: str, jumps: list[tuple[int, int]], all_jumps: tuple[Jump, ...]
    ) -> str:
        """Write a paragraph with jumps inside it, each given with its offset."""
        written = []
        place = 0
        for number, start in jumps:
            jump = all_jumps[number]
            if start > place:
                written.append(escape_inline(text[place:start], is_start=place == 0, is_end=False))
            link = self.body.link_of(jump)
            attributes = self._attributes(number, jump, link, is_alone=False)
            written.append(f"[{escape_inline(jump.text)}]({link.href}){_braces(attributes)}")
            place = start + len(jump.text)
        if place < len(text):
            written.append(escape_inline(text[place:], is_start=False))
        return escape_start("".join(written))

    def _attributes(self, number: int, jump: Jump, link: _Link, *, is_alone: bool) -> list[str]:
        attributes = self.body.jump_attributes(jump, link, is_alone=is_alone)
        if self.states_order:
            attributes.append(attribute("order", str(number)))
        return attributes


def _path(article_id: str) -> str:
    return quote_value(article_id).replace("%2F", "/")


def _braces(attributes: list[str]) -> str:
    return f"{{: {' '.join(attributes)} }}" if attributes else ""


def _classed(text: str, attributes: list[str]) -> str:
    return f"{escape_text(text)}\n{_braces(attributes)}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text):
            yield escape_text(text)
        case Crosshead(text=text):
            yield f"## {escape_heading(text)}"
        case Picture():
            yield from _picture(block)
        case Table(rows=rows):
            yield _table(rows)


def _picture(picture: Picture) -> Iterator[str]:
    first, *others = picture.caption.split("\n")
    href = _path(picture.image) if picture.image else NOWHERE
    title = f' "{escape_title(picture.credit)}"' if picture.credit else ""
    yield f"![{escape_inline(first) if first else ''}]({href}{title})"
    for text in others:
        yield _classed(text, [".caption"])


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows or not rows[0]:
        return _classed("", [".table", attribute("rows", str(len(rows)))])
    lines = ["| " + " | ".join(map(escape_cell, row)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _runs(bylines: tuple[Byline, ...]) -> list[tuple[Byline, ...]]:
    """Split bylines so that each printed line begins a run."""
    runs: list[list[Byline]] = []
    for byline in bylines:
        if byline.text or not runs:
            runs.append([byline])
        else:
            runs[-1].append(byline)
    return [tuple(run) for run in runs]


def _states_bylines(article: Article) -> bool:
    lines = tuple(byline.text for byline in article.bylines if byline.text)
    return infer_all_bylines(lines, article.blocks) != article.bylines


def _places(article: Article) -> tuple[dict[int, list[tuple[int, int]]], list[int], list[int]]:
    """Find where each jump is written.

    Returns:
        For each block the jumps inside it with their offsets; the jumps alone
        above the blocks; the jumps alone below them.
    """
    inside: dict[int, list[tuple[int, int]]] = {}
    ends: dict[int, int] = {}
    before: list[int] = []
    after: list[int] = []
    for number, jump in enumerate(article.jumps):
        place = _place_inside(article, jump, ends)
        if place >= 0 and jump.block is not None:
            inside.setdefault(jump.block, []).append((number, place))
            ends[jump.block] = place + len(jump.text)
        elif jump.kind is JumpKind.CONTINUED_FROM and not inside and not after:
            before.append(number)
        else:
            after.append(number)
    return inside, before, after


def _place_inside(article: Article, jump: Jump, ends: Mapping[int, int]) -> int:
    """Return the offset of a jump in its paragraph; -1 when it cannot be a link inside it."""
    if jump.block is None or not 0 <= jump.block < len(article.blocks) or not jump.text:
        return -1
    block = article.blocks[jump.block]
    if not isinstance(block, Paragraph) or block.text == jump.text:
        return -1
    return block.text.find(jump.text, ends.get(jump.block, 0))
