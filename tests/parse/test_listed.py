"""Lists of articles as programs that copy papers' sites write them."""

import datetime
import json
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Article, Paragraph, Picture
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source

TEXT = "四月里山上的雪化了，水沿着旧渠下来。\n渠长说够一季用了。"
DAY = datetime.date(2024, 3, 1)


def record(number: int, **more: object) -> dict[str, object]:
    return {"title": f"旧渠通水{number}", "author": "本报记者 何山", "content": TEXT, **more}


def put(folder: Path, name: str, value: object, *, ascii_only: bool = False) -> Path:
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=ascii_only), "utf-8")
    return path


def issues_in(path: Path) -> list[PrintedIssue]:
    found = list(read_source(path))
    refused = [each for each in found if isinstance(each, SourceError)]
    assert not refused, refused
    return [each for each in found if isinstance(each, PrintedIssue)]


def pages_in(path: Path) -> list[tuple[str, str, list[str]]]:
    (issue,) = issues_in(path)
    return [
        (each.page.label, each.page.section, [a.headline for a in each.page.articles])
        for each in issue.pages
    ]


def article_in(path: Path) -> Article:
    (issue,) = issues_in(path)
    (article,) = issue.pages[0].page.articles
    return article


def doubts_of(path: Path) -> list[str]:
    return [doubt.what for issue in issues_in(path) for doubt in issue.doubts]


@pytest.mark.parametrize(
    "stated",
    ["2024-03-01", "2024/3/1", "20240301", "2024年3月1日 星期五", 1709251200000, 1709251200],
)
def test_a_list_of_records_is_the_issues_of_their_days(tmp_path: Path, stated: object) -> None:
    later = record(3, date="2024-03-02", page=1, newspaper="岭南晚报")
    own = {"date": stated, "newspaper": "岭南晚报"}
    path = put(
        tmp_path,
        "a.json",
        [record(1, page="1", **own), record(2, page="第02版：要闻", **own), later],
    )
    first, second = issues_in(path)
    assert [(p.page.label, p.page.section) for p in first.pages] == [("01", ""), ("02", "要闻")]
    assert {(p.title, p.date.value) for p in first.pages} == {("岭南晚报", DAY)}
    assert [p.date.value for p in second.pages] == [DAY + datetime.timedelta(days=1)]
    (article,) = first.pages[0].page.articles
    assert [byline.names for byline in article.bylines] == [("何山",)]
    assert [b.text for b in article.blocks if isinstance(b, Paragraph)] == TEXT.split("\n")


@pytest.mark.parametrize(
    ("title", "text", "page"),
    [
        ("标题", "正文", "版次"),
        ("文章标题", "内容", "版面"),
        ("Article_Title", "full-text", "pageNo"),
        ("biaoti", "zhengwen", "banci"),
        ("mainTitle", "htmlContent", "pageNo"),
        ("headline", "articleBody", "page_number"),
    ],
)
def test_fields_are_known_in_many_spellings(
    tmp_path: Path, title: str, text: str, page: str
) -> None:
    path = put(tmp_path, "a.json", [{title: "夜里的灯", text: TEXT, page: "5"}], ascii_only=True)
    assert pages_in(path) == [("05", "", ["夜里的灯"])]


def test_records_may_stand_under_days_papers_and_pages(tmp_path: Path) -> None:
    pages = {"第01版：要闻": [record(1)], "第02版：综合": [record(2), record(3)]}
    path = put(tmp_path, "a.json", {"岭南晚报": {"2024-03-01": pages}})
    (issue,) = issues_in(path)
    assert (issue.pages[0].title, issue.pages[0].date.value) == ("岭南晚报", DAY)
    assert pages_in(path) == [
        ("01", "要闻", ["旧渠通水1"]),
        ("02", "综合", ["旧渠通水2", "旧渠通水3"]),
    ]


def test_pages_that_hold_records_are_no_issue_of_ours(tmp_path: Path) -> None:
    first = {
        "title": "第01版：要闻",
        "page": "01",
        "articles": [record(1), record(2, section="头条")],
    }
    second = {"page": "02", "name": "综合", "articles": [record(3)]}
    path = put(
        tmp_path, "a.json", {"paper": "岭南晚报", "date": "20240301", "pages": [first, second]}
    )
    assert pages_in(path) == [
        ("01", "要闻", ["旧渠通水1", "旧渠通水2"]),
        ("02", "综合", ["旧渠通水3"]),
    ]
    assert not any("Left out" in what for what in doubts_of(path))


def test_lines_of_json_are_records_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    lines = [json.dumps(record(n, page=n), ensure_ascii=False) for n in (1, 2)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([lines[0], '{"title": "half', lines[1], ""]), "utf-8")
    (issue,) = issues_in(path)
    assert [each.page.label for each in issue.pages] == ["01", "02"]
    assert [(d.where, d.what) for d in issue.doubts if "no JSON" in d.what] == [
        ("a.jsonl, line 2", "The line is no JSON that can be read; it was left out.")
    ]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_table_has_a_record_a_row(tmp_path: Path, delimiter: str) -> None:
    rows = (
        "日期 版次 标题 正文",
        '2024-03-01 01 夜里的灯 "灯亮到天明。\n没有人关它。"',
        "2024-03-01 02 旧渠 水来了。",
    )
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(row.replace(" ", delimiter) for row in rows).encode("gb18030"))
    assert pages_in(path) == [("01", "", ["夜里的灯"]), ("02", "", ["旧渠"])]


@pytest.mark.parametrize(
    ("rows", "issues"),
    [
        # The number tells the issue of a row without a day, the day that of one without a paper.
        (["2024-03-01,岭南晚报,12,01", ",岭南晚报,12,02"], [["01", "02"]]),
        (["2024-03-01,岭南晚报,12,01", "2024-03-01,,,02"], [["01", "02"]]),
        (["2024-03-01,岭南晚报,12,01", ",岭南晚报,13,02"], [["02"], ["01"]]),
        (["2024-03-01,岭南晚报,12,01", ",岭南晚报,,02"], [["02"], ["01"]]),
        (["2024-03-01,岭南晚报,12,01", ",山城晚报,12,02"], [["02"], ["01"]]),
        (
            ["2024-03-01,岭南晚报,12,01", "2024-03-02,岭南晚报,12,01", ",岭南晚报,12,02"],
            [["02"], ["01"], ["01"]],
        ),
    ],
)
def test_a_row_that_leaves_out_the_day_is_of_the_issue_it_can_be_of(
    tmp_path: Path, rows: list[str], issues: list[list[str]]
) -> None:
    told = [f"{row},夜里的灯{at},灯亮到天明。" for at, row in enumerate(rows)]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(["日期,报纸,期号,版次,标题,正文", *told]), "utf-8")
    found = [[page.page.label for page in issue.pages] for issue in issues_in(path)]
    assert found == issues


def test_cells_that_are_joined_over_rows_are_of_each_of_them(tmp_path: Path) -> None:
    rows = (
        "报纸,日期,期号,版次,标题,正文",
        "岭南晚报,2024-03-01,12,01,夜里的灯,灯亮到天明。",
        ",,,,旧渠,水来了。",
        ",,,02,渡口,船开了。",
    )
    path = tmp_path / "a.csv"
    path.write_text("\n".join(("sep=,", *rows)), "utf-8-sig")
    assert pages_in(path) == [("01", "", ["夜里的灯", "旧渠"]), ("02", "", ["渡口"])]
    told = "Rows that name neither paper nor day were read as those above them: 2."
    assert told in doubts_of(path)


@pytest.mark.parametrize(
    ("stated", "status"),
    [("1970-01-01", "inferred"), ("1899-12-30", "inferred"), ("1970-01-02", "known")],
)
def test_a_day_that_an_empty_field_becomes_is_inferred(
    tmp_path: Path, stated: str, status: str
) -> None:
    (issue,) = issues_in(put(tmp_path, "a.json", [record(1, date=stated)]))
    date = issue.pages[0].date
    assert (str(date.value), date.status) == (stated, status)


@pytest.mark.parametrize("stated", ["9999-12-31", "0000-00-00", "9999年12月31日"])
def test_a_day_that_no_paper_came_out_on_is_none(tmp_path: Path, stated: str) -> None:
    (issue,) = issues_in(put(tmp_path, "a.json", [record(1, date=stated)]))
    date = issue.pages[0].date
    assert (date.value, date.evidence) == (None, (f"{stated} is no day",))


def test_the_column_of_editions_parts_the_issues_of_a_day(tmp_path: Path) -> None:
    rows = [record(n, edition=name, page=1) for n, name in enumerate(("早", "晚"))]
    assert [each.edition for each in issues_in(put(tmp_path, "a.json", rows))] == ["早", "晚"]


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        ("灯亮到天明。<br>没有人关它。", ["灯亮到天明。", "没有人关它。"]),
        ("灯亮到天明。<p>没有人关它。</p>", ["灯亮到天明。", "没有人关它。"]),
        ("<p>灯亮到天明。</p>没有人关它。", ["灯亮到天明。", "没有人关它。"]),
        ("灯&#20142;到&ldquo;天明&rdquo;。", ["灯亮到“天明”。"]),
        ("&lt;p&gt;灯亮到天明。&lt;/p&gt;", ["灯亮到天明。"]),
    ],
)
def test_no_text_around_the_markup_is_lost(
    tmp_path: Path, content: str, paragraphs: list[str]
) -> None:
    path = put(tmp_path, "a.json", [record(1, content=content, title="灯&#8220;亮&#8221;")])
    article = article_in(path)
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)] == paragraphs
    assert article.headline == "灯“亮”"


def test_a_text_in_html_keeps_its_paragraphs_and_pictures_their_captions(tmp_path: Path) -> None:
    shown = [{"src": "deng.jpg", "caption": "渠边的灯。"}]
    text = "<p>灯亮到天明。</p><p>没有人关它。</p>"
    path = put(tmp_path, "a.json", [record(1, content=text, images=shown)])
    *paragraphs, picture = article_in(path).blocks
    assert [p.text for p in paragraphs if isinstance(p, Paragraph)] == [
        "灯亮到天明。",
        "没有人关它。",
    ]
    assert isinstance(picture, Picture)
    assert picture.caption == "渠边的灯。"
    assert "The picture deng.jpg is not in the folder." in doubts_of(path)


def test_what_has_no_place_in_an_article_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.json", [record(1, url="https://paper.example/1.html", source="新华社")])
    left_out = "Left out, for an article has no place for it: url; source 新华社."
    assert left_out in doubts_of(path)


def test_a_source_that_is_a_paper_names_it_and_the_file_tells_the_day(tmp_path: Path) -> None:
    path = put(tmp_path, "2024-03-01.json", [record(1, source="岭南晚报")])
    (issue,) = issues_in(path)
    assert (issue.pages[0].title, issue.pages[0].date.value) == ("岭南晚报", DAY)
    assert not any("Left out" in doubt.what for doubt in issue.doubts)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"title": "settings", "content": {"size": 1}}'),
        ("a.csv", "name,size\nx,1\n"),
        ("a.json", '[{"title": "only a head"}]'),
    ],
)
def test_other_data_is_refused(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (refusal,) = read_source(tmp_path / name)
    assert isinstance(refusal, SourceError)
    assert "is JSON, but" in refusal.reason or "is a table" in refusal.reason


def test_a_folder_is_read_with_the_lists_in_it_once(tmp_path: Path) -> None:
    put(tmp_path, "01.json", [record(1, page="1", date="2024-03-01")])
    (tmp_path / "02.csv").write_text(
        f'date,page,title,content\n2024-03-01,2,夜里的灯,"{TEXT}"\n', "utf-8"
    )
    assert pages_in(tmp_path) == [("01", "", ["旧渠通水1"]), ("02", "", ["夜里的灯"])]
