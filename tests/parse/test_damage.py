"""Damaged files of every form give a result or a clear refusal, and what is read can be kept."""

import random
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.export.issue_folder import folder_entries, write_issue_folder
from reader.model.plain import issue_from_plain, issue_to_plain
from reader.model.printed import CollatedIssue
from reader.parse.folder.issue_folder import read_issue_folder
from reader.session.intake.sources import readings
from tests.parse.damage import damaged

ROUNDS = 50
"""Of each form; 10,000 of each were run on 2026-11-25, all read or refused."""

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "issues" / "澜江日报" / "2026-05-17"
DUMPS = ROOT / "tests" / "collate" / "dumps"


def text_files(folder: Path, chance: random.Random) -> Path:
    """A page file in some encoding, damaged."""
    text = chance.choice(sorted(DUMPS.glob("*.txt"))).read_text(encoding="utf-8")
    codec = chance.choice(["utf-8", "utf-8", "utf-16", "gb18030", "big5hkscs"])
    path = folder / chance.choice(["page.txt", "20240301-01-01.txt", "p02.txt"])
    data = text.encode(codec, "ignore")
    # Half of the damage is to the text, not to its bytes: else all is refused.
    if codec == "utf-8" and chance.random() < 0.6:
        data = damaged(data, chance).decode("utf-8", "ignore").encode()
    else:
        data = damaged(data, chance)
    path.write_bytes(data)
    return path


def issue_folders(folder: Path, chance: random.Random) -> Path:
    """An issue folder with one of its files damaged."""
    path = folder / "issue"
    shutil.copytree(SAMPLE, path)
    file = path / chance.choice(["issue.md", "01.md", "02.md", "03.md", "04.md"])
    data = damaged(file.read_bytes(), chance)
    if chance.random() < 0.7:
        data = data.decode("utf-8", "ignore").encode()
    file.write_bytes(data)
    return path


def epapers(folder: Path, chance: random.Random) -> Path:
    """An .epaper file, damaged inside or out."""
    path = folder / "issue.epaper"
    with zipfile.ZipFile(path, "w", chance.choice([0, 8])) as archive:
        for file in sorted(SAMPLE.rglob("*")):
            if file.is_file():
                data = file.read_bytes()
                if chance.random() < 0.1:
                    data = damaged(data, chance)
                archive.writestr(str(file.relative_to(SAMPLE)), data)
    if chance.random() < 0.6:
        path.write_bytes(damaged(path.read_bytes(), chance))
    return path


def check(path: Path, kept: Path) -> bool:
    """Read a path; return whether it gave an issue.

    What was read is the same after JSON and after the issue folder, and the
    folder's second writing is the first byte for byte.
    """
    read_any = False
    for reading in readings(path):
        if isinstance(reading, SourceError):
            assert str(reading).startswith(str(path.parent))
            assert "\n" not in str(reading)
            continue
        read_any = True
        assert issue_from_plain(issue_to_plain(reading.issue)) == reading.issue
        # A picture in a damaged archive is refused only when it is asked for.
        files = dict.fromkeys(reading.files, bytes)
        first = CollatedIssue(issue=reading.issue, files=files)
        write_issue_folder(first, kept)
        again = read_issue_folder(kept)
        assert dict(folder_entries(again)) == dict(folder_entries(first))
        shutil.rmtree(kept)
    return read_any


def outcomes(make: object, folder: Path, seeds: range) -> Iterator[bool]:
    """Damage and read once for each seed."""
    assert callable(make)
    for seed in seeds:
        place = folder / "damaged"
        place.mkdir()
        yield check(make(place, random.Random(seed)), folder / "kept")
        shutil.rmtree(place)


@pytest.mark.parametrize("make", [text_files, issue_folders, epapers])
def test_whatever_is_damaged_is_read_or_refused(make: object, tmp_path: Path) -> None:
    read = list(outcomes(make, tmp_path, range(ROUNDS)))
    assert any(read)
    assert not all(read)
