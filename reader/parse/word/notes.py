"""Notes of a document in, paragraphs of their own below those that they are noted in out.

Source:
    ECMA-376-1 (Office Open XML), 17.11 (footnotes and endnotes)
"""

from collections.abc import Iterable

from lxml import etree

from reader.parse.source.library_xml import name_of

_KINDS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def set_notes(text: "etree._Element", parts: Iterable["etree._Element"]) -> None:
    """Put notes into a document's text, each counted as the mark that leads to it: 〔1〕.

    Args:
        text: Of the document; the notes are moved into it.
        parts: Footnotes and endnotes.
    """
    notes = {
        (name_of(note), _id(note)): note
        for part in parts
        for note in part.iter("{*}footnote", "{*}endnote")
    }
    last: dict[etree._Element, etree._Element] = {}
    marks = list(text.iter(*(f"{{*}}{name}" for name in _KINDS)))
    noted = [(mark, notes.pop((_KINDS[name_of(mark)], _id(mark)), None)) for mark in marks]
    for number, (mark, note) in enumerate(((m, n) for m, n in noted if n is not None), 1):
        mark.tag, mark.text = _text_tag(mark), f"〔{number}〕"
        paragraph = next(mark.iterancestors("{*}p"), None)
        if paragraph is None:
            continue
        for place, each in enumerate(list(note.iter("{*}p"))):
            if not place:
                _open_with(each, f"〔{number}〕")
            last.get(paragraph, paragraph).addnext(each)
            last[paragraph] = each


def _id(element: "etree._Element") -> str:
    return next((str(v) for key, v in element.items() if str(key).endswith("}id")), "")


def _text_tag(element: "etree._Element") -> str:
    return f"{str(element.tag).rpartition('}')[0]}}}t"


def _open_with(paragraph: "etree._Element", mark: str) -> None:
    """Set a mark before the first words of a paragraph."""
    first = next(paragraph.iter("{*}t"), None)
    if first is not None:
        first.text = f"{mark}{(first.text or '').lstrip()}"
