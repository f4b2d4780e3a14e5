"""Names of tables are told from other crossheads."""

import pytest

from reader.notation.table_title import names_table


@pytest.mark.parametrize(
    "text", ["岛联赛积分榜", "夜班票价一览", "產量統計", "赛程表（北京时间）", "今日菜价行情 "]
)
def test_a_kind_of_list_at_the_end_names_a_table(text: str) -> None:
    assert names_table(text)


@pytest.mark.parametrize("text", ["村里来了新代表", "榜样的力量", "一览众山小", "回声", ""])
def test_other_crossheads_name_none(text: str) -> None:
    assert not names_table(text)
