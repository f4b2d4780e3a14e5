"""Know stories that are a picture: a headline, the caption's sentences, and who took it."""

from reader.parse.text.kinds import Element, Kind

_MOST_CAPTION_UNITS = 3
_MOST_CAPTION_LENGTH = 420
_FULL_CAPTION = 34.0


def photo_story_end(elements: tuple[Element, ...], start: int) -> int:
    """Return the index after the credit that ends a photo story beginning here; 0 for none."""
    if start < len(elements) and elements[start].kind is Kind.CREDIT:
        # 春到校园, and nothing but who took it: the title of a picture.
        below = elements[start + 1 : start + 2]
        return start + 1 if all(each.kind is Kind.HEADING for each in below) else 0
    length = 0
    for index in range(start, min(start + _MOST_CAPTION_UNITS + 1, len(elements))):
        element = elements[index]
        if index == start and _tells_photo_story(element):
            return index + 1
        if element.kind is Kind.CREDIT:
            return index + 1 if index > start else 0
        if element.kind is Kind.CAPTION and index > start:
            return 0  # what stands above a caption is a story
        length += len(element.text)
        if element.kind not in (Kind.BODY, Kind.CAPTION) or length > _MOST_CAPTION_LENGTH:
            return 0
    return 0


def _tells_photo_story(element: Element) -> bool:
    """Tell a caption that is all the text of its picture: sentences, then the credit."""
    return element.kind is Kind.CAPTION and not element.image and tells_whole_story(element)


def tells_whole_story(element: Element) -> bool:
    """Tell a caption of several sentences: what is in the picture, and what it stands for."""
    return element.unit.width >= _FULL_CAPTION and "。" in element.text[:-1]
