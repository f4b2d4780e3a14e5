"""Bookmarks made from where the reader is: a reading in, a note out."""

import datetime
from dataclasses import replace

from reader.model.article import Article, Crosshead, Paragraph
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.following import page_of
from reader.session.marks.naming import bookmark_name
from reader.session.reading import Reading

CONTEXT = 32
"""Characters kept on either side of a passage, to find it again after a correction."""


def bookmark(reading: Reading, passage: Locus | None, now: datetime.datetime) -> Note:
    """Make a bookmark of a passage, else of the article at hand, else of the page.

    Args:
        reading: Where the reader is.
        passage: The text chosen; None when none is.
        now: With time zone.
    """
    locus = passage
    if locus is None and reading.article:
        article = reading.issue.article(reading.article)
        assert article is not None
        locus = Locus(article=article.id, exact=article.headline)
    home = page_of(reading.issue, locus.article) if locus is not None else None
    label = home.label if home is not None else reading.leaf.page
    return Note(
        kind=NoteKind.BOOKMARK,
        issue=reading.key,
        page=label,
        locus=locus,
        name=bookmark_name(reading.issue, label, locus),
        made=now,
    )


def remark(
    reading: Reading, passage: Locus, now: datetime.datetime, *, colour: str = "", text: str = ""
) -> Note:
    """Make a highlight of a passage, or a note on it when there is a text.

    Args:
        reading: Where the reader is.
        passage: The text chosen.
        now: With time zone.
        colour: Name of the highlight's colour.
        text: What the reader wrote.
    """
    page = page_of(reading.issue, passage.article)
    label = page.label if page is not None else reading.leaf.page
    return Note(
        kind=NoteKind.NOTE if text else NoteKind.HIGHLIGHT,
        issue=reading.key,
        page=label,
        locus=passage,
        name=bookmark_name(reading.issue, label, passage),
        text=text,
        colour=colour,
        made=now,
    )


def reworded(note: Note, text: str) -> Note:
    """Return a note that says something else: a passage of which nothing is said is highlighted."""
    kind = note.kind
    if kind is not NoteKind.BOOKMARK and note.colour and note.locus and note.locus.block >= 0:
        kind = NoteKind.NOTE if text else NoteKind.HIGHLIGHT
    return replace(note, text=text, kind=kind)


def marked_at(notes: tuple[Note, ...], wanted: Note) -> Note | None:
    """Return the bookmark that already stands at a place; None when there is none."""
    return next(
        (
            note
            for note in notes
            if note.kind is wanted.kind
            and note.issue == wanted.issue
            and note.page == wanted.page
            and _spot(note.locus) == _spot(wanted.locus)
        ),
        None,
    )


def remarks_on(notes: tuple[Note, ...], passages: tuple[Locus, ...], key: str) -> tuple[Note, ...]:
    """Return the highlights and notes of an issue that stand on text that is chosen.

    Args:
        notes: All there are.
        passages: What is chosen.
        key: The issue.
    """
    return tuple(
        note
        for note in notes
        if note.kind is not NoteKind.BOOKMARK and note.issue == key and not note.is_detached
        if note.locus is not None and any(_overlap(note.locus, each) for each in passages)
    )


def is_same_text(one: Locus | None, other: Locus | None) -> bool:
    """Tell whether two places are the same stretch of text."""
    return _spot(one) == _spot(other)


def _overlap(one: Locus, other: Locus) -> bool:
    is_same_block = (one.article, one.block) == (other.article, other.block)
    return is_same_block and one.start < other.end and other.start < one.end


def _spot(locus: Locus | None) -> tuple[str, int, int, int] | None:
    return (locus.article, locus.block, locus.start, locus.end) if locus is not None else None


def passage(article: Article, block: int, start: int, end: int) -> Locus:
    """Make a locus of a stretch of an article's text.

    Args:
        article: The article.
        block: Index of a paragraph or crosshead.
        start: Offset in characters.
        end: Offset after the last character.
    """
    text = block_text(article, block)
    return Locus(
        article=article.id,
        block=block,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(start - CONTEXT, 0) : start],
        suffix=text[end : end + CONTEXT],
    )


def block_text(article: Article, block: int) -> str:
    """Return the text of a block that consists of text; the headline for -1."""
    if block < 0:
        return article.headline
    there = article.blocks[block]
    return there.text if isinstance(there, Paragraph | Crosshead) else ""
