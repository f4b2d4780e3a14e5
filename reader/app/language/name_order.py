"""Names in the order in which a reader of Chinese looks for them.

Two names in, which comes first out: by pinyin, or by strokes where the machine speaks
Traditional Chinese. Qt has the tables of CLDR from the ICU it brings, or asks the system.
"""

from collections.abc import Callable, Iterable
from functools import cache, cmp_to_key
from typing import TypeVar

from PySide6.QtCore import QCollator, QLocale

from reader.notation.reading_order import as_read

_Thing = TypeVar("_Thing")

Compare = Callable[[str, str], int]
"""Below, at or above nought as the first of two names comes before, with or after the second."""


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
    # Each name is compared a dozen times.
    read = cache(as_read)
    return lambda one, other: collator.compare(read(one), read(other))
