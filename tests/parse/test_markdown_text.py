"""A page that a program set down in Markdown is read as the paper printed it."""

import datetime
from pathlib import Path

import pytest

from reader.model.printed import PrintedIssue
from reader.parse.plain_text import parse_text
from reader.parse.registry import read_source
from reader.parse.text.markdown_text import heading_ranks, is_markdown, without_markdown
from tests.parse.tracing import trace

PAGE = """\
# 青石日报 A2 要闻

*2026年9月8日 星期二　编辑：许然*

## 河堤今年汛前加高半米

**本报讯（记者 高远）** 河水退了，堤上的灯一夜没有熄。

**先问人 再修路**

他们说，明年还要再加高半米。

（下转A3版）

---

## 渡口的灯亮了

本报讯（记者 柳青）沿线三十户人家都回了家。

![p.jpg](images/1.jpg)
*9月5日，渡口的灯。本报记者 高远 摄*

## 导读

- 船厂又开工了　A4
- 城南添三条公交线　A6
"""


def test_a_page_in_markdown_is_read_as_printed() -> None:
    assert trace(PAGE) == [
        "= | 河堤今年汛前加高半米",
        "by 记者: 高远",
        "from 本报",
        "p 本报讯（记者…夜没有熄。",
        "x 先问人 再修路",
        "p 他们说，明年…加高半米。",
        "continued_on A3",
        "= | 渡口的灯亮了",
        "by 记者: 柳青",
        "from 本报",
        "p 本报讯（记者…都回了家。",
        "pic 9月5日，渡口的灯。 | 本报记者 高远 摄",
    ]


BY_HAND = """\
# 老码头重开航

停航十一年的老码头昨天清早又响起了汽笛，岸边排队的居民有说有笑。

## 船工回来了

船工说，这条航线去年冬天清完淤，今年春天才算通了。

# 雨季提前一周

据码头管理站统计，头一天到港的船有二十三条，卸下粮食一百四十吨。
"""


def test_headings_ranked_above_others_head_articles() -> None:
    assert trace(BY_HAND) == [
        "= | 老码头重开航",
        "p 停航十一年的…有说有笑。",
        "x 船工回来了",
        "p 船工说，这条…才算通了。",
        "= | 雨季提前一周",
        "p 据码头管理站…百四十吨。",
    ]


def test_the_edge_and_the_digest_are_found_and_the_text_stays_as_found() -> None:
    (page,), _ = parse_text(PAGE, "page.md")
    assert (page.page.label, page.page.section, page.title) == ("A02", "要闻", "青石日报")
    assert page.page.digest is not None
    assert [(e.headline, e.page) for e in page.page.digest.entries] == [
        ("船厂又开工了", "A4"),
        ("城南添三条公交线", "A6"),
    ]
    assert page.page.as_found == PAGE


def test_pages_of_one_file_are_divided_at_their_labels() -> None:
    other = PAGE.replace("A2 要闻", "A3 民生")
    pages, _ = parse_text(PAGE + "\n" + other, "pages.md")
    assert [page.page.label for page in pages] == ["A02", "A03"]
    assert "".join(page.page.as_found for page in pages) == PAGE + "\n" + other


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("### 河堤加高 ###", "河堤加高"),
        ("> 编者按：桥通了。", "编者按：桥通了。"),
        ("* 船厂又开工了", "船厂又开工了"),
        ("***", ""),
        ("| 美元 | 7.94 |", "美元\t7.94"),
        ("|---|:--:|", ""),
        ("[下转2版](02.md#a1){: .jump }", "下转2版"),
        ("![图为渡口。](1.jpg)", "图为渡口。"),
        ("![渡口](1.jpg)", "渡口"),
        ('![渡口的早晨](1.jpg "陆行舟 摄")', "渡口的早晨 陆行舟 摄"),
        ("![图片 3](1.jpg)", ""),
        ("![img-12](1.jpg)", ""),
        ("**本报讯** 桥*通*了", "本报讯 桥*通*了"),
        ("*本报讯* 桥通了", "本报讯 桥通了"),
        (r"5\*5=25&nbsp;", "5*5=25"),
        ("河堤<br>加高", "河堤 加高"),
        ("  　　河水退了。", "  　　河水退了。"),
    ],
)
def test_marks_go_and_what_was_printed_stays(line: str, printed: str) -> None:
    text = without_markdown(f"# 青石日报\r\n## 要闻\r\n{line}\r\n")
    assert text == f"青石日报\r\n要闻\r\n{printed}\r\n"


@pytest.mark.parametrize(
    "text", ["# 第03版：广告\n河水退了。\n", "*本报讯* 桥通了\n", "■ 桥通了\n#1 渡口\n"]
)
def test_a_text_without_deeper_headings_or_other_marks_stays_as_it_is(text: str) -> None:
    assert not is_markdown(text)
    assert without_markdown(text) == text


def test_a_folder_of_pages_in_markdown_is_an_issue_and_what_tells_of_it_no_page(
    tmp_path: Path,
) -> None:
    (tmp_path / "02.md").write_text(PAGE, "utf-8")
    (tmp_path / "03.md").write_text(PAGE.replace("A2 要闻", "A3 民生"), "utf-8")
    (tmp_path / "README.md").write_text("# 说明\n\n## 来源\n", "utf-8")
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert [page.page.label for page in issue.pages] == ["A02", "A03"]


UNDERLINED = """\
老码头重开航
============

停航十一年的老码头昨天清早又响起了汽笛，岸边排队的居民有说有笑。

船工回来了
----------

船工说，这条航线去年冬天清完淤，今年春天才算通了。

雨季提前一周
===

据码头管理站统计，头一天到港的船有二十三条，卸下粮食一百四十吨。
"""


def test_headings_that_the_line_below_underlines_are_headings() -> None:
    assert trace(UNDERLINED) == trace(BY_HAND)
    assert heading_ranks(UNDERLINED) == {1: 1, 6: 2, 11: 1}
    assert "=" not in without_markdown(UNDERLINED)


@pytest.mark.parametrize(
    "text",
    [
        "头版\n----\n\n河水退了。\n\n渡口\n----\n",  # hyphens part a plain page
        "河堤加高\n====\n\n河水退了。\n",  # one line of signs is an ornament
        "河水退了，灯亮了。\n====\n\n渡口。\n====\n",  # a paragraph is no heading
    ],
)
def test_lines_of_signs_in_plain_text_underline_nothing(text: str) -> None:
    assert not is_markdown(text)
    assert heading_ranks(text) == {}


def test_a_file_named_as_markdown_is_it_by_its_only_heading() -> None:
    for text in ("# 渡口\n河水退了。\n", "渡口\n----\n河水退了。\n"):
        assert without_markdown(text, "03.md").split() == ["渡口", "河水退了。"]
    assert without_markdown("河水退了 # 一半\n", "03.md") == "河水退了 # 一半\n"


def test_folders_and_names_of_files_tell_paper_day_and_sections(tmp_path: Path) -> None:
    folder = tmp_path / "江城晚报" / "2026-03-04"
    folder.mkdir(parents=True)
    (folder / "要闻.md").write_text(UNDERLINED, "utf-8")
    (folder / "A02民生.md").write_text("# 渡口的灯亮了\n\n本报讯 河水退了一半。\n", "utf-8")
    (folder / "NOTES.md").write_text("# 说明\n\n## 来源\n", "utf-8")
    (issue,) = read_source(tmp_path / "江城晚报")
    assert isinstance(issue, PrintedIssue)
    assert [(p.page.label, p.page.section, p.title) for p in issue.pages] == [
        ("A02", "民生", "江城晚报"),
        ("02", "要闻", "江城晚报"),
    ]
    assert {p.date.value for p in issue.pages} == {datetime.date(2026, 3, 4)}
    assert [d.where for d in issue.doubts if "江城晚报" in d.what] == ["issue"]


def test_a_paper_that_names_itself_is_not_named_by_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "江城晚报"
    folder.mkdir()
    (folder / "02.md").write_text(PAGE, "utf-8")
    (issue,) = read_source(folder)
    assert isinstance(issue, PrintedIssue)
    assert issue.pages[0].title == "青石日报"


COUNTED = """\
# 江口日报 2025年08月10日（星期日）

> 来源：江口网数字报 https://paper.example.cn

## 第01版：要闻

### 1. 两岸合唱队一年唱了六十场

*江口老年大学的夏天*

入夏以来，江口两岸的合唱队已经唱了六十场。队员最大的七十六岁，最小的五十一岁。

#### 1. 一条船载两支队

队长说，秋天还要到对岸的镇上去唱。两支队合用一条船，船上也练。

### 2. 渡口的灯亮到九点（今日谈）

渡口的灯原来亮到七点，如今亮到九点。两个钟头的光，照着晚归的人。
"""


def test_the_numbers_a_program_gave_articles_are_no_part_of_their_headlines() -> None:
    assert trace(COUNTED) == [
        "= | 两岸合唱队一年唱了六十场 | 江口老年大学的夏天",
        "p 入夏以来，江…五十一岁。",
        "x 1. 一条船载两支队",
        "p 队长说，秋天…船上也练。",
        "= | 渡口的灯亮到九点（今日谈）",
        "p 渡口的灯原来…晚归的人。",
    ]


@pytest.mark.parametrize(
    "others",
    [
        "# 渡口改造三步走\n\n## 1. 先修路\n\n## 2. 再修桥\n",
        "# 江口日报 第1版\n\n## 1. 修路\n\n## 3. 修桥\n",
        "# 江口日报 第1版\n\n## 1. 修路\n",
    ],
)
def test_numbers_that_an_article_has_or_that_do_not_run_on_stay(others: str) -> None:
    assert "1. " in without_markdown(others, "page.md")


def test_a_line_that_a_program_did_not_mark_is_no_headline_beside_one_it_did() -> None:
    page = "## 河长日记\n\n*雨后巡河三公里*\n\n雨停了，河水退下去半米。沿河的三处护栏要修。\n\n"
    assert trace(page + COUNTED)[0] == "= | 河长日记 | 雨后巡河三公里"


STRONG = """\
青石卫生报　第05版　2023年6月7日　星期三

**【一线故事】**
儿科夜班的第三十七个电话
**本报记者 高远**
夜里一点，青石市妇幼保健院儿科护士站的座机响起，这是今晚的第三十七个电话。
"""


def test_lines_set_bold_alone_mark_a_text() -> None:
    assert trace(STRONG)[:2] == ["= 【一线故事】 | 儿科夜班的第三十七个电话", "by 本报记者: 高远"]
    assert not is_markdown("**注意**\n正文里只有一行这样的话。\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_between_pipes_is_one_in_a_text_without_other_marks(end: str) -> None:
    # Its rows were set as paragraphs, hyphens and all.
    rows = ("| 货种 | 吨 |", "|------|---:|", "| 果蔬 | 125 |", "| 木材 | 302 |")
    text = end.join(("前四个月港口货种一览", *rows, "", "港口今年新开两条航线。"))
    plain = ("货种\t吨", "", "果蔬\t125", "木材\t302")
    kept = ("前四个月港口货种一览", *plain, "", "港口今年新开两条航线。")
    assert without_markdown(text) == end.join(kept)


@pytest.mark.parametrize(
    "text",
    [
        "| 热线 0555-8800100 | 邮箱 news@harbour.example |\n| 地址 旧码头 | 邮编 |\n",
        "|---|---|\n| 果蔬 | 125 |\n",
        "| 果蔬 | 125 |\n\n|---|---|\n",
    ],
)
def test_lines_between_pipes_are_no_table_without_a_head_and_the_line_below_it(text: str) -> None:
    assert without_markdown(text) == text


def test_headings_of_one_rank_mark_a_text() -> None:
    page = "# 渡口的灯亮到九点\n\n记者 高远\n\n河水退了，堤上的灯一夜没有熄，都回了家。\n"
    assert trace(page)[0] == "= | 渡口的灯亮到九点"
