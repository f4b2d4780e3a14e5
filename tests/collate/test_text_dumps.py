"""Issues of many pages, from their text alone: every link is made or says why not."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.collate.likeness import letters
from reader.collate.story import story
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from reader.parse.folder.issue_folder import read_issue_folder
from reader.session.intake.sources import readings
from tests.collate.printed import only
from tests.collate.text_dump import collated_text, text_dump

SAMPLES = sorted((Path(__file__).parents[2] / "issues").glob("*/*/issue.md"))
DUMPS = Path(__file__).parent / "dumps"


def dumped(name: str) -> Issue:
    return collated_text((DUMPS / f"{name}.txt").read_text(encoding="utf-8"))


def links(issue: Issue) -> list[tuple[str, str, str, str, str]]:
    """Say of each jump where it stands, what it is, and whereto it leads."""
    return sorted(
        (
            _number(page.label),
            jump.kind.value,
            jump.text,
            jump.state.value,
            _number(jump.target.split("/")[0]) if jump.target else "",
        )
        for page in issue.pages
        for article in page.articles
        for jump in article.jumps
    )


def _number(label: str) -> str:
    """Leave out the zeros by which the two forms of a label differ."""
    return label.replace("0", "") if label[-1] != "0" else label


def stories(issue: Issue, *labels: str) -> list[list[str]]:
    """Return the pages of each story that begins on one of the pages named."""
    return [
        [part.id.split("/")[0] for part in story(issue, article.id)]
        for page in issue.pages
        if page.label in labels
        for article in page.articles
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_the_jumps_of_a_sample_are_found_in_its_text(sample: Path) -> None:
    issue = read_issue_folder(sample.parent).issue
    assert links(collated_text(text_dump(issue))) == links(issue)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_the_jumps_of_a_sample_are_found_in_a_folder_of_page_files(
    sample: Path, tmp_path: Path, codec: str
) -> None:
    issue = read_issue_folder(sample.parent).issue
    for page in issue.pages:
        text = text_dump(replace(issue, pages=(page,))).split("\n", 1)[1]
        (tmp_path / f"20260518-p{page.label}.txt").write_bytes(text.encode(codec))
    (result,) = readings(tmp_path)
    assert isinstance(result, CollatedIssue)
    found, meant = links(result.issue), links(issue)
    # Which article of a page is seen hangs on where the parser lets articles begin.
    assert [link[:4] for link in found] == [link[:4] for link in meant]
    assert [link for link in found if link[1] != "see"] == [
        link for link in meant if link[1] != "see"
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_what_the_digest_of_a_sample_announces_is_found_in_its_text(sample: Path) -> None:
    issue = read_issue_folder(sample.parent).issue
    entries = issue.pages[0].digest.entries if issue.pages[0].digest else ()
    meant = {letters(e.headline): only(issue, e.target or "").headline for e in entries}
    result = collated_text(text_dump(issue))
    digest = result.pages[0].digest
    assert digest is not None
    assert len(digest.entries) == len(entries)
    for entry in digest.entries:
        target = only(result, entry.target or "")
        heads = letters(f"{target.kicker}{target.headline}{target.deck}")
        assert letters(meant[letters(entry.headline)]) in heads


def test_lettered_pages_lead_over_sections_and_a_missing_page_says_so() -> None:
    issue = dumped("lettered")
    assert [page.label for page in issue.pages] == ["A01", "A02", "B01", "B03"]
    assert stories(issue, "A01") == [["A01", "A02"], ["A01", "B01"]]
    assert links(issue)[-1] == ("B3", "continued_on", "（下转5版）", "page_not_held", "")
    assert issue.masthead.pages_announced == 8


def test_three_jumps_onto_one_page_are_told_apart_by_what_they_speak_of() -> None:
    issue = dumped("three-onto-one")
    firsts = {article.headline: article for article in issue.pages[0].articles}
    second = {
        headline: only(issue, article.jumps[0].target or "").blocks[0]
        for headline, article in firsts.items()
    }
    assert "石砚青" in str(second["山洞里的粮仓满了"])
    assert "梅小楼" in str(second["老剧团排新戏"])
    assert "六九年" in str(second["渡口立起水位牌"])
    assert {link[3] for link in links(issue)} == {"resolved"}


def test_traditional_pages_are_linked_as_simplified_ones_are() -> None:
    issue = dumped("traditional")
    assert stories(issue, "A01")[0] == ["A01", "A03"]
    assert ("A1", "see", "（相關報導見A2版）", "resolved", "A2") in links(issue)
    assert issue.language == "zh-Hant"


def test_a_chain_over_four_pages_is_one_story_from_any_of_them() -> None:
    text = "\n\n".join(
        f"第0{n}版：特刊\n\n{'长江源头的水文站' if n == 1 else ''}\n\n"
        + (f"（上接{n - 1}版）\n\n" if n > 1 else "")
        + f"水文员的第{n}个冬天，冰面下的水声他听得懂。每两小时读一次水尺，雪天也一样。"
        + (f"\n\n（下转{n + 1}版）" if n < 4 else "")
        for n in range(1, 5)
    )
    issue = collated_text(text)
    for page in issue.pages:
        parts = story(issue, page.articles[0].id)
        assert [part.id for part in parts] == ["01/a1", "02/a1", "03/a1", "04/a1"]


def test_the_same_text_in_article_files_of_two_pages_is_one_article() -> None:
    body = "\n".join(f"第{n}天，修桥的人在水里站了{n}个时辰，桥墩高了三尺。" for n in range(1, 12))
    text = f"第01版：要闻\n\n修桥记\n\n{body}\n\n第02版：综合\n\n修桥记\n\n{body}\n"
    issue = collated_text(text)
    assert only(issue, "02/a1").repeats == "01/a1"
    assert [part.id for part in story(issue, "02/a1")] == ["01/a1"]


def test_pages_parted_by_bare_labels_are_linked() -> None:
    issue = dumped("bare-labels")
    assert [page.label for page in issue.pages] == ["A01", "A03", "A10", "B01", "B03", "B06"]
    assert {state for _, _, _, state, _ in links(issue)} == {"resolved"}
    assert stories(issue, "A01", "B01") == [["A01", "A03"], ["A01", "A03"], ["B01", "B03"]]
    digest = issue.pages[0].digest
    assert digest is not None
    assert digest.label == "今日焦點"
    assert [entry.target for entry in digest.entries] == ["B01/a1", "B06/a1", "A10/a1"]
    assert issue.pages[2].articles[0].headline == "颱風桃芝增強 料周日登陸台灣東部"


def test_a_leader_is_told_from_the_wire_above_and_goes_on_elsewhere() -> None:
    issue = dumped("of-1953")
    assert stories(issue, "01") == [["01", "04"], ["01"], ["01", "03"]]
