"""The order of names without the tables of a toolkit."""

from reader.notation.reading_order import reading_rank

PAPERS = (
    "人民日报",
    "Zephyr",
    "澜江日报",
    "长江日报",
    "濱海晨報",
    "安徽日报",
    "重庆日报",
    "厦门日报",
    "大公報",
)


def test_names_stand_by_pinyin_and_other_scripts_after_them() -> None:
    in_order = " ".join(sorted(PAPERS, key=reading_rank))
    before = "安徽日报 濱海晨報 长江日报 重庆日报 大公報 澜江日报 人民日报 厦门日报 Zephyr"
    assert in_order == before


def test_a_damaged_name_has_a_place_too() -> None:
    assert reading_rank("\ud800报") < reading_rank("报") < reading_rank("")
