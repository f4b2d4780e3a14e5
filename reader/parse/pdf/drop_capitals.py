"""A drop capital (首字下沉) and the lines beside it → lines as if it were of their type.

It is the first character of a story, so large that two or more lines stand beside
it; below it the column goes on at its left edge.
"""

from dataclasses import replace

from reader.notation.punctuation import is_chinese
from reader.parse.pdf.lines import TextLine

_LARGEST_MARKED = 2
"""Characters: an opening quotation mark may stand large too."""
_LARGER = 1.7
"""Times the type of its lines."""
_HIGHEST = 8
_BESIDE = 1.6
"""In em of the text: white between it and the lines beside it."""
_FEWEST_LINES = 2
_DEEPEST_INDENT = 2.6
"""In em: the line below it may begin a paragraph."""
_NEXT = 2.2
"""In em: from the last line beside it to the line below."""


def with_drop_capitals(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Put each drop capital before its first line; all lines beside it begin at its left edge."""
    changed = {id(line): line for line in lines}
    for capital in filter(_may_be_capital, lines):
        beside = _beside(capital, lines)
        if len(beside) < _FEWEST_LINES or not _goes_on_below(capital, beside[-1], lines):
            continue
        del changed[id(capital)]
        for place, line in enumerate(beside):
            text = f"{capital.text.strip()}{line.text.lstrip()}" if place == 0 else line.text
            box = replace(line.box, left=capital.box.left)
            changed[id(line)] = replace(changed[id(line)], text=text, box=box)
    return tuple(changed[id(line)] for line in lines if id(line) in changed)


def _may_be_capital(line: TextLine) -> bool:
    text = line.text.strip()
    is_letter = text[-1:].isupper() or is_chinese(text[-1:])
    return 0 < len(text) <= _LARGEST_MARKED and is_letter and text.lstrip("“‘\"'")[:1] == text[-1]


def _beside(capital: TextLine, lines: tuple[TextLine, ...]) -> list[TextLine]:
    """Return the lines of text beside a capital, from the first down."""
    found = [
        line
        for line in lines
        if not line.is_vertical
        and _LARGER * line.size <= capital.size <= _HIGHEST * line.size
        and -0.5 * line.size < line.box.left - capital.box.right < _BESIDE * line.size
        and capital.box.top - line.size < line.box.top
        and line.box.bottom < capital.box.bottom + 0.6 * line.size
    ]
    found.sort(key=lambda line: line.box.top)
    return [line for line in found if line.type == found[0].type]


def _goes_on_below(capital: TextLine, last: TextLine, lines: tuple[TextLine, ...]) -> bool:
    return any(
        line.type.size == last.type.size
        and -0.5 * last.size < line.box.left - capital.box.left < _DEEPEST_INDENT * last.size
        and 0.5 * last.size < line.box.top - last.box.top < _NEXT * last.size
        for line in lines
        if line is not capital
    )
