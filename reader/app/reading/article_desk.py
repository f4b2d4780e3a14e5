"""Reads articles: a press on the page in, the article view shows its text."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from reader.app.dress.theme import Colours
from reader.app.language import reasons, wording
from reader.app.reading.article_view import ArticleView
from reader.app.reading.look import Look
from reader.app.reading.make_ready import MakeReady
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.picture_case import PictureCase
from reader.app.work.jobs import Job, Jobs
from reader.layout.reading.set_story import SetStory, Setting
from reader.layout.sheet.frame import Frame
from reader.layout.sheet.passage import Part
from reader.model.issue import Issue
from reader.session.desk.direction import is_text_vertical
from reader.session.desk.opening import Leaf
from reader.session.following import Destination, page_of
from reader.session.reading import Reading
from reader.session.settings import Settings
from reader.session.story import beside, story_as_set

SONG = "Noto Serif SC"
"""The bundled family."""
LEAST_SIZE, GREATEST_SIZE = 9, 76
"""Pixels of the body: 50 to 400 per cent of the first day's 19."""
SOONEST = -1
"""Urgency of a text that is looked at: before the pages."""


class ArticleDesk(QObject):
    """Opens articles and whole stories in the article view.

    Signals:
        size_chosen: The body's size, in pixels.
    """

    size_chosen = Signal(int)

    def __init__(
        self, jobs: Jobs, navigator: Navigator, supply: PageSupply, settings: Settings
    ) -> None:
        super().__init__(navigator)
        self._jobs = jobs
        self._navigator = navigator
        self._supply = supply
        self._settings = settings
        self._pictures = PictureCase(jobs, self)
        self._images: dict[str, QImage] = {}
        self._opened = ""
        self._begin_at: tuple[int, int] | None = None
        self._parts: tuple[Part, ...] = ()
        self._wanted: Setting | None = None
        self._job: Job | None = None
        # The window in its new size is painted first: Python's threads take turns.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._set_again)
        self._type = MakeReady(self.draw, self)
        self._is_fresh = False
        self._view: ArticleView | None = None

    def attach(self, view: ArticleView) -> None:
        """Serve a view, which draws by ``draw``."""
        self._view = view
        view.jump_pressed.connect(self._follow)
        self._navigator.moved.connect(self._keep_company)
        view.size_wanted.connect(self._resize)
        view.text.setting_wanted.connect(lambda: self._soon.start())

    @property
    def view(self) -> ArticleView:
        """The view served."""
        assert self._view is not None
        return self._view

    def draw(self, painter: QPainter, frame: Frame, scale: float) -> None:
        """Draw a set text; nothing before an issue is open."""
        if self._supply.press is not None:
            self._supply.press.draw(painter, frame, scale, self._images)

    def show_setting(self, settings: Settings, colours: Colours) -> None:
        """Set articles as the settings say."""
        is_new_face = settings.font != self._settings.font
        self._settings = settings
        self.view.show_look(look_of(settings, colours))
        if is_new_face:
            self._wanted = None
        self._show_direction()
        self._set_again()

    def set_anew(self) -> None:
        """Set the text with the type of another press."""
        self._type.forget()
        self._wanted = None
        self._set_again()

    def take_pictures(self, pictures: dict[str, bytes]) -> None:
        """Take the pictures of the open issue."""
        self._pictures.take_files(pictures)

    @property
    def is_vertical(self) -> bool:
        """Whether articles of the open issue are set vertically."""
        reading = self._navigator.reading
        return reading is not None and is_text_vertical(self._settings.direction, reading.issue)

    @property
    def is_settled(self) -> bool:
        """Whether the text shown is the one that is wanted."""
        is_at_work = self._job is not None or self._type.is_busy or self._soon.isActive()
        return not is_at_work and self._opened in {part.article.id for part in self._parts}

    @property
    def shown(self) -> str:
        """The article open in the view; empty when it is closed."""
        return self._opened if self.view.isVisible() else ""

    def _show_direction(self) -> None:
        self.view.show_direction(is_vertical=self.is_vertical)

    def open_at(self, leaf: Leaf, article: str) -> None:
        """Open an article that was pressed on the page."""
        self._navigator.go(Destination(page=leaf.page, article=article))
        if self.shown != article:
            self.open(article)

    def open(self, article: str, *, begin_at: tuple[int, int] | None = None) -> None:
        """Open the whole story an article belongs to.

        Args:
            article: Its id.
            begin_at: The line to be seen first, as ``ArticleText.first_seen``
                has it; None for the article's beginning.
        """
        reading = self._navigator.reading
        if reading is None or reading.issue.article(article) is None:
            return
        parts = story_as_set(reading.issue, article, wording.seam)
        pages = (page_of(reading.issue, part.article.id) for part in parts)
        labels = dict.fromkeys(page.label for page in pages if page is not None)
        self._opened, self._begin_at = article, begin_at
        self._pictures.prepare(
            tuple(part.article for part in parts),
            partial(self._begin, article, wording.pages_name(tuple(labels)), parts),
        )

    def _begin(
        self, article: str, where: str, parts: tuple[Part, ...], images: dict[str, QImage]
    ) -> None:
        """Have a story set, unless another was opened while its pictures were made."""
        if article != self._opened:
            return
        self._parts, self._images = parts, images
        self._wanted, self._is_fresh = None, True
        self._show_direction()
        self.view.open_at(where)
        self._set_again()

    def _set_again(self) -> None:
        """Have the story set for the room there is, unless it is so already."""
        reading, press = self._navigator.reading, self._supply.press
        if not self._parts or reading is None or press is None or not self.view.isVisible():
            return
        wanted = self.view.text.setting(reading.issue.language)
        if wanted == self._wanted:
            return
        if self._job is not None:
            self._job.drop()
        self._type.drop()
        self._wanted = wanted
        work = partial(press.set_article, self._parts, wanted)
        self._job = self._jobs.run(work, partial(self._prepare, self._parts), SOONEST)

    def _prepare(self, parts: tuple[Part, ...], story: SetStory) -> None:
        """Show a story once the type of what will be seen of it is ready."""
        self._job = None
        text, passages = self.view.text, story.passages
        first = text.first_passage()
        if self._is_fresh:
            first = next((n for n, said in enumerate(passages) if said.article == self._opened), 0)
        reach = text.viewport().width() if story.is_vertical else text.viewport().height()
        show = partial(self._show, parts, story)
        self._type.prepare(story.runs_from(first, reach), text.devicePixelRatioF(), show)

    def _show(self, parts: tuple[Part, ...], story: SetStory) -> None:
        text = self.view.text
        if self._is_fresh:
            text.show_story(parts, story)
            if self._begin_at is not None:
                text.scroll_to(*self._begin_at)
            else:
                text.show_part(self._opened)
        else:
            text.show_again(story)
        self._is_fresh = False
        self.view.shown.emit()

    def open_at_hand(self) -> None:
        """Open the article at hand, else the first of the page."""
        self._navigator.land()
        reading = self._navigator.reading
        article = article_at_hand(reading) if reading is not None else None
        if reading is not None and article is not None:
            self.open(article)
            if not reading.article:
                # It is read from now on: the contents mark it, and the next one follows it.
                self._navigator.take_up(reading.leaf.page, article)
            self.view.text.setFocus()

    def step(self, by: int) -> None:
        """Go to the next or the previous article in print order."""
        self._navigator.land()
        reading = self._navigator.reading
        if reading is None:
            return
        here = reading.article
        there = beside(reading.issue, here, by) if here else article_at_hand(reading)
        page = page_of(reading.issue, there) if there is not None else None
        if there is None or page is None:
            self._navigator.explain(reasons.no_article(is_later=by > 0))
            return
        self._navigator.go(Destination(page=page.label, article=there), remember=False)
        if self.view.isVisible() and self.shown != there:
            self.open(there)

    def _keep_company(self, reading: Reading) -> None:
        """Have the text that is open beside the page be that of the article at hand."""
        article = reading.article
        if not article or not self.view.isVisible() or article == self._opened:
            return
        if self.is_settled and article in {part.article.id for part in self._parts}:
            self._opened = article
            self.view.text.show_part(article)
        else:
            self.open(article)

    def _follow(self, article: str, index: int) -> None:
        reading = self._navigator.reading
        found = reading.issue.article(article) if reading is not None else None
        if found is not None:
            self._navigator.follow_jump(article, found.jumps[index])

    def _resize(self, by: int) -> None:
        size = self._settings.text_size
        step = max(round(size * 0.1), 1)
        self.size_chosen.emit(min(max(size + by * step, LEAST_SIZE), GREATEST_SIZE))


def article_at_hand(reading: Reading) -> str | None:
    """Return the article being read, else the first of the page; None on a page without any."""
    if reading.article:
        return reading.article
    page = reading.issue.page(reading.leaf.page)
    return page.articles[0].id if page is not None and page.articles else None


def story_at_hand(reading: Reading | None) -> tuple[str, Issue, str] | None:
    """Return key and issue of what is being read, and the article at hand; None for nothing."""
    article = article_at_hand(reading) if reading is not None else None
    if reading is None or article is None:
        return None
    return reading.key, reading.issue, article


def look_of(settings: Settings, colours: Colours) -> Look:
    """Return how the settings have articles look."""
    return Look(
        size_px=settings.text_size,
        measure=settings.measure,
        line_gap=settings.line_gap,
        family=settings.font or SONG,
        colours=colours,
    )
