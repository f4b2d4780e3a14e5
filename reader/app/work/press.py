"""The press of one issue: its pages laid out and painted, on the supply's thread."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter

from reader.app.dress import theme as dress
from reader.app.work.librarian import Fetched
from reader.app.work.scan_case import ScanCase
from reader.app.work.standing_type import StandingType
from reader.layout.furniture.colophon import Colophon
from reader.layout.reading.set_story import SetStory, Setting
from reader.layout.sheet.frame import Frame, LaidOutPage, Plate, Rect, Scan
from reader.layout.sheet.passage import Part
from reader.model.article import Picture
from reader.model.issue import Page
from reader.paint.faces import QtTypefaces
from reader.paint.page import Press, paint_frame
from reader.paint.palette import PALETTES, Theme
from reader.paint.pictures import PictureStore
from reader.paint.raster import raster
from reader.paint.replica import pixels_wanted
from reader.session.page_form import PageForm, PageLook, shows_scan
from reader.session.settings import Theme as Colours

PRINT_DPI = 300
PLAIN = PageLook()
"""Pages as they are where no reader chose anything."""
PAPERS = {
    Colours.PAPER: Theme.PAPER,
    Colours.SEPIA: Theme.SEPIA,
    Colours.NIGHT: Theme.NIGHT,
    Colours.CONTRAST: Theme.CONTRAST,
}
"""The paper of each theme of the window; "system" is one of the others."""


def paper_in(colours: dress.Colours) -> Theme:
    """Return the paper that is read in a window of these colours."""
    return next(PAPERS[theme] for theme, each in dress.COLOURS.items() if each == colours)


class IssuePress:
    """Lays out and paints the pages of one issue."""

    def __init__(
        self,
        fetched: Fetched,
        faces: QtTypefaces,
        paper: Theme,
        scans: ScanCase,
        look: PageLook = PLAIN,
        standing: StandingType | None = None,
    ) -> None:
        self._issue = fetched.issue
        self._standing = standing
        self._files = fetched.pictures
        self._text = ""
        self._scans = scans
        self._look = look
        self._is_for_print = paper is Theme.PRINT
        self._faces = faces
        self._pictures = PictureStore(fetched.pictures.get)
        palette = PALETTES[paper]
        self._press = Press(
            faces=faces, palette=palette, pictures=self._pictures.picture, scans=scans.replica
        )

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        """Lay out a page as scanned, or typeset on as many sheets as it needs."""
        scanned = self._lay_out_scan(page)
        if scanned is not None:
            return (scanned,)
        return self._kept(page) or self._make_up(page)

    def _kept(self, page: Page) -> tuple[LaidOutPage, ...] | None:
        """Return a page that was made up before and is as it was."""
        return self._standing.find(self._forme(page)) if self._standing is not None else None

    def _make_up(self, page: Page) -> tuple[LaidOutPage, ...]:
        from reader.layout.page.page import lay_out_page  # noqa: PLC0415 (0.2 s to load with its dictionary; a page that is kept does not wait)
        from reader.layout.setting.design import Design  # noqa: PLC0415 (loaded with the next)

        design = Design(is_down=self._look.is_down)
        made = lay_out_page(self._issue, page, design, self._faces, self._pictures.size)
        if self._standing is not None:
            self._standing.keep(self._forme(page), made)
        return made

    def _forme(self, page: Page) -> Path:
        """Return where a page is kept: its name tells of its text, pictures and type."""
        assert self._standing is not None
        self._text = self._text or sha256(repr(self._issue).encode("utf-8", "replace")).hexdigest()
        images = {
            block.image
            for article in page.articles
            for block in article.blocks
            if isinstance(block, Picture) and block.image is not None
        }
        way = str(self._look.is_down)
        pictures = [f"{image} {crc32(self._files.get(image, b''))}" for image in sorted(images)]
        return self._standing.forme(self._text, page.label, way, self._faces.mark, *pictures)

    def _lay_out_scan(self, page: Page) -> LaidOutPage | None:
        facsimile = page.facsimile
        if facsimile is None or (self._look.form is PageForm.TYPESET and page.articles):
            return None
        nowhere = Rect(x=0, y=0, width=0, height=0)
        scan = Scan(rect=nowhere, image=facsimile.path, sheet=facsimile.sheet)
        replica = self._scans.replica(scan)
        if replica is None:
            return None
        width, is_drawn = replica.size[0], replica.sheet is not None
        if not shows_scan(self._look.form, page, width, is_drawn=is_drawn):
            return None
        from reader.layout.scan.facsimile import lay_out_facsimile  # noqa: PLC0415 (only scans wait for it to load)

        return lay_out_facsimile(self._issue, page, self._scans.words(page), replica.size)

    def sharpening(self, sheet: LaidOutPage, scale: float) -> Callable[[], None] | None:
        """Return what makes a sheet's scan sharp at a scale; None when it is, or has none."""
        found = self._scans.known(sheet)
        if found is None:
            return None
        scan, replica = found
        is_ready = replica.is_ready(pixels_wanted(replica, scan, scale))
        return None if is_ready else replica.make_ready

    def set_article(self, parts: tuple[Part, ...], setting: Setting) -> SetStory:
        """Set a story as one column."""
        from reader.layout.reading.article import set_article  # noqa: PLC0415 (0.1 s to load: the first page comes first)

        return set_article(parts, setting, self._faces, self._pictures.size)

    def second_lines(self, headlines: Iterable[str]) -> dict[str, int]:
        """Return where the second line of each headline begins that can be set in two."""
        from reader.layout.setting.design import dress  # noqa: PLC0415 (the first page comes first)
        from reader.typeset.headline import second_line  # noqa: PLC0415 (as above)

        face = self._faces.typeface(dress(self._issue.language).small)
        found = {each: second_line(each, face) for each in headlines}
        return {each: start for each, start in found.items() if start}

    def draw(
        self, painter: QPainter, frame: Frame, scale: float, images: Mapping[str, QImage]
    ) -> None:
        """Draw a set story with pictures made ready; on the main thread."""
        plates = [item for item in frame.items if isinstance(item, Plate)]
        text = tuple(item for item in frame.items if not isinstance(item, Plate))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        veil = QColor(self._press.palette.paper)
        veil.setAlphaF(self._press.palette.picture_dim)
        for plate in plates:
            rect = plate.rect
            box = QRectF(
                rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale
            ).toAlignedRect()
            if plate.image in images:
                painter.drawImage(box, images[plate.image])
                painter.fillRect(box, veil)
        paint_frame(painter, replace(frame, items=text), self._press, scale)

    def write(self, pages: tuple[Page, ...], path: Path) -> tuple[Path, ...]:
        """Write pages to a PDF.

        Raises:
            OutputError: The file cannot be written.
        """
        sheets = tuple(sheet for page in pages for sheet in self.lay_out(page))
        return self.write_sheets(sheets, path)

    def write_sheets(
        self, sheets: tuple[LaidOutPage, ...], path: Path, title: str = ""
    ) -> tuple[Path, ...]:
        """Write sheets to a PDF; its title is the issue's when none is given.

        Raises:
            OutputError: The file cannot be written.
        """
        from reader.paint.book import Binding  # noqa: PLC0415 (0.25 s to load)
        from reader.paint.edition import print_edition  # noqa: PLC0415 (0.25 s to load)

        issue = self._issue
        binding = Binding(
            title=title or issue.title,
            date=issue.date.value,
            language=issue.language,
            issue=issue,
        )
        return print_edition(sheets, self._press, binding, path, dpi=PRINT_DPI)

    def print(self, sheets: tuple[LaidOutPage, ...], printer: QPagedPaintDevice) -> int:
        """Print sheets; return how many there were."""
        from reader.paint.impression import print_sheets  # noqa: PLC0415 (nobody prints before the first page)

        for sheet in sheets:
            self._wait_for_scan(sheet, PRINT_DPI / 72)
        print_sheets(sheets, self._press, printer)
        return len(sheets)

    def write_article(
        self, parts: tuple[Part, ...], colophon: Colophon, path: Path, *, is_vertical: bool
    ) -> tuple[Path, ...]:
        """Write a story to a PDF of its own.

        Raises:
            OutputError: The file cannot be written.
        """
        sheets = self.lay_out_article(parts, colophon, is_vertical=is_vertical)
        headlines = (part.article.headline for part in parts)
        return self.write_sheets(sheets, path, next(filter(None, headlines), ""))

    def lay_out_article(
        self, parts: tuple[Part, ...], colophon: Colophon, *, is_vertical: bool
    ) -> tuple[LaidOutPage, ...]:
        """Lay a story out on sheets of A4."""
        from reader.layout.reading.article_sheets import ArticleSheets, lay_out_article  # noqa: PLC0415 (0.1 s to load: the first page comes first)

        kind = ArticleSheets(language=self._issue.language, is_vertical=is_vertical)
        return lay_out_article(parts, colophon, kind, self._faces, self._pictures.size)

    def picture(self, sheet: LaidOutPage, region: Rect, scale: float) -> QImage:
        """Paint a region of a sheet at so many device pixels a point."""
        if self._is_for_print:
            self._wait_for_scan(sheet, scale)
        return raster(sheet.frame, self._press, scale, region)

    def _wait_for_scan(self, sheet: LaidOutPage, scale: float) -> None:
        """Make a scan ready before it is printed: nobody will see it become sharp."""
        for item in sheet.frame.items:
            if isinstance(item, Scan):
                self._scans.replica(item)
        work = self.sharpening(sheet, scale)
        if work is not None:
            work()
