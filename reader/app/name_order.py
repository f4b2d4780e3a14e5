"""Names in the order in which a reader of Chinese looks for them.

Two names in, which comes first out: by pinyin, or by strokes where the machine speaks
Traditional Chinese. Qt has the tables of CLDR from the ICU it brings, or asks the system.
"""

from collections.abc import Callable, Iterable
from functools import cmp_to_key
from typing import TypeVar

from PySide6.QtCore import QCollator, QLocale

_Thing = TypeVar("_Thing")

Compare = Callable[[str, str], int]
"""Below, at or above nought as the first of two names comes before, with or after the second."""

READ_AS = {
    **dict.fromkeys(("长江", "長江", "长沙", "長沙", "长春", "長春", "长治", "長治"), "常"),
    **dict.fromkeys(("长安", "長安", "长城", "長城", "长兴", "長興", "长白", "長白"), "常"),
    **dict.fromkeys(("长三角", "長三角", "长乐", "長樂", "长宁", "長寧"), "常"),
    **dict.fromkeys(("厦门", "廈門"), "夏"),
    **dict.fromkeys(("乐清", "樂清"), "月"),
    "重慶": "虫",
    "六安": "路",
    "蚌埠": "蹦",
    "涡阳": "郭",
    "单县": "善",
    "泊头": "驳",
}
"""Places that papers are called after whose first character has another reading in CLDR, which
knows one a character, and a character that is read as it is there.

Source: 现代汉语词典.
"""


def in_reading_order(
    things: Iterable[_Thing], name: Callable[[_Thing], str], *, is_descending: bool = False
) -> tuple[_Thing, ...]:
    """Return things by their names; those of one name stay as they came."""
    rank = cmp_to_key(by_reading())
    return tuple(sorted(things, key=lambda thing: rank(name(thing)), reverse=is_descending))


def by_reading(system: QLocale | None = None) -> Compare:
    """Return what compares names; numbers in them count by their size.

    Args:
        system: The machine's locale; None asks for it.
    """
    system = system or QLocale.system()
    is_traditional = (
        system.language() is QLocale.Language.Chinese
        and system.script() is QLocale.Script.TraditionalHanScript
    )
    # The order of English would leave Chinese names by their code points.
    collator = QCollator(QLocale("zh_TW" if is_traditional else "zh_CN"))
    collator.setNumericMode(True)
    if is_traditional:
        return collator.compare
    return lambda one, other: collator.compare(_as_read(one), _as_read(other))


def _as_read(name: str) -> str:
    for place, first in READ_AS.items():
        if name.startswith(place):
            return first + name[1:]
    return name
