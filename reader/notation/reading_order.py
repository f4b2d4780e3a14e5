"""Names of papers in the order of pinyin, without the tables of a toolkit.

A name in, what it is sorted by out. The window has better tables (``app/language/name_order``):
strokes where the machine speaks Traditional Chinese, and every character.

Source:
    GB/T 2312, whose first 3,755 characters stand by pinyin; those of its second level and
    all others stand after them.
"""

from typing import Protocol, Self

from reader.notation.script import simplified


class Rank(Protocol):
    """What a name is sorted by."""

    def __lt__(self, other: Self, /) -> bool:
        """Tell whether a name comes before another."""


READ_AS = {
    **dict.fromkeys(("长江", "長江", "长沙", "長沙", "长春", "長春", "长治", "長治"), "常"),
    **dict.fromkeys(("长安", "長安", "长城", "長城", "长兴", "長興", "长白", "長白"), "常"),
    **dict.fromkeys(("长三角", "長三角", "长乐", "長樂", "长宁", "長寧"), "常"),
    **dict.fromkeys(("厦门", "廈門"), "夏"),
    **dict.fromkeys(("乐清", "樂清"), "月"),
    **dict.fromkeys(("重庆", "重慶"), "虫"),
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
_LENGTHS = frozenset(map(len, READ_AS))


def as_read(name: str) -> str:
    """Return a name whose first character is one that is read as it is in this name."""
    for length in _LENGTHS:
        first = READ_AS.get(name[:length])
        if first is not None:
            return first + name[1:]
    return name


def reading_rank(name: str) -> tuple[bool, bytes]:
    """Return what a name is sorted by; names in other scripts stand after the Chinese ones."""
    written = simplified(as_read(name)).casefold()
    return written[:1].isascii(), written.encode("gb18030", "replace")
