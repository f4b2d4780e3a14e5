"""The lines of an ALTO block → its words, and words → one text.

Source:
    ALTO 4.4: String (SUBS_TYPE, SUBS_CONTENT), HYP, SP
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from reader.model.word import Word
from reader.notation.punctuation import is_chinese
from reader.parse.source.library_xml import name_of

_HYPHENS = ("-", "\u00ad", "\u2010", "⸗")
_DIVIDES = ("\u00ac", "\u00ad")
"""Written for nothing but a word's division: by Transkribus and by programs for reading scans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AltoWord:
    """A String of a line.

    Attributes:
        text: As printed.
        id: Of the element; empty when it has none.
        line: Id of its line; empty when that has none.
        whole: The word that it is a part of, by SUBS_CONTENT; empty when it is whole.
        part: 1 or 2 of a divided word, 0 for a whole one.
        opens_line: Whether it is the first of its line.
        has_space: Whether a space stands before it.
        hyphen: The hyphen that ends its line; empty when none does.
        box: Its place on the page; None when that is not known.
    """

    text: str
    id: str = ""
    line: str = ""
    whole: str = ""
    part: int = 0
    opens_line: bool = False
    has_space: bool = False
    hyphen: str = ""
    box: Word | None = None


def words_of(
    line: "etree._Element", box_of: "Callable[[etree._Element, str], Word | None] | None"
) -> list[AltoWord]:
    """Read the words of a line.

    Args:
        line: The element.
        box_of: Returns the place of an element with a text; None where no place is known.
    """
    children = [(name_of(child), child) for child in line]
    has_spaces = any(name == "SP" for name, _ in children)
    content = "".join(child.get("CONTENT", "") for name, child in children if name == "String")
    # Some files leave SP out: words are then words, unless the script has none.
    is_apart = not has_spaces and not any(map(is_chinese, content))
    words: list[AltoWord] = []
    space = False
    for name, child in children:
        if name == "SP":
            space = True
        elif name == "HYP" and words:
            words[-1] = replace(words[-1], hyphen=child.get("CONTENT") or "-")
        elif name == "String":
            words.append(
                AltoWord(
                    text=child.get("CONTENT", "").strip(),
                    box=box_of(child, child.get("CONTENT", "")) if box_of else None,
                    id=child.get("ID", ""),
                    line=line.get("ID", ""),
                    whole=child.get("SUBS_CONTENT", "").strip(),
                    part={"HypPart1": 1, "HypPart2": 2}.get(child.get("SUBS_TYPE", ""), 0),
                    opens_line=not words,
                    has_space=space or is_apart,
                )
            )
            space = False
    return closed_at_end(words)


def closed_at_end(words: list[AltoWord]) -> list[AltoWord]:
    """Return the words of a line, a mark of division at its end taken for its hyphen."""
    if words and not words[-1].hyphen and words[-1].text.endswith(_DIVIDES):
        last = words[-1]
        words[-1] = replace(last, text=last.text[:-1], hyphen=last.text[-1])
    return words


def join_words(words: tuple[AltoWord, ...]) -> str:
    """Join the words of a block into one text.

    A word divided at a line's end is closed, as the file says what it is; a
    hyphen of which the file says nothing stays. Chinese characters, each of
    which is a String, have no space between them.
    """
    pieces: list[str] = []
    is_open = False
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        text, is_now_open = word.text, False
        if following is not None and following.opens_line:
            if word.part == 1 and following.part == 2:
                text = word.whole or word.text + following.text
                index += 1
            elif word.hyphen:
                is_now_open = True
        elif word.hyphen:
            text += word.hyphen
        if pieces and text and not is_open and _is_spaced(pieces[-1], word, text):
            pieces.append(" ")
        if text:
            pieces.append(text)
        is_open = is_now_open
        index += 1
    return "".join(pieces)


def _is_spaced(before: str, word: AltoWord, text: str) -> bool:
    if is_chinese(before[-1]) and is_chinese(text[0]):
        return False
    if word.opens_line:
        return not before.endswith(_HYPHENS)
    return word.has_space
