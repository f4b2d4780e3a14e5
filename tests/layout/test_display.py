"""An advertisement in its box: its look by what it says, its type by the box."""

import pytest

from reader.layout.notices.display import Manner, manner_of, place_advertisement
from reader.layout.sheet.frame import Ink, Panel, Plate, Rect, Rule, Run
from reader.model.article import Article
from tests.layout.composing import compositor
from tests.layout.test_advertisement import LAMP, PAGE, advertisement

SHOP, TEA, CARE = PAGE.articles[:3]
NOTICE = advertisement(
    6,
    "公告",
    "渡口街一段明日起断路施工，行人请走栈桥，往返不收渡资。",
    "海港区公路局",
    "2026年5月3日",
)
DEATH = advertisement(7, "讣告", "老船工许舟昨夜谢世，从简不设灵堂。", "许家泣告")
BOX = Rect(x=10, y=20, width=300, height=220)


def placed(article: Article, box: Rect = BOX) -> list[Run]:
    items = place_advertisement(article, box, compositor(pictures=lambda _: (1, 1)))
    return [item for item in items if isinstance(item, Run)]


@pytest.mark.parametrize(
    ("article", "manner"),
    [
        (SHOP, Manner.BANNER),
        (TEA, Manner.CALL),
        (CARE, Manner.SLOGAN),
        (LAMP, Manner.PICTURE),
        (NOTICE, Manner.LETTER),
        (DEATH, Manner.DEATH),
        (advertisement(1, "招租"), Manner.LETTER),
        (advertisement(1, "公益广告"), Manner.NAME),
        (advertisement(1, "潮声旧货", "收旧船灯"), Manner.NAME),
        (advertisement(1, "", "收旧船灯"), Manner.NAME),
    ],
)
def test_what_it_says_tells_how_it_looks(article: Article, manner: Manner) -> None:
    assert manner_of(article, compositor(pictures=lambda _: (1, 1))) is manner


@pytest.mark.parametrize(
    "article", [SHOP, TEA, CARE, LAMP, NOTICE, DEATH, advertisement(5, "招租")]
)
@pytest.mark.parametrize("size", [(300, 220), (120, 300), (700, 120)])
def test_it_stays_within_its_box_and_its_lines_off_each_other(
    article: Article, size: tuple[float, float]
) -> None:
    box = Rect(x=10, y=20, width=size[0], height=size[1])
    runs = placed(article, box)
    for run in runs:
        (left, y), right = run.positions[0], run.positions[-1][0]
        assert box.x <= left
        assert right + run.size / 2 <= box.right
        assert box.y <= y - 0.8 * run.size
        assert y <= box.bottom


def test_a_larger_box_has_larger_type() -> None:
    sizes = [
        max(run.size for run in placed(SHOP, Rect(x=0, y=0, width=side, height=side)))
        for side in (100.0, 200.0, 400.0)
    ]
    assert sizes == sorted(set(sizes))


def test_a_name_or_a_call_is_reversed_out_of_its_bar() -> None:
    for article, ink, said in (
        (SHOP, Ink.TEXT, "潮声旧货"),
        (TEA, Ink.ACCENT, "电话 0555-1234567"),
    ):
        items = list(place_advertisement(article, BOX, compositor()))
        (bar,) = [item.rect for item in items if isinstance(item, Panel) and item.fill is ink]
        white = [item for item in items if isinstance(item, Run) and item.ink is Ink.PAPER]
        assert "".join(run.text for run in white) == said
        assert all(bar.contains(*run.positions[0]) for run in white)
        others = [item for item in items if isinstance(item, Run) and item.ink is not Ink.PAPER]
        assert not any(bar.contains(*run.positions[0]) for run in others)


def test_what_is_asked_of_the_public_is_larger_than_who_asks_it() -> None:
    sizes = {run.text[:2]: run.size for run in placed(CARE)}
    assert sizes["灯下"] > 1.5 * max(sizes["公益"], sizes["海港"])


def test_a_notice_is_signed_at_the_right_below_its_text() -> None:
    runs = placed(NOTICE)
    head, *_, signer, day = runs
    middle = (head.positions[0][0] + head.positions[-1][0] + head.size) / 2
    assert middle == pytest.approx(BOX.x + BOX.width / 2, abs=1)
    text = [run for run in runs if run.source and run.source.index == 0][1:]
    # A mark at the line's end stands half an em without.
    right = max(run.positions[-1][0] for run in text) + text[0].size
    assert right - text[0].size < signer.positions[-1][0] + signer.size <= right
    assert day.positions[0][1] > signer.positions[0][1] > text[-1].positions[0][1]
    assert len({run.positions[0][0] for run in text[1:]}) == 1


def test_a_death_stands_within_a_heavier_border_than_a_notice() -> None:
    def thickest(article: Article) -> float:
        items = place_advertisement(article, BOX, compositor())
        return max(item.thickness for item in items if isinstance(item, Panel) and item.outline)

    assert thickest(DEATH) > 2 * thickest(NOTICE)


def test_borders_differ_and_stay_along_their_box() -> None:
    looks = set()
    for article in (SHOP, TEA, CARE, NOTICE, DEATH, advertisement(1, "潮声旧货", "收旧船灯")):
        items = list(place_advertisement(article, BOX, compositor()))
        panels = [item for item in items if isinstance(item, Panel) and item.outline]
        rules = [item for item in items if isinstance(item, Rule)]
        looks.add((len(panels), len(rules), *(panel.thickness for panel in panels)))
        for panel in panels:
            assert BOX.x <= panel.rect.x
            assert panel.rect.right <= BOX.right
        for rule in rules:
            assert BOX.x - 0.01 <= min(rule.x1, rule.x2)
            assert max(rule.y1, rule.y2) <= BOX.bottom + 0.01
    assert len(looks) == 6


def test_a_picture_stands_beside_few_words_in_a_wide_box_and_above_them_in_a_high_one() -> None:
    held = compositor(pictures=lambda _: (1, 1))
    places = []
    for width, height in ((600.0, 200.0), (200.0, 400.0)):
        items = list(place_advertisement(LAMP, Rect(x=0, y=0, width=width, height=height), held))
        (plate,) = [item.rect for item in items if isinstance(item, Plate)]
        words = [item.positions[0] for item in items if isinstance(item, Run)]
        places.append(
            (min(x for x, _ in words) >= plate.right, min(y for _, y in words) >= plate.bottom)
        )
    assert places == [(True, False), (False, True)]
