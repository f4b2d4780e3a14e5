"""A page's texts and pictures → an ALTO file, a block each, in the order they are given.

Source:
    ALTO 4.4
"""

import re

from lxml import etree

from reader.model.zone import Zone
from reader.notation.mets_form import SIDE

ALTO = "http://www.loc.gov/standards/alto/ns-v4#"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit_for_xml(text: str) -> str:
    """Return a text with U+FFFD for what no XML file may hold."""
    return _FORBIDDEN.sub("\ufffd", text)


class AltoSheet:
    """An ALTO file of one page while blocks are added.

    Attributes:
        number: Of the page in the issue, from 1.
        file: Id of the file in METS.
        name: Name of the file.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.file = f"ALTO{number:05}"
        self.name = f"page-{number:04}.xml"
        self._root = etree.Element(f"{{{ALTO}}}alto", nsmap={"alto": ALTO})
        self._root.set("SCHEMAVERSION", "4.4")
        _add(_add(self._root, "Description"), "MeasurementUnit").text = "pixel"
        size = {"WIDTH": str(SIDE), "HEIGHT": str(SIDE)}
        page = _add(
            _add(self._root, "Layout"),
            "Page",
            ID=f"P{number}",
            PHYSICAL_IMG_NR=str(number),
            **size,
        )
        self._space = _add(page, "PrintSpace", HPOS="0", VPOS="0", **size)

    def add_text(self, text: str, zone: Zone | None = None, language: str = "") -> str:
        """Add a text; return the id of its block."""
        block = self._block("TextBlock", zone)
        if language:
            block.set("LANG", language)
        place = _place(zone)
        line = _add(block, "TextLine", **place)
        _add(line, "String", CONTENT=text, **place)
        return block.get("ID", "")

    def add_picture(self, image: str, zone: Zone | None = None) -> str:
        """Add a picture, with its file when that is held; return the id of its block."""
        block = self._block("Illustration", zone)
        if image:
            block.set("FILEID", fit_for_xml(image))
        return block.get("ID", "")

    def _block(self, kind: str, zone: Zone | None) -> "etree._Element":
        name = f"P{self.number}_B{len(self._space) + 1:05}"
        block = _add(self._space, kind, ID=name, **_place(zone))
        if zone is not None:
            corners = " ".join(f"{x * SIDE!r},{y * SIDE!r}" for x, y in zone.points)
            _add(_add(block, "Shape"), "Polygon", POINTS=corners)
        return block

    def octets(self) -> bytes:
        """Return the file."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _add(parent: "etree._Element", name: str, **values: str) -> "etree._Element":
    element = etree.SubElement(parent, f"{{{ALTO}}}{name}")
    for key, value in values.items():
        element.set(key, fit_for_xml(value))
    return element


def _place(zone: Zone | None) -> dict[str, str]:
    """Return the box around a zone; nothing where none is known."""
    if zone is None:
        return {}
    left, right = (side(x for x, _ in zone.points) * SIDE for side in (min, max))
    top, bottom = (side(y for _, y in zone.points) * SIDE for side in (min, max))
    values = {"HPOS": left, "VPOS": top, "WIDTH": right - left, "HEIGHT": bottom - top}
    return {name: str(value) for name, value in values.items()}
