"""Writes what is being read to files, and prints it: pages and issues as PDF, articles cut out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.language import wording
from reader.app.reading.article_desk import story_at_hand
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import Press
from reader.app.taking.asking import ask_file
from reader.app.taking.cutter import find_pieces, paste_up
from reader.app.work.jobs import Jobs
from reader.errors import OutputError
from reader.model.issue import Page
from reader.paint.image_file import image_file
from reader.replacing import write_output
from reader.session.reading import Reading
from reader.session.story import story
from reader.session.taking.sharing import file_stem, provenance

MakePress = Callable[[], Press | None]
"""Makes a press for the open issue, on white paper; None before there is one."""


class Writer(QObject):
    """Saves pages, issues and cut-out articles.

    Signals:
        told: A sentence for the message bar.
        begun: A sentence that stays there until what has been begun is done.
    """

    told = Signal(str)
    begun = Signal(str)

    def __init__(self, jobs: Jobs, navigator: Navigator, make_press: MakePress) -> None:
        super().__init__(navigator)
        self._jobs = jobs
        self._navigator = navigator
        self._make_press = make_press

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for files do."""
        return {
            "save_pdf": self._ask_page,
            "save_issue_pdf": self._ask_issue,
            "save_clipping": self._ask_clipping,
        }

    def write_pages(self, labels: tuple[str, ...], path: Path) -> None:
        """Write pages of the open issue to a PDF."""
        press = self._make_press()
        reading = self._navigator.reading
        if press is None or reading is None:
            return
        pages = tuple(page for page in reading.issue.pages if page.label in labels)
        self._write(partial(press.write, pages, path), path)

    def write_clipping(self, path: Path) -> None:
        """Write the story at hand, as it stands on its pages, to a picture."""
        press = self._make_press()
        at_hand = story_at_hand(self._navigator.reading)
        if press is None or at_hand is None:
            return
        _, issue, article = at_hand
        parts = [(label, part.id) for label, part in story(issue, article)]
        pages = [(page, part) for label, part in parts if (page := issue.page(label)) is not None]
        self._write(partial(_cut, press, pages, provenance(issue, article), path), path)

    def _write(self, work: Callable[[], tuple[Path, ...]], path: Path) -> None:
        """Have a file written; an issue of many pages takes its time."""
        self.begun.emit(wording.writing(path))
        self._jobs.run(work, self._tell)

    def _tell(self, paths: tuple[Path, ...]) -> None:
        self.told.emit(wording.written(paths[0]))

    def _ask_page(self) -> None:
        reading = self._navigator.reading
        if reading is not None:
            label = reading.leaf.page
            name = f"{_name(reading)}-{label}.pdf"
            self._ask(name, "PDF (*.pdf)", partial(self.write_pages, (label,)))

    def _ask_issue(self) -> None:
        reading = self._navigator.reading
        if reading is not None:
            labels = tuple(page.label for page in reading.issue.pages)
            self._ask(f"{_name(reading)}.pdf", "PDF (*.pdf)", partial(self.write_pages, labels))

    def _ask_clipping(self) -> None:
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            self._ask(f"{file_stem(*at_hand)}.png", "PNG (*.png)", self.write_clipping)

    def _ask(self, name: str, kind: str, then: Callable[[Path], object]) -> None:
        parent = self._navigator.parent()
        assert isinstance(parent, QWidget)
        ask_file(parent, name, kind, then)


def _name(reading: Reading) -> str:
    return reading.key.replace("/", "-")


def _cut(press: Press, parts: list[tuple[Page, str]], whence: str, path: Path) -> tuple[Path, ...]:
    """Lay out the pages a story stands on, and write what is cut out of them."""
    found = [find_pieces(press.lay_out(page), part) for page, part in parts]
    pieces = [piece for of_page in found for piece in of_page]
    if not pieces:
        raise OutputError(str(path), "the article's place on its page is not known.")
    content = image_file(paste_up(press, pieces, whence), path.suffix[1:])
    if not content:
        raise OutputError(str(path), "a picture can be written as .png or .jpg.")
    write_output(path, content)
    return (path,)
