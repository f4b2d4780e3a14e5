"""Names in the order in which a reader of Chinese looks for them.

A name in, what it is sorted by out: by pinyin, or by strokes where the machine speaks
Traditional Chinese. Qt has the tables of CLDR from the ICU it brings, or asks the system.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from reader.notation.reading_order import as_read

_Thing = TypeVar("_Thing")


def in_reading_order(
    things: Iterable[_Thing], name: Callable[[_Thing], str], *, is_descending: bool = False
) -> tuple[_Thing, ...]:
    """Return things by their names; those of one name stay as they came."""
    rank = by_reading()
    return tuple(sorted(things, key=lambda thing: rank(name(thing)), reverse=is_descending))


def by_reading(system: QLocale | None = None) -> Callable[[str], QCollatorSortKey]:
    """Return what tells the rank of a name; numbers in names count by their size.

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
        return collator.sortKey
    return lambda name: collator.sortKey(as_read(name))
