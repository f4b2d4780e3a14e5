"""Every exception that is raised on purpose."""

from typing_extensions import override


class ReaderError(Exception):
    """Nothing could be done; the message is fit to show a person.

    The message says what is wrong, where, and what to do.
    """

    @override
    def __reduce__(self) -> tuple[object, ...]:
        # Sources are read in processes of their own: refusals come and go with all their facts.
        return _told_again, (type(self), self.args, vars(self))


def _told_again(kind: type[ReaderError], said: tuple[str, ...], facts: dict[str, object]) -> object:
    error = kind.__new__(kind, *said)
    vars(error).update(facts)
    return error


class SourceError(ReaderError):
    """A file or folder that cannot be taken in.

    Attributes:
        path: The file or folder.
        reason: What is wrong with it and what to do, one sentence.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryError(ReaderError):
    """A library file that cannot be used.

    Attributes:
        path: The library file.
        reason: What is wrong with it and what to do, one sentence.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class DamagedError(LibraryError):
    """A library in which a check found what cannot be repaired."""


class NotHeldError(ReaderError):
    """An issue, page or article that the library does not hold.

    Attributes:
        place: What was asked for.
    """

    def __init__(self, place: str) -> None:
        named = place or '""'
        super().__init__(f"{named}: not held. `daodu list` shows what is.")
        self.place = place


class QueryError(ReaderError):
    """A search query that cannot be understood.

    Attributes:
        query: As typed.
        reason: What is wrong with it and what to do, one sentence.
    """

    def __init__(self, query: str, reason: str) -> None:
        super().__init__(f"{query}: {reason}")
        self.query = query
        self.reason = reason


class OutputError(ReaderError):
    """A file that cannot be written.

    Attributes:
        path: The file.
        reason: What is wrong and what to do, one sentence.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class PrinterError(ReaderError):
    """A printer that does not take what is to be printed."""

    def __init__(self) -> None:
        super().__init__("The printer does not answer. See whether it is connected and on.")


class QueueError(ReaderError):
    """A print queue that refuses what is sent to it.

    Attributes:
        queue: Its name.
        reason: What the print server says, without a full stop; empty when the queue takes no
            jobs.
    """

    def __init__(self, queue: str, reason: str) -> None:
        says = f"refused what was sent: {reason}" if reason else "takes no jobs at present"
        super().__init__(f"Nothing was printed: the queue “{queue}” {says}.")
        self.queue = queue
        self.reason = reason


class PageNotHeldError(ReaderError):
    """A page that an issue does not have.

    Attributes:
        page: As asked for.
        labels: The pages the issue has.
    """

    def __init__(self, page: str, labels: tuple[str, ...]) -> None:
        super().__init__(f"page {page}: not held. The issue has {', '.join(labels)}.")
        self.page = page
        self.labels = labels


class RecordError(ReaderError):
    """A record of the catalogue that cannot be kept as asked.

    Attributes:
        record: What it is of.
        reason: What is wrong and what to do, one sentence.
    """

    def __init__(self, record: str, reason: str) -> None:
        super().__init__(f"{record}: {reason}")
        self.record = record
        self.reason = reason


class CorrectedError(ReaderError):
    """An issue offered again whose form in the library was corrected by hand.

    Attributes:
        key: Of the issue.
    """

    def __init__(self, key: str) -> None:
        super().__init__(
            f"{key}: it was corrected by hand and its source now reads differently; nothing was"
            " changed. Take it in with --give-up-corrections to lose the corrections."
        )
        self.key = key


class SupplyError(ReaderError):
    """A folder or feed that issues cannot be brought from just now.

    Attributes:
        source: The folder or address.
        reason: What is wrong, one sentence.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class PrintError(ReaderError):
    """A page that cannot be laid out or painted: a mistake of ours.

    Attributes:
        page: Label of the page.
        reason: What the program stumbled over.
    """

    def __init__(self, page: str, reason: str) -> None:
        super().__init__(f"page {page}: it cannot be printed ({reason}). Please report this issue.")
        self.page = page
        self.reason = reason
