"""Filters, facets, order and paging of what is found."""

import dataclasses
import datetime

import pytest

from reader.library import search as searching
from reader.library.library import Library
from reader.library.search import Facets, Hit, Order, Search, count, count_facets, find
from reader.model.article import Article, Byline, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from tests.library.looking import found, take_in
from tests.library.newsroom import known, short_issue


@pytest.fixture
def shelf(library: Library) -> Library:
    """Three papers, several days, sections, bylines, a picture and a table."""

    def issue(title: str, day: datetime.date | None, number: int, *articles: Article) -> Issue:
        pages = tuple(
            Page(label=label, number=n, section=section, articles=(article,))
            for n, (article, label, section) in enumerate(
                zip(articles, ("01", "A02", "12"), ("要闻", "经济·茶市", ""), strict=False), 1
            )
        )
        dating = known(day) if day else short_issue("", day=None).date
        return Issue(title=title, number=number, date=dating, pages=pages)

    def article(name: str, *blocks: Paragraph | Picture | Table, by: str = "") -> Article:
        bylines = (Byline(role="记者", names=(by,), text=f"记者 {by}"),) if by else ()
        return Article(
            id=name, headline="茶事", blocks=(*blocks, Paragraph(text="新茶。")), bylines=bylines
        )

    picture = Picture(caption="采茶人\n在山上", credit="林一 摄")
    table = Table(rows=(("品种", "价格"), ("龙井", "300")))
    take_in(
        library,
        issue(
            "江城日报",
            datetime.date(2020, 12, 31),
            1,
            article("01/a1", by="周一苇"),
            article("A02/a1", picture),
            article("12/a1", table, by="周苇"),
        ),
        issue("江城日报", datetime.date(2021, 1, 1), 2, article("01/a1")),
        issue("江城晚报", datetime.date(2021, 2, 1), 9, article("01/a1"), article("A02/a1")),
        issue("山城晚报", None, 77, article("01/a1")),
    )
    return library


DAY1 = "江城日报/2020-12-31#"
DAY2 = "江城日报/2021-01-01#"
EVENING = "江城晚报/2021-02-01#"
UNDATED = "山城晚报/no-77#"
ALL = sorted(
    [
        DAY1 + "01/a1",
        DAY1 + "12/a1",
        DAY1 + "A02/a1",
        DAY2 + "01/a1",
        EVENING + "01/a1",
        EVENING + "A02/a1",
        UNDATED + "01/a1",
    ]
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("新茶", ALL),
        ("新茶 title:江城日报", [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1", DAY2 + "01/a1"]),
        ("新茶 title:晚报", [EVENING + "01/a1", EVENING + "A02/a1", UNDATED + "01/a1"]),
        ("新茶 title:山城", [UNDATED + "01/a1"]),
        ("新茶 title:海城", []),
        ("新茶 -title:江城", [UNDATED + "01/a1"]),
        ("新茶 报名:山城晚报", [UNDATED + "01/a1"]),
        ("新茶 from:2021", [DAY2 + "01/a1", EVENING + "01/a1", EVENING + "A02/a1"]),
        ("新茶 from:2021-01-01 to:2021-01", [DAY2 + "01/a1"]),
        ("新茶 to:2020", [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1"]),
        ("新茶 date:2021-02", [EVENING + "01/a1", EVENING + "A02/a1"]),
        ("date:2021-01-01", [DAY2 + "01/a1"]),
        ("page:12", [DAY1 + "12/a1"]),
        ("page:1 date:2021-01", [DAY2 + "01/a1"]),
        ("page:a2", [DAY1 + "A02/a1", EVENING + "A02/a1"]),
        ("section:茶市", [DAY1 + "A02/a1", EVENING + "A02/a1"]),
        ("section:新茶", []),
        ("byline:周苇", [DAY1 + "12/a1"]),
        ("byline:周", [DAY1 + "01/a1", DAY1 + "12/a1"]),
        ("作者:一苇", [DAY1 + "01/a1"]),
        ("kind:picture", [DAY1 + "A02/a1"]),
        ("类型:表格", [DAY1 + "12/a1"]),
        ("新茶 -kind:picture date:2020", [DAY1 + "01/a1", DAY1 + "12/a1"]),
        ("茶 kind:caption", [DAY1 + "A02/a1"]),
        ("新茶 kind:headline", []),
        ("龙井 OR kind:picture", [DAY1 + "12/a1", DAY1 + "A02/a1"]),
        ("人在", []),
        ("picture", []),
    ],
)
def test_filters(shelf: Library, typed: str, expected: list[str]) -> None:
    assert found(shelf, typed) == sorted(expected)


def test_filters_beside_the_query_hold_as_well(shelf: Library) -> None:
    day = datetime.date(2021, 1, 1)
    assert found(shelf, "", title="江城日报", first=day) == [DAY2 + "01/a1"]
    assert found(shelf, "新茶", first=day, last=day) == [DAY2 + "01/a1"]
    assert found(shelf, "新茶 from:2021-02", first=day) == [EVENING + "01/a1", EVENING + "A02/a1"]
    assert found(shelf, "新茶", title="no such paper") == []
    assert found(shelf, "", last=datetime.date(2020, 12, 31)) == ALL_OF_DAY1


ALL_OF_DAY1 = [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1"]


def test_facets_count_every_match(shelf: Library) -> None:
    assert count_facets(shelf, Search(typed="新茶")) == Facets(
        counted=7,
        years=((2021, 3), (2020, 3), (0, 1)),
        titles=(("江城日报", 4), ("江城晚报", 2), ("山城晚报", 1)),
        sections=(("要闻", 4), ("经济·茶市", 2), ("", 1)),
    )
    assert count_facets(shelf, Search(typed="无此词")).counted == 0
    assert count_facets(shelf, Search(typed="", title="江城晚报")).years == ((2021, 2),)


def test_counting_stops_one_after_the_number_asked_for(shelf: Library) -> None:
    assert count(shelf, Search(typed="新茶")) == 7
    assert count(shelf, Search(typed="新茶"), at_most=3) == 4


# Order and paging


def pages(library: Library, search: Search, limit: int) -> list[Hit]:
    hits: list[Hit] = []
    after = None
    while True:
        stretch = find(library, search, after, limit)
        hits.extend(stretch.hits)
        assert len(stretch.hits) == limit or stretch.after is None
        if stretch.after is None:
            return hits
        after = stretch.after


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8])
def test_stretches_together_are_all_matches_once(shelf: Library, order: Order, limit: int) -> None:
    hits = pages(shelf, Search(typed="新茶", order=order), limit)
    assert sorted(f"{hit.issue}#{hit.article}" for hit in hits) == ALL


def test_by_date_undated_issues_count_as_the_oldest(shelf: Library) -> None:
    newest = find(shelf, Search(typed="新茶")).hits
    days = [hit.date for hit in newest]
    assert days == sorted(days, key=lambda day: day or datetime.date.min, reverse=True)
    oldest = find(shelf, Search(typed="新茶", order=Order.OLDEST)).hits
    assert oldest[0].date is None
    assert [hit.date for hit in oldest] == days[::-1]


def test_an_older_issue_taken_in_later_still_comes_after(library: Library) -> None:
    for day in (3, 1, 2):
        take_in(library, short_issue("新茶", day=datetime.date(2021, 1, day), number=day))
    assert [hit.number for hit in find(library, Search(typed="新茶")).hits] == [3, 2, 1]


def test_by_relevance_headlines_and_mentions_come_first(library: Library) -> None:
    issue = short_issue("说的是别的，只提一次新茶。" + "字" * 300, "新茶，新茶，还是新茶。", "无关")
    (page,) = issue.pages
    headed = Article(id="01/a9", headline="新茶上市", blocks=(Paragraph(text="正文。"),))
    take_in(
        library,
        dataclasses.replace(
            issue, pages=(dataclasses.replace(page, articles=(*page.articles, headed)),)
        ),
    )
    hits = find(library, Search(typed="新茶", order=Order.RELEVANCE)).hits
    assert [hit.article for hit in hits] == ["01/a9", "01/a2", "01/a1"]


def test_only_the_newest_matches_are_weighed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "CANDIDATES", 3)
    for day in range(1, 6):
        text = "新茶" * (9 if day == 1 else 1)
        take_in(library, short_issue(text, day=datetime.date(2021, 1, day), number=day))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    hits = pages(library, Search(typed="新茶", order=Order.RELEVANCE), 2)
    library.connection.set_trace_callback(None)
    assert sorted(hit.number or 0 for hit in hits) == [3, 4, 5]
    assert not any("bm25" in statement or "rank" in statement for statement in asked)
