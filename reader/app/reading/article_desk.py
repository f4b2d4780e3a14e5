"""Reads articles: a press on the page in, the article view shows its text."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reader.app.reading.article_document import Part, Setting
from reader.app.reading.article_view import ArticleView
from reader.app.reading.navigator import Navigator
from reader.app.reading.picture_case import PictureCase
from reader.app.theme import Colours
from reader.session.following import Destination, page_of
from reader.session.naming import page_tag
from reader.session.opening import Leaf
from reader.session.reading import Reading
from reader.session.settings import Settings
from reader.session.story import beside, story

SONG, HEI = "Noto Serif SC", "Noto Sans SC"
"""The bundled families."""
LEAST_SIZE, GREATEST_SIZE = 9, 76
"""Pixels of the body: 50 to 400 per cent of the first day's 19."""


class ArticleDesk(QObject):
    """Opens articles and whole stories in the article view.

    Signals:
        size_chosen: The body's size, in pixels.
    """

    size_chosen = Signal(int)

    def __init__(self, view: ArticleView, navigator: Navigator, pictures: PictureCase) -> None:
        super().__init__(view)
        self._view = view
        self._navigator = navigator
        self._pictures = pictures
        self._size = 0
        self._opened = ""
        view.jump_pressed.connect(self._follow)
        view.size_wanted.connect(self._resize)

    def show_setting(self, settings: Settings, colours: Colours) -> None:
        """Set articles as the settings say."""
        self._size = settings.text_size
        self._view.show_setting(article_setting(settings, colours))

    def take_pictures(self, pictures: dict[str, bytes]) -> None:
        """Take the pictures of the open issue."""
        self._pictures.take_files(pictures)

    def open_at(self, leaf: Leaf, article: str) -> None:
        """Open an article that was pressed on the page."""
        self._navigator.go(Destination(page=leaf.page, article=article))
        self.open(article)

    def open(self, article: str) -> None:
        """Open the whole story an article belongs to, at its beginning."""
        reading = self._navigator.reading
        if reading is None or reading.issue.article(article) is None:
            return
        told = story(reading.issue, article)
        parts = tuple(Part(article=part, page=label) for label, part in told)
        where = "、".join(page_tag(label) for label in dict.fromkeys(p.page for p in parts))
        self._opened = article
        self._pictures.prepare(
            tuple(part.article for part in parts), partial(self._show, article, where, parts)
        )

    def _show(
        self, article: str, where: str, parts: tuple[Part, ...], pictures: dict[str, QImage]
    ) -> None:
        """Show a story, unless another was opened while its pictures were made."""
        if article == self._opened:
            self._view.show_story(where, parts, pictures)

    def open_at_hand(self) -> None:
        """Open the article at hand, else the first of the page."""
        reading = self._navigator.reading
        article = article_at_hand(reading) if reading is not None else None
        if article is not None:
            self.open(article)
            self._view.text.setFocus()

    def step(self, by: int) -> None:
        """Go to the next or the previous article in print order."""
        reading = self._navigator.reading
        if reading is None:
            return
        here = reading.article
        there = beside(reading.issue, here, by) if here else article_at_hand(reading)
        page = page_of(reading.issue, there) if there is not None else None
        if there is None or page is None:
            return
        self._navigator.go(Destination(page=page.label, article=there), remember=False)
        if self._view.isVisible():
            self.open(there)

    def _follow(self, article: str, index: int) -> None:
        reading = self._navigator.reading
        found = reading.issue.article(article) if reading is not None else None
        if found is not None:
            self._navigator.follow_jump(article, found.jumps[index])

    def _resize(self, by: int) -> None:
        step = max(round(self._size * 0.1), 1)
        self.size_chosen.emit(min(max(self._size + by * step, LEAST_SIZE), GREATEST_SIZE))


def article_at_hand(reading: Reading) -> str | None:
    """Return the article being read, else the first of the page; None on a page without any."""
    if reading.article:
        return reading.article
    page = reading.issue.page(reading.leaf.page)
    return page.articles[0].id if page is not None and page.articles else None


def article_setting(settings: Settings, colours: Colours) -> Setting:
    """Return how the settings have articles set."""
    return Setting(
        size_px=settings.text_size,
        measure=settings.measure,
        line_gap=settings.line_gap,
        body_family=settings.font or SONG,
        head_family=HEI,
        colours=colours,
    )
