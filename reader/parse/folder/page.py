"""The elements of a page file → the page's 导读 and articles."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.digest_mark import read_page_tag, split_tag_at_end
from reader.notation.folder_form import (
    MISSING,
    infer_all_bylines,
    infer_bylines,
    infer_jump,
    infer_opening,
    infer_state,
    read_bylines,
    read_dateline_value,
    read_words,
    read_zones,
    unquote_value,
)
from reader.notation.page_label import page_reference
from reader.parse.folder.links import PageSource, file_path, follow
from reader.parse.folder.markup import Element, Inline, link_target

_JUMP_CLASSES = frozenset({"jump", "see", "same"})
_STATES = frozenset(state.value for state in JumpState)
_KINDS = frozenset(kind.value for kind in JumpKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBody:
    """What a page file's body holds.

    Attributes:
        digest: None when there is no 导读.
        articles: In order of the file.
        images: Paths of the pictures used, each with the doubt to raise if it is missing.
        doubts: Links that lead nowhere, attributes that say nothing.
    """

    digest: Digest | None
    articles: tuple[Article, ...]
    images: tuple[tuple[str, Doubt], ...]
    doubts: tuple[Doubt, ...]


@dataclass(slots=True)
class _Draft:
    """An article while its elements are read."""

    article: Article
    heading: Mapping[str, str]
    byline_lines: list[str] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    states_bylines: bool = False
    blocks: list[Block] = field(default_factory=list)
    jumps: list[tuple[int, Jump]] = field(default_factory=list)


@dataclass(slots=True)
class PageReader:
    """Reads the elements of one page file.

    Attributes:
        source: The page file.
        sources: All page files by name, for links.
        labels: Labels of all pages.
    """

    source: PageSource
    sources: Mapping[str, PageSource]
    labels: tuple[str, ...]
    _digest: Digest | None = None
    _in_digest: bool = False
    _drafts: list[_Draft] = field(default_factory=list)
    _images: list[tuple[str, Doubt]] = field(default_factory=list)
    _doubts: list[Doubt] = field(default_factory=list)

    def read(self) -> PageBody:
        """Read the page."""
        ids = iter(self.source.ids)
        for element in self.source.elements:
            if element.level and "digest" in element.classes:
                self._begin_digest(element)
            elif element.level == 1:
                self._begin_article(element, next(ids))
            elif self._in_digest and element.items:
                self._add_entries(element)
            else:
                self._in_digest = False
                self._add(element)
        return PageBody(
            digest=self._digest,
            articles=tuple(self._finished(draft) for draft in self._drafts),
            images=tuple(self._images),
            doubts=tuple(self._doubts),
        )

    def _doubt(self, words: str, what: str) -> None:
        self._doubts.append(Doubt(where=self.source.where(words), what=what))

    def _begin_digest(self, element: Element) -> None:
        label = "" if "untitled" in element.classes else element.text
        self._digest = self._digest or Digest(label=label)
        self._in_digest = True

    def _add_entries(self, element: Element) -> None:
        assert self._digest is not None
        entries = tuple(self._entry(item) for item in element.items)
        self._digest = replace(self._digest, entries=self._digest.entries + entries)

    def _entry(self, item: Sequence[Inline]) -> DigestEntry:
        link = next((i for i in item if i.href is not None), None)
        if link is None:
            words = "".join(inline.text for inline in item)
            split = split_tag_at_end(words)
            headline, page_text = (split[0], split[1]) if split else (words, "")
            link = Inline(text=headline, href="")
        else:
            page_text = "".join(i.text for i in item if i is not link).strip(" ")
            page_text = unquote_value(link.attributes.get("tag", "")) or page_text
        lead = follow(link.href, self.source, self.sources)
        page = self._page_named(link, page_text, lead.page)
        if lead.doubt:
            self._doubts.append(lead.doubt)
        target = self._target(link, lead.article)
        state = self._state(link.attributes)
        return DigestEntry(
            headline=link.text,
            deck=link.title,
            page=page,
            page_text=page_text,
            state=state
            or infer_state(
                target,
                leads_to_page=lead.page is not None and lead.article is None,
                pages=(page,) if page else (),
                labels=self.labels,
            ),
            target=target,
        )

    def _page_named(self, link: Inline, page_text: str, page: str | None) -> str:
        if "page" in link.attributes:
            return unquote_value(link.attributes["page"])
        return read_page_tag(page_text) or (page_reference(page) if page else "")

    def _target(self, link: Inline, article: str | None) -> str | None:
        stated = link.attributes.get("target")
        return article if stated is None else unquote_value(stated)

    def _state(self, attributes: Mapping[str, str]) -> JumpState | None:
        value = attributes.get("state")
        if value is not None and value not in _STATES:
            self._doubt(value, f"{value} is no state of a jump; it was left out.")
        return JumpState(value) if value in _STATES else None

    def _begin_article(self, element: Element, article_id: str) -> None:
        self._in_digest = False
        attributes = element.attributes
        headline = "" if "untitled" in element.classes else element.text
        article = Article(id=article_id, headline=headline)
        if "repeats" in attributes:
            article = replace(article, repeats=unquote_value(attributes["repeats"]))
        if "zones" in attributes:
            try:
                article = replace(article, zones=read_zones(attributes["zones"]))
            except ValueError:
                self._doubt("zones=", "The zones are no polygons; they were left out.")
        self._drafts.append(_Draft(article=article, heading=attributes))

    def _add(self, element: Element) -> None:
        """Add an element to the article it stands in."""
        if not self._drafts:
            # Text above the first heading is an article without one: nothing is lost.
            self._drafts.append(_Draft(article=Article(id=f"{self.source.label}/a0"), heading={}))
        draft = self._drafts[-1]
        if element.level:
            draft.blocks.append(Crosshead(text=element.text))
        elif element.rows or "table" in element.classes:
            draft.blocks.append(Table(rows=_rows(element)))
        elif element.items:
            for item in element.items:
                self._add_paragraph(draft, Element(inlines=item))
        elif not self._add_head(draft, element):
            self._add_body(draft, element)

    def _add_head(self, draft: _Draft, element: Element) -> bool:
        """Add kicker, deck, byline or what belongs to a picture; False for anything else."""
        text, classes = element.text, element.classes
        article = draft.article
        last = draft.blocks[-1] if draft.blocks else None
        if "kicker" in classes:
            draft.article = replace(article, kicker=_joined(article.kicker, text))
        elif "deck" in classes:
            draft.article = replace(article, deck=_joined(article.deck, text))
        elif "byline" in classes:
            self._add_byline(draft, element)
        elif "caption" in classes and isinstance(last, Picture):
            draft.blocks[-1] = replace(last, caption=f"{last.caption}\n{text}")
        elif "credit" in classes and isinstance(last, Picture):
            draft.blocks[-1] = replace(last, credit=_joined(last.credit, text))
        else:
            return False
        return True

    def _add_byline(self, draft: _Draft, element: Element) -> None:
        text = element.text
        draft.byline_lines.append(text)
        if "by" in element.attributes:
            draft.states_bylines = True
            draft.bylines.extend(read_bylines(element.attributes["by"], text))
        else:
            draft.bylines.extend(infer_bylines(text))

    def _add_body(self, draft: _Draft, element: Element) -> None:
        inlines = element.inlines
        if "jump" in element.classes or "see" in element.classes:
            link = Inline(text=element.text, href="", attributes=element.attributes)
            self._add_jump(draft, link, None)
        elif len(inlines) == 1 and _JUMP_CLASSES.intersection(inlines[0].classes):
            self._add_jump(draft, inlines[0], None)
        elif _is_pictures(inlines):
            for picture in inlines:
                self._add_picture(draft, picture)
        else:
            self._add_paragraph(draft, element)

    def _add_picture(self, draft: _Draft, picture: Inline) -> None:
        if not picture.is_picture:
            return
        path = file_path(link_target(picture.href or "")[0]) or None
        draft.blocks.append(Picture(image=path, caption=picture.text, credit=picture.title))
        if path is not None:
            where = self.source.where(f"]({picture.href}")
            self._images.append((path, Doubt(where=where, what=f"The picture {path} {MISSING}")))

    def _add_paragraph(self, draft: _Draft, element: Element) -> None:
        place = len(draft.blocks)
        for inline in element.inlines:
            if inline.is_picture:
                self._doubt(
                    f"]({inline.href}", "A picture inside a paragraph was read as its caption."
                )
            elif inline.href is not None:
                self._add_jump(draft, inline, place)
        draft.blocks.append(Paragraph(text=element.text))

    def _add_jump(self, draft: _Draft, link: Inline, block: int | None) -> None:
        attributes, classes = link.attributes, link.classes
        if re.match(r"[a-z]+:", link.href or "") and not _JUMP_CLASSES.intersection(classes):
            self._doubt(f"]({link.href}", f"The address {link.href} was left out of the text.")
            return
        lead = follow(link.href, self.source, self.sources)
        if lead.doubt:
            self._doubts.append(lead.doubt)
        text = "" if "same" in classes else link.text
        meaning = infer_jump(text, classes or ("see",))
        kind, pages = meaning.kind, meaning.pages
        if attributes.get("kind") in _KINDS:
            kind = JumpKind(attributes["kind"])
        if "pages" in attributes:
            pages = read_words(attributes["pages"])
        elif not pages and lead.page is not None:
            pages = (page_reference(lead.page),)
        target = self._target(link, lead.article)
        leads_to_page = lead.page is not None and lead.article is None
        state = self._state(attributes) or infer_state(
            target, leads_to_page=leads_to_page, pages=pages, labels=self.labels
        )
        stated = attributes.get("block", "")
        if stated.isdecimal():
            block = int(stated)
        jump = Jump(kind=kind, pages=pages, text=text, state=state, target=target, block=block)
        order = attributes.get("order", "")
        draft.jumps.append((int(order) if order.isdecimal() else len(draft.jumps), jump))

    def _finished(self, draft: _Draft) -> Article:
        blocks = tuple(draft.blocks)
        dateline, _ = infer_opening(blocks)
        stated = draft.heading.get("by")
        if "dateline" in draft.heading:
            dateline = read_dateline_value(draft.heading["dateline"])
        if stated is not None:
            bylines = read_bylines(stated) if stated else ()
            bylines += tuple(draft.bylines)
        elif draft.states_bylines:
            bylines = tuple(draft.bylines)
        else:
            bylines = infer_all_bylines(tuple(draft.byline_lines), blocks)
        return replace(
            draft.article,
            bylines=bylines,
            dateline=dateline,
            blocks=blocks,
            jumps=tuple(jump for _, jump in sorted(draft.jumps, key=lambda pair: pair[0])),
        )


def _rows(element: Element) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table; one without cells is a paragraph that counts them."""
    stated = element.attributes.get("rows", "")
    if element.rows:
        return element.rows
    return ((),) * int(stated) if stated.isdecimal() and len(stated) < 6 else ()


def _is_pictures(inlines: Sequence[Inline]) -> bool:
    """Tell whether a paragraph holds pictures and nothing else."""
    has_picture = any(inline.is_picture for inline in inlines)
    return has_picture and all(i.is_picture or not i.text.strip() for i in inlines)


def _joined(before: str, text: str) -> str:
    return f"{before} {text}" if before else text
