"""A page of an ALTO file → its blocks in the order that the file states for reading.

Source:
    ALTO 4.4: ReadingOrder (OrderedGroup, UnorderedGroup, ElementRef REF), else IDNEXT of the
    blocks, else the order of the elements.
"""

from collections.abc import Iterable

from lxml import etree

from reader.parse.source.library_xml import all_named

_BLOCKS = ("TextBlock", "Illustration", "GraphicalElement", "ComposedBlock")


def in_reading_order(page: "etree._Element", names: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of a page's blocks in reading order, each once.

    Args:
        page: The element.
        names: Ids of its blocks, in the order of the file.
    """
    known = tuple(names)
    stated = _stated(page, frozenset(known))
    if stated:
        return tuple(dict.fromkeys((*stated, *known)))
    return _followed(page, known)


def _stated(page: "etree._Element", known: frozenset[str]) -> tuple[str, ...]:
    """Return the blocks that the first order of the file names for this page."""
    order = next(all_named(page.getroottree().getroot(), "ReadingOrder"), None)
    if order is None:
        return ()
    return tuple(
        ref.get("REF", "") for ref in all_named(order, "ElementRef") if ref.get("REF") in known
    )


def _followed(page: "etree._Element", known: tuple[str, ...]) -> tuple[str, ...]:
    """Follow each chain of IDNEXT from its first block, where that stands in the file."""
    following = {
        block.get("ID", ""): block.get("IDNEXT", "") for block in all_named(page, *_BLOCKS)
    }
    following = {name: after for name, after in following.items() if after in following}
    led_to = frozenset(following.values())
    ordered: dict[str, None] = {}
    for first in (*(name for name in known if name not in led_to), *known):
        name = first
        while name and name not in ordered:
            ordered[name] = None
            name = following.get(name, "")
    return tuple(ordered)
