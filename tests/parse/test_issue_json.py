"""What `daodu parse --json` prints is taken in again as the same issue."""

import json
import random
import shutil
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Picture, Table
from reader.model.plain import issue_to_plain, json_text
from reader.model.printed import CollatedIssue
from reader.parse.registry import read_source
from reader.session.intake.sources import issues_from, readings
from tests.parse.damage import damaged

SAMPLE = Path(__file__).parents[2] / "issues" / "澜江日报" / "2026-05-17"


def sample() -> CollatedIssue:
    (found,) = issues_from(SAMPLE)
    return found


def put(path: Path, value: object) -> Path:
    path.write_text(json_text(value), "utf-8")
    return path


def one(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue), found
    return found


def refusal_of(path: Path) -> str:
    (found,) = read_source(path)
    assert isinstance(found, SourceError)
    return found.reason


def test_an_issue_beside_its_pictures_is_the_same(tmp_path: Path) -> None:
    before = sample()
    put(tmp_path / "a.json", [issue_to_plain(before.issue)])
    shutil.copytree(SAMPLE / "images", tmp_path / "images")
    after = one(tmp_path)
    assert after.issue == before.issue
    assert {n: read() for n, read in after.files.items()} == {
        n: read() for n, read in before.files.items()
    }


def test_pictures_that_are_not_there_are_doubted_and_the_text_stays(tmp_path: Path) -> None:
    before = sample()
    after = one(put(tmp_path / "a.json", issue_to_plain(before.issue)))
    assert after.files == {}
    assert len(after.issue.doubts) == len(before.files)
    pictures = [
        block
        for page in after.issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture)
    ]
    assert pictures
    assert {picture.image for picture in pictures} == {None}


def test_what_leads_out_or_nowhere_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text("<svg/>", "utf-8")
    article = {
        "id": "01/a1",
        "headline": "灯",
        "blocks": [
            {"type": "picture", "text": "", "caption": "灯", "image": "../secret.svg"},
            {"type": "paragraph", "text": "灯亮了。"},
        ],
        "jumps": [
            {"kind": "see", "pages": ["2"], "text": "（另见2版）", "target": "02/a9"},
            {"kind": "see", "pages": ["2"], "text": "（又见2版）", "block": 7},
            {"kind": "see", "pages": ["2"], "text": "（再见2版）", "block": 1},
        ],
    }
    page = {"label": "01", "number": 5, "articles": [article]}
    (tmp_path / "in").mkdir()
    found = one(put(tmp_path / "in" / "a.json", {"masthead": {}, "pages": [page]}))
    assert found.files == {}
    assert found.issue.pages[0].number == 1
    jumps = found.issue.pages[0].articles[0].jumps
    assert [(jump.target, jump.block, jump.text) for jump in jumps] == [
        (None, None, "（另见2版）"),
        (None, None, "（又见2版）"),
        (None, None, "（再见2版）"),
    ]


@pytest.mark.parametrize(
    ("pages", "reason"),
    [
        ([], "has no page"),
        ([{"label": "01", "number": 1}, {"label": "01", "number": 2}], "no labels of their own"),
        ([{"label": "01", "articles": [{"id": "a"}, {"id": "a"}]}], "no ids of their own"),
        ([{"label": 1}], "is no issue in JSON"),
        (["01"], "is no issue in JSON"),
    ],
)
def test_what_is_no_issue_is_refused(tmp_path: Path, pages: object, reason: str) -> None:
    assert reason in refusal_of(put(tmp_path / "a.json", {"masthead": {}, "pages": pages}))


def test_what_can_be_told_without_may_be_left_out(tmp_path: Path) -> None:
    articles = [{"headline": "灯"}, {"id": "02/a1", "headline": "船", "bylines": None}]
    pages = [{"articles": articles}, {"label": "02"}, {"articles": None}]
    issue = one(put(tmp_path / "a.json", {"pages": pages})).issue
    assert [(page.label, page.number) for page in issue.pages] == [("01", 1), ("02", 2), ("03", 3)]
    assert [article.id for article in issue.pages[0].articles] == ["01/a1", "02/a1"]
    assert issue.doubts == ()


def test_a_table_and_a_picture_may_have_their_words_as_text_alone(tmp_path: Path) -> None:
    blocks = [
        {"type": "table", "text": "甲\t乙\n1"},
        {"type": "picture", "text": "渡口的灯"},
    ]
    pages = [{"label": "01", "articles": [{"headline": "灯", "blocks": blocks}]}]
    (page,) = one(put(tmp_path / "a.json", {"pages": pages})).issue.pages
    assert page.articles[0].blocks == (
        Table(rows=(("甲", "乙"), ("1", ""))),
        Picture(caption="渡口的灯"),
    )


def test_what_has_no_place_in_the_form_is_named(tmp_path: Path) -> None:
    article = {"headline": "灯", "lead": "灯亮了。", "tags": [], "dateline": None}
    pages = [{"label": "01", "articles": [article, article]}]
    (doubt,) = one(put(tmp_path / "a.json", {"pages": pages, "size": 3})).issue.doubts
    assert doubt.where == "a.json"
    assert doubt.what == "Left out, for the form has no place for it: pages.articles.lead."


@pytest.mark.parametrize("name", ["issue", "issue.txt", "issue.out", "issue.xml"])
def test_an_issue_is_known_whatever_its_file_is_named(tmp_path: Path, name: str) -> None:
    before = sample().issue
    assert one(put(tmp_path / name, issue_to_plain(before))).issue.title == before.title


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    whole = json.dumps(issue_to_plain(sample().issue), ensure_ascii=False).encode()
    file = tmp_path / "a.json"
    for seed in range(40):
        file.write_bytes(damaged(whole, random.Random(seed)))
        for found in readings(file):
            assert isinstance(found, CollatedIssue) or found.path.startswith(str(file)), seed
