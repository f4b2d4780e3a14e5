"""Papers for a printer in, what became of them out.

Qt hands a job to the print server and does not look whether it was taken.
"""

import ctypes
import os
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.errors import QueueError

translate = QCoreApplication.translate
_TAKEN = 0x2FF
"""The last status of success. Source: RFC 8011 4.1.6, "Status-code"."""
_NOT_ACCEPTING = 0x506
"""server-error-not-accepting-jobs, in the same table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spooled:
    """What was given to a printer.

    Attributes:
        count: Papers.
        stopped: Name of the queue when it is stopped and keeps them waiting; else empty.
    """

    count: int
    stopped: str


def spool(print_papers: Callable[[QPrinter], int], printer: QPrinter) -> Spooled:
    """Print papers and look whether the print server took them.

    Args:
        print_papers: Prints them and returns how many there were, on this thread.
        printer: A printer that has not begun.

    Raises:
        PrinterError: The printer does not begin.
        QueueError: Its queue refuses.
    """
    count = print_papers(printer)
    queue = printer.printerName()
    if not queue or printer.outputFileName():
        return Spooled(count=count, stopped="")
    status, reason = last_answer()
    if status > _TAKEN:
        raise QueueError(queue, "" if status == _NOT_ACCEPTING else reason.rstrip("."))
    is_stopped = QPrinterInfo.printerInfo(queue).state() is QPrinter.PrinterState.Error
    return Spooled(count=count, stopped=queue if is_stopped else "")


def sending_sentence(queue: str) -> str:
    """Say that papers are on their way to a queue, in the window's language."""
    return translate("Printer", "Being sent to the printer “{}”…").format(queue)


def spooled_sentence(spooled: Spooled) -> str:
    """Say what became of papers, in the window's language."""
    count, queue = spooled.count, spooled.stopped
    if queue:
        waiting = translate("Printer", "The queue “{}” is stopped; papers that wait in it: {}")
        return waiting.format(queue, count)
    return translate("Printer", "Papers sent to the printer: {}").format(count)


def last_answer() -> tuple[int, str]:
    """Return the status and the words of the last answer of CUPS on this thread.

    Source: the functions cupsLastError and cupsLastErrorString of the CUPS programming manual.

    Returns:
        Zero and nothing where Qt prints by other means.
    """
    only_if_loaded = getattr(os, "RTLD_NOLOAD", None)
    if only_if_loaded is None:
        return 0, ""
    try:
        cups = ctypes.CDLL("libcups.so.2", mode=only_if_loaded | ctypes.DEFAULT_MODE)
    except OSError:
        return 0, ""
    say = cups.cupsLastErrorString
    say.restype = ctypes.c_char_p
    return cups.cupsLastError(), (say() or b"").decode("utf-8", "replace")
