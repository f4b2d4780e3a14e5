"""Feeds of papers' sites: whole articles are taken in, mere leads are not."""

import datetime
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.dating import DateStatus
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source

TEXT = (
    "四月里山上的雪化了，水沿着旧渠下来，村里人扛着铁锹去清淤。渠长蹲在埂上，把手伸进水里试了又试。"
    * 2
)
RSS = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{title}</title>{items}</channel></rss>'
)
WHOLE = (
    "<item><title>旧渠通水</title><dc:creator>何山</dc:creator><pubDate>{day}</pubDate>"
    "<description>四月里山上的雪化了</description>"
    f"<content:encoded><![CDATA[<p>{TEXT}</p><p>明年还要再修。</p>]]></content:encoded></item>"
)
MIDNIGHT = "Thu, 29 Feb 2024 16:30:00 GMT"
"""In China the next day has begun."""
LEAD = "<item><title>夜里的灯</title><link>https://paper.example/2</link></item>"
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>岭南晚报 - 要闻</title><entry>'
    "<title>旧渠通水</title><author><name>何山</name></author><updated>2024-03-01T08:00:00+08:00"
    '</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    f"<p>{TEXT}</p><p>明年还要再修。</p></div></content></entry></feed>"
)


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}', "utf-8")
    return path


def rss(*items: str, title: str = "岭南晚报") -> str:
    return RSS.format(title=title, items="".join(items))


@pytest.mark.parametrize("text", [rss(WHOLE.format(day=MIDNIGHT)), ATOM])
def test_whole_articles_are_an_issue_of_the_day_on_which_they_were_set(
    tmp_path: Path, text: str
) -> None:
    (issue,) = read_source(put(tmp_path, "news.xml", text))
    assert isinstance(issue, PrintedIssue)
    (page,) = issue.pages
    assert (page.title, page.date.value) == ("岭南晚报", datetime.date(2024, 3, 1))
    assert page.date.status is DateStatus.INFERRED
    (article,) = page.page.articles
    assert (article.headline, [each.names for each in article.bylines]) == ("旧渠通水", [("何山",)])
    assert [getattr(block, "text", "") for block in article.blocks] == [TEXT, "明年还要再修。"]


def test_a_feed_that_only_leads_to_articles_is_refused_once(tmp_path: Path) -> None:
    put(tmp_path, "news.rss", rss(LEAD, LEAD))
    (refusal,) = read_source(tmp_path)
    assert isinstance(refusal, SourceError)
    assert "save the pages it leads to" in refusal.reason


def test_what_only_leads_on_stays_beside_whole_articles(tmp_path: Path) -> None:
    lead = LEAD.replace("</item>", f"<pubDate>{MIDNIGHT}</pubDate></item>")
    (issue,) = read_source(put(tmp_path, "a.xml", rss(WHOLE.format(day=MIDNIGHT), lead)))
    assert isinstance(issue, PrintedIssue)
    heads = [article.headline for article in issue.pages[0].page.articles]
    assert heads == ["旧渠通水", "夜里的灯"]


def test_a_feed_in_another_language_keeps_its_own_day(tmp_path: Path) -> None:
    english = WHOLE.format(day=MIDNIGHT).replace(TEXT, "The water came down the old canal. " * 9)
    for chinese in ("明年还要再修。", "四月里山上的雪化了", "旧渠通水"):
        english = english.replace(chinese, "")
    (issue,) = read_source(put(tmp_path, "a.xml", rss(english, title="River Gazette")))
    assert isinstance(issue, PrintedIssue)
    assert issue.pages[0].date.value == datetime.date(2024, 2, 29)


def test_an_address_of_a_mailbox_wrote_nothing(tmp_path: Path) -> None:
    text = WHOLE.format(day=MIDNIGHT).replace("何山", "desk@paper.example")
    (issue,) = read_source(put(tmp_path, "a.xml", rss(text)))
    assert isinstance(issue, PrintedIssue)
    assert issue.pages[0].page.articles[0].bylines == ()
