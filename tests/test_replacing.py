"""A file is whole as it was, or whole as it is to be."""

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import OutputError
from reader.replacing import replace_file, write_output


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)


@pytest.mark.usefixtures("full_disk")
def test_on_a_full_disk_what_stood_there_stands_there_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "书签.md"
    path.write_text("旧的")
    with pytest.raises(OutputError, match=r"cannot be written \(No space left on device"):
        write_output(path, "新的".encode())
    with pytest.raises(OSError, match="No space"):
        replace_file(path, "新的".encode())
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"书签.md": "旧的"}


def test_what_breaks_off_while_it_is_made_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise OutputError("list", "breaks off.")

    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with pytest.raises(OutputError, match="breaks off"):
        write_output(path, pieces())
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_name_may_be_as_long_as_the_disk_lets_it(tmp_path: Path) -> None:
    path = tmp_path / ("报" * 85)
    write_output(path, b"whole")
    replace_file(path, b"again")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"again"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "kept" / "file.txt")
    write_output(link, b"whole")
    assert link.is_symlink()
    assert (tmp_path / "kept" / "file.txt").read_bytes() == b"whole"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_stays_one_and_is_written_to(tmp_path: Path) -> None:
    pipe, heard = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    listener = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    listener.start()
    write_output(pipe, b"whole")
    listener.join()
    assert heard == [b"whole"]
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"gone/list\.csv: cannot be written"):
        write_output(tmp_path / "gone" / "list.csv", b"")
