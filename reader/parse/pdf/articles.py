"""Strips of a sheet in reading order → drafts of articles, and the 导读."""

import itertools
import re
from collections.abc import Iterator

from reader.model.jump import JumpKind
from reader.notation.byline import read_byline
from reader.notation.column import is_column_name
from reader.notation.credit import is_credit
from reader.notation.dateline import read_dateline
from reader.notation.digest_mark import read_digest_label
from reader.notation.jump_mark import find_jump_marks
from reader.notation.notice import is_rubric_head
from reader.parse.pdf.digest import digest_units
from reader.parse.pdf.draft import KINDS_OF_TEXT, Gathered, PdfDraft, unit_of
from reader.parse.pdf.heads import HeadRun, is_signature, read_head
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.paragraphs import Column, Paragraphs, joined, ragged_tops
from reader.parse.pdf.pieces import InsetPiece, PicturePiece, Piece, Strip, TablePiece
from reader.parse.pdf.rubrics import with_rubrics
from reader.parse.pdf.sheet_box import around
from reader.parse.pdf.style import Rank, Style
from reader.parse.text.digest_box import find_digest
from reader.parse.text.heading import Head
from reader.parse.text.joining import is_unbalanced
from reader.parse.text.kinds import Element, Kind, classify

_CAPTION_GAP = 3.0
"""In em of the body: how far below or beside its picture a caption stands."""
_SUBHEAD = 1.36
"""Times the body size: the largest crosshead."""
_OVER_SUBHEAD = 1.45
"""Times a crosshead's size: the headline that it stands below."""
_NOTICE = 0.75
"""Times its head's size: the largest text of an advertisement."""
_NOTICE_GAP = 1.7
"""In em: what stands nearer below a head is of the head."""
_BELOW = 3.0
"""Times a head's size: what stands farther below it is not its own."""
_NOTICE_WHITE = 1.5
"""In em: what stands nearer below its text goes on with it, in a box of another ground too."""
_MOST_BROKEN = 3
"""Lines that one bracket may run over."""


_SPOKEN = re.compile(r"[“”「」『』，]")
_SHORTEST_QUOTE = 6
"""Letters of a pull quote."""


class ArticleGatherer:
    """Walks through the strips of a sheet once."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self.gathered = Gathered()
        self._draft: PdfDraft | None = None
        self._paragraphs = Paragraphs()
        self._number = 0
        self._strips = 0
        self._said = ""
        self._is_new_region = False

    def go_on(self, style: Style) -> None:
        """Go on with strips that are set in another style."""
        self._style = style

    def walk(self, strips: tuple[Strip, ...]) -> None:
        """Take strips in order, those of an inset apart from what stands around it."""
        pieces = [(strip, piece) for strip in strips for piece in strip.pieces]
        self._said += _letters(
            "".join(p.text for _, p in pieces if isinstance(p, TextLine) and self._is_body(p))
        )
        place = 0
        before: Strip | None = None
        while place < len(pieces):
            strip, piece = pieces[place]
            if strip is not before:
                self._enter(strip, before)
                before = strip
            rest = [p for _, p in pieces[place:]]
            if isinstance(piece, TextLine):
                place += self._take_text(rest, pieces[place:])
            else:
                self._take_other(piece)
                place += 1
                if isinstance(piece, PicturePiece):
                    place += self._take_caption(piece, rest[1:])

    def finish(self) -> Gathered:
        """Return what was gathered, when all strips have been taken."""
        self.gathered.drafts = with_rubrics(self.gathered.drafts)
        for draft in self.gathered.drafts:
            draft.settle()
        return self.gathered

    def _enter(self, strip: Strip, before: Strip | None) -> None:
        self._strips += 1
        self._is_new_region = before is not None and strip.region != before.region
        body = [p for p in strip.pieces if self._is_body(p)]
        steps = sorted(
            b.box.top - a.box.top
            for a, b in itertools.pairwise(body)
            if b.box.top > a.box.bottom - 1
        )
        left, right = strip.column
        leading = steps[len(steps) // 2] if steps else 0.0
        runs = (
            [p for p in run if isinstance(p, TextLine)]
            for is_body, run in itertools.groupby(strip.pieces, self._is_body)
            if is_body
        )
        self._paragraphs.enter(
            Column(
                left=left,
                right=right,
                leading=leading,
                ragged=ragged_tops(runs, right, self._style.measure),
            )
        )

    def _is_body(self, piece: Piece) -> bool:
        return isinstance(piece, TextLine) and self._style.is_body(piece)

    def _current(self) -> PdfDraft:
        if self._draft is None:
            self._begin(None, 0.0)
        assert self._draft is not None
        return self._draft

    def _begin(self, head: Head | None, size: float) -> PdfDraft:
        self._draft = PdfDraft(head=head, size=size)
        self._is_new_region = False
        self.gathered.drafts.append(self._draft)
        self._paragraphs.close()
        return self._draft

    def _take_text(self, rest: list[Piece], where: list[tuple[Strip, Piece]]) -> int:
        """Take a line of text, or the lines of one head; return how many pieces were taken."""
        first = rest[0]
        assert isinstance(first, TextLine)
        if self._style.is_body(first):
            self._take_body(first)
            return 1
        run = self._run(rest)
        text = " ".join(line.text for line in run.lines)
        if read_digest_label(run.lines[0].text.strip()):
            return self._take_digest(where)
        if self._is_text_of_notice(run):
            self._current().is_notice = True
            for line in run.lines:
                self._add(self._element(line.text, Kind.BODY), (line,))
        elif self._is_pull_quote(run):
            self._take_pull_quote(run)
        elif run.is_head(self._style) and not self._is_crosshead(run):
            self._take_head(run)
        elif run.is_head(self._style):
            self._add(self._element(text, Kind.HEADING), run.lines)
        else:
            self._take_strong(run)
        return len(run.lines)

    def _run(self, rest: list[Piece]) -> HeadRun:
        """Return the lines from the first that make one head."""
        lines: list[TextLine] = []
        for piece in rest:
            if not isinstance(piece, TextLine) or self._style.is_body(piece):
                break
            if lines and not HeadRun(lines=tuple(lines)).goes_on_in(piece):
                break
            if lines and self._begins_other_head(lines, piece):
                break
            lines.append(piece)
        return HeadRun(lines=tuple(lines))

    def _begins_other_head(self, lines: list[TextLine], line: TextLine) -> bool:
        """Tell a second head below a first: it is larger than what signs or decks the first.

        What signs the text above is no kicker of the head below it.
        """
        if self._draft is not None and self._draft.has_text:
            signs = all(read_byline(known.text.strip()) for known in lines)
            if signs and self._style.is_head(line) and line.size > lines[-1].size:
                return True
        largest = max(lines, key=lambda known: known.size)
        place = lines.index(largest)
        is_after_headline = any(known.size < 0.9 * largest.size for known in lines[place + 1 :])
        is_larger = line.size > max(1.1 * lines[-1].size, _NOTICE * largest.size)
        return is_after_headline and is_larger and self._style.is_head(line)

    def _is_crosshead(self, run: HeadRun) -> bool:
        """Tell a large crosshead: in a story whose own headline is much larger."""
        draft = self._draft
        if draft is None or self._is_new_region or len(run.lines) > 2:
            return False
        if not draft.has_text and not self._stands_near(draft, run):
            return False
        is_small = run.size <= _SUBHEAD * self._style.size
        return is_small and draft.size >= _OVER_SUBHEAD * run.size

    def _stands_near(self, draft: PdfDraft, run: HeadRun) -> bool:
        """Tell what stands right below a head, no picture between."""
        has_caption = any(element.kind is Kind.CAPTION for element in draft.body)
        box, first = draft.boxes[-1], run.lines[0].box
        white = first.top - box.bottom
        return not has_caption and box.above(first) > 0 and white < _BELOW * draft.size

    def _is_pull_quote(self, run: HeadRun) -> bool:
        """Tell words set large inside a story that its text says too."""
        text = "".join(line.text for line in run.lines)
        is_inside = self._draft is not None and self._draft.has_text and not self._is_new_region
        is_said = len(_letters(text)) >= _SHORTEST_QUOTE and _letters(text) in self._said
        return is_inside and is_said and _SPOKEN.search(text) is not None

    def _take_pull_quote(self, run: HeadRun) -> None:
        """Keep a pull quote as a crosshead; a paragraph that it stands in goes on below it."""
        draft = self._current()
        text = "".join(line.text.strip() for line in run.lines)
        draft.body.append(self._element(text, Kind.HEADING))
        for line in run.lines:
            draft.cover(line.box, self._strips)

    def _is_text_of_notice(self, run: HeadRun) -> bool:
        """Tell the large type of an advertisement below its yet larger head."""
        draft = self._draft
        if draft is None or draft.head is None or draft.head.kicker:
            return False
        box, first = draft.boxes[-1], run.lines[0]
        if box.above(first.box) <= 0 or run.size > _NOTICE * draft.size:
            return False
        white = first.box.top - box.bottom
        if draft.is_notice:
            return 0 <= white < _NOTICE_WHITE * run.size
        is_next = _NOTICE_GAP * run.size < white < _BELOW * draft.size
        return not draft.body and not self._is_new_region and is_next

    def _take_head(self, run: HeadRun) -> None:
        read = read_head(run, self._style)
        draft = self._begin(read.head, run.size)
        for line in run.lines:
            draft.cover(line.box, self._strips)
        for line in read.below:
            kind = Kind.JUMP if find_jump_marks(line.text) else Kind.BYLINE
            draft.body.append(self._element(line.text, kind))
        self._paragraphs.close()

    def _take_strong(self, run: HeadRun) -> None:
        """Take lines of another type than the text, but not large: names, crossheads, notes."""
        for lines in _unbroken(run.lines):
            text = "".join(line.text.strip() for line in lines)
            element = classify(unit_of(text))
            is_rubric = is_column_name(text) or is_rubric_head(text) or element.kind is Kind.AD
            is_rubric |= lines[0].type.is_bold and self._is_new_region
            if is_rubric and self._begins_anew():
                self._begin(Head(headline=text), run.size).cover(lines[0].box, self._strips)
                continue
            kind = element.kind if element.kind in KINDS_OF_TEXT else Kind.HEADING
            if self._style.rank(lines[0]) is Rank.SMALL and kind is Kind.HEADING:
                kind = Kind.BODY
            self._add(self._element(text, kind), lines)

    def _begins_anew(self) -> bool:
        """Tell whether a rubric here heads an article: past a rule, or below another's text."""
        return self._is_new_region or self._current().has_text

    def _signs(self, line: TextLine) -> bool:
        """Tell a name below a head that is set as the text is, but not set in as its first line."""
        draft = self._draft
        is_first = draft is not None and draft.head is not None and not draft.has_text
        return is_first and not self._paragraphs.is_set_in(line) and is_signature(line, self._style)

    def _take_body(self, line: TextLine) -> None:
        if self._signs(line):
            self._add(self._element(line.text.strip(), Kind.BYLINE), (line,))
            return
        begins = self._paragraphs.begins(line)
        text = line.text.strip()
        if begins and self._opens_article(text):
            self._begin(None, 0.0)
            self._paragraphs.begins(line)
        self._is_new_region = False
        draft = self._current()
        place = next(
            (n for n in range(len(draft.body) - 1, -1, -1) if draft.body[n].kind is Kind.BODY), None
        )
        if begins or place is None:
            draft.body.append(self._element(text, Kind.BODY, is_indented=True))
        else:
            unit = draft.body[place].unit
            draft.body[place] = self._element(joined(unit.raw, text), Kind.BODY, is_indented=True)
        draft.cover(line.box, self._strips)

    def _opens_article(self, text: str) -> bool:
        """Tell a text that begins an article without a head, past a rule."""
        if not self._is_new_region or self._draft is None or not self._draft.has_text:
            return False
        marks = find_jump_marks(text[:40])
        leads_back = bool(marks) and marks[0].kind is JumpKind.CONTINUED_FROM
        return leads_back or read_dateline(text) is not None

    def _add(self, element: Element, lines: tuple[TextLine, ...]) -> None:
        draft = self._current()
        self._is_new_region = False
        draft.body.append(element)
        for line in lines:
            draft.cover(line.box, self._strips)
        self._paragraphs.close()

    def _element(self, text: str, kind: Kind, *, is_indented: bool = False) -> Element:
        self._number += 1
        return Element(unit=unit_of(text, self._number, is_indented=is_indented), kind=kind)

    def _take_other(self, piece: Piece) -> None:
        self._is_new_region = False
        if isinstance(piece, InsetPiece):
            outer = self._draft
            self._draft = None
            self.walk(piece.strips)
            self._draft = outer or self._draft
            self._paragraphs.close()
        elif isinstance(piece, TablePiece):
            self._number += 1
            unit = unit_of(" ".join(piece.rows[0]), self._number)
            draft = self._current()
            draft.body.append(Element(unit=unit, kind=Kind.TABLE, rows=piece.rows))
            draft.cover(piece.box, self._strips)
        elif self._draft is not None and self._draft.head and not self._draft.has_text:
            self._draft.cover(piece.box, self._strips)

    def _take_caption(self, picture: PicturePiece, rest: list[Piece]) -> int:
        """Take the lines below or beside a picture that are no text; return how many."""
        lines: list[TextLine] = []
        edge = picture.box
        for piece in rest:
            if not isinstance(piece, TextLine) or self._style.rank(piece) in (Rank.BODY, Rank.HEAD):
                break
            white = max(piece.box.top - edge.bottom, 0.0)
            if white > _CAPTION_GAP * self._style.size or piece.box.bottom < picture.box.top:
                break
            lines.append(piece)
            edge = around((edge, piece.box))
        if lines:
            self._add_caption(picture, lines)
        return len(lines)

    def _add_caption(self, picture: PicturePiece, lines: list[TextLine]) -> None:
        draft = self._current()
        draft.cover(picture.box, self._strips)
        texts: list[str] = []
        credits_ = [line.text.strip() for line in lines if is_credit(line.text.strip())]
        for line in lines:
            draft.cover(line.box, self._strips)
            text = line.text.strip()
            if text in credits_:
                continue
            texts = [joined(texts[0], text)] if texts else [text]
        for text in texts:
            draft.body.append(self._element(text, Kind.CAPTION))
        for text in credits_:
            draft.body.append(self._element(text, Kind.CREDIT))

    def _take_digest(self, where: list[tuple[Strip, Piece]]) -> int:
        """Take a 导读: the lines of its area, entries set apart by their type."""
        region = where[0][0].region
        lines: list[TextLine] = []
        for strip, piece in where:
            if strip.region != region or not isinstance(piece, TextLine):
                break
            lines.append(piece)
        elements = tuple(map(classify, digest_units(lines)))
        box = find_digest(elements)
        if box is None or box.start > 0:
            self._add(self._element(lines[0].text, Kind.HEADING), (lines[0],))
            return 1
        self.gathered.digests.append(box)
        return sum(element.unit.number for element in elements[: box.end])


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)


def _unbroken(lines: tuple[TextLine, ...]) -> Iterator[tuple[TextLine, ...]]:
    """Yield lines, those together that a bracket runs over: （…见第十 / 一版）."""
    held: list[TextLine] = []
    for line in lines:
        held.append(line)
        if len(held) == _MOST_BROKEN or not is_unbalanced("".join(h.text for h in held)):
            yield tuple(held)
            held = []
    yield from ((line,) for line in held)
