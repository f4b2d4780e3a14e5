"""What white space and place tell of a line, whatever its wording."""

import pytest

from reader.parse.plain_text import parse_text
from reader.parse.text import page_lines
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import read_elements
from reader.parse.text.segmentation import Judged, Role, judge, open_roles, segment
from reader.parse.text.surroundings import Surroundings
from tests.parse.test_at_the_edges import DAY
from tests.parse.test_between_stories import OTHER, STORY
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace

POEMS = "风停在仓前街\n灯也停了\n船没有停\n水在船下面走"


def heads(text: str) -> list[str]:
    return [line for line in trace(text) if line[0] in "=x"]


def test_a_line_between_a_headline_and_a_byline_is_of_the_head() -> None:
    head = "渡口的船票涨了\n有人改走陆路，有人改等周末，有人改了主意"
    assert heads(f"{DAY}\n\n{STORY}\n\n{head}\n本报记者 高远\n{TEXT}\n{MORE}")[1] == (
        "= | 渡口的船票涨了 | 有人改走陆路，有人改等周末，有人改了主意"
    )


def test_one_sentence_between_a_headline_and_its_writer_is_text() -> None:
    lines = trace(
        f"{DAY}\n\n{STORY}\n\n渡口的船票涨了\n今天起每张两元。\n（本报记者 高远）\n\n{OTHER}"
    )
    assert "p 今天起每张两元。" in lines


def test_what_somebody_says_apart_from_the_text_above_heads_a_story() -> None:
    head = "“我订的是早班船，怎么成了晚班？”\n售票处：没有改签，“要看从哪天算”"
    above = f"{DAY}\n\n渡口停航三天\n晚报记者 高远\n{TEXT}\n{MORE}"
    text = f"{above}\n\n{head}\n晚报记者 柳青\n{MORE}\n{TEXT}"
    assert [line.partition("“")[2][:9] for line in heads(text)] == ["", "我订的是早班船，怎"]


def test_an_indented_line_that_goes_on_at_the_left_is_no_crosshead() -> None:
    cut = "　　县里用这笔钱\n关停了河边的三家石料厂，办起了渡船公司，当年就有了进账。"
    text = f"{DAY}\n\n渡口停航三天\n　　{TEXT}\n　　{MORE}\n{cut}\n　　{TEXT}"
    assert [line for line in trace(text) if line.startswith(("x", "p 县"))] == [
        "p 县里用这笔钱…有了进账。"
    ]


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("但是船工们看到，河水一天比一天浅，有的地方已经露出了石头，船过不去了。", 2),
        ("　　但是船工们看到，河水一天比一天浅，有的地方已经露出了石头，船过不去了。", 3),
        ("船工们在岸上等水。", 3),
    ],
)
def test_a_long_sentence_at_the_left_goes_on_in_an_indented_paragraph(
    below: str, count: int
) -> None:
    lines = trace(f"{DAY}\n\n渡口停航三天\n　　{TEXT}\n　　{MORE}\n{below}")
    assert len([line for line in lines if line.startswith("p")]) == count


def test_a_poem_ends_above_the_title_and_the_name_of_the_next() -> None:
    poems = f"新诗两首\n等船\n高远\n{POEMS}\n\n\n夜泊\n苇子\n{POEMS}"
    text = f"{DAY}\n\n\n{STORY}\n\n\n{poems}\n\n\n{OTHER}"
    assert [line for line in trace(text) if line[:2] in ("= ", "by")][1:5] == [
        "= 新诗两首 | 等船",
        "by -: 高远",
        "= | 夜泊",
        "by -: 苇子",
    ]


def test_a_stanza_that_opens_with_a_short_line_is_no_poem_of_its_own() -> None:
    verse = f"{POEMS}\n\n等船的人\n也等\n{POEMS}"
    text = f"{DAY}\n\n\n{STORY}\n\n\n新诗\n等船\n高远\n{verse}\n\n\n{OTHER}"
    assert heads(text)[1:3] == ["= 新诗 | 等船", "= | 渡口停航三天整修"]


def test_what_stands_right_above_a_reports_opening_is_of_a_head() -> None:
    text = f"{DAY}\n渡口停航三天\n{TEXT}\n{MORE}\n堤上种菜\n本报讯 {TEXT}\n河边的灯\n{MORE}"
    read = read_elements(PageSource(text=text, name="x", first_line=1, number=1))
    told: dict[str, tuple[Role, ...]] = {}

    def tell(where: Surroundings) -> Judged:
        told[where.heading.text] = open_roles(where)
        return judge(where)

    segment(read.elements, read.breaks, read.kind, tell)
    assert told["堤上种菜"] == (Role.HEADLINE,)
    assert Role.CROSSHEAD in told["河边的灯"]


@pytest.mark.parametrize(("foot", "is_of_page"), [("\n\n\n水在走", True), ("\n\n水在走", False)])
def test_less_shows_that_a_last_line_set_apart_is_of_the_page(
    foot: str, *, is_of_page: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seven in ten: likely, but not enough among the stories.
    monkeypatch.setattr(page_lines, "load_weights", lambda _: {"kind heading": 0.85})
    pages, _ = parse_text(f"{DAY}\n{STORY}{foot}", "x")
    assert ("水在走" in pages[0].page.folio) is is_of_page
