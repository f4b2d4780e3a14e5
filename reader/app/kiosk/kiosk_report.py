"""What the staff sheet says: the supply and the window in, sentences out."""

import datetime
import importlib.metadata

from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.staff_sheet import Report
from reader.app.language.told import told
from reader.session.arrivals import Arrivals
from reader.session.kiosk.window import KioskWanted


def kiosk_report(
    arrivals: Arrivals, wanted: KioskWanted, place: str, since: datetime.datetime
) -> Report:
    """Write the report of a kiosk.

    Args:
        arrivals: What the newsagent told last.
        wanted: What the window is to do.
        place: What is shown, ISSUE/PAGE.
        since: When the window was opened.
    """
    newest = arrivals.newest(wanted.settings.title)
    return Report(
        version=importlib.metadata.version("daodu"),
        shown=place or "—",
        newest=newest.key if newest is not None else "—",
        looked=kiosk_wording.moment(arrivals.looked),
        updated=kiosk_wording.moment(arrivals.updated),
        disk=kiosk_wording.size(arrivals.free_bytes),
        library=kiosk_wording.size(arrivals.library_bytes),
        running=kiosk_wording.moment(since),
        troubles=tuple(
            f"{kiosk_wording.moment(each.when)}  {told(each.what)}" for each in arrivals.troubles
        ),
    )
