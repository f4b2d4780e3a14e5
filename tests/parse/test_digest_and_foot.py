"""Entries of a 导读, a page's label at its foot, texts from elsewhere, who says what."""

import pytest

from reader.model.issue import Digest
from reader.notation.digest_mark import split_bare_number, split_tag_at_end
from reader.parse.plain_text import parse_text
from tests.parse.test_at_the_edges import DAY, HEADLINES
from tests.parse.test_between_stories import OTHER, STORY
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace


def digest(text: str) -> Digest:
    found = parse_text(text, "x")[0][0].page.digest
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("诗歌《给冬水田》 4版", ("诗歌《给冬水田》", "4版", "4")),
        ("渡口的灯 》4版", ("渡口的灯", "》4版", "4")),
    ],
)
def test_the_mark_of_a_title_is_no_arrow(line: str, entry: tuple[str, str, str]) -> None:
    assert split_tag_at_end(line) == entry


def test_a_number_in_a_circle_is_a_page() -> None:
    assert split_bare_number("渡口的灯　②") == ("渡口的灯", "②", "2")
    entries = digest(f"{DAY}\n\n今日导读\n渡口的灯　②\n堤上的树　⑧\n\n{STORY}").entries
    assert [(each.headline, each.page) for each in entries] == [
        ("渡口的灯", "2"),
        ("堤上的树", "8"),
    ]


def test_a_gap_ends_the_last_entry_below_its_page() -> None:
    box = "导读\n2版\n堤上的树为什么长得慢\n\n4版\n渡口的灯亮到几点\n——一名船工的手记"
    lead = f"{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{MORE}"
    last = digest(f"{DAY}\n\n{box}\n\n\n{lead}\n\n{OTHER}").entries[-1]
    assert (last.headline, last.deck) == ("渡口的灯亮到几点", "——一名船工的手记")


def test_a_pages_label_may_stand_at_its_foot_below_its_section() -> None:
    foot = "新聞\nP4\n港訊早報\n2015.07.30 星期四\n編採熱線 2000 1234"
    printed = parse_text(f"{STORY}\n\n{OTHER}\n{foot}", "x")[0][0]
    assert (printed.title, printed.page.label, printed.page.section) == ("港訊早報", "04", "新聞")
    assert [article.headline for article in printed.page.articles] == HEADLINES


def test_a_number_within_a_year_is_of_the_edge() -> None:
    page = parse_text(
        f"蓉城文摘 1995年第37期 9月16日出版 第三版 读点什么\n\n{STORY}\n\n{OTHER}", "x"
    )[0][0]
    assert (page.page.label, page.issue_number) == ("03", 37)
    assert [article.headline for article in page.page.articles] == HEADLINES


def test_who_wrote_a_text_from_elsewhere_is_its_writer() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n父亲的三张纸条\n摘自《散步》 贺坚\n\n{MORE}\n\n{TEXT}")
    assert lines[-3] == "by -: 贺坚"
    lines = trace(f"{DAY}\n\n{STORY}\n\n三九泡脚\n{MORE}\n\n{TEXT}\n摘自《康寿报》")
    assert lines[-1] == "p 摘自《康寿报》"


def test_what_one_says_is_apart_from_what_another_does() -> None:
    said = ["「贊成！次次被人隻車跟住。」——貨車司機阿輝", "「塞車嗰陣點量度？」——校巴司機黃太"]
    text = f"{DAY}\n\n跟車太貼罰款\n本報記者 高遠\n{MORE}\n{said[0]}\n{said[1]}\n{TEXT}"
    blocks = parse_text(text, "x")[0][0].page.articles[0].blocks
    assert [block.text for block in blocks] == [MORE, *said, TEXT]


def test_a_section_may_have_a_dot_of_full_width() -> None:
    edge = "島聞日報\n中華民國一○八年九月二十六日　星期四\nA8\n社會．地方"
    page = parse_text(f"{edge}\n{STORY}\n\n{OTHER}", "x")[0][0].page
    assert (page.label, page.section) == ("A08", "社會．地方")


def test_a_line_that_names_the_first_page_below_its_masthead_begins_no_other() -> None:
    masthead = "渝南日报\n2003年5月6日 星期二 第15926号\n今日8版 代号77-3"
    folio = "渝南日报 2003年5月6日 星期二 第一版"
    stories = [f"{story}\n\n{TEXT}\n\n{MORE}\n\n{TEXT}" for story in (STORY, OTHER)]
    pages, _ = parse_text(f"{masthead}\n\n{stories[0]}\n\n{folio}\n\n{stories[1]}", "x")
    assert [each.page.label for each in pages] == ["01"]
    assert [article.headline for article in pages[0].page.articles] == HEADLINES
