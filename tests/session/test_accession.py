"""Many sources taken in: by several processes, and going on where it stopped."""

import functools
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.changes import Outcome
from reader.library.library import Library
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from reader.parse.registry import Part, Source
from reader.resources import resource
from reader.session.intake import accession
from reader.session.intake.accession import (
    digest_of,
    importer_files,
    importer_of,
    list_parts,
    take_in_parts,
)
from reader.session.intake.reports import Refused, Step, TakenIn
from reader.session.intake.sources import Stated

TEXT = "新桥昨天通车\n\n本报讯 昨天清晨六点，河上的新桥通车了。两岸的人走了一上午。\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Page files of ten days."""
    path = tmp_path / "papers"
    path.mkdir()
    for day in range(10, 20):
        for page in ("p01", "p02"):
            (path / f"rb-202403{day}-{page}.txt").write_text(f"{day}{TEXT}", encoding="utf-8")
    return path


def outcomes(steps: list[Step]) -> list[str]:
    return [
        report.accession.outcome.value if isinstance(report, TakenIn) else report.reason
        for step in steps
        for report in step.reports
    ]


def run(library: Library, path: Path, processes: int = 1) -> list[str]:
    return outcomes(list(take_in_parts(library, list_parts((path,)), processes=processes)))


def refuse_to_read(_: Part) -> Iterator[Source]:
    raise AssertionError


def test_each_day_is_a_part_and_each_part_a_step(library: Library, folder: Path) -> None:
    steps = list(take_in_parts(library, list_parts((folder,)), processes=1))
    assert [(step.done, step.total) for step in steps] == [(n, 10) for n in range(1, 11)]
    assert outcomes(steps) == ["added"] * 10
    assert len(library.issues()) == 10


def test_several_processes_give_what_one_gives_in_the_same_order(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other.sqlite") as other:
        alone = list(take_in_parts(library, list_parts((folder,)), processes=1))
        together = list(take_in_parts(other, list_parts((folder,)), processes=2))
        assert [step.path for step in together] == [step.path for step in alone]
        assert outcomes(together) == ["added"] * 10
        for held in library.issues():
            assert other.issue(held.key) == library.issue(held.key)
            assert other.sources(held.key) == library.sources(held.key)


def issue_of_this_process(number: int) -> tuple[Source, ...]:
    time.sleep(0.2)
    issue = Issue(title=f"由{os.getpid()}", number=number, pages=(Page(label="01", number=1),))
    return (CollatedIssue(issue=issue),)


def part(number: int, read: functools.partial[object] | None = None) -> Part:
    reads = read or functools.partial(issue_of_this_process, number)
    return Part(path=Path(f"{number}.txt"), format="", files=(), read=reads)  # type: ignore[arg-type]


def test_two_processes_read_at_once_and_neither_is_this_one(library: Library) -> None:
    list(take_in_parts(library, tuple(map(part, range(8))), processes=2))
    readers = {held.title for held in library.issues()}
    assert len(readers) == 2
    assert f"由{os.getpid()}" not in readers


def test_a_reader_that_is_ended_refuses_its_part_only(library: Library) -> None:
    parts = [part(number) for number in range(4)]
    parts[3] = part(3, functools.partial(os._exit, 3))
    steps = list(take_in_parts(library, tuple(parts), processes=2))
    said = outcomes(steps)
    assert said[:3] == ["added"] * 3
    assert said[3].startswith("3.txt: the process that read it was ended")


def test_what_was_taken_in_is_not_read_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(library, folder)
    monkeypatch.setattr(accession, "read_part", refuse_to_read)
    steps = list(take_in_parts(library, list_parts((folder,)), processes=1))
    assert outcomes(steps) == ["unchanged"] * 10
    (report,) = steps[0].reports
    assert isinstance(report, TakenIn)
    assert report.issue == library.issue(report.accession.key)


def test_an_import_that_was_stopped_goes_on_where_it_stopped(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = take_in_parts(library, list_parts((folder,)), processes=1)
    for _ in range(4):
        next(steps)
    steps.close()
    assert len(library.issues()) == 4
    read: list[Path] = []
    reads = accession.read_part

    def note(part: Part) -> Iterator[object]:
        read.append(part.path)
        return reads(part)

    monkeypatch.setattr(accession, "read_part", note)
    assert run(library, folder) == ["unchanged"] * 4 + ["added"] * 6
    assert [path.name for path in read] == [f"rb-202403{day}-p01.txt" for day in range(14, 20)]


def test_stopping_with_several_processes_leaves_none_behind(library: Library, folder: Path) -> None:
    steps = take_in_parts(library, list_parts((folder,)), processes=2)
    next(steps)
    steps.close()
    assert len(library.issues()) == 1
    assert run(library, folder) == ["unchanged"] + ["added"] * 9


def test_no_more_is_read_ahead_than_is_soon_needed(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Part] = []
    begin = accession._Readers.begin

    def note(readers: accession._Readers, part: Part) -> object:
        begun.append(part)
        return begin(readers, part)

    monkeypatch.setattr(accession._Readers, "begin", note)
    for step in take_in_parts(library, list_parts((folder,)), processes=2):
        assert len(begun) <= step.done - 1 + 2 * accession.AHEAD
    assert len(begun) == 10


def test_a_changed_file_is_read_again(library: Library, folder: Path) -> None:
    run(library, folder)
    changed = folder / "rb-20240312-p02.txt"
    changed.write_text(f"十二日又{TEXT}", encoding="utf-8")
    said = run(library, folder)
    assert said == ["unchanged"] * 2 + ["replaced"] + ["unchanged"] * 7


def test_all_that_has_a_say_in_how_a_source_is_read_is_of_the_importer() -> None:
    stages = ("reader.parse.", "reader.collate.", "reader.notation.")
    loaded = {m.__file__ for n, m in tuple(sys.modules.items()) if n.startswith(stages)}
    files = {str(file) for file in importer_files()}
    assert len(loaded) > 100
    assert loaded <= files
    assert str(resource("parse/headings.tsv")) in files


def test_another_importer_reads_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(library, folder)
    monkeypatch.setattr(accession, "_importer_version", lambda: "a later one")
    read: list[str] = []
    reads = accession.read_part

    def note(part: Part) -> Iterator[object]:
        read.append(importer_of(part))
        return reads(part)

    monkeypatch.setattr(accession, "read_part", note)
    assert run(library, folder) == ["unchanged"] * 10
    assert read == ["plain text a later one"] * 10
    read.clear()
    assert run(library, folder) == ["unchanged"] * 10
    assert read == []


def test_an_issue_that_was_removed_is_taken_in_again(library: Library, folder: Path) -> None:
    run(library, folder)
    (key, *_) = (held.key for held in library.issues())
    library.remove_issue(key)
    assert sorted(run(library, folder)) == ["added"] + ["unchanged"] * 9


def test_what_a_person_says_of_a_source_is_heard_again(library: Library, folder: Path) -> None:
    run(library, folder)
    parts = list_parts((folder,))
    said = outcomes(list(take_in_parts(library, parts, Stated(title="河畔晚报"), processes=1)))
    assert said == ["added"] * 10
    assert len(library.titles()) == 2


def test_a_file_that_is_refused_among_many_says_why(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    program = tmp_path / "program.py"
    program.write_text("import os\n\n\nprint(os.name)\n" * 9, encoding="utf-8")
    steps = list(take_in_parts(library, list_parts((folder, program)), processes=2))
    *added, refused = outcomes(steps)
    assert added == ["added"] * 10
    assert "not the text of a newspaper" in refused


def test_a_part_that_was_refused_is_tried_again(library: Library, folder: Path) -> None:
    empty = folder / "rb-20240312-p02.txt"
    empty.write_bytes(b"")
    said = run(library, folder)
    assert len([reason for reason in said if "empty" in reason]) == 1
    again = run(library, folder)
    assert len([reason for reason in again if "empty" in reason]) == 1
    assert again.count(Outcome.UNCHANGED) == 10


def test_a_path_that_cannot_be_read_is_a_refusal(library: Library, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    parts = list_parts((tmp_path / "none", tmp_path / "hollow"))
    steps = list(take_in_parts(library, parts))
    assert all(isinstance(part, Refused) for part in parts)
    missing, hollow = outcomes(steps)
    assert missing.endswith("no such file or folder; check the spelling of the path.")
    assert hollow.endswith("the folder is empty; choose one that an issue lies in.")


def test_a_digest_is_of_the_bytes_and_of_the_names(tmp_path: Path) -> None:
    one = tmp_path / "paper" / "2024-03" / "10" / "1.txt"
    one.parent.mkdir(parents=True)
    one.write_bytes(b"abc")
    kept = digest_of((one.parent,))
    assert digest_of((one.parent,)) == kept
    assert len({kept, digest_of((one,)), digest_of((one, one))}) == 3
    one.write_bytes(b"abd")
    assert digest_of((one.parent,)) != kept
    one.write_bytes(b"abc")
    two = one.rename(one.with_name("2.txt"))
    assert digest_of((one.parent,)) != kept
    two.rename(one)
    day = one.parent.rename(one.parent.with_name("11"))
    assert digest_of((day,)) != kept
    odd = tmp_path / os.fsdecode(b"c\xff")
    odd.mkdir()
    (odd / os.fsdecode(b"\xfe")).write_bytes(b"")
    assert len(digest_of((odd,))) == 64


def test_files_with_the_same_text_are_not_taken_for_each_other(
    library: Library, folder: Path
) -> None:
    for file in folder.iterdir():
        file.write_text(TEXT, encoding="utf-8")
    assert run(library, folder) == ["added"] * 10
    assert run(library, folder) == ["unchanged"] * 10
    assert len(library.issues()) == 10
