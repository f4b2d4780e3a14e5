"""An issue and its files → an ``.epaper`` file: the issue folder, zipped.

The same issue gives the same bytes on any machine and day.
"""

import zipfile
from pathlib import Path

from reader.export.issue_folder import folder_entries
from reader.model.printed import CollatedIssue
from reader.replacing import opened_output

ENDING = ".epaper"

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can state; a real one would change the bytes."""
_ALREADY_SMALL = (".jpg", ".jpeg", ".png", ".webp", ".pdf", ".gif")
_UNIX = 3
_READABLE_FILE = 0o100644 << 16


def write_epaper(collated: CollatedIssue, path: Path) -> None:
    """Write an issue as an ``.epaper`` file; a file there is replaced once all is written.

    Args:
        collated: The issue and its files.
        path: The file.

    Raises:
        OutputError: It cannot be written; what stood there stands there still.
        SourceError: A file's path leads out of the folder.
    """
    with opened_output(path) as file, zipfile.ZipFile(file, "w") as archive:
        for name, data in folder_entries(collated):
            entry = zipfile.ZipInfo(name, date_time=_EARLIEST)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            is_small = name.lower().endswith(_ALREADY_SMALL)
            entry.compress_type = zipfile.ZIP_STORED if is_small else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
