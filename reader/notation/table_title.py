"""How tables are named: 积分榜, 本周票价一览, 各县粮食产量统计表."""

import re

_TABLE = re.compile(
    r"(?:榜|(?<![代外发發])表|一[览覽]|[统統][计計]|排名|名次|[赛賽][程果]|行情|[对對]比|比[较較])"
    r"\s*(?:[（(][^（）()]*[）)])?$"
)


def names_table(text: str) -> bool:
    """Tell whether a line names a table, by the kind of list that it ends with."""
    return _TABLE.search(text.strip()) is not None
