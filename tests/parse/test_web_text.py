"""A web page that holds an issue in one piece is read as its text is."""

from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.issue import Issue
from reader.model.jump import JumpState
from reader.model.printed import CollatedIssue
from reader.parse.registry import read_source
from reader.parse.web.web_text import recognises
from reader.session.intake.sources import readings
from tests.parse.founder_mirror import put

STORY = (
    "<p>本报讯 船工说，航线停了十一年。今年的第一船米走了水路。</p>"
    "<p>船老大算过账，运费省了一半还多。</p>"
)
SITE = "<nav><a href=/>首页</a><p>第3版</p></nav><footer>版权所有，不得转载。</footer>"


def page_of(masthead: str, *sections: str) -> str:
    return f"<html><body>{SITE}{masthead}{''.join(sections)}</body></html>"


def section(label: str, *stories: str) -> str:
    return f"<section><h2>{label}</h2>{''.join(stories)}</section>"


def story(headline: str, text: str = STORY) -> str:
    return f"<article><h3>{headline}</h3>{text}</article>"


def issue_of(root: Path, source: str, charset: str = "utf-8") -> Issue:
    put(root, "2022-11-15.html", f"<meta charset={charset}>{source}", charset)
    (found,) = readings(root / "2022-11-15.html")
    assert isinstance(found, CollatedIssue)
    return found.issue


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_an_issue_in_one_page_is_parted_by_labels_and_headings(
    tmp_path: Path, charset: str
) -> None:
    masthead = "<h1>云岫报</h1><p>2022年11月15日 星期二 第3120期 今日四版</p>"
    first = section("第1版 要闻", story("木船靠岸", STORY + "<p>（下转2版）</p>"), story("渡口"))
    second = section("第2版 综合", story("米的出路", "<p>（上接1版）新米进了城。</p>"))
    issue = issue_of(tmp_path, page_of(masthead, first, second), charset)
    assert (issue.title, issue.number, str(issue.date.value)) == ("云岫报", 3120, "2022-11-15")
    found = [(p.label, p.section, [a.headline for a in p.articles]) for p in issue.pages]
    assert found == [("01", "要闻", ["木船靠岸", "渡口"]), ("02", "综合", ["米的出路"])]
    assert issue.pages[0].articles[0].jumps[0].state is JumpState.RESOLVED
    assert not issue.pages[0].as_found


def test_what_a_site_sets_around_its_text_is_no_part_of_the_paper(tmp_path: Path) -> None:
    issue = issue_of(tmp_path, page_of("", section("第1版 要闻", story("木船靠岸"))))
    texts = [block for page in issue.pages for a in page.articles for block in a.blocks]
    assert [page.label for page in issue.pages] == ["01"]
    assert len(texts) == 2


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>码头</h1>{STORY}",  # no label and no masthead
        "<h2>第1版 要闻</h2><ul><li>木船靠岸</li></ul>",  # no sentence
        f"<h2>《辞海》第2版出版</h2>{STORY}",
        "",
    ],
)
def test_another_web_page_is_none_of_a_newspaper(tmp_path: Path, source: str) -> None:
    put(tmp_path, "a.html", source and f"<html><body>{source}</body></html>")
    assert not recognises(tmp_path / "a.html")
    (refusal,) = read_source(tmp_path / "a.html")
    assert isinstance(refusal, SourceError)


@pytest.mark.parametrize("name", ["a.html", "a", "a.txt"])
def test_headings_of_the_first_rank_alone_are_headlines(tmp_path: Path, name: str) -> None:
    body = "<h1>东渡口修好了石阶</h1><p>昨天清晨六点，东渡口的石阶修好了。两岸的人走了一上午。</p>"
    text = f"<p>柳湾日报 2026年3月4日 第02版：社会</p>{body}<p>工期只用了四个月的时间。</p>"
    (tmp_path / name).write_text(f"<html><body>{text}</body></html>", "utf-8")
    (found,) = readings(tmp_path / name)
    assert isinstance(found, CollatedIssue)
    (article,) = found.issue.pages[0].articles
    assert (article.kicker, article.headline) == ("", "东渡口修好了石阶")
