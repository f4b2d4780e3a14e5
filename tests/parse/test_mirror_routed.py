"""Sites whose addresses are no names of files: 中国政府采购报, epapers?period_date=2021-08-13."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from reader.collate.issue import collate
from reader.model.issue import Issue
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from reader.parse.source.links import is_web_page, page_name
from tests.parse.founder_mirror import png, put

LABELS = {1: "第1版：要闻", 2: "第2版：观察"}
TEXT = "<p>　　本报讯 河口的新船厂昨日开工。</p><p>　　工人说，三年可造八条船。</p>"


def name(number: int) -> str:
    return f"epapers?period=1&period_date=2021-08-13{'&page=2' if number == 2 else ''}"


def write(root: Path, shown: Callable[[str], str], before: str = "") -> Path:
    """Write two pages and their articles as a mirror of the site has them.

    Args:
        root: Where.
        shown: Makes an address in a page of one of the site.
        before: What a browser writes at the head of a page.
    """
    menu = "".join(
        f'<li><a href="{shown(name(n))}">{label}</a></li>' for n, label in LABELS.items()
    )
    for number, label in LABELS.items():
        story = shown(f"articles/5812{number}")
        put(
            root,
            f"{name(number)}.html",
            f"{before}<html><head><title>中国政府采购报</title></head><body>"
            f'<div class="left B_02_1"><div>{label}</div></div><img src="uploads/{number}.png" '
            'width=350 height=500 usemap="#hotarea"><map name="hotarea"><area shape="rect" '
            f'coords="10,10,200,100" href="{story}"></map><div id="pageList"><ul>{menu}</ul></div>'
            f'<div id="titleList"><ul><li><a href="{story}">船厂开工{number}</a></li></ul></div>'
            "</body></html>",
        )
        put(
            root,
            f"articles/5812{number}.html",
            f'<html><body><h1 class="title">船厂开工{number}</h1><div id="articleText">{TEXT}'
            "</div></body></html>",
        )
        put(root, f"uploads/{number}.png", png())
    return root


def only(root: Path) -> Issue:
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


@pytest.mark.parametrize(
    "shown",
    [lambda address: f"/{address}", lambda address: f"{quote(address)}.html"],
    ids=["as published", "as wget converts them"],
)
def test_pages_and_articles_are_found_by_what_their_address_asks_for(
    tmp_path: Path, shown: Callable[[str], str]
) -> None:
    issue = only(write(tmp_path / "www.cgpnews.cn", shown))
    assert (issue.title, str(issue.date.value)) == ("中国政府采购报", "2021-08-13")
    assert [(page.label, page.section) for page in issue.pages] == [("01", "要闻"), ("02", "观察")]
    assert [[a.headline for a in page.articles] for page in issue.pages] == [
        ["船厂开工1"],
        ["船厂开工2"],
    ]
    assert len(issue.pages[1].articles[0].blocks) == 2
    assert issue.pages[0].facsimile
    assert not issue.doubts


def test_a_page_that_a_browser_saved_tells_the_day_by_where_it_was_saved_from(
    tmp_path: Path,
) -> None:
    root = write(tmp_path / "saved", lambda address: f"http://www.cgpnews.cn/{address}")
    text = (root / f"{name(1)}.html").read_text("utf-8")
    (root / f"{name(1)}.html").unlink()
    (root / f"{name(2)}.html").unlink()
    came = f"<!-- saved from url=(0066)http://www.cgpnews.cn/{name(1)} -->"
    put(root, "中国政府采购报.html", f"{came}\n{text}")
    issue = only(root)
    assert str(issue.date.value) == "2021-08-13"
    assert issue.pages[0].articles[0].blocks


@pytest.mark.parametrize(
    ("file", "is_page"),
    [
        ("epapers?period=1&day=2", True),
        ("epapers@period=1.html", True),
        ("logo@size=2.png", False),
        ("list?one", False),
        ("a.png?x=1", False),
    ],
)
def test_a_name_with_a_question_is_a_page_unless_it_ends_as_another_file(
    file: str, is_page: bool
) -> None:
    assert is_web_page(file) is is_page


def test_the_query_of_a_named_page_is_still_left_out() -> None:
    assert page_name("nw.D1_2-01.htm?div=-1") == "nw.d1_2-01.htm"
    assert page_name("/x/epapers?day=2") == "epapers?day=2"
