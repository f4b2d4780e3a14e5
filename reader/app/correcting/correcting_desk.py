"""Joins the corrector's desk to the library and the press: each correction kept as it is made."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QInputDialog

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.sentences import reword
from reader.app.catalogue.words import verdict_name
from reader.app.correcting.correcting_view import CorrectingView
from reader.app.correcting.piece_model import piece_name
from reader.app.dress.theme import Colours
from reader.app.language import wording
from reader.app.reading.page_supply import Press
from reader.app.work.jobs import Jobs
from reader.app.work.librarian import Fetched
from reader.app.work.press import paper_in
from reader.errors import RecordError
from reader.layout.sheet.frame import LaidOutPage, LinkKind, Rect
from reader.library.correcting_list import Work
from reader.library.library import Library
from reader.model.edit import Edit, Verdict
from reader.model.issue import Issue, Page
from reader.model.locus import Locus
from reader.paint.palette import Theme as Paper
from reader.session.correcting.articles import (
    set_digest_target,
    set_jump_target,
    set_part,
    split_article,
    take_part_out,
)
from reader.session.correcting.blocks import Kind, move_block, set_kind, split_block
from reader.session.correcting.correction import (
    Proof,
    as_its_source,
    decide_doubts,
    keep_correction,
    read_proof,
    redo_correction,
    undo_correction,
)
from reader.session.correcting.pieces import (
    PARTS,
    Piece,
    PieceKind,
    article_name,
    join_piece,
    place_meant,
    step_block,
)
from reader.session.finding import places_on_sheet
from reader.session.page_form import PageForm, PageLook
from reader.session.trail import Place

MakePress = Callable[[Fetched, Paper, PageLook], Press]
_FIELDS = {PieceKind.CAPTION: "caption", PieceKind.PARAGRAPH: "block", PieceKind.CROSSHEAD: "block"}

_LINKS = {PieceKind.JUMP: LinkKind.JUMP, PieceKind.ENTRY: LinkKind.DIGEST}


class CorrectingDesk(QObject):
    """The desk at which one issue lies.

    Attributes:
        widget: The view.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
    """

    told = Signal(str, object)

    def __init__(self, clerk: Clerk, jobs: Jobs, make_press: MakePress, colours: Colours) -> None:
        super().__init__()
        self.widget = CorrectingView(colours)
        self._clerk = clerk
        self._jobs = jobs
        self._make_press = make_press
        self._paper = paper_in(colours)
        self._proof: Proof | None = None
        self._wanted = ("", "")
        self._sheets: tuple[LaidOutPage, ...] = ()
        self._drawn = 0
        self._done = 0
        view = self.widget
        view.page_wanted.connect(self._show_page)
        view.piece_chosen.connect(self._mark)
        view.deed_wanted.connect(self._do)
        view.target_wanted.connect(self._lead)
        view.verdict_wanted.connect(self._decide)
        view.place_wanted.connect(self._follow)
        view.form_changed.connect(self._draw)
        view.source_form_wanted.connect(self.give_up)
        view.picture.wanted.connect(self._draw)
        clerk.edited.connect(self._renew)
        self._deeds: dict[str, Callable[[Issue, Piece, object], Issue]] = {
            "kind": lambda i, p, a: set_kind(i, p.article, p.index, Kind(str(a))),
            "part": lambda i, p, a: set_part(i, p.article, PARTS[PieceKind(str(a))], p.index),
            "add": lambda i, p, a: set_part(
                i, p.article, PARTS[PieceKind(str(a))], p.index, is_added=True
            ),
            "out": lambda i, p, _: take_part_out(i, p.article, PARTS[p.kind], p.index),
            "join": lambda i, p, _: join_piece(i, p),
            "cut": lambda i, p, a: split_block(i, p.article, p.index, int(str(a))),
            "begin": lambda i, p, _: split_article(i, p.article, p.index),
            "move": lambda i, p, a: step_block(i, p, int(str(a))),
            "elsewhere": lambda i, p, a: move_block(i, p.article, p.index, str(a), 1 << 30),
            "lead": lambda i, p, a: self._led(i, p, None if a is None else str(a)),
        }

    # What lies on the desk

    def want(self, key: str, where: str = "") -> None:
        """Put an issue on the desk.

        Args:
            key: Of the issue.
            where: A page or article to begin with; empty for the first page.
        """
        self._wanted = (key, where)

    def show(self) -> None:
        """Read the issue that is wanted, or the one that lies there anew."""
        key = self._wanted[0]
        if key:
            self._clerk.ask(partial(read_proof, key=key), partial(self._take, self._done))

    def undo(self) -> None:
        """Undo the last correction of the issue."""
        key = self._wanted[0]
        self._clerk.turn(lambda library, person: undo_correction(library, person, key))

    def redo(self) -> None:
        """Correct again what was undone last."""
        key = self._wanted[0]
        self._clerk.turn(lambda library, _: redo_correction(library, key), is_undone=False)

    def give_up(self) -> None:
        """Have the issue as its source gave it; that can be undone."""
        key, what = self._wanted[0], self.tr("as its source gave it")
        self._clerk.edit(lambda library, person: as_its_source(library, key, person, what))

    def show_colours(self, colours: Colours) -> None:
        """Change the colours, of the page as well."""
        self.widget.show_colours(colours)
        self._paper = paper_in(colours)
        self._draw()

    def _take(self, done: int, proof: Proof) -> None:
        """Show an issue as it is held, unless it was corrected again since it was asked for."""
        key, where = self._wanted
        if proof.key != key or done != self._done:
            return
        self._proof = proof
        view = self.widget
        view.show_issue(
            self._name(proof), proof.issue, proof.doubts, is_corrected=proof.is_corrected
        )
        shown = view.page()
        meant = place_meant(proof.issue, where)
        label = meant[0] or (shown.label if shown is not None else "")
        page = proof.issue.page(label) or proof.issue.pages[0]
        view.show_page(page, proof.sources[page.label])
        if where:
            view.follow(meant)
            view.show_doubts(is_shown=any(w.doubt.where == where for w in proof.doubts))
            self._wanted = (key, "")
        self._draw()

    def _name(self, proof: Proof) -> str:
        name = wording.issue_name(proof.issue)
        return self.tr("%1 — corrected by hand").replace("%1", name) if proof.is_corrected else name

    def _show_page(self, label: str) -> None:
        proof = self._proof
        page = proof.issue.page(label) if proof is not None else None
        if proof is not None and page is not None:
            self.widget.show_page(page, proof.sources[label])
            self._draw()

    def _follow(self, where: str) -> None:
        if self._proof is not None:
            self.widget.follow(place_meant(self._proof.issue, where))

    def _renew(self, edit: Edit) -> None:
        del edit
        if self.widget.isVisible():
            self.show()

    # The page

    def _draw(self) -> None:
        """Have the page laid out and painted; the former picture stays meanwhile."""
        page, proof = self.widget.page(), self._proof
        if page is None or proof is None:
            return
        self._drawn += 1
        form = PageForm.AS_FITS if self.widget.is_scanned() else PageForm.TYPESET
        place = Place(issue=proof.key, page=page.label)
        fetched = Fetched(key=proof.key, issue=proof.issue, pictures=proof.pictures, place=place)
        press = self._make_press(fetched, self._paper, PageLook(form=form))
        across = self.widget.picture.pixels()
        work = partial(_drawn, press, page, across)
        self._jobs.run(work, partial(self._show_drawn, self._drawn))

    def _show_drawn(
        self, number: int, drawn: tuple[tuple[LaidOutPage, ...], tuple[QImage, ...]]
    ) -> None:
        if number == self._drawn:
            self._sheets, pictures = drawn
            self.widget.picture.show_sheets(self._sheets, pictures)
            self._mark(self.widget.piece())

    def _mark(self, piece: Piece | None) -> None:
        """Mark where a piece stands on the page; its article's ground when that is not known."""
        if piece is None:
            self.widget.picture.show_marks(())
            return
        if piece.kind in _LINKS:
            self.widget.picture.show_marks(self._link_places(piece))
            return
        field = _FIELDS.get(piece.kind, str(piece.kind))
        locus = Locus(article=piece.article, block=piece.index, start=0, end=1 << 30)
        marks = [
            (number, rect)
            for number, sheet in enumerate(self._sheets)
            for rect in places_on_sheet(sheet.frame, field, locus)
        ]
        if not marks:
            marks = [
                (number, rect)
                for number, sheet in enumerate(self._sheets)
                for area in sheet.frame.areas
                if area.article == piece.article
                for rect in area.rects
            ]
        self.widget.picture.show_marks(tuple(marks))

    def _link_places(self, piece: Piece) -> tuple[tuple[int, Rect], ...]:
        place = (_LINKS[piece.kind], piece.article, piece.index)
        return tuple(
            (number, rect)
            for number, sheet in enumerate(self._sheets)
            for link in sheet.frame.links
            if (link.kind, link.article, link.index) == place
            for rect in link.rects
        )

    # Correcting

    def _do(self, deed: str, argument: object) -> None:
        piece = self.widget.piece()
        if piece is None or self._proof is None:
            return
        if deed == "elsewhere" and argument is None:
            self._ask_article()
            return
        if deed == "cut":
            argument = self.widget.cut()
        self._correct(deed, piece, argument)

    def _correct(self, deed: str, piece: Piece, argument: object) -> None:
        """Correct the issue, show it at once and keep it."""
        proof = self._proof
        assert proof is not None
        try:
            issue = self._deeds[deed](proof.issue, piece, argument)
        except RecordError as refusal:
            self.told.emit(reword(refusal.reason), None)
            return
        key, what = proof.key, self._said(deed, piece)
        self._proof = replace(proof, issue=issue)
        page = self.widget.page()
        corrected = issue.page(page.label) if page is not None else None
        if corrected is not None:
            self.widget.show_page(corrected, proof.sources[corrected.label])

        def operation(library: Library, person: str) -> Edit | None:
            return keep_correction(library, key, issue, person, what)

        self._done += 1
        # A bar over the pieces after each of a hundred corrections would be in the way.
        self._clerk.edit(operation, self.undo, is_told=False)
        # Answered after it is kept; shows what is held if it cannot be.
        self.show()

    def _said(self, deed: str, piece: Piece) -> str:
        deeds = {
            "kind": self.tr("kind of a block changed"),
            "part": self.tr("head of an article set"),
            "add": self.tr("head of an article added to"),
            "out": self.tr("head put into the text"),
            "join": self.tr("joined"),
            "cut": self.tr("cut in two"),
            "begin": self.tr("article begun"),
            "move": self.tr("block moved"),
            "elsewhere": self.tr("block moved to another article"),
            "lead": self.tr("jump led elsewhere"),
        }
        return f"{deeds[deed]} ({piece.article or piece_name(piece.kind)})"

    def _led(self, issue: Issue, piece: Piece, target: str | None) -> Issue:
        page = self.widget.page()
        if piece.kind is PieceKind.ENTRY and page is not None:
            return set_digest_target(issue, page.label, piece.index, target)
        return set_jump_target(issue, piece.article, piece.index, target)

    def _lead(self, target: str | None) -> None:
        piece = self.widget.piece()
        if piece is not None and piece.kind in (PieceKind.JUMP, PieceKind.ENTRY):
            self._correct("lead", piece, target)

    def _ask_article(self) -> None:
        proof, piece = self._proof, self.widget.piece()
        assert proof is not None
        articles = {
            f"{article.id}  {article_name(article)}": article.id
            for page in proof.issue.pages
            for article in page.articles
            if piece is None or article.id != piece.article
        }
        dialog = QInputDialog(self.widget.window())
        dialog.setWindowTitle(self.tr("To another article"))
        dialog.setLabelText(self.tr("The block goes to the end of"))
        dialog.setComboBoxItems(list(articles))
        dialog.textValueSelected.connect(lambda name: self._do("elsewhere", articles[name]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _decide(self, verdict: Verdict | None, works: tuple[Work, ...]) -> None:
        if works:
            what = self.tr("doubts %1").replace("%1", verdict_name(verdict))

            def operation(library: Library, person: str) -> Edit | None:
                return decide_doubts(library, works, verdict, person, what)

            self._clerk.edit(operation, self.undo)


def _drawn(
    press: Press, page: Page, across: int
) -> tuple[tuple[LaidOutPage, ...], tuple[QImage, ...]]:
    """Lay a page out and paint its sheets, so many device pixels across."""
    sheets = press.lay_out(page)
    pictures = []
    for sheet in sheets:
        scale = across / sheet.frame.width
        sharpen = press.sharpening(sheet, scale)
        if sharpen is not None:
            sharpen()
        whole = Rect(x=0, y=0, width=sheet.frame.width, height=sheet.frame.height)
        pictures.append(press.picture(sheet, whole, scale))
    return sheets, tuple(pictures)
