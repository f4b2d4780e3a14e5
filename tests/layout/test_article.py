"""Reading columns: a story as it is set, across and down, every character of it once."""

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.reading.article import set_article
from reader.layout.reading.set_story import SetStory, Setting
from reader.layout.sheet.frame import Frame, LaidOutPage, Link, LinkKind, Plate, Posture, Rect, Run
from reader.layout.sheet.passage import Part, Role
from reader.layout.sheet.trace import trace
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind
from tests.layout.proofreading import misprints
from tests.square_face import SquareFaces

EXPECTED = Path(__file__).parent / "expected"
EXAMPLES = int(os.environ.get("DAODU_EXAMPLES", "60"))

ON = Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下轉2版）", block=1)
FIRST = Article(
    id="01/a1",
    kicker="末班船今夜加開",
    headline="渡口亮燈 江上夜航",
    deck="船長說：再等3年也值",
    bylines=(
        Byline(role="記者", names=("駱青",), text="記者 駱青"),
        Byline(role="責任編輯", names=("沈礁",), text="責任編輯 沈礁"),
    ),
    blocks=(
        Paragraph(text="昨晚9時20分，渡口的燈亮了。二十一個人上了末班船，船長把汽笛拉得很輕。"),
        Paragraph(text="這條航線停了3年，岸邊的人每晚仍往江上看一眼，（下轉2版）"),
        Picture(image="images/ferry.png", caption="末班船離岸。", credit="駱青 攝"),
    ),
    jumps=(ON,),
)
SECOND = Article(
    id="02/a1",
    blocks=(
        Crosshead(text="等了三年"),
        Paragraph(text="看見了燈，才算到家。"),
        Table(rows=(("航次", "開船"), ("夜航", "21:00"))),
    ),
    jumps=(
        Jump(kind=JumpKind.CONTINUED_FROM, pages=("1",), text="（上接1版）"),
        Jump(kind=JumpKind.SEE, pages=("3",), text="（時刻表見3版）"),
    ),
)
PARTS = (Part(article=FIRST, seam="第01版　要聞"), Part(article=SECOND, seam="接第02版"))


def column(
    *parts: Part, measure: float = 16, is_vertical: bool = False, language: str = "zh-Hant"
) -> SetStory:
    setting = Setting(
        measure=measure, size=10, line_gap=0.5, is_vertical=is_vertical, language=language
    )
    return set_article(parts or PARTS, setting, SquareFaces(), lambda _: (400, 300))


def as_sheet(frame: Frame) -> LaidOutPage:
    whole = Rect(x=0, y=0, width=frame.width, height=frame.height)
    return LaidOutPage(label="01", frame=frame, type_area=whole, columns=(whole,))


@pytest.mark.parametrize("name", ["across", "down"])
def test_a_story_is_set_as_it_was(name: str) -> None:
    story = column(is_vertical=name == "down")
    found = trace(as_sheet(story.frame))
    path = EXPECTED / f"story_{name}.txt"
    if os.environ.get("DAODU_RENEW_TRACES"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


TEXTS = st.text("潮水A1，。「」—… 25%-𠮷é", max_size=60)
BLOCKS = st.one_of(
    st.builds(Paragraph, text=TEXTS),
    st.builds(Crosshead, text=TEXTS),
    st.builds(Picture, image=st.sampled_from([None, "images/x.png"]), caption=TEXTS, credit=TEXTS),
    st.builds(Table, rows=st.tuples(st.tuples(TEXTS, TEXTS), st.tuples(TEXTS, TEXTS))),
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.lists(BLOCKS, max_size=5),
    TEXTS,
    st.integers(4, 30),
    st.booleans(),
    st.sampled_from(["zh-Hans", "zh-Hant"]),
)
def test_every_character_is_set_once_and_said_once(
    blocks: list[Block], heading: str, measure: int, is_vertical: bool, language: str
) -> None:
    article = Article(
        id="01/a1",
        headline=heading,
        deck=heading,
        bylines=(Byline(role=None, names=(), text=heading),),
        blocks=tuple(blocks),
        jumps=(Jump(kind=JumpKind.SEE, pages=("2",), text="（見2版）"),),
    )
    story = column(
        Part(article=article), measure=measure, is_vertical=is_vertical, language=language
    )
    page = Page(label="01", number=1, articles=(article,))
    assert misprints((as_sheet(story.frame),), page) == []
    for number, passage in enumerate(story.passages):
        assert passage.source is not None
        ends = [0]
        for line in story.stretches:
            if line.passage == number:
                # Spaces at the ends of broken lines are all that may be left out.
                assert not passage.text[ends[-1] : line.start].strip()
                assert line.start >= ends[-1]
                ends.append(line.end)
                assert list(line.edges) == sorted(line.edges)
        assert not passage.text[ends[-1] :].strip()


def test_lines_of_a_vertical_column_go_from_right_to_left_within_its_frame() -> None:
    story = column(is_vertical=True)
    grounds = [line.ground for line in story.stretches if line.passage == 5]
    assert len(grounds) > 1
    assert all(two.right <= one.x + 0.01 for one, two in pairwise(grounds))
    assert max(ground.right for ground in grounds) <= story.frame.width
    assert min(line.ground.x for line in story.stretches) >= -0.01
    assert story.frame.height == 160


def test_two_digits_stand_upright_and_a_number_of_three_lies() -> None:
    text = Article(id="01/a1", blocks=(Paragraph(text="有21人等了300天"),))
    story = column(Part(article=text), is_vertical=True)
    pieces = [(run.text, run.posture) for run in runs(story)]
    assert pieces == [
        ("有21人等了", Posture.UPRIGHT),
        ("300", Posture.SIDEWAYS),
        ("天", Posture.UPRIGHT),
    ]


def runs(story: SetStory) -> list[Run]:
    return [item for item in story.frame.items if isinstance(item, Run)]


def test_the_seam_of_the_pages_is_seen_where_parts_join() -> None:
    story = column()
    seams = [passage.text for passage in story.passages if passage.role is Role.SEAM]
    assert seams == ["第01版　要聞", "接第02版"]
    order = [passage.article for passage in story.passages]
    assert order == sorted(order)
    assert [passage.source for passage in story.passages if passage.role is Role.SEAM] == [None] * 2


def test_a_seam_without_a_name_is_not_set() -> None:
    story = column(Part(article=SECOND))
    assert Role.SEAM not in {passage.role for passage in story.passages}


@pytest.mark.parametrize("is_vertical", [False, True])
def test_jumps_are_links_where_they_stand(is_vertical: bool) -> None:
    story = column(is_vertical=is_vertical)
    for link in story.frame.links:
        assert link.kind is LinkKind.JUMP
        said = "".join(text_under(story, link))
        article = FIRST if link.article == FIRST.id else SECOND
        assert said == article.jumps[link.index].text
    assert len(story.frame.links) == 3


def text_under(story: SetStory, link: Link) -> list[str]:
    """Return the characters whose middle lies under a link."""
    found = []
    for line in story.stretches:
        for at in range(line.start, line.end):
            box = line.part(at, at + 1)
            assert box is not None
            x, y = box.x + box.width / 2, box.y + box.height / 2
            if any(rect.contains(x, y) for rect in link.rects):
                found.append(story.passages[line.passage].text[at])
    return found


def test_a_tail_line_stands_below_the_text_and_the_arrival_above_it() -> None:
    texts = [passage.text for passage in column().passages]
    assert texts.index("責任編輯 沈礁") > texts.index("末班船離岸。")
    assert texts.index("（上接1版）") < texts.index("等了三年") < texts.index("（時刻表見3版）")


@pytest.mark.parametrize("is_vertical", [False, True])
def test_a_picture_is_whole_and_within_the_column(is_vertical: bool) -> None:
    story = column(is_vertical=is_vertical)
    (plate,) = [item for item in story.frame.items if isinstance(item, Plate)]
    assert plate.rect.width / plate.rect.height == pytest.approx(4 / 3)
    assert plate.rect.x >= 0
    assert plate.rect.right <= story.frame.width
    assert plate.rect.bottom <= story.frame.height
    covered = [line for line in story.stretches if overlap(line.ground, plate.rect)]
    assert covered == []


def overlap(one: Rect, two: Rect) -> bool:
    aside = one.right <= two.x + 0.01 or two.right <= one.x + 0.01
    return not (aside or one.bottom <= two.y + 0.01 or two.bottom <= one.y + 0.01)


@pytest.mark.parametrize("is_vertical", [False, True])
def test_a_point_finds_its_character_and_the_gap_beside_it(is_vertical: bool) -> None:
    story = column(is_vertical=is_vertical)
    line = next(each for each in story.stretches if each.passage == 5)
    ground = line.part(line.start + 2, line.start + 3)
    assert ground is not None
    early = (ground.x + 1, ground.y + 1)
    late = (ground.right - 1, ground.bottom - 1)
    assert line.character_at(*early) == line.character_at(*late) == line.start + 2
    assert line.gap_at(*early) == line.start + 2
    assert line.gap_at(*late) == line.start + 3
    assert line.part(line.end, line.end + 4) is None
    assert story.grounds(5, line.start + 2, line.start + 3) == (ground,)


def test_the_last_line_of_a_paragraph_is_as_long_as_its_text() -> None:
    short = Article(id="01/a1", blocks=(Paragraph(text="燈亮了"),))
    story = column(Part(article=short))
    assert story.stretches[0].edges == (20, 30, 40, 50)


def test_an_article_without_text_is_an_empty_column() -> None:
    story = column(Part(article=Article(id="01/a1")))
    assert story.passages == story.stretches == ()
    assert story.frame.height == 0


def test_a_headline_too_long_for_a_narrow_column_is_set_smaller_and_broken_at_sense() -> None:
    # 澜江日报 01 at nine characters a line: 东屿港五 / 号码头开 / 港 澜江口.
    text = Article(id="01/a1", headline="渡口亮灯了 江上夜航船", blocks=(Paragraph(text="灯。"),))
    heads = {
        measure: [
            (item.text, item.size)
            for item in column(Part(article=text), measure=measure).frame.items
            if isinstance(item, Run) and item.source and item.source.field == "headline"
        ]
        for measure in (9, 12)
    }
    assert [said for said, _ in heads[9]] == ["渡口亮灯了", "江上夜航船"]
    assert heads[9][0][1] < heads[12][0][1]


def texts(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize("is_vertical", [False, True])
def test_the_runs_of_a_view_are_those_from_a_passage_on(*, is_vertical: bool) -> None:
    story = column(*PARTS, is_vertical=is_vertical)
    first = next(n for n, said in enumerate(story.passages) if said.article == SECOND.id)
    second = texts(story.runs_from(first, 6 * story.pitch))
    assert "等了三年看見了燈" in second
    assert "末班船" not in second
    assert "末班船今夜加開" in texts(story.runs_from(0, 6 * story.pitch))
    assert "等了三年" not in texts(story.runs_from(0, 6 * story.pitch))
    assert story.runs_from(len(story.passages), story.pitch) == ()
