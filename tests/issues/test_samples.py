"""The bundled sample issues keep what they promise to a new reader."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.collate.story import story
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import Issue
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.key import issue_key
from reader.notation.page_label import page_reference
from reader.parse.folder.issue_folder import read_issue_folder

ISSUES = Path(__file__).resolve().parents[2] / "issues"
FOLDERS = tuple(sorted(path.parent for path in ISSUES.rglob("issue.md")))
BIG = ISSUES / "澜江日报" / "2026-05-18"
SMALL = (ISSUES / "澜江日报" / "2026-05-15", ISSUES / "澜江日报" / "2026-05-17")
TRADITIONAL = ISSUES / "濱海晨報" / "2026-04-11"
HAN = re.compile(r"[\u3400-\u9fff]")
LONGEST_PICTURE = 30 * 1024
"""Bytes; a picture drawn by hand needs no more."""
WEEKDAYS = "一二三四五六日"
SIMPLIFIED_ONLY = re.compile(r"[“”‘’们这说时书车马鸟门问间见东长对开会]")


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda path: "/".join(path.parts[-2:]))
def folder(request: pytest.FixtureRequest) -> Path:
    """Each sample in turn."""
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def issue(folder: Path) -> Issue:
    """The sample, read."""
    return held(folder)


def held(path: Path) -> Issue:
    """Read a sample."""
    return read_issue_folder(path).issue


def articles(issue: Issue) -> Iterator[Article]:
    """Yield every article in print order."""
    for page in issue.pages:
        yield from page.articles


def printed(article: Article) -> Iterator[str]:
    """Yield every text of an article."""
    yield from (article.kicker, article.headline, article.deck)
    yield from (byline.text for byline in article.bylines)
    for block in article.blocks:
        match block:
            case Paragraph(text=text) | Crosshead(text=text):
                yield text
            case Picture(caption=caption, credit=credit):
                yield from (caption, credit)
            case Table(rows=rows):
                yield from itertools.chain.from_iterable(rows)


def characters(issue: Issue) -> int:
    """Count the Chinese characters, punctuation not counted."""
    return sum(len(HAN.findall(text)) for article in articles(issue) for text in printed(article))


def jumps(issue: Issue, kind: JumpKind) -> list[tuple[Article, Jump]]:
    """List the jumps of one kind with the articles they stand in."""
    return [
        (article, jump)
        for article in articles(issue)
        for jump in article.jumps
        if jump.kind is kind
    ]


def chains(issue: Issue) -> list[list[str]]:
    """List the page labels of every article that runs over several pages."""
    onward = {a.id: j.target for a, j in jumps(issue, JumpKind.CONTINUED_ON)}
    found = []
    for start in onward.keys() - set(onward.values()):
        place: str | None = start
        run = []
        while place is not None:
            run.append(place.split("/")[0])
            place = onward.get(place)
        found.append(run)
    return found


def test_four_issues_of_two_papers_are_bundled() -> None:
    assert set(FOLDERS) == {BIG, *SMALL, TRADITIONAL}


def test_a_sample_reads_without_a_doubt(issue: Issue) -> None:
    assert issue.doubts == ()


def test_a_sample_lies_in_the_folder_its_key_names(issue: Issue, folder: Path) -> None:
    assert issue_key(issue) == "/".join(folder.parts[-2:])


def test_the_big_issue_has_twelve_pages_and_25000_characters() -> None:
    issue = held(BIG)
    assert [page.label for page in issue.pages] == [f"{n:02}" for n in range(1, 13)]
    assert characters(issue) >= 25_000


@pytest.mark.parametrize("path", [*SMALL, TRADITIONAL])
def test_a_small_issue_has_four_pages_and_some_5000_characters(path: Path) -> None:
    issue = held(path)
    assert len(issue.pages) == 4
    assert characters(issue) >= 4_800


def test_every_page_announced_is_held(issue: Issue) -> None:
    assert issue.masthead.pages_announced == len(issue.pages)
    assert all(page.section and page.editors and page.articles for page in issue.pages)


def test_exactly_one_number_is_missing_between_the_small_issues() -> None:
    first, second = (held(path) for path in SMALL)
    big = held(BIG)
    assert (first.number, second.number, big.number) == (9124, 9126, 9127)
    assert [i.date.value.isoformat() for i in (first, second, big) if i.date.value] == [
        "2026-05-15",
        "2026-05-17",
        "2026-05-18",
    ]


def test_the_printed_weekday_is_that_of_the_date(issue: Issue) -> None:
    assert issue.date.status is DateStatus.KNOWN
    assert issue.date.value is not None
    assert issue.masthead.weekday == "星期" + WEEKDAYS[issue.date.value.weekday()]
    day = issue.date.value
    printed_date = f"{day.year}年{day.month}月{day.day}日"
    assert any(printed_date in line for line in issue.masthead.lines)


def test_every_jump_leads_to_an_article_that_names_the_page(issue: Issue) -> None:
    for article in articles(issue):
        for jump in article.jumps:
            assert jump.state is JumpState.RESOLVED, (article.id, jump)
            assert jump.target is not None
            target = issue.article(jump.target)
            assert target is not None, (article.id, jump)
            [page] = jump.pages
            assert page_reference(target.id.split("/")[0]) == page


def test_both_ends_of_a_jump_name_each_other(issue: Issue) -> None:
    onward = {(a.id, j.target) for a, j in jumps(issue, JumpKind.CONTINUED_ON)}
    back = {(j.target, a.id) for a, j in jumps(issue, JumpKind.CONTINUED_FROM)}
    assert onward
    assert onward == back


def test_the_big_issue_has_eight_jumps_two_running_over_three_pages() -> None:
    issue = held(BIG)
    assert len(jumps(issue, JumpKind.CONTINUED_ON)) >= 8
    long = [run for run in chains(issue) if len(run) == 3]
    assert sorted(long) == [["01", "02", "04"], ["01", "07", "08"]]
    assert len(jumps(issue, JumpKind.SEE)) >= 2


def test_some_jumps_break_within_a_sentence() -> None:
    issue = held(BIG)
    ends = []
    for article, jump in jumps(issue, JumpKind.CONTINUED_ON):
        texts = [b.text for b in article.blocks if isinstance(b, Paragraph)]
        ends.append(texts[-1].removesuffix(jump.text)[-1:])
    assert sum(end not in "。！？”" for end in ends) >= 4
    assert any(end in "。！？”" for end in ends)


def test_every_announcement_of_the_front_page_is_kept(issue: Issue) -> None:
    digest = issue.pages[0].digest
    assert digest is not None
    assert len(digest.entries) >= 3
    for entry in digest.entries:
        assert entry.state is JumpState.RESOLVED
        assert entry.target is not None
        target = issue.article(entry.target)
        assert target is not None
        assert page_reference(target.id.split("/")[0]) == entry.page


def test_every_picture_is_there_and_small(issue: Issue, folder: Path) -> None:
    named = {
        block.image
        for article in articles(issue)
        for block in article.blocks
        if isinstance(block, Picture)
    }
    assert len(named) >= 4
    for name in named:
        assert name is not None
        assert 0 < (folder / name).stat().st_size <= LONGEST_PICTURE
    images = {f"images/{path.name}" for path in (folder / "images").iterdir()}
    assert images == named


def test_tables_are_printed_in_the_big_issue() -> None:
    issue = held(BIG)
    tables = [b for a in articles(issue) for b in a.blocks if isinstance(b, Table)]
    assert len(tables) >= 6


def test_no_paragraph_is_printed_twice() -> None:
    seen: dict[str, str] = {}
    for path in FOLDERS:
        for article in articles(held(path)):
            for block in article.blocks if article.repeats is None else ():
                if isinstance(block, Paragraph) and len(block.text) > 12:
                    place = f"{path.name}:{article.id}"
                    assert block.text not in seen, (place, seen[block.text])
                    seen[block.text] = place


def test_no_two_stories_share_a_run_of_ten_characters() -> None:
    """Prose from a template with swapped words would."""
    first_in: dict[str, str] = {}
    for path in FOLDERS:
        issue = held(path)
        for article in articles(issue):
            name = f"{path.name}:{story(issue, article.id)[0].id}"
            for run in runs(article, 10):
                assert first_in.setdefault(run, name) == name, run


def runs(article: Article, length: int) -> Iterator[str]:
    """Yield the runs of Chinese characters in an article's paragraphs."""
    for block in article.blocks:
        for words in re.findall(r"[\u3400-\u9fff]+", getattr(block, "text", "")):
            yield from (words[i : i + length] for i in range(len(words) - length + 1))


def test_no_page_but_that_of_advertisements_is_thin(issue: Issue) -> None:
    for page in issue.pages:
        if page.section != "广告":
            text = "".join(part for article in page.articles for part in printed(article))
            assert len(HAN.findall(text)) >= 1000, page.label
            assert len(page.articles) >= 3, page.label


def test_the_big_issue_has_every_part_a_newspaper_has() -> None:
    found = list(articles(held(BIG)))
    blocks = [block for article in found for block in article.blocks]
    assert sum(bool(article.kicker) for article in found) >= 10
    assert sum(bool(article.deck) for article in found) >= 3
    assert sum(article.dateline is not None for article in found) >= 20
    assert sum(isinstance(block, Crosshead) for block in blocks) >= 10
    assert sum(isinstance(block, Picture) for block in blocks) >= 12
    assert {b.role for a in found for b in a.bylines} >= {"本报记者", "见习记者", "通讯员"}
    assert {jump.text for article in found for jump in article.jumps} >= {
        "（下转2版）",
        "（上接1版）",
        "（办法摘要见第十一版）",
    }


def test_the_traditional_paper_is_set_in_its_own_characters_and_quotes() -> None:
    issue = held(TRADITIONAL)
    assert issue.language == "zh-Hant"
    assert [page.label for page in issue.pages] == ["A1", "A2", "A3", "A4"]
    text = "".join(part for article in articles(issue) for part in printed(article))
    assert SIMPLIFIED_ONLY.findall(text) == []
    assert "「" in text
