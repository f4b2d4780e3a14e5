"""A page set down in Markdown → its lines as they were printed.

Programs that read scans and pages of PDF write their text so. What they say of a
line's rank is a guess of theirs: the marks go, and the lines are judged as those of
any other text. Each line stays in its place.

Source:
    CommonMark 0.31
"""

import itertools
import re
from dataclasses import dataclass

from reader.notation.both_scripts import in_both_scripts
from reader.notation.character_reference import read_references
from reader.notation.folio import read_folio_line

MARKDOWN = (".md", ".markdown")
"""What files of it are named by."""

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)|[ \t]+#+[ \t]*$")
_IS_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_OF_RANK_ONE = re.compile(r"^ {0,3}#[ \t]+\S.*$", re.MULTILINE)
_IS_DEEPER = re.compile(r"^ {0,3}#{2,6}[ \t]+\S", re.MULTILINE)
_HEADED = re.compile(
    r" {0,3}(?P<rank>#{1,6})[ \t]+(?P<count>(?P<number>\d{1,3})[.．、][ \t]*(?=\D))?\S"
)
"""### 3. 渡口的灯: a heading, and the number that a program may have given it."""
_IS_MARKED = re.compile(
    r"\*\*[^*\n]+\*\*|!\[[^\]\n]*\]\([^)\n]+\)|^\|(?:\s?:?-+:?\s?\|)+$", re.MULTILINE
)
_IS_STRONG = re.compile(r"^[ \t\u3000]*\*\*[^*\n]+\*\*[ \t]*$", re.MULTILINE)
_FEWEST_STRONG = 2
"""Lines set bold that show that a text without headings is marked, too."""
_RULE = re.compile(
    r"^ {0,3}(?:(?:[-*_][ \t]*){3,}|=+|-{2}|```\w*"
    r"|\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?)[ \t]*$"
)
"""A rule, the underline of a heading, the bounds of code, the line below a table's head."""
_TABLE = re.compile(
    r"^ {0,3}\|.+\|[ \t\r]*\n"
    r" {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t\r]*(?:\n {0,3}\|.+\|[ \t\r]*)*$",
    re.MULTILINE,
)
"""A table between pipes, with the line below its head."""
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*[\r\n]*")
_UNDERLINED = re.compile(
    r" {0,3}(?![ \t\u3000#>|=]|[-*+][ \t]|[-*_]{2}).{1,60}(?<![。：:；，])[ \t]*[\r\n]+"
)
"""A heading that the line below it underlines: one line, not the last of a paragraph."""
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"^[ \t]*[-*+][ \t]+(?=\S)")
_IMAGE = re.compile(
    r"!\[(?P<text>[^\]\n]*)\]\(\s*<?(?P<address>[^)\">\n]*)>?\s*(?:\"(?P<title>[^\"\n]*)\"\s*)?\)"
)
_IMAGE_TAG = re.compile(
    r"<img\s(?:[^<>\n]*?\s)?src\s*=\s*[\"'](?P<address>[^\"'\n]*)[\"'][^<>\n]*>", re.IGNORECASE
)
_IS_PICTURE = re.compile(
    r"(?:data:image/|cid:)|\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg)(?:$|[?#])", re.IGNORECASE
)
"""An address that is without doubt a picture's."""
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\([^)]*\)(?:\{:[^}]*\})?")
_ATTRIBUTES = re.compile(r"[ \t]*\{:[^}]*\}[ \t]*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(?P<text>.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*\w])([*_])(?=[^\s*_])(?P<text>[^*_]+?)(?<=\S)\1(?![*\w])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ROW = re.compile(r"^\s*\|(?P<cells>.+)\|\s*$")
_BREAK = re.compile(
    r"<br\s*/?>|</?(?:b|i|u|em|strong|sup|sub|center|p|div|span)(?:\s[^>]*)?>", re.IGNORECASE
)
_IS_NAME = in_both_scripts(
    r"(?:图片|插图|配图|图像|照片|题图)?\s?[0-9]{0,4}|[\x00-\x7f]*[^.\x80-\uffff]"
)
"""What programs call a picture: 图片, img-12, page 3; a caption says more, or is a sentence."""
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FEWEST_COUNTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that a text names.

    Attributes:
        address: As written.
        line: Of the text, from 0.
        follows_text: Whether words stand before it in its line.
    """

    address: str
    line: int
    follows_text: bool


def find_images(text: str) -> tuple[Image, ...]:
    """Return the pictures that a text names in Markdown or as HTML does, line for line."""
    return tuple(
        Image(
            address=match["address"].strip(),
            line=place,
            follows_text=bool(_IMAGE.sub("", line[: match.start()]).strip()),
        )
        for place, line in enumerate(_LINES.findall(text))
        for pattern in (_IMAGE, _IMAGE_TAG)
        for match in pattern.finditer(line)
        if pattern is _IMAGE_TAG or _IS_PICTURE.search(match["address"].strip())
    )


def is_markdown(text: str, name: str = "") -> bool:
    """Tell whether a text is Markdown: its file is named so and it has a heading, or by its marks.

    ``# 第03版`` heads pages of plain text, too, and a line of hyphens parts them.

    Args:
        text: Of a page or a file.
        name: Of the file; empty for none.
    """
    has_heading = _IS_HEADING.search(text) is not None
    underlined = _underlined(_LINES.findall(text))
    if name.lower().endswith(MARKDOWN) and (has_heading or underlined):
        return True
    if not has_heading:
        is_underlined = len(underlined) > 1 and 1 in underlined.values()
        return is_underlined or len(_IS_STRONG.findall(text)) >= _FEWEST_STRONG
    if _IS_DEEPER.search(text) or _IS_MARKED.search(text):
        return True
    return not all(map(_is_of_page, _OF_RANK_ONE.findall(text)))


def heading_ranks(text: str, name: str = "") -> dict[int, int]:
    """Return the ranks of a text's headings by their lines, both from 1; none for other text.

    Args:
        text: Of a page.
        name: Of its file; empty for none.
    """
    if not is_markdown(text, name):
        return {}
    lines = _LINES.findall(text)
    marked = ((place, _HEADED.match(line)) for place, line in enumerate(lines, 1))
    return _underlined(lines) | {place: len(match["rank"]) for place, match in marked if match}


def _underlined(lines: list[str]) -> dict[int, int]:
    """Return the ranks of headings that the line below underlines (setext), by their lines."""
    above = ["", *lines]
    return {
        place: 1 if below.lstrip()[0] == "=" else 2
        for place, (line, below) in enumerate(itertools.pairwise(lines), 1)
        if _UNDERLINE.fullmatch(below)
        and _UNDERLINED.fullmatch(line)
        and _ends_paragraph(above[place - 1])
    }


def _ends_paragraph(line: str) -> bool:
    return not line.strip() or _RULE.match(line.rstrip("\r\n")) is not None


def without_markdown(text: str, name: str = "") -> str:
    """Return the text without marks of Markdown, line for line.

    Of any other text only what is without doubt a table of Markdown, or a picture, loses its
    marks.

    Args:
        text: Of a page or a file.
        name: Of the file; empty for none.
    """
    if not is_markdown(text, name):
        text = _IMAGE_TAG.sub("", _IMAGE.sub(_shown, text)) if _has_image(text) else text
        return _TABLE.sub(lambda table: "".join(map(_plain, _LINES.findall(table[0]))), text)
    return "".join(map(_plain, _uncounted(_LINES.findall(text))))


def _uncounted(lines: list[str]) -> list[str]:
    """Take from a page's articles the numbers that a program counted them by.

    They run on through the page or the issue, right below the page's own headings; parts
    that an article counts stand below its headline.
    """
    headings = [(place, match) for place, match in enumerate(map(_HEADED.match, lines)) if match]
    rank = min((len(match["rank"]) for _, match in headings if match["count"]), default=0)
    top = [(place, match) for place, match in headings if len(match["rank"]) <= rank]
    counted = {place: match["count"] for place, match in top if match["count"]}
    numbers = [int(match["number"]) for _, match in top if match["count"]]
    runs_on = numbers == list(range(min(numbers, default=0), max(numbers, default=0) + 1))
    of_page = all(_is_of_page(lines[place]) for place, _ in top if place not in counted)
    if len(counted) < _FEWEST_COUNTED or not runs_on or not of_page:
        return lines
    return [line.replace(counted.get(place, ""), "", 1) for place, line in enumerate(lines)]


def _is_of_page(heading: str) -> bool:
    return read_folio_line(_HEADING.sub("", heading)).weight > 0


def _plain(line: str) -> str:
    """Return one line, with its end, as it was printed."""
    content = line.rstrip("\r\n")
    end = line[len(content) :]
    if _RULE.match(content):
        return end
    content = _QUOTE.sub("", content)
    content = _BULLET.sub("", _HEADING.sub("", _ATTRIBUTES.sub("", content)))
    row = _ROW.match(content)
    if row:
        content = "\t".join(cell.strip() for cell in row["cells"].split("|"))
    if _has_image(content):
        content = _IMAGE_TAG.sub("", _IMAGE.sub(_caption, content))
    content = _LINK.sub(r"\g<text>", content)
    for marked in (_STRONG, _STRONG, _EMPHASIS):
        content = marked.sub(r"\g<text>", content)
    content = read_references(_ESCAPE.sub(r"\1", _BREAK.sub(" ", content)))
    return content.rstrip() + end


def _has_image(text: str) -> bool:
    return "](" in text or "<img" in text or "<IMG" in text


def _shown(match: re.Match[str]) -> str:
    """Return what is printed of an image where it is one; a text may have such brackets."""
    return _caption(match) if _IS_PICTURE.search(match["address"].strip()) else match[0]


def _caption(match: re.Match[str]) -> str:
    """Return a picture's caption and credit; what only names it was never printed."""
    texts = ((match["text"] or "").strip(), (match["title"] or "").strip())
    return " ".join(text for text in texts if not _IS_NAME.fullmatch(text))
