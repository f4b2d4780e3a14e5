"""A title record in, Dublin Core or MODS out, as XML in UTF-8.

Source:
    OAI Dublin Core (oai_dc, the fifteen elements); MODS 3.4, the newest
    whose schema was at hand to validate against
"""

from lxml import etree

from reader.model.record import TitleRecord

_DC = "http://purl.org/dc/elements/1.1/"
_OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_MODS = "http://www.loc.gov/mods/v3"

_FREQUENCIES = {
    "d": "Daily",
    "c": "Semiweekly",
    "i": "Three times a week",
    "w": "Weekly",
    "e": "Biweekly",
    "s": "Semimonthly",
    "m": "Monthly",
}
"""Words of the MARC frequency list for the codes of 008/18."""


def to_dublin_core(title: TitleRecord) -> bytes:
    """Return an ``oai_dc:dc`` document."""
    root = etree.Element(f"{{{_OAI_DC}}}dc", nsmap={"oai_dc": _OAI_DC, "dc": _DC})
    identifiers = [f"ISSN {title.issn}" if title.issn else "", title.cn_number]
    if title.postal_code:
        identifiers.append(f"邮发代号 {title.postal_code}")
    elements = [
        ("title", (title.name, *title.other_names)),
        ("publisher", (title.publisher,)),
        ("date", (_span(title),)),
        ("type", ("Text", "newspaper")),
        ("identifier", identifiers),
        ("language", (title.language,)),
        ("relation", (*title.earlier, *title.later)),
        ("coverage", (title.place,)),
    ]
    for name, values in elements:
        for value in values:
            if value:
                etree.SubElement(root, f"{{{_DC}}}{name}").text = value
    return _written(root)


def to_mods(title: TitleRecord) -> bytes:
    """Return a ``mods`` document."""
    root = etree.Element(f"{{{_MODS}}}mods", nsmap={"mods": _MODS})
    root.set("version", "3.4")
    _add(_add(root, "titleInfo"), "title", title.name)
    for name in title.other_names:
        _add(_add(root, "titleInfo", type="alternative"), "title", name)
    _add(root, "typeOfResource", "text")
    _add(root, "genre", "newspaper", authority="marcgt")
    _add_origin(root, title)
    language = _add(root, "language")
    _add(language, "languageTerm", title.language, type="code", authority="rfc4646")
    for kind, names in (("preceding", title.earlier), ("succeeding", title.later)):
        for name in names:
            related = _add(root, "relatedItem", type=kind)
            _add(_add(related, "titleInfo"), "title", name)
    for kind, value in (
        ("issn", title.issn),
        ("cn", title.cn_number),
        ("postal code", title.postal_code),
    ):
        if value:
            _add(root, "identifier", value, type=kind)
    _add(_add(root, "recordInfo"), "recordIdentifier", title.slug)
    return _written(root)


def _add_origin(root: etree._Element, title: TitleRecord) -> None:
    origin = _add(root, "originInfo")
    if title.place:
        _add(_add(origin, "place"), "placeTerm", title.place, type="text")
    if title.publisher:
        _add(origin, "publisher", title.publisher)
    for point, day in (("start", title.first), ("end", title.last)):
        if day:
            _add(origin, "dateIssued", day.isoformat(), encoding="w3cdtf", point=point)
    _add(origin, "issuance", "serial")
    if title.frequency in _FREQUENCIES:
        words = _FREQUENCIES[title.frequency]
        _add(origin, "frequency", words, authority="marcfrequency")


def _add(
    parent: etree._Element, name: str, text: str | None = None, **attributes: str
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_MODS}}}{name}", attributes)
    element.text = text
    return element


def _span(title: TitleRecord) -> str:
    if not (title.first or title.last):
        return ""
    return f"{title.first or ''}/{title.last or ''}"


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
