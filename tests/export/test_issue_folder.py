"""An issue written as a folder and read again."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.errors import SourceError
from reader.export.issue_folder import folder_entries, write_issue_folder
from reader.model.article import Article, Byline, Paragraph, Picture
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import CollatedIssue
from reader.parse.folder.issue_folder import read_issue_folder
from reader.session.intake.sources import issues_from
from tests.model.any_issue import issues, with_files

SAMPLES = sorted((Path(__file__).parents[2] / "issues").glob("*/*/issue.md"))
DUMPS = Path(__file__).parents[1] / "collate" / "dumps"


@given(issues())
@settings(max_examples=50, deadline=None)
def test_any_issue_reads_back_as_it_was_and_writes_the_same_bytes(issue: Issue) -> None:
    collated = with_files(issue)
    with tempfile.TemporaryDirectory() as folder:
        write_issue_folder(collated, Path(folder))
        again = read_issue_folder(Path(folder))
        assert again.issue == issue
        assert set(again.files) == set(collated.files)
        assert dict(folder_entries(again)) == dict(folder_entries(collated))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_sample_issue_is_written_as_it_lies_there(sample: Path) -> None:
    folder = sample.parent
    for name, data in folder_entries(read_issue_folder(folder)):
        assert data == (folder / name).read_bytes(), name


def comes_back(collated: CollatedIssue, folder: Path) -> None:
    """Assert that an issue, written, read and written again, is the same, byte for byte."""
    write_issue_folder(collated, folder)
    again = read_issue_folder(folder)
    assert again.issue == collated.issue
    assert dict(folder_entries(again)) == dict(folder_entries(collated))


def test_the_seed_page_comes_back_from_its_folder(seed_page: Path, tmp_path: Path) -> None:
    (collated,) = issues_from(seed_page)
    comes_back(collated, tmp_path)


@pytest.mark.parametrize("name", ["lettered", "three-onto-one", "traditional"])
def test_a_text_dump_comes_back_from_its_folder(name: str, tmp_path: Path) -> None:
    (collated,) = issues_from(DUMPS / f"{name}.txt")
    comes_back(collated, tmp_path)


def story() -> Issue:
    text = "看[全文]吧（见第二版）。"
    first = Article(
        id="01/a1",
        headline="新桥 #1",
        kicker="九年",
        bylines=(Byline(role="本报记者", names=("张倩",), text="本报记者 张倩"),),
        blocks=(Paragraph(text=text), Paragraph(text="1. 一"), Picture(image="images/a.svg")),
        jumps=(
            Jump(
                kind=JumpKind.SEE,
                pages=("2",),
                text="（见第二版）",
                state=JumpState.RESOLVED,
                target="02/a1",
                block=0,
            ),
            Jump(kind=JumpKind.CONTINUED_ON, pages=("9",), text="（下转9版）"),
        ),
    )
    entry = DigestEntry(
        headline="看桥", page="2", page_text="2版", state=JumpState.RESOLVED, target="02/a1"
    )
    digest = Digest(label="导读", entries=(entry,))
    return Issue(
        title="河畔晚报",
        pages=(
            Page(label="01", number=1, digest=digest, articles=(first,)),
            Page(label="02", number=2, articles=(Article(id="02/a1", headline="桥"),)),
        ),
    )


def test_the_folder_is_plain_markdown_that_states_only_what_is_not_inferred() -> None:
    collated = with_files(story())
    entries = dict(folder_entries(collated))
    assert entries["01.md"].decode() == (
        "---\nlabel: '01'\nnumber: 1\n---\n\n"
        "## 导读 {: .digest }\n\n- [看桥](02.md#a1) 2版\n\n"
        "# 新桥 #1 {: #a1 }\n\n九年\n{: .kicker }\n\n本报记者 张倩\n{: .byline }\n\n"
        "看\\[全文\\]吧[（见第二版）](02.md#a1){: .see }。\n\n1\\. 一\n\n![](images/a.svg)\n\n"
        "（下转9版）\n{: .jump }\n"
    )


def test_a_picture_that_the_source_had_not_is_doubted_for_good(tmp_path: Path) -> None:
    doubt = Doubt(where="issue", what="The picture photos/1.jpg is not in the folder.")
    article = Article(id="01/a1", headline="桥", blocks=(Picture(caption="桥头"),))
    issue = Issue(pages=(Page(label="01", number=1, articles=(article,)),), doubts=(doubt,))
    write_issue_folder(CollatedIssue(issue=issue, files={}), tmp_path)
    assert read_issue_folder(tmp_path).issue.doubts == (doubt,)


def test_writing_again_removes_pages_that_are_gone_and_leaves_other_files(tmp_path: Path) -> None:
    collated = with_files(story())
    write_issue_folder(collated, tmp_path)
    (tmp_path / "notes.md").write_text("my own notes", encoding="utf-8")
    one_page = replace(collated.issue, pages=collated.issue.pages[:1])
    write_issue_folder(CollatedIssue(issue=one_page, files=collated.files), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "issue.md",
        "01.md",
        "images",
        "notes.md",
    }


def test_a_folder_half_written_is_no_issue_folder(tmp_path: Path) -> None:
    def gone() -> bytes:
        raise FileNotFoundError(2, "No such file or directory")

    collated = CollatedIssue(issue=story(), files={"images/a.svg": gone})
    with pytest.raises(SourceError, match="cannot be written"):
        write_issue_folder(collated, tmp_path)
    assert (tmp_path / "01.md").is_file()
    assert not (tmp_path / "issue.md").exists()


@pytest.mark.parametrize("path", ["../x.svg", "/x.svg", "a//b", "c:/x", "a\\..\\b"])
def test_a_file_that_would_lie_outside_the_folder_is_not_written(tmp_path: Path, path: str) -> None:
    collated = CollatedIssue(issue=story(), files={path: lambda: b"x"})
    with pytest.raises(SourceError, match="leads out of the issue folder"):
        write_issue_folder(collated, tmp_path / "in")


def test_a_folder_that_cannot_be_written_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SourceError, match=re.escape("cannot be written")):
        write_issue_folder(with_files(story()), tmp_path / "file" / "folder")
