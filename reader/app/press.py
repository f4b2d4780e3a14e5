"""The press of one issue: its pages laid out and painted, on the supply's thread."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QImage

from reader.layout.design import Design
from reader.layout.frame import LaidOutPage, Rect
from reader.layout.page import lay_out_page
from reader.model.issue import Issue, Page
from reader.paint.faces import QtTypefaces
from reader.paint.page import Press
from reader.paint.palette import PALETTES, Theme
from reader.paint.pictures import PictureStore
from reader.paint.raster import raster

PRINT_DPI = 300


class IssuePress:
    """Lays out and paints the pages of one issue."""

    def __init__(
        self, issue: Issue, files: Mapping[str, bytes], faces: QtTypefaces, paper: Theme
    ) -> None:
        self._issue = issue
        self._faces = faces
        self._pictures = PictureStore(files.get)
        palette = PALETTES[paper]
        self._press = Press(faces=faces, palette=palette, pictures=self._pictures.picture)

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        """Lay out a page on as many sheets as it needs."""
        return lay_out_page(self._issue, page, Design(), self._faces, self._pictures.size)

    def write(self, pages: tuple[Page, ...], path: Path) -> tuple[Path, ...]:
        """Write pages to a PDF.

        Raises:
            OutputError: The file cannot be written.
        """
        from reader.paint.book import Binding  # noqa: PLC0415 (0.25 s to load)
        from reader.paint.edition import print_edition  # noqa: PLC0415 (0.25 s to load)

        issue = self._issue
        sheets = tuple(sheet for page in pages for sheet in self.lay_out(page))
        binding = Binding(
            title=issue.title, date=issue.date.value, language=issue.language, issue=issue
        )
        return print_edition(sheets, self._press, binding, path, dpi=PRINT_DPI)

    def picture(self, sheet: LaidOutPage, region: Rect, scale: float) -> QImage:
        """Paint a region of a sheet at so many device pixels a point."""
        return raster(sheet.frame, self._press, scale, region)
