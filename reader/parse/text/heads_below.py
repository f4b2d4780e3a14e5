"""Elements of a page whose headlines stand below their texts → the same, headlines first.

A program that copies a page's largest type last, or frame after frame, may leave
every text above its headline. One such story proves nothing; a page that opens
with a report and ends in a headline, each report between them followed by one,
was copied so throughout.
"""

from dataclasses import replace

from reader.parse.text.kinds import Element, Kind

_FEWEST = 2
"""Stories above their headlines that show how the page was copied."""


def with_heads_above(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements with each headline above its text, or as they are.

    Args:
        elements: In the order of the file, page furniture taken out.
    """
    if not elements or elements[-1].kind is not Kind.HEADING or not _opens(elements[0]):
        return elements
    bounds = [
        place
        for place in range(1, len(elements))
        if elements[place - 1].kind is Kind.HEADING and _opens(elements[place])
    ]
    stories = [
        elements[start:end]
        for start, end in zip((0, *bounds), (*bounds, len(elements)), strict=True)
    ]
    if len(stories) < _FEWEST:
        return elements
    return tuple(element for story in stories for element in _turned(story))


def _opens(element: Element) -> bool:
    return element.has_dateline or element.kind is Kind.BYLINE


def _turned(story: tuple[Element, ...]) -> tuple[Element, ...]:
    """Put the headings at a story's end before it; the space above is theirs."""
    start = len(story)
    while story[start - 1].kind is Kind.HEADING:
        start -= 1
    first, head = story[0], story[start]
    gap = max(first.unit.gap, head.unit.gap)
    return (
        replace(head, unit=replace(head.unit, gap=gap)),
        *story[start + 1 :],
        replace(first, unit=replace(first.unit, gap=0)),
        *story[1:start],
    )
