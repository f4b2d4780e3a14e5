"""Shows highlights and notes where they belong: on the pages and in the article view."""

from PySide6.QtCore import QObject

from reader.app.dress.theme import HIGHLIGHTS
from reader.app.reading.article_view import ArticleView
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.marked import Marked
from reader.app.reading.marker import Marker
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.work.librarian import Librarian
from reader.model.note import Note, NoteKind
from reader.session.desk.opening import Leaf
from reader.session.finding import bookmark_place

_PLAIN = HIGHLIGHTS["yellow"]


class NoteMarks(QObject):
    """Keeps the marks on paper and in the text in step with the notes kept."""

    def __init__(
        self, marker: Marker, navigator: Navigator, supply: PageSupply, article: ArticleView
    ) -> None:
        super().__init__(marker)
        self._marker = marker
        self._navigator = navigator
        self._supply = supply
        self._article = article
        self._sought: Note | None = None
        marker.went.connect(self._seek)
        navigator.moved.connect(self._reveal)
        # Its page may have to be laid out first: in another issue.
        supply.laid_out.connect(self._reveal)

    def follow(self, librarian: Librarian) -> None:
        """Show the marks anew whenever they, the pages or the text change."""
        librarian.noted.connect(self.show)
        self._supply.laid_out.connect(self.show)
        self._navigator.opened.connect(self.show)
        self._article.shown.connect(self.show)

    def show(self) -> None:
        """Show all marks on what is laid out and open."""
        here = self._marker.here()
        notes = tuple(note for note in here if _is_on_text(note))
        bookmarks = tuple(note for note in here if note.kind is NoteKind.BOOKMARK)
        marks: dict[Leaf, tuple[Mark, ...]] = {}
        for label, sheets in self._supply.counts().items():
            for leaf in (Leaf(page=label, sheet=i) for i in range(sheets)):
                found = tuple(
                    mark for note in notes if (mark := self._mark(leaf, note)) is not None
                ) + self._ribbons(leaf, bookmarks)
                if found:
                    marks[leaf] = found
        self._navigator.marks.show(MarkKind.NOTE, marks)
        self._article.text.show_marked(
            tuple(
                Marked(
                    locus=note.locus,
                    colour=HIGHLIGHTS.get(note.colour, _PLAIN),
                    remark=note.text,
                )
                for note in notes
                if note.locus is not None
            )
        )

    def _seek(self, note: Note) -> None:
        """Have a note in view, on the page and in the article that is open."""
        self._sought = note
        if self._article.isVisible() and note.locus is not None and _is_passage(note):
            self._article.text.reveal(note.locus)
        self._reveal()

    def _reveal(self) -> None:
        note, reading = self._sought, self._navigator.reading
        if note is None or reading is None or reading.leaf.page != note.page:
            return
        if note.page not in self._supply.counts():
            return
        self._sought = None
        for sheet in self._navigator.open_sheets():
            leaf = Leaf(page=sheet.label, sheet=sheet.sheet)
            mark = self._mark(leaf, note)
            if mark is not None:
                self._navigator.reveal(leaf, mark.rects[0])

    def _mark(self, leaf: Leaf, note: Note) -> Mark | None:
        if note.locus is None or note.page != leaf.page:
            return None
        text = self._supply.text(leaf)
        if text is None:
            return None
        field = "headline" if note.locus.block < 0 else "block"
        rects = text.places(field, note.locus)
        colour = HIGHLIGHTS.get(note.colour, _PLAIN)
        if not rects:
            return None
        return Mark(kind=MarkKind.NOTE, rects=rects, colour=colour, remark=note.text)

    def _ribbons(self, leaf: Leaf, bookmarks: tuple[Note, ...]) -> tuple[Mark, ...]:
        on_page = tuple(note for note in bookmarks if note.page == leaf.page)
        sheet, text = self._supply.sheet(leaf), self._supply.text(leaf) if on_page else None
        if sheet is None or text is None:
            return ()
        places = (bookmark_place(sheet, text, note) for note in on_page)
        return tuple(Mark(kind=MarkKind.BOOKMARK, rects=(place,)) for place in places if place)


def _is_on_text(note: Note) -> bool:
    return note.kind is not NoteKind.BOOKMARK and _is_passage(note)


def _is_passage(note: Note) -> bool:
    is_there = note.locus is not None and note.locus.end > note.locus.start
    return is_there and not note.is_detached
