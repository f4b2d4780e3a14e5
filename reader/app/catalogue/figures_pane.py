"""Figures of one title or of all: shown, printed, written as HTML or PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.words import figure_column, figure_name
from reader.app.dress.theme import LEAST_TARGET_PX
from reader.app.language import wording
from reader.app.language.told import told
from reader.app.parts.dialog_icons import strip_answers
from reader.app.parts.file_dialog import FileDialog
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.app.taking.spooling import spool, spooled_sentence
from reader.errors import OutputError, QueueError
from reader.export.report_page import report_page
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Edit
from reader.replacing import write_output
from reader.session.cataloguing.figures import COLUMNS, Figure, Report, report_of

BAR_PX = 120
MARGIN_PX = 12


class FiguresPane(QWidget):
    """A report.

    Signals:
        wished: Another report is wanted: ``Figure``, whether of all titles.
        html_wanted: The report is to be written as HTML.
        pdf_wanted: It is to be written as PDF.
        print_wanted: It is to be printed.
    """

    wished = Signal(object, bool)
    html_wanted = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = named_box(self.tr("Report"), self)
        for figure in Figure:
            self._figure.addItem(figure_name(figure), figure)
        self._figure.currentIndexChanged.connect(self.wish)
        self._all = QCheckBox(self.tr("All titles"), self)
        self._all.setMinimumHeight(LEAST_TARGET_PX)
        self._all.toggled.connect(self.wish)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("Report"))
        self.page.document().setDocumentMargin(MARGIN_PX)
        head = FlowRow()
        head.add(self._figure)
        head.add(self._all)
        for number, (text, signal) in enumerate(
            (
                (self.tr("Write HTML…"), self.html_wanted),
                (self.tr("Write PDF…"), self.pdf_wanted),
                (self.tr("Print…"), self.print_wanted),
            )
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            head.add(button, is_pushed=number == 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.page, 1)

    def wish(self) -> None:
        """Ask for the report that is chosen."""
        self.wished.emit(Figure(self._figure.currentData()), self._all.isChecked())


class FiguresDesk(QObject):
    """Joins the reports to the library and to paper.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
    """

    told = Signal(str, object)

    def __init__(self, pane: FiguresPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        self._report: Report | None = None
        pane.wished.connect(self._ask)
        pane.html_wanted.connect(partial(self._ask_where, ".html"))
        pane.pdf_wanted.connect(partial(self._ask_where, ".pdf"))
        pane.print_wanted.connect(self._print)

    def show_title(self, slug: str) -> None:
        """Report on a title."""
        self._slug = slug
        self.widget.wish()

    def renew(self, edit: Edit) -> None:
        """Count anew."""
        del edit
        self.widget.wish()

    def write(self, out: Path) -> None:
        """Write the report that is shown; the ending of the file's name says in which form."""
        if self._report is None:
            return
        if out.suffix.lower() == ".pdf":
            write_pdf(_on_paper(self._report), out)
        else:
            write_output(out, _whole_page(self._report).encode())
        self.told.emit(self.tr("Written: %1").replace("%1", str(out)), None)

    def _ask(self, figure: Figure, is_all: bool) -> None:  # noqa: FBT001 (a signal passes it so)
        slug = self._slug

        def work(library: Library) -> Report:
            slugs = cataloguing.recorded_titles(library) if is_all else (slug,)
            return report_of(library, figure, slugs)

        self._clerk.ask(work, self._show)

    def _show(self, report: Report) -> None:
        self._report = report
        nothing = self.tr("There is nothing to count.")
        self.widget.page.setHtml(_shown_page(report) if report.rows else f"<p>{nothing}</p>")

    def _ask_where(self, ending: str) -> None:
        if self._report is None:
            return
        dialog = FileDialog(self.widget.window())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{figure_name(self._report.figure)}{ending}")
        dialog.fileSelected.connect(lambda name: self._write_or_tell(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_or_tell(self, out: Path) -> None:
        try:
            self.write(out)
        except OutputError as refusal:
            self.told.emit(told(str(refusal)), None)

    def _print(self) -> None:
        """Ask for a printer: how the report will look is seen in the pane."""
        if self._report is None:
            return
        sheet = _on_paper(self._report)
        sheet.setParent(self)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.widget.window())
        # Not the printer the signal passes along: that one is Qt's own view of ours.
        dialog.accepted.connect(lambda *_: self._send(sheet, printer))
        dialog.finished.connect(sheet.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        strip_answers(dialog)
        dialog.setModal(True)
        dialog.show()

    def _send(self, sheet: QTextDocument, printer: QPrinter) -> None:
        def print_it(device: QPrinter) -> int:
            sheet.print_(device)
            return sheet.pageCount()

        try:
            sentence = spooled_sentence(spool(print_it, printer))
        except QueueError as refusal:
            sentence = told(str(refusal))
        if printer.outputFileName():
            sentence = wording.written(Path(printer.outputFileName()))
        self.told.emit(sentence, None)


def _on_paper(report: Report) -> QTextDocument:
    """Set a report in black, whatever the window's colours are."""
    sheet = QTextDocument()
    sheet.setHtml(f'<div style="color: #000000">{_shown_page(report)}</div>')
    return sheet


def _columns(report: Report) -> tuple[str, ...]:
    return tuple(map(figure_column, COLUMNS[report.figure]))


def _whole_page(report: Report) -> str:
    return report_page(figure_name(report.figure), _columns(report), report.rows)


def _shown_page(report: Report) -> str:
    """Write the report for Qt's text, which draws no SVG: the bars are cells."""
    head = "".join(_cell("th", at, name) for at, name in enumerate(_columns(report)))
    rows = []
    for row in report.rows:
        cells = "".join(_cell("td", at, text) for at, text in enumerate(row.cells))
        width = round(min(max(row.share, 0.0), 1.0) * BAR_PX)
        bar = (
            f"<td><table cellspacing=0 cellpadding=0><tr><td width={width} bgcolor=#777777>"
            "&nbsp;</td></tr></table></td>"
            if width
            else "<td></td>"
        )
        rows.append(f"<tr>{cells}{bar}</tr>")
    return (
        f"<h2>{_escaped(figure_name(report.figure))}</h2>"
        f"<table cellspacing=0 cellpadding=4><tr>{head}<th></th></tr>{''.join(rows)}</table>"
    )


def _cell(tag: str, at: int, text: str) -> str:
    """Write a cell: what is counted stands at the left, the counts at the right of theirs."""
    side = "right" if at else "left"
    # Where there is little room, Chinese would break after each character.
    cell = f'<{tag} align={side} style="white-space: nowrap">'
    return f"{cell}{_escaped(text)}&nbsp;&nbsp;</{tag}>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def write_pdf(document: QTextDocument, out: Path) -> None:
    """Write a text as a PDF of A4 pages.

    Raises:
        OutputError: The file cannot be written.
    """
    # Qt says nothing when it cannot write to a file.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # The text keeps two centimetres free by itself.
    margins = QMarginsF(0, 0, 0, 0)
    size = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    document.print_(writer)
    write_output(out, bytes(buffer.data().data()))
