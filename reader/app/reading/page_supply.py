"""Laid-out pages and their pictures: what is wanted in, what is ready by signal out.

Everything is made on one thread, the most wanted first; what is no longer
wanted is dropped. Until a sharp picture is ready the old one serves, scaled.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter

from reader.app.reading.print_case import Print, PrintCase, Want
from reader.app.work.jobs import Job, PageJobs
from reader.layout.furniture.colophon import Colophon
from reader.layout.reading.set_story import SetStory, Setting
from reader.layout.sheet.frame import Frame, LaidOutPage, Rect
from reader.layout.sheet.passage import Part
from reader.model.issue import Page
from reader.session.desk.opening import Leaf
from reader.session.finding import SheetText

MOST_PIXELS = 6_000_000
"""Pixels of a whole page's picture; beyond it only the part in view is made sharp."""
NEIGHBOUR_PIXELS = 4_000_000
"""Pixels of the picture of a page that only a turn will show: a page as high as the
screen at 3840 by 2160."""
IDLE = 1000
"""Urgency of what nobody waits for."""
REDUCTION = 3
"""A small picture is painted so many times larger and reduced: its type becomes
even grey instead of noise."""


class Press(Protocol):
    """Makes the pages of one issue in one theme; used on the supply's thread, but for ``draw``."""

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        """Lay out a page on as many sheets as it needs."""
        ...

    def picture(self, sheet: LaidOutPage, region: Rect, scale: float) -> QImage:
        """Paint a region of a sheet at so many device pixels a point."""
        ...

    def sharpening(self, sheet: LaidOutPage, scale: float) -> Callable[[], None] | None:
        """Return what takes seconds and makes a sheet's scan sharp at a scale; None when it is."""
        ...

    def set_article(self, parts: tuple[Part, ...], setting: Setting) -> SetStory:
        """Set a story as one column."""
        ...

    def second_lines(self, headlines: Iterable[str]) -> dict[str, int]:
        """Return where the second line of each headline begins that can be set in two."""
        ...

    def draw(
        self, painter: QPainter, frame: Frame, scale: float, images: Mapping[str, QImage]
    ) -> None:
        """Draw a set story, or a part of one, on the main thread.

        Args:
            painter: In device pixels, as ``paint_frame`` wants it.
            frame: What to draw.
            scale: Device pixels a point.
            images: Its pictures, made ready, by path.
        """
        ...

    def write_article(
        self, parts: tuple[Part, ...], colophon: Colophon, path: Path, *, is_vertical: bool
    ) -> tuple[Path, ...]:
        """Write a story to a PDF of its own; return the file written."""
        ...

    def lay_out_article(
        self, parts: tuple[Part, ...], colophon: Colophon, *, is_vertical: bool
    ) -> tuple[LaidOutPage, ...]:
        """Lay a story out on sheets of A4."""
        ...

    def write_sheets(self, sheets: tuple[LaidOutPage, ...], path: Path) -> tuple[Path, ...]:
        """Write sheets to a PDF; return the files written."""
        ...

    def print(self, sheets: tuple[LaidOutPage, ...], printer: QPagedPaintDevice) -> int:
        """Print sheets; return how many there were."""
        ...

    def write(self, pages: tuple[Page, ...], path: Path) -> tuple[Path, ...]:
        """Write pages to a PDF; return the files written."""
        ...


def whole_scale(width: float, height: float, scale: float, most: int = MOST_PIXELS) -> float:
    """Return the scale for a whole sheet's picture that stays within so many pixels."""
    return min(scale, math.sqrt(most / (width * height)))


class PageSupply(QObject):
    """Keeps ready what the views want.

    Signals:
        laid_out: A page has been laid out: its label.
        printed: A picture is ready: its leaf.
        thumbnailed: A small picture of a page is ready: label and ``QImage``.
    """

    laid_out = Signal(str)
    printed = Signal(object)
    thumbnailed = Signal(str, object)

    def __init__(self, jobs: PageJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs.press
        self._scan_jobs = jobs.scans
        self._sharpened: dict[str, Job | None] = {}
        self._press: Press | None = None
        self._pages: dict[str, Page] = {}
        self._sheets: dict[str, tuple[LaidOutPage, ...]] = {}
        self._texts: dict[Leaf, SheetText] = {}
        self._case = PrintCase()
        self._layouts: dict[str, Job] = {}
        self._prints: dict[Want, Job] = {}
        self._wants: tuple[Want, ...] = ()
        self._thumbnails: dict[str, int] = {}
        self._reductions: dict[str, Job] = {}

    def show_pages(self, pages: tuple[Page, ...], press: Press) -> None:
        """Take up another issue; everything of the one before is dropped."""
        self.clear()
        self._press = press
        self._pages = {page.label: page for page in pages}

    def clear(self) -> None:
        """Let go of all pages and pictures."""
        self._drop()
        self._press = None
        self._thumbnails.clear()
        self._pages.clear()
        self._sheets.clear()
        self._texts.clear()
        self._case.clear()

    def change_press(self, press: Press) -> None:
        """Print the same pages anew (another theme); the layout stays, old pictures serve."""
        self._drop()
        self._press = press
        self._case.make_former(want.leaf for want in self._wants)
        self.want(self._wants)

    def lay_out_anew(self, press: Press) -> None:
        """Lay the same pages out anew: as scanned, or typeset."""
        self._sheets.clear()
        self._texts.clear()
        self.change_press(press)

    @property
    def press(self) -> Press | None:
        """What makes the pages now; None before the first issue."""
        return self._press

    def part_headlines(
        self, headlines: tuple[str, ...], then: Callable[[dict[str, int]], None]
    ) -> None:
        """Find where headlines of the issue are parted in two lines, when nothing else is wanted.

        Args:
            headlines: Their texts.
            then: Told where the second line of each begins; of one that has no two, nothing.
        """
        if self._press is not None:
            self._jobs.run(partial(self._press.second_lines, headlines), then, IDLE)

    def sheet(self, leaf: Leaf) -> LaidOutPage | None:
        """Return a laid-out sheet; None while it is not ready."""
        sheets = self._sheets.get(leaf.page, ())
        return sheets[leaf.sheet] if leaf.sheet < len(sheets) else None

    def is_down(self, leaf: Leaf) -> bool:
        """Tell whether the text of a sheet runs down; not while it is not ready."""
        sheet = self.sheet(leaf)
        return sheet is not None and sheet.is_down and not sheet.is_facsimile

    def text(self, leaf: Leaf) -> SheetText | None:
        """Return the texts of a laid-out sheet, gone through once; None while it is not ready."""
        sheet = self.sheet(leaf)
        if sheet is not None and leaf not in self._texts:
            self._texts[leaf] = SheetText(sheet.frame)
        return self._texts.get(leaf)

    def counts(self) -> dict[str, int]:
        """Return how many sheets each page laid out so far has."""
        return {label: len(sheets) for label, sheets in self._sheets.items()}

    def whole(self, leaf: Leaf) -> Print | None:
        """Return the best picture of a whole sheet, the former at first; None for none."""
        ready, sheet = self._case.whole(leaf), self.sheet(leaf)
        if ready is None or sheet is None or self._case.is_printed(leaf):
            return ready
        # Laid out anew it may be of another size: the former picture is stretched to it.
        return replace(ready, region=_all_of(sheet))

    def is_printed(self, leaf: Leaf) -> bool:
        """Tell whether there is a picture of a whole sheet as it is to be shown now."""
        return self._case.is_printed(leaf)

    def detail(self, leaf: Leaf) -> Print | None:
        """Return the sharp picture of a part of a sheet; None while there is none."""
        return self._case.detail(leaf)

    def prints(self, leaf: Leaf) -> tuple[Print, ...]:
        """Return the pictures there are of a sheet, the whole first, the sharp part over it."""
        ready = (self.whole(leaf), self.detail(leaf))
        return tuple(each for each in ready if each is not None)

    def want(self, wants: tuple[Want, ...]) -> None:
        """Say what is wanted now, the most wanted first; what was wanted before is dropped."""
        self._wants = wants
        for old in [want for want in self._prints if want not in wants]:
            self._prints.pop(old).drop()
        wanted_pages = {want.leaf.page for want in wants} | set(self._thumbnails)
        for label in [label for label in self._layouts if label not in wanted_pages]:
            self._layouts.pop(label).drop()
        self._case.keep_details(want.leaf for want in wants if self._is_coarse(want))
        for urgency, want in enumerate(self._askable(wants)):
            self._ask(want, urgency)

    def _askable(self, wants: tuple[Want, ...]) -> tuple[Want, ...]:
        """Return what is asked for now: the first page of an issue alone, then all."""
        return wants if len(self._case) else wants[:1]

    def want_thumbnails(self, labels: tuple[str, ...], width: int) -> None:
        """Make small pictures of pages when nothing more urgent is to be done.

        Args:
            labels: The pages.
            width: Of a picture, in device pixels.
        """
        for label in labels:
            self._thumbnails[label] = width
            if label in self._sheets:
                self._ask_thumbnail(label)
            else:
                self._ask_layout(label, urgency=IDLE)

    def _ask_thumbnail(self, label: str) -> None:
        width = self._thumbnails.get(label)
        if width is None or label in self._reductions or self._press is None:
            return
        sheet = self._sheets[label][0]
        self._reductions[label] = self._jobs.run(
            partial(_reduced, self._press, sheet, width),
            partial(self._keep_thumbnail, label),
            IDLE,
        )

    def _keep_thumbnail(self, label: str, picture: QImage) -> None:
        self._reductions.pop(label, None)
        self._thumbnails.pop(label, None)
        self.thumbnailed.emit(label, picture)

    def _ask(self, want: Want, urgency: int) -> None:
        if want.leaf.page not in self._sheets:
            self._ask_layout(want.leaf.page, urgency)
            return
        sheet = self.sheet(want.leaf)
        if (
            sheet is None
            or want in self._prints
            or self._case.is_ready(want)
            or self._press is None
        ):
            return
        if want.region is not None and self._sharpen(want, sheet):
            return
        region = want.region or _all_of(sheet)
        self._prints[want] = self._jobs.run(
            partial(self._press.picture, sheet, region, want.scale),
            partial(self._keep, want, region),
            urgency,
        )

    def _sharpen(self, want: Want, sheet: LaidOutPage) -> bool:
        """Have a scan made sharp once, on a thread of its own; False when nothing is to be done."""
        assert self._press is not None
        if want.leaf.page in self._sharpened:
            return self._sharpened[want.leaf.page] is not None
        work = self._press.sharpening(sheet, want.scale)
        if work is None:
            return False
        done = partial(self._keep_sharp, want.leaf.page)
        self._sharpened[want.leaf.page] = self._scan_jobs.run(
            work, lambda _: done(), refused=lambda _: done()
        )
        return True

    def _keep_sharp(self, label: str) -> None:
        """Paint what is in view from what there is now; a scan is not tried twice."""
        self._sharpened[label] = None
        self.want(self._wants)

    def _ask_layout(self, label: str, urgency: int) -> None:
        if label in self._sheets or self._press is None:
            return
        if label in self._layouts:
            # It may be wanted for its small picture only, after those of all pages before it.
            self._layouts[label] = self._jobs.hasten(self._layouts[label], urgency)
            return
        self._layouts[label] = self._jobs.run(
            partial(self._press.lay_out, self._pages[label]),
            partial(self._keep_layout, label),
            urgency,
        )

    def _is_coarse(self, want: Want) -> bool:
        """Whether a sheet is wanted larger than its whole picture may be: a part of it is kept."""
        sheet = self.sheet(want.leaf)
        if sheet is None or want.region is not None:
            return False
        return math.isclose(
            want.scale, whole_scale(sheet.frame.width, sheet.frame.height, math.inf)
        )

    def _keep_layout(self, label: str, sheets: tuple[LaidOutPage, ...]) -> None:
        self._layouts.pop(label, None)
        self._sheets[label] = sheets
        self.laid_out.emit(label)
        self._ask_thumbnail(label)
        self.want(self._wants)

    def _keep(self, want: Want, region: Rect, image: QImage) -> None:
        self._prints.pop(want, None)
        ready = Print(image=image, region=region, scale=want.scale)
        self._case.keep(want, ready, frozenset(other.leaf for other in self._wants))
        self.printed.emit(want.leaf)
        if len(self._case) == 1:
            self.want(self._wants)

    def _drop(self) -> None:
        for job in (
            *self._layouts.values(),
            *self._prints.values(),
            *self._reductions.values(),
            *(job for job in self._sharpened.values() if job is not None),
        ):
            job.drop()
        self._sharpened.clear()
        self._reductions.clear()
        self._layouts.clear()
        self._prints.clear()


def _all_of(sheet: LaidOutPage) -> Rect:
    return Rect(x=0, y=0, width=sheet.frame.width, height=sheet.frame.height)


def _reduced(press: Press, sheet: LaidOutPage, width: int) -> QImage:
    """Paint a whole sheet as a small picture."""
    large = press.picture(sheet, _all_of(sheet), REDUCTION * width / sheet.frame.width)
    return large.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
