"""Copies to the clipboard: the article at hand, its citation, a passage with its citation."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.app.language import wording
from reader.app.reading.article_desk import story_at_hand
from reader.app.reading.article_view import ArticleView
from reader.app.reading.navigator import Navigator
from reader.session.taking.citing import Style, citation, quotation, story_text
from reader.session.taking.sharing import shared_name

LONGEST_TOLD = 60
"""Characters of what was copied that the message bar repeats."""

RECORDS = {Style.BIBTEX: "BibTeX", Style.RIS: "RIS", Style.CSL_JSON: "CSL-JSON"}
"""Citations written for programs, which tell a person nothing."""


class Copier(QObject):
    """Copies what is being read.

    Signals:
        told: A sentence for the message bar.
    """

    told = Signal(str)

    def __init__(self, navigator: Navigator, article: ArticleView) -> None:
        super().__init__(article)
        self._navigator = navigator
        self._article = article
        article.selection.copy_wanted.connect(self.copy_quotation)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for copying do."""
        return {
            "copy_text": self.copy_text,
            "copy_quotation": self.copy_quotation,
            "cite_2025": lambda: self.copy_citation(Style.GBT_2025),
            "cite_2015": lambda: self.copy_citation(Style.GBT_2015),
            "cite_bibtex": lambda: self.copy_citation(Style.BIBTEX),
            "cite_ris": lambda: self.copy_citation(Style.RIS),
            "cite_csl": lambda: self.copy_citation(Style.CSL_JSON),
        }

    def copy_citation(self, style: Style) -> None:
        """Copy the citation of the article at hand."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            key, issue, article = at_hand
            text = citation(key, issue, article, style)
            form = RECORDS.get(style)
            self._copy(text, f"{form}  {shared_name(issue, article)}" if form else text)

    def copy_quotation(self) -> None:
        """Copy the passage chosen with its citation; the whole article when none is."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is None:
            return
        key, issue, article = at_hand
        chosen = "\n".join(passage.exact for passage in self._article.text.passages())
        cited = citation(key, issue, article, Style.GBT_2025)
        self._copy(quotation(chosen or story_text(issue, article), cited))

    def copy_text(self) -> None:
        """Copy the whole article as plain text."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            _, issue, article = at_hand
            self._copy(story_text(issue, article))

    def _copy(self, text: str, told: str = "") -> None:
        """Copy a text; tell its beginning, or what is to be told in its place."""
        QGuiApplication.clipboard().setText(text)
        line = " ".join((told or text).split())
        shown = line if len(line) <= LONGEST_TOLD else f"{line[:LONGEST_TOLD]}……"
        self.told.emit(wording.copied(shown))
