"""The text of a page in one line → the same in lines, broken where its wording tells.

Flipbooks and programs that read scans give out a page so: what stood in a line or a column of
its own has white space between, or nothing. Pages follow each other as P:01, P:02.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.dateline import read_dateline
from reader.notation.folio import read_folio_line
from reader.parse.text.lines import is_finished, join_texts

_MARK = re.compile(r"(?:^|(?<=\s))(P\s?[:：]\s?[A-Z]{0,2}\d{1,3})(?=\s|$|[\u3400-\u9fff])", re.M)
"""P:01, before a page."""
_SHORTEST, _LONGEST = 300, 24_000
"""Characters of a line that may be a page; a paragraph alone in a file seldom has as many, and
a dense broadsheet has 15,000."""
_STUCK = in_both_scripts(
    r"(?<=[\s。！？…”」])(?P<head>[^。！？，；：\s]{4,40}?)"
    r"(?=本报讯|(?:本报|新华社)(?:记者|[^。，]{0,12}电(?=[\s（(])))"
)
"""A head, or a byline, with what opens its story right behind it."""
_BODY = re.compile(r"[，。；！？]")
_LONGEST_NAME = 4
_LONGEST_HEAD = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A text whose pages are no longer in one line.

    Attributes:
        text: In lines; as it was where it had some.
        doubt: What was done, a sentence; empty for nothing.
    """

    text: str
    doubt: str = ""


def broken_into_lines(text: str) -> Broken:
    """Break the pages of a text that are in one line each."""
    # Each page begins with its mark, the first page the text.
    marked = _MARK.sub(r"\f\1\n", text).lstrip("\f") if _MARK.match(text.lstrip()) else text
    sheets = re.split(r"((?:^|(?<=\f))P\s?[:：].*$|\f)", marked, flags=re.MULTILINE)
    found = [_broken(sheet) for sheet in sheets]
    if all(lines is None for lines in found):
        return Broken(text=marked)
    if not any(found):
        doubt = "The page is in one line, in which neither heads nor paragraphs can be told."
        return Broken(text=marked, doubt=doubt)
    pieces = (
        "\n" + "\n".join(lines) + "\n" if lines else sheet
        for sheet, lines in zip(sheets, found, strict=True)
    )
    doubt = "The page is in one line; its heads and paragraphs were told by their wording."
    return Broken(text="".join(pieces).lstrip("\n"), doubt=doubt)


def _broken(sheet: str) -> list[str] | None:
    """Return the lines of a page in one line.

    Returns:
        None for a page in lines; no lines for one in which nothing is told.
    """
    whole = sheet.strip()
    if not _SHORTEST <= len(whole) <= _LONGEST or "\n" in whole or "\r" in whole:
        return None
    lines: list[str] = []
    parted = _STUCK.sub(r" \g<head> ", _STUCK.sub(r" \g<head> ", whole))
    for word in parted.split():
        if lines and _goes_on(lines[-1], word):
            lines[-1] = _joined(lines[-1], word)
        else:
            lines.append(word)
    pairs = itertools.pairwise(lines)
    has_head = any(_is_head(above) and _begins_text(below) for above, below in pairs)
    return list(_set_apart(lines)) if has_head else []


def _goes_on(line: str, word: str) -> bool:
    """Tell whether a word is of the line before it."""
    if read_byline(line) or read_byline(f"{line} {word}"):
        is_name = len(word) <= _LONGEST_NAME and read_dateline(f"{word} ") is None
        return is_name and bool(read_byline(f"{line} {word}"))
    if read_dateline(f"{line} {word}") is not None and not is_finished(line):
        return True
    if _is_edge(word) or read_byline(word) or read_dateline(word) is not None:
        return False
    if line[-1].isascii() and word[0].isascii() and line[-1].isalnum() and word[0].isalnum():
        return True
    return bool(_BODY.search(line)) and not is_finished(line)


def _joined(line: str, word: str) -> str:
    is_text = _BODY.search(line) and not read_byline(line)
    return join_texts(line, word) if is_text else f"{line} {word}"


def _is_edge(line: str) -> bool:
    folio = read_folio_line(line)
    return folio.weight > 0 and not folio.rest


def _is_head(line: str) -> bool:
    return len(line) <= _LONGEST_HEAD and not is_finished(line) and not _is_edge(line)


def _begins_text(line: str) -> bool:
    return bool(read_byline(line)) or (is_finished(line) and bool(_BODY.search(line)))


def _set_apart(lines: list[str]) -> Iterator[str]:
    """Yield lines, an empty one above each head that follows a text, and texts indented."""
    for above, line in itertools.pairwise(["", *lines]):
        is_text = is_finished(line) and bool(_BODY.search(line)) and not read_byline(line)
        if not is_text and is_finished(above):
            yield ""
        yield f"　　{line}" if is_text else line
