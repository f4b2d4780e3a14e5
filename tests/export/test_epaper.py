"""An issue written as an .epaper file."""

import os
import threading
from pathlib import Path

import pytest

from reader.errors import OutputError
from reader.export.epaper import write_epaper
from reader.model.article import Article, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.parse.folder.epaper import read_epaper
from tests.model.any_issue import with_files


def issue() -> Issue:
    article = Article(
        id="01/a1", headline="桥", blocks=(Paragraph(text="通了。"), Picture(image="images/桥.png"))
    )
    return Issue(title="河畔晚报", pages=(Page(label="01", number=1, articles=(article,)),))


def test_it_reads_back_and_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    collated = with_files(issue())
    for name in ("one.epaper", "two.epaper"):
        write_epaper(collated, tmp_path / name)
    assert (tmp_path / "one.epaper").read_bytes() == (tmp_path / "two.epaper").read_bytes()
    again = read_epaper(tmp_path / "one.epaper")
    assert again.issue == issue()
    assert again.files["images/桥.png"]() == b"<svg/>"


def test_it_goes_through_a_pipe(tmp_path: Path) -> None:
    pipe, path = tmp_path / "pipe", tmp_path / "one.epaper"
    os.mkfifo(pipe)
    read = threading.Thread(target=lambda: path.write_bytes(pipe.read_bytes()))
    read.start()
    write_epaper(with_files(issue()), pipe)
    read.join()
    assert read_epaper(path).issue == issue()


def test_an_issue_that_cannot_be_written_leaves_the_file_there_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "one.epaper"
    write_epaper(with_files(issue()), path)
    before = path.read_bytes()

    def gone() -> bytes:
        raise FileNotFoundError(2, "No such file or directory")

    collated = with_files(issue())
    broken = type(collated)(issue=collated.issue, files={"images/x.png": gone})
    with pytest.raises(OutputError, match="cannot be written"):
        write_epaper(broken, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["one.epaper"]
