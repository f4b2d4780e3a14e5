"""How tables are named: 积分榜, 本周票价一览, 各县粮食产量统计表."""

from reader.notation.both_scripts import in_both_scripts

_TABLE = in_both_scripts(
    r"(?:榜|(?<![代外发])表|一览|统计|排名|名次|赛[程果]|行情|对比|比较)"
    r"\s*(?:[（(][^（）()]*[）)])?$"
)


def names_table(text: str) -> bool:
    """Tell whether a line names a table, by the kind of list that it ends with."""
    return _TABLE.search(text.strip()) is not None
