"""Marks in the open text what is found and what is spoken."""

from PySide6.QtCore import QObject

from reader.app.dress.theme import Colours
from reader.app.finding.finder import Finder
from reader.app.reading.article_text import ArticleText
from reader.app.reading.marked import Marked, MarkKind
from reader.app.reading.reciter import Reciter
from reader.model.locus import Locus
from reader.session.finding import IssueHit


class TextMarks(QObject):
    """Keeps an article's text in step with the finder and the reciter."""

    def __init__(
        self, text: ArticleText, finder: Finder, reciter: Reciter, colours: Colours
    ) -> None:
        super().__init__(text)
        self._text = text
        self._colours = colours
        self._hits: tuple[IssueHit, ...] = ()
        self._at: IssueHit | None = None
        finder.hits_found.connect(self._show_hits)
        finder.passage_reached.connect(self._show_at)
        reciter.reached.connect(self._show_spoken)

    def show_colours(self, colours: Colours) -> None:
        """Mark in the colours of another theme."""
        self._colours = colours
        self._show()

    def _show_hits(self, hits: tuple[IssueHit, ...]) -> None:
        self._hits, self._at = hits, None
        self._show()

    def _show_at(self, hit: IssueHit) -> None:
        self._at = hit
        self._show()
        self._text.reveal(hit.locus, hit.field)

    def _show(self) -> None:
        accent, focus = self._colours.accent, self._colours.focus
        hits = tuple(Marked(locus=h.locus, colour=accent, field=h.field) for h in self._hits)
        self._text.show_marked(hits, MarkKind.HIT)
        at = self._at
        found = (Marked(locus=at.locus, colour=focus, field=at.field),) if at is not None else ()
        self._text.show_marked(found, MarkKind.FOUND)

    def _show_spoken(self, locus: Locus | None) -> None:
        """Mark the sentence spoken, and have it in view; None when all is said."""
        colour = self._colours.accent
        spoken = (Marked(locus=locus, colour=colour),) if locus is not None else ()
        self._text.show_marked(spoken, MarkKind.SPOKEN)
        if locus is not None and self._text.isVisible():
            self._text.reveal(locus)
