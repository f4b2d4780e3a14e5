"""A METS file of several issues, a volume of a paper → one such file an issue.

Source:
    METS 1.12: divs of type ISSUE in the logical map; their pages by the files that their areas
    name, and by the links of structLink (the profile of DFG)
"""

import copy
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from reader.parse.source.library_xml import XmlFile, all_named

_ISSUES = ("ISSUE", "NEWSPAPERISSUE")
_XLINK = "{http://www.w3.org/1999/xlink}"


def issues_of(file: XmlFile) -> Iterator[XmlFile]:
    """Yield a METS file as it is, or as often as it has issues, each time with one of them."""
    issues = _issue_divs(file.root)
    pages = [_pages_of(file.root, div) for div in issues]
    if len(issues) < 2 or not all(pages):
        yield file
        return
    named = frozenset().union(*pages)
    for number, own in enumerate(pages):
        root = copy.deepcopy(file.root)
        for place, div in enumerate(_issue_divs(root)):
            if place != number:
                _take_out(div)
        for place, div in enumerate(_page_divs(root)):
            # A page that no issue names stands with the one before it.
            if place not in own and (place in named or not _is_behind(place, own, pages)):
                _take_out(div)
        yield replace(file, root=root)


def _issue_divs(root: "etree._Element") -> list["etree._Element"]:
    """Return the issues of the logical map, those within others left out."""
    found = [
        div
        for logical in all_named(root, "structMap")
        if logical.get("TYPE", "").upper().startswith("LOGICAL")
        for div in all_named(logical, "div")
        if div.get("TYPE", "").upper() in _ISSUES
    ]
    return [div for div in found if not any(above in found for above in div.iterancestors())]


def _page_divs(root: "etree._Element") -> list["etree._Element"]:
    return [
        div
        for physical in all_named(root, "structMap")
        if physical.get("TYPE", "").upper().startswith("PHYS")
        for div in all_named(physical, "div")
        if div.get("TYPE", "").upper().endswith("PAGE")
    ]


def _pages_of(root: "etree._Element", issue: "etree._Element") -> frozenset[int]:
    """Return the places of the pages that an issue names."""
    files = {each.get("FILEID", "") for each in all_named(issue, "area", "fptr")} - {""}
    inside = {div.get("ID", "") for div in all_named(issue, "div")} - {""}
    linked = {
        link.get(f"{_XLINK}to", "").lstrip("#")
        for link in all_named(root, "smLink")
        if link.get(f"{_XLINK}from", "").lstrip("#") in inside
    }
    return frozenset(
        place
        for place, div in enumerate(_page_divs(root))
        if div.get("ID", "") in linked
        or any(each.get("FILEID", "") in files for each in all_named(div, "area", "fptr"))
    )


def _is_behind(place: int, own: frozenset[int], pages: list[frozenset[int]]) -> bool:
    before = max((p for named in pages for p in named if p < place), default=None)
    return before in own if before is not None else min(own) == min(map(min, pages))


def _take_out(div: "etree._Element") -> None:
    parent = div.getparent()
    if parent is not None:
        parent.remove(div)
