"""Prints the open issue: what is chosen laid out on paper, shown, and sent to a printer or file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.app.language import wording
from reader.app.parts.dialog_icons import strip_answers
from reader.app.parts.porthole import open_soon
from reader.app.reading.article_desk import ArticleDesk, article_at_hand
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import Press
from reader.app.taking.asking import ask_file
from reader.app.taking.imposing import Copy, papers
from reader.app.taking.print_sheet import PrintSheet
from reader.app.taking.spooling import Spooled, sending_sentence, spool, spooled_sentence
from reader.app.work.jobs import Job, Jobs
from reader.layout.furniture.colophon import Colophon
from reader.layout.sheet.frame import LaidOutPage
from reader.paint.impression import paper_layout
from reader.session.reading import Reading
from reader.session.taking.citing import Style, citation
from reader.session.taking.printing import PrintOrder
from reader.session.taking.sharing import provenance

SHARE = 0.9
"""Of the window that the sheet takes."""


class Printer(QObject):
    """Shows what will be printed, and prints it.

    Signals:
        told: A sentence for the message bar.
        begun: A sentence that stays there until what has been begun is done.
    """

    told = Signal(str)
    begun = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        navigator: Navigator,
        articles: ArticleDesk,
        make_press: Callable[[], Press | None],
    ) -> None:
        super().__init__(navigator)
        self._jobs = jobs
        self._navigator = navigator
        self._articles = articles
        self._make_press = make_press
        self._order = PrintOrder()
        self._making: Job | None = None
        self._sheets: tuple[LaidOutPage, ...] = ()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the command for printing does."""
        return {"print": self.open}

    def open(self) -> None:
        """Open the sheet to print from."""
        press, reading = self._make_press(), self._navigator.reading
        if press is None or reading is None:
            return
        copy = self._copy(reading)
        parent = self._navigator.parent()
        window = parent.window() if isinstance(parent, QWidget) else None
        sheet = PrintSheet(self._order, self._jobs, window)
        sheet.ordered.connect(partial(self._make, sheet, copy, press))
        sheet.print_wanted.connect(partial(self._ask_printer, sheet, copy.name, press))
        sheet.file_wanted.connect(partial(self._ask_file, sheet, copy.name, press))
        sheet.finished.connect(partial(self._leave, sheet))
        if window is not None:
            sheet.resize(window.size() * SHARE)
        self._make(sheet, copy, press, self._order)
        open_soon(sheet)

    def _copy(self, reading: Reading) -> Copy:
        article = article_at_hand(reading)
        issue = reading.issue
        colophon = Colophon(running="")
        if article is not None:
            cited = citation(reading.key, issue, article, Style.GBT_2025)
            colophon = Colophon(running=provenance(issue, article), citation=cited)
        return Copy(
            name=reading.key.replace("/", "-"),
            issue=issue,
            page=reading.leaf.page,
            open_sheets=self._navigator.open_sheets(),
            article=article,
            colophon=colophon,
            is_vertical=self._articles.is_vertical,
            is_bound_right=reading.bound_right,
        )

    def _make(self, sheet: PrintSheet, copy: Copy, press: Press, order: PrintOrder) -> None:
        """Have what is wanted laid out on paper; what was wanted before is dropped."""
        self._order = order
        if self._making is not None:
            self._making.drop()
        sheet.show_waiting()
        work = partial(papers, copy, order, press)
        self._making = self._jobs.run(work, partial(self._show, sheet, press))

    def _show(self, sheet: PrintSheet, press: Press, sheets: tuple[LaidOutPage, ...]) -> None:
        self._making = None
        self._sheets = sheets
        sheet.show_sheets(sheets, press.picture)

    def _leave(self, sheet: PrintSheet, _: int) -> None:
        if self._making is not None:
            self._making.drop()
        self._making, self._sheets = None, ()
        sheet.proof.forget()
        sheet.deleteLater()

    def _ask_printer(self, sheet: PrintSheet, name: str, press: Press) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # What the queue lists the job by, and a PDF printer names its file by.
        printer.setDocName(name)
        printer.setPageLayout(paper_layout(self._sheets[0].frame))
        dialog = QPrintDialog(printer, sheet)
        dialog.setMinMax(1, len(self._sheets))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        strip_answers(dialog)
        # Qt's dialog passes its own view of the printer along; ours lives until all is
        # printed: the job holds it.
        dialog.accepted.connect(lambda *_: self._print(sheet, press, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _print(self, sheet: QDialog, press: Press, printer: QPrinter) -> None:
        """Send the papers chosen to a printer; a PDF is written by our own hand, as text."""
        first, last = printer.fromPage() or 1, printer.toPage() or len(self._sheets)
        sheets = self._sheets[first - 1 : last]
        if printer.outputFileName():
            self.write(sheets, press, Path(printer.outputFileName()))
        else:
            self.begun.emit(sending_sentence(printer.printerName()))
            work = partial(spool, partial(press.print, sheets), printer)
            self._jobs.run(work, self._tell_printed)
        sheet.accept()

    def _ask_file(self, sheet: QDialog, name: str, press: Press) -> None:
        def write(path: Path) -> None:
            self.write(self._sheets, press, path)
            sheet.accept()

        ask_file(sheet, f"{name}.pdf", "PDF (*.pdf)", write)

    def write(self, sheets: tuple[LaidOutPage, ...], press: Press, path: Path) -> None:
        """Write papers to a PDF; many take their time."""
        self.begun.emit(wording.writing(path))
        self._jobs.run(partial(press.write_sheets, sheets, path), self._tell_written)

    def _tell_written(self, paths: tuple[Path, ...]) -> None:
        self.told.emit(wording.written(paths[0]))

    def _tell_printed(self, spooled: Spooled) -> None:
        self.told.emit(spooled_sentence(spooled))
