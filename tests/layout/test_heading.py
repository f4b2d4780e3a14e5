"""Headings: sizes by weight, kicker above, deck and byline below, lines balanced."""

from dataclasses import replace
from itertools import accumulate, pairwise

import pytest

from reader.layout.sheet.frame import Ink, Panel, Rect, Rule, Run
from reader.layout.story.box_name import Label, label_width, set_label
from reader.layout.story.claim import Claim, Weight, Wish, claim_for, claims, headline_face
from reader.layout.story.heading import Strip, place_barred, place_heading, set_heading
from reader.model.article import Article, Byline, Dateline
from reader.notation.story_kind import Kind
from reader.notation.word_class import words
from reader.typeset.face import Family
from tests.layout.composing import compositor

ARTICLE = Article(
    id="01/a1",
    kicker="末班船今夜加开",
    headline="渡口亮灯 江上夜航",
    deck="二十一人首航",
    bylines=(
        Byline(role="本报记者", names=("骆青",), text="本报记者 骆青"),
        Byline(role="责任编辑", names=("陶映",), text="责任编辑 陶映"),
    ),
)


Strips = tuple[Strip, ...]


def fields(heading: Strips) -> list[str]:
    return [strip.piece.source.field for strip in heading if strip.piece.source]


def headline(heading: Strips) -> list[str]:
    return [
        strip.piece.line.text
        for strip in heading
        if strip.piece.source and strip.piece.source.field == "headline"
    ]


def size(heading: Strips) -> float:
    return max(strip.piece.size for strip in heading)


def ways(article: Article, weight: Weight, width: float) -> list[Strips]:
    return [
        set_heading(article, weight, width, compositor(), claim)
        for claim in claims(article, weight, width, compositor())
    ]


def best(article: Article, weight: Weight, width: float) -> Strips:
    return ways(article, weight, width)[0]


def wished(article: Article, weight: Weight, width: float, wish: Wish) -> Strips:
    claim = claim_for(article, weight, width, compositor(), wish)
    return set_heading(article, weight, width, compositor(), claim)


@pytest.mark.parametrize(("language", "family"), [("zh-Hans", Family.KAI), ("zh-TW", Family.HEI)])
def test_a_kicker_is_in_kai_on_the_mainland_and_the_name_of_a_column_never(
    language: str, family: Family
) -> None:
    def face_of(kicker: str) -> Family:
        headed, type_ = replace(ARTICLE, kicker=kicker), compositor(language=language)
        (claim, *_) = claims(headed, Weight.SECOND, 400, type_)
        first = set_heading(headed, Weight.SECOND, 400, type_, claim)[0]
        assert first.piece.source is not None
        assert first.piece.source.field == "kicker"
        return first.piece.face.family

    assert face_of("末班船今夜加开，江上二十年来头一回") is family
    assert face_of(RUBRIC.kicker) is Family.HEI


@pytest.mark.parametrize(("kind", "family"), [(Kind.FEATURE, Family.KAI), (Kind.NEWS, Family.HEI)])
def test_who_wrote_literature_is_named_in_kai(kind: Kind, family: Family) -> None:
    # 人民日报 副刊: its writers' names are in Kai, those of its reporters in Hei.
    (claim, *_) = claims(ARTICLE, Weight.SECOND, 400, compositor(), kind)
    heading = set_heading(ARTICLE, Weight.SECOND, 400, compositor(), claim, kind)
    (face,) = {
        strip.piece.face
        for strip in heading
        if strip.piece.source and strip.piece.source.field == "byline"
    }
    assert face.family is family


def test_kicker_headline_deck_and_writers_stand_below_each_other() -> None:
    heading = best(ARTICLE, Weight.LEAD, 600)
    assert list(dict.fromkeys(fields(heading))) == ["kicker", "headline", "deck", "byline"]


def test_the_editor_of_an_article_is_not_named_above_it() -> None:
    texts = [strip.piece.line.text for strip in best(ARTICLE, Weight.LEAD, 600)]
    assert "本报记者 骆青" in texts
    assert "责任编辑 陶映" not in texts


def test_a_weightier_article_has_a_larger_headline() -> None:
    sizes = [size(best(ARTICLE, weight, 2000)) for weight in Weight]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize("width", [120.0, 200.0, 400.0, 700.0])
@pytest.mark.parametrize("weight", [Weight.FRONT_LEAD, Weight.SECOND, Weight.THIRD])
def test_no_line_is_wider_than_the_heading(width: float, weight: Weight) -> None:
    for heading in ways(ARTICLE, weight, width):
        for strip in heading:
            assert strip.piece.x + strip.piece.line.width * strip.piece.size <= width + 1e-6


def test_a_headline_printed_in_two_parts_has_them_in_two_lines() -> None:
    assert headline(best(ARTICLE, Weight.FRONT_LEAD, 220)) == ["渡口亮灯", "江上夜航"]


def test_a_wish_for_one_line_is_met() -> None:
    heading = wished(ARTICLE, Weight.THIRD, 400, Wish(lines=1))
    assert headline(heading) == ["渡口亮灯 江上夜航"]


def test_a_heading_of_nothing_takes_no_rows() -> None:
    (claim,) = claims(Article(id="01/a1"), Weight.THIRD, 400, compositor())
    assert claim.rows(15) == Claim().rows(15) == 0
    assert best(Article(id="01/a1"), Weight.THIRD, 400) == ()


@pytest.mark.parametrize("width", [40.0, 120.0, 200.0, 400.0, 700.0])
@pytest.mark.parametrize("weight", Weight)
def test_a_heading_takes_the_room_that_was_claimed_for_it(width: float, weight: Weight) -> None:
    long = replace(ARTICLE, deck="二十一人首航，" * 30, kicker="末班船" * 9)
    for article in (ARTICLE, long, replace(ARTICLE, headline="")):
        for claim in claims(article, weight, width, compositor()):
            strips = set_heading(article, weight, width, compositor(), claim)
            lines = sum(strip.height for strip in strips)
            assert claim.height == pytest.approx(lines + 11)


def test_much_blank_around_a_heading_is_shared_evenly_and_little_goes_below_it() -> None:
    # 濱海晨報 A3: six lines of blank below a headline set across, four above it.
    heading = best(replace(ARTICLE, kicker="", deck="", bylines=()), Weight.THIRD, 600)
    faces, high = compositor().faces, sum(strip.height for strip in heading)
    tops = []
    for blank in (0.0, 0.3 * high, 2 * high):
        items = place_heading(heading, 0.0, 0.0, high + blank, faces)
        tops.append(next(item.positions[0][1] for item in items if isinstance(item, Run)))
    little, much = tops[1] - tops[0], tops[2] - tops[0]
    assert little < 0.4 * 0.3 * high
    assert much == pytest.approx(high, rel=0.1)


def test_a_swell_makes_a_headline_larger_where_its_width_lets_it() -> None:
    plain = wished(ARTICLE, Weight.SECOND, 2000, Wish(lines=1))
    swollen = wished(ARTICLE, Weight.SECOND, 2000, Wish(lines=1, swell=1.2))
    assert round(size(swollen) / size(plain), 6) == 1.2


def test_a_short_headline_is_not_broken_to_fill_a_page() -> None:
    short = Article(id="01/a1", headline="桥上限速")
    lines = [headline(each) for each in ways(short, Weight.BRIEF, 250)]
    assert lines == [["桥上限速"]]


def test_no_line_of_a_headline_is_a_single_character() -> None:
    said = Article(id="01/a1", headline="“老师，我好想你们”")
    lines = [headline(each) for each in ways(said, Weight.LEAD, 200)]
    assert lines
    assert min(len(line) for each in lines for line in each) > 1


def test_a_headline_with_a_line_left_over_is_broken_otherwise_where_it_can_be() -> None:
    # 澜江法治报 01: 一张“小票” / 牵出 / 三百万元走私案.
    bill = Article(id="01/a1", headline="一张“小票”牵出三百万元走私案")
    assert headline(best(bill, Weight.LEAD, 220)) == ["一张“小票”", "牵出三百万元走私案"]


def test_the_last_of_three_lines_of_a_headline_is_no_word_left_over() -> None:
    # 澜江日报 2026-05-18 01: the last of three lines was one word.
    tunnel = Article(id="01/a1", headline="学府路隧道提前一个月贯通")
    found = [headline(each) for each in ways(tunnel, Weight.THIRD, 170)]
    assert found[0] == ["学府路隧道", "提前一个月贯通"]
    assert max(map(len, found)) == 2


@pytest.mark.parametrize(
    ("kicker", "is_at_shoulder"),
    [("末班船今夜加开，江上有灯", True), ("末班船今夜加开，江上有灯，两岸的人都说好走多了", False)],
)
def test_a_kicker_stands_at_the_shoulder_of_its_headline_where_it_is_short(
    kicker: str, *, is_at_shoulder: bool
) -> None:
    headed = replace(ARTICLE, kicker=kicker, deck="")
    (claim, *_) = claims(headed, Weight.SECOND, 500, compositor())
    first, line, *_ = (strip.piece for strip in best(headed, Weight.SECOND, 500))
    assert claim.way is not None
    assert len(claim.way.lines) == 1
    middle = line.x + line.line.width * line.size / 2
    own = first.x + first.line.width * first.size / 2
    assert (first.x == line.x) is is_at_shoulder
    assert (own == pytest.approx(middle)) is not is_at_shoulder


def test_a_kicker_over_a_first_line_that_is_short_stands_over_its_middle() -> None:
    headed = replace(
        ARTICLE, kicker="今夜，江上", headline="渡口亮灯 二十一人江上夜航到天明", deck=""
    )
    strips = wished(headed, Weight.LEAD, 400, Wish(lines=2))
    first, line, *_ = (strip.piece for strip in strips)
    assert line.x > line.size
    assert first.x + first.line.width * first.size / 2 == pytest.approx(200)


def test_kickers_of_literature_stand_over_the_middle_of_their_headlines() -> None:
    headed = replace(ARTICLE, kicker="今夜，江上", deck="")
    (claim, *_) = claims(headed, Weight.SECOND, 500, compositor(), Kind.FEATURE)
    strips = set_heading(headed, Weight.SECOND, 500, compositor(), claim, Kind.FEATURE)
    piece = strips[0].piece
    assert piece.x + piece.line.width * piece.size / 2 == pytest.approx(250)


def test_a_headline_that_goes_in_no_lines_broken_at_sense_costs_more_than_any_that_does() -> None:
    # 江畔日报 01: 市区两级 / 联动破解 / 停车难 一 / 年新增泊位 / 1.2万个, in one of two columns.
    long = Article(id="01/a1", headline="市区两级联动破解停车难 一年新增泊位1.2万个")
    (narrow,) = claims(long, Weight.FRONT_LEAD, 110, compositor())
    assert narrow.way is None
    wide = [
        each
        for width in range(200, 500, 20)
        for each in claims(long, Weight.FRONT_LEAD, width, compositor())
    ]
    assert max(each.cost for each in wide if each.way is not None) < narrow.cost


def test_a_headline_that_goes_in_its_printed_parts_is_broken_into_no_more_lines() -> None:
    joined = Article(id="01/a1", headline="湾口老渔船厂汽笛谢幕铁锚留给街坊许愿")
    parted = replace(joined, headline="湾口老渔船厂汽笛谢幕 铁锚留给街坊许愿")
    lines = [
        {
            len(claim.way.lines)
            for claim in claims(each, Weight.THIRD, 140, compositor())
            if claim.way
        }
        for each in (joined, parted)
    ]
    assert max(lines[0]) > 2
    assert lines[1] == {2}


def test_the_lines_of_a_long_headline_are_balanced() -> None:
    long = Article(id="01/a1", headline="渡口的灯昨晚重新亮了二十一人坐上末班船")
    first, second = headline(wished(long, Weight.LEAD, 400, Wish(lines=2)))
    assert abs(len(first) - len(second)) <= 3


def test_the_lines_of_one_part_of_a_heading_stay_together_in_a_great_height() -> None:
    # 滨河日报 01: the two lines of a kicker stood as far apart as two parts.
    kicker = "在第三届滨河论坛开幕式上 王晓东主持"
    article = Article(id="01/a1", kicker=kicker, headline="李明远发表 主旨演讲")
    heading = best(article, Weight.LEAD, 120)
    natural = sum(strip.height for strip in heading)
    faces = compositor().faces

    def lines(height: float) -> list[Run]:
        items = place_heading(heading, 0.0, 0.0, height, faces)
        return [item for item in items if isinstance(item, Run)]

    close, opened = lines(natural), lines(natural * 1.5)
    for (one, two), (upper, lower) in zip(pairwise(close), pairwise(opened), strict=True):
        more = (lower.ys[0] - upper.ys[0]) - (two.ys[0] - one.ys[0])
        assert one.source is not None
        assert two.source is not None
        if one.source.field == two.source.field:
            assert 0 < more <= 0.15 * one.size
        else:
            assert more > 0.15 * one.size


def test_a_box_name_hardly_too_long_for_its_room_is_set_a_little_smaller() -> None:
    # 华夏日报 01: “■导读” stood on two lines, the mark on its own.
    type_ = compositor()
    usual = label_width(Label(text="导读"), type_)
    (line,) = set_label(Label(text="■导读"), usual * 1.2, type_)
    assert line.piece.line.width * line.piece.size <= usual * 1.2
    assert len(set_label(Label(text="■今日导读"), usual * 1.2, type_)) > 1


RUBRIC = replace(ARTICLE, kicker="桥头观察", bylines=())


def marks(heading: Strips, kind: type[Panel] | type[Rule]) -> list[Panel | Rule]:
    return [mark for strip in heading for mark in strip.marks if isinstance(mark, kind)]


def in_kind(article: Article, kind: Kind, width: float = 300) -> Strips:
    (claim, *_) = claims(article, Weight.SECOND, width, compositor(), kind)
    heading = set_heading(article, Weight.SECOND, width, compositor(), claim, kind)
    assert sum(strip.height for strip in heading) <= claim.height
    return heading


def test_the_name_of_a_column_is_reversed_out_of_a_plaque_on_a_rule() -> None:
    heading = in_kind(RUBRIC, Kind.NEWS)
    name = heading[0]
    ((plaque, rule), text) = name.marks, name.piece
    assert isinstance(plaque, Panel)
    assert isinstance(rule, Rule)
    assert (text.line.text, text.ink) == ("桥头观察", Ink.PAPER)
    assert plaque.rect.x < text.x
    assert text.x + text.line.width * text.size < plaque.rect.right
    assert 0 <= plaque.rect.y < plaque.rect.bottom <= name.height
    assert (rule.x1, rule.x2) == (0, 300)


def test_a_kicker_that_says_something_has_no_plaque() -> None:
    assert marks(in_kind(replace(ARTICLE, kicker="夜航，今起天天有"), Kind.NEWS), Panel) == []


def test_a_columns_name_longer_than_its_line_is_set_as_any_kicker() -> None:
    assert marks(in_kind(RUBRIC, Kind.NEWS, 55), Panel) == []


def test_the_plaque_of_a_comment_has_the_colour_of_the_nameplate() -> None:
    (plaque,) = marks(in_kind(RUBRIC, Kind.COMMENT), Panel)
    assert isinstance(plaque, Panel)
    assert plaque.fill is Ink.ACCENT


def test_literature_has_lighter_headlines_and_a_columns_name_between_rules() -> None:
    heading = in_kind(RUBRIC, Kind.FEATURE)
    left, right = marks(heading, Rule)
    assert isinstance(left, Rule)
    assert isinstance(right, Rule)
    text = heading[0].piece
    assert left.x2 < text.x < text.x + text.line.width * text.size < right.x1
    assert marks(heading, Panel) == []
    weights = {
        kind: next(
            strip.piece.face.weight
            for strip in in_kind(ARTICLE, kind)
            if strip.piece.source and strip.piece.source.field == "headline"
        )
        for kind in (Kind.NEWS, Kind.FEATURE)
    }
    assert weights[Kind.FEATURE] < weights[Kind.NEWS]


def test_a_barred_headline_stands_inside_its_bar_and_the_byline_below() -> None:
    article = replace(ARTICLE, kicker="", bylines=ARTICLE.bylines[:1])
    heading = in_kind(article, Kind.SIDE)
    box = Rect(x=90, y=50, width=320, height=400)
    tall = sum(strip.height for strip in heading) + 11
    bar, *runs = place_barred(heading, box, 100, tall, compositor())
    assert isinstance(bar, Panel)
    assert (bar.rect.x, bar.rect.y, bar.rect.width) == (90, 50, 320)
    for run in runs:
        assert isinstance(run, Run)
        assert run.source is not None
        is_inside = bar.rect.y < run.positions[0][1] < bar.rect.bottom
        is_byline = run.source.field == "byline"
        assert is_inside is not is_byline
        assert (run.ink is Ink.PAPER) is not is_byline


def test_a_lesser_head_of_a_signed_story_is_in_song_and_that_of_news_in_hei() -> None:
    news = replace(ARTICLE, dateline=Dateline(source="本报"))
    unsigned = replace(ARTICLE, bylines=())

    def family(article: Article, weight: Weight) -> Family:
        return headline_face(article, weight, Kind.NEWS, compositor()).family

    assert family(ARTICLE, Weight.THIRD) is Family.SONG
    assert family(news, Weight.THIRD) is family(unsigned, Weight.THIRD) is Family.HEI
    assert family(ARTICLE, Weight.BRIEF) is Family.HEI
    assert family(news, Weight.SECOND) is Family.SONG


LONG_HEAD = "入冬以来全港集装箱吞吐量首次突破三百万标准箱创下同期新高"


@pytest.mark.parametrize("measure", [6, 7, 8])
def test_a_long_head_in_a_narrow_column_is_broken_between_words(measure: float) -> None:
    starts = set(accumulate((len(word.text) for word in words(LONG_HEAD)), initial=0))
    type_ = compositor()
    lines = type_.set_head(LONG_HEAD, type_.dress.hei, measure)
    assert {line.start for line in lines} <= starts
    assert all(line.width <= measure for line in lines)


@pytest.mark.parametrize("width", [145, 160])
def test_a_headline_too_long_for_its_width_is_broken_between_words(width: float) -> None:
    starts = set(accumulate((len(word.text) for word in words(LONG_HEAD)), initial=0))
    article = Article(id="01/a1", headline=LONG_HEAD)
    claim = claims(article, Weight.LEAD, width, compositor())[-1]
    assert claim.way is None
    strips = set_heading(article, Weight.LEAD, width, compositor(), claim)
    assert {strip.piece.source.start for strip in strips if strip.piece.source} <= starts
