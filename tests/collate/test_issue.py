"""Collation of any printed pages."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.collate.issue import collate
from reader.model.article import Article
from reader.model.issue import Issue, Masthead, Page
from reader.model.jump import Jump, JumpState
from reader.model.printed import PrintedIssue, PrintedPage
from reader.parse.folder.issue_folder import read_issue_folder
from tests.collate.printed import FROM, ON, article, collated, jump, page, states
from tests.model.any_issue import issues

SAMPLES = sorted((Path(__file__).parents[2] / "issues").glob("*/*/issue.md"))


def unlinked(source: Page) -> Page:
    """Take out of a page what only collation knows."""
    held = JumpState.PAGE_NOT_HELD
    articles = tuple(
        replace(a, repeats=None, jumps=tuple(replace(j, target=None, state=held) for j in a.jumps))
        for a in source.articles
    )
    digest = source.digest and replace(
        source.digest,
        entries=tuple(replace(e, target=None, state=held) for e in source.digest.entries),
    )
    return replace(source, articles=articles, digest=digest)


def printed(issue: Issue) -> PrintedIssue:
    return PrintedIssue(pages=tuple(PrintedPage(page=unlinked(p)) for p in issue.pages))


def as_printed(source: Article) -> tuple[object, ...]:
    jumps = tuple((j.kind, j.pages, j.text, j.block) for j in source.jumps if j.text)
    heads = (source.kicker, source.headline, source.deck)
    return (*heads, source.bylines, source.dateline, source.blocks, source.zones, jumps)


def is_settled(issue: Issue, made: Jump) -> bool:
    if made.target is not None:
        return made.state in (JumpState.RESOLVED, JumpState.ONE_SIDED) and (
            issue.article(made.target) is not None
        )
    return True


@given(issues())
@settings(max_examples=60, deadline=None)
def test_nothing_printed_is_lost_and_every_target_is_there(issue: Issue) -> None:
    result = collate(printed(issue)).issue
    before = [as_printed(a) for p in issue.pages for a in p.articles]
    after = [as_printed(a) for p in result.pages for a in p.articles]
    assert sorted(map(repr, after)) == sorted(map(repr, before))
    assert [p.number for p in result.pages] == list(range(1, len(result.pages) + 1))
    assert all(
        is_settled(result, made) for p in result.pages for a in p.articles for made in a.jumps
    )


@given(issues())
@settings(max_examples=20, deadline=None)
def test_the_same_pages_give_the_same_issue(issue: Issue) -> None:
    assert collate(printed(issue)) == collate(printed(issue))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_every_link_of_a_sample_issue_is_found_again(sample: Path) -> None:
    issue = read_issue_folder(sample.parent).issue
    result = collate(printed(issue)).issue
    assert [
        (a.id, j.text, j.target, j.state) for p in result.pages for a in p.articles for j in a.jumps
    ] == [
        (a.id, j.text, j.target, j.state) for p in issue.pages for a in p.articles for j in a.jumps
    ]
    assert [p.digest for p in result.pages] == [p.digest for p in issue.pages]


def test_a_jump_to_its_own_page_leads_nowhere() -> None:
    issue = collated(page("01", article("01/a1", "桥", "一", jump(ON, "1"), jump(FROM, "1"))))
    assert states(issue, "01/a1") == ["page_not_held", "page_not_held"]


def test_the_edition_of_the_day_is_what_the_masthead_calls_it() -> None:
    front = replace(page("01"), masthead=Masthead(lines=("河畔晚报", "早刊")))
    assert collate(PrintedIssue(pages=(front,))).issue.edition == "早刊"
    assert collate(PrintedIssue(pages=(front,), edition="2")).issue.edition == "2"
