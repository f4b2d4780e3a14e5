"""A 导读 in, its entries as slugs out: whole ones of a box, or lines that columns may divide."""

from collections.abc import Iterator
from dataclasses import replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, Slug
from reader.layout.sheet.frame import Ink, Source
from reader.model.issue import Digest, DigestEntry
from reader.typeset.face import Face

_NAME, _HEADLINE, _DECK, _TAG = 1.3, 1.06, 0.9, 0.92
"""Sizes in body sizes."""
_BLANK = 1
"""Row between two entries."""
_CLEAR = 1.0
"""Em between an entry's last line and its page tag."""
_LONGEST_BOX, _ENTRY = 700, 12
"""Characters of the longest 导读 that is a box, and what each entry takes beside its own: so
many fill a third of the least sheet, and a box is not divided."""


def is_endless(digest: Digest) -> bool:
    """Tell whether a 导读 is too long for a box: the contents of a whole year, say."""
    return (
        sum(
            len(entry.headline) + len(entry.deck) + len(entry.page_text) + _ENTRY
            for entry in digest.entries
        )
        > _LONGEST_BOX
    )


def set_digest_run(digest: Digest, compositor: Compositor) -> Iterator[Slug]:
    """Yield the lines of a 导读 that columns and sheets divide as they do text."""
    for entry in set_digest(digest, compositor):
        lines: dict[int, list[Piece]] = {}
        for piece in entry.pieces:
            row = int(piece.row)
            lines.setdefault(row, []).append(replace(piece, row=piece.row - row))
        last = max(lines, default=0)
        for row, pieces in sorted(lines.items()):
            yield Slug(
                pieces=tuple(pieces),
                rows=entry.rows - last if row == last else 1,
                keeps_next=row in (0, last - 1) and row < last,
                may_pad=entry.may_pad and row == 0,
            )


def set_name(text: str, source: Source | None, compositor: Compositor) -> Iterator[Slug]:
    """Yield the name of a 导读 that is no box, as lines above its entries."""
    face, size = compositor.dress.hei, compositor.size * _NAME
    for line in compositor.set_head(text, face, compositor.measure * compositor.size / size):
        here = source and source.after(line.start)
        piece = Piece(line=line, face=face, size=size, row=1.0, source=here)
        yield Slug(pieces=(piece,), rows=2, keeps_next=True)


def set_digest(digest: Digest, compositor: Compositor) -> tuple[Slug, ...]:
    """Set the entries of a 导读, each a slug that stays whole.

    Where each goes on one line they are set so; else headline, deck and page
    tag of all stand below each other, the tag at the right. Entries of both
    kinds in one box would look crowded here and torn there.
    """
    slugs: list[Slug] = []
    for index, entry in enumerate(digest.entries):
        slug = _one_line(entry, index, compositor)
        if slug is None:
            break
        slugs.append(slug)
    else:
        return tuple(slugs)
    last = len(digest.entries) - 1
    return tuple(
        _entry(entry, index, compositor, is_last=index == last)
        for index, entry in enumerate(digest.entries)
    )


def _one_line(entry: DigestEntry, index: int, compositor: Compositor) -> Slug | None:
    """Set headline, deck and tag side by side; None where the measure is too short for that."""
    dress = compositor.dress
    x, offset = 0.0, 0
    pieces: list[Piece] = []
    for text, face, share, ink in (
        (entry.headline, dress.hei, _HEADLINE, Ink.TEXT),
        (entry.deck, dress.small, _DECK, Ink.MUTED),
        (entry.page_text, dress.strong, _TAG, Ink.LINK),
    ):
        size = compositor.size * share
        for line in compositor.set_line(text, face):
            source = Source(field="digest", index=index, start=offset + line.start)
            pieces.append(Piece(line=line, face=face, size=size, x=x, ink=ink, source=source))
            x += (line.width + _CLEAR) * size
        offset += len(text) + 1
    if not pieces:
        return None
    last = pieces[-1]
    spare = compositor.measure * compositor.size - (last.x + last.line.width * last.size)
    if spare < 0:
        return None
    if entry.page_text:
        # The tags stand below each other at the right.
        pieces[-1] = replace(last, x=last.x + spare)
    return Slug(pieces=tuple(pieces), may_pad=index > 0)


def _entry(entry: DigestEntry, index: int, compositor: Compositor, *, is_last: bool) -> Slug:
    dress = compositor.dress
    pieces: list[Piece] = []
    offset = 0
    for text, face, share, ink in (
        (entry.headline, dress.hei, _HEADLINE, Ink.TEXT),
        (entry.deck, dress.small, _DECK, Ink.MUTED),
    ):
        pieces += _lines(text, (face, share, ink), (index, offset, len(pieces)), compositor)
        offset += len(text) + 1
    tag = _tag(entry, (index, offset), pieces, compositor)
    rows = 1 + int(max((piece.row for piece in (*pieces, *tag)), default=0.0))
    return Slug(pieces=(*pieces, *tag), rows=rows + (0 if is_last else _BLANK), may_pad=index > 0)


def _lines(
    text: str,
    look: tuple[Face, float, Ink],
    place: tuple[int, int, int],
    compositor: Compositor,
) -> Iterator[Piece]:
    face, share, ink = look
    index, offset, row = place
    size = compositor.size * share
    for number, line in enumerate(
        compositor.set_head(text, face, compositor.measure * compositor.size / size)
    ):
        source = Source(field="digest", index=index, start=offset + line.start)
        yield Piece(line=line, face=face, size=size, row=row + number + 0.5, ink=ink, source=source)


def _tag(
    entry: DigestEntry, place: tuple[int, int], above: list[Piece], compositor: Compositor
) -> list[Piece]:
    """Set the page tag at the right of the last line, or below it where there is no room."""
    if not entry.page_text:
        return []
    face, size = compositor.dress.strong, compositor.size * _TAG
    width = compositor.measure * compositor.size
    lines = compositor.set_lines(entry.page_text, face, width / size)
    row = above[-1].row if above else 0.5
    if above:
        end = above[-1].line.width * above[-1].size + _CLEAR * size
        if end + max(line.width for line in lines) * size > width:
            row += 1
    index, offset = place
    return [
        Piece(
            line=line,
            face=face,
            size=size,
            x=max(0.0, width - line.width * size),
            row=row + number,
            ink=Ink.LINK,
            source=Source(field="digest", index=index, start=offset + line.start),
        )
        for number, line in enumerate(lines)
    ]
