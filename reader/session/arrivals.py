"""What the newsagent of a kiosk tells its windows, by way of one small file.

Who does what. ``daodu kiosk`` is the supervisor, a process without Qt and
without SQL. It starts one newsagent, the only process that writes to the
library, and one window a screen, which opens the library read-only. The
newsagent looks into the watched folder or the feed; after each look it writes
its `Arrivals` into a file beside the library, replaced as a whole. A window
reads that file every second or two with `read_arrivals`, on its main thread: it
is some kilobytes on the machine's own disk and never waits for a network.
"""

import dataclasses
import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.model.key import title_slug
from reader.replacing import replace_file

TROUBLES = 12
"""Troubles kept for the staff sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """An issue that is held and good.

    Attributes:
        key: Its key.
        title: Name of the paper.
        revision: Another one means that the issue of this key was taken in
            again in a corrected form and is to be fetched anew.
    """

    key: str
    title: str
    revision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that went wrong, for the staff sheet and the log.

    Attributes:
        when: When it was first seen, UTC.
        what: One sentence, fit to show to staff; never to visitors.
    """

    when: datetime.datetime
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """How the supply of a kiosk stands after a look.

    Attributes:
        issues: The newest good issues of each paper, all papers together, newest first.
        looked: When the folder or feed was last looked at with success, UTC; None for never.
        updated: When an issue was last added or corrected, UTC; None for never.
        troubles: The latest first; at most `TROUBLES`.
        free_bytes: On the disk of the library.
        library_bytes: Size of the library.
    """

    issues: tuple[Arrived, ...] = ()
    looked: datetime.datetime | None = None
    updated: datetime.datetime | None = None
    troubles: tuple[Trouble, ...] = ()
    free_bytes: int = 0
    library_bytes: int = 0

    def newest(self, title: str = "", withheld: Collection[str] = ()) -> Arrived | None:
        """Return the newest good issue.

        Args:
            title: Name or slug of the paper; empty for any.
            withheld: Keys that are not to be shown, because the window died of them.

        Returns:
            None when there is none: nothing has arrived yet. The window then
            shows that it waits, never a fault.
        """
        wanted = (issue for issue in self.issues if not title or _is_of(issue, title))
        good = tuple(wanted)
        allowed = (issue for issue in good if issue.key not in withheld)
        # Better an issue that was the end of a window once than a dark screen.
        return next(allowed, good[0] if good else None)


def _is_of(issue: Arrived, title: str) -> bool:
    return title_slug(title) in (title_slug(issue.title), issue.key.split("/")[0])


def write_arrivals(path: Path, arrivals: Arrivals) -> None:
    """Replace the file that the windows read.

    Raises:
        OSError: The disk is full or cannot be written to; the former file stays.
    """
    plain = dataclasses.asdict(arrivals)
    replace_file(path, json.dumps(plain, ensure_ascii=False, indent=1, default=str).encode())


def read_arrivals(path: Path) -> Arrivals | None:
    """Read what the newsagent told last.

    Returns:
        None while there is no such file, or it cannot be read just now or is
        damaged: keep showing what is shown.
    """
    try:
        plain = json.loads(path.read_bytes())
        return _arrivals(plain)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _arrivals(plain: Mapping[str, object]) -> Arrivals:
    issues, troubles = plain["issues"], plain["troubles"]
    if not isinstance(issues, list) or not isinstance(troubles, list):
        raise TypeError("neither issues nor troubles can be anything but lists")
    return Arrivals(
        issues=tuple(Arrived(**issue) for issue in issues),
        looked=_moment(plain["looked"]),
        updated=_moment(plain["updated"]),
        troubles=tuple(
            Trouble(when=_known_moment(trouble["when"]), what=str(trouble["what"]))
            for trouble in troubles
        ),
        free_bytes=int(str(plain["free_bytes"])),
        library_bytes=int(str(plain["library_bytes"])),
    )


def _moment(written: object) -> datetime.datetime | None:
    return None if written is None else _known_moment(written)


def _known_moment(written: object) -> datetime.datetime:
    return datetime.datetime.fromisoformat(str(written))
