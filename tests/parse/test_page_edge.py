"""What the edges of a page tell of its issue, however the text was extracted."""

import datetime
import textwrap

from reader.parse.plain_text import parse_text


def test_a_masthead_with_a_line_for_each_particular_is_one_masthead() -> None:
    text = textwrap.dedent(
        """\
        青石日报
        QINGSHI RIBAO
        中共青石市委机关报
        2026年7月
        8
        星期三
        农历丙午年五月廿四
        今日8版
        第9872期
        国内统一连续出版物号 CN 99-0021

        市委召开防汛会议
        本报讯（记者 高远）河水退了，堤上的灯一夜没有熄。
        """
    )
    (page, *_), _ = parse_text(text, "01.txt")
    assert page.title == "青石日报"
    assert page.date.value == datetime.date(2026, 7, 8)
    assert page.issue_number == 9872
    assert page.masthead is not None
    assert page.masthead.weekday == "星期三"
    assert page.masthead.lunar_date == "农历丙午年五月廿四"
    assert [article.headline for article in page.page.articles] == ["市委召开防汛会议"]


def test_a_name_that_no_papers_ending_tells_is_taken_from_the_edge_with_a_doubt() -> None:
    text = "3 家园 青石周末 2026年7月22日 编辑 许然\n\n老房子里的新邻居\n弄堂深处搬来了一户人家。\n"
    (page,), doubts = parse_text(text, "03.txt")
    assert page.title == "青石周末"
    assert any("青石周末" in doubt.what for doubt in doubts)


def test_two_words_beside_the_marks_of_an_edge_name_no_paper() -> None:
    text = "3 家园 青石周末 河边人家 2026年7月22日\n\n老房子里的新邻居\n弄堂深处搬来了一户人家。\n"
    (page,), _ = parse_text(text, "03.txt")
    assert page.title == ""
