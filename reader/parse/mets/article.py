"""An item of a METS file and its ALTO blocks → an article, or its parts on several pages."""

import re
from dataclasses import replace

from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.zone import Zone
from reader.notation.page_label import page_reference
from reader.parse.mets.blocks import Part
from reader.parse.mets.mets_file import Item
from reader.parse.ocr.alto import AltoBlock
from reader.parse.ocr.words import join_words
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, make_article_below
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit, join_texts

_HEADLINES = frozenset({"TITLE", "HEADLINE", "HEADING", "MAIN_TITLE", "MAINTITLE"})
_KICKERS = frozenset({"OVERLINE", "KICKER", "OVERTITLE", "STRAPLINE"})
_DECKS = frozenset({"SUBHEADLINE", "SUBTITLE", "SUBHEADING", "DECK"})
_KINDS = {
    **dict.fromkeys(("AUTHOR", "BYLINE"), Kind.BYLINE),
    **dict.fromkeys(("CROSSHEADING", "CROSSHEAD", "INTERTITLE"), Kind.HEADING),
    **dict.fromkeys(("CAPTION", "ILLUSTRATION", "IMAGE", "PHOTO", "PHOTOGRAPH"), Kind.PICTURE),
}
_INDENT = 2.0
"""In em; METS says where paragraphs begin, so that no two are joined for their wording."""
_LETTERS = re.compile(r"[\W_]+")


def make_parts(
    item: Item, parts: tuple[Part, ...], places: tuple[Place, ...]
) -> tuple[tuple[Article, ...], tuple[Doubt, ...]]:
    """Make the article of an item, one part for each page it stands on.

    Args:
        item: The item.
        parts: Of the item.
        places: Id, page label and source of each part.
    """
    articles: list[Article] = []
    doubts: list[Doubt] = []
    for number, (part, place) in enumerate(zip(parts, places, strict=True)):
        label = item.label if number == 0 and item.type == "ARTICLE" else ""
        article, found = _make(part, place, label)
        articles.append(article)
        doubts.extend(found)
    return _joined(tuple(articles), places), tuple(doubts)


def _joined(articles: tuple[Article, ...], places: tuple[Place, ...]) -> tuple[Article, ...]:
    """Lead each part to the one before and after it; METS states what print may not."""
    joined = []
    for number, article in enumerate(articles):
        jumps = article.jumps
        if number > 0:
            jumps = (_jump(JumpKind.CONTINUED_FROM, places[number - 1]), *jumps)
        if number + 1 < len(articles):
            jumps = (*jumps, _jump(JumpKind.CONTINUED_ON, places[number + 1]))
        joined.append(replace(article, jumps=jumps))
    return tuple(joined)


def _jump(kind: JumpKind, place: Place) -> Jump:
    return Jump(kind=kind, pages=(place.page,), text="", state=JumpState.RESOLVED, target=place.id)


def _make(part: Part, place: Place, label: str) -> tuple[Article, tuple[Doubt, ...]]:
    heads: dict[str, list[str]] = {"kicker": [], "headline": [], "deck": []}
    body: list[Element] = []
    for role, text in _printed(part):
        name = _head_name(role)
        if name and not body:
            heads[name].append(text)
        else:
            body.append(_element(role, text, len(body) + 1))
    doubt = ""
    if label and not heads["headline"]:
        cut = without_label(body[0].text, label) if body else None
        if cut is None:
            doubt = "the headline is the library's; the text has none that is marked"
            heads["headline"].append(label)
        else:
            heads["headline"].append(cut[0])
            rest = [_element("", cut[1], 1)] if cut[1] else []
            body = [*rest, *body[1:]]
    head = Head(**{name: " ".join(texts) for name, texts in heads.items()}, doubt=doubt)
    article, doubts = make_article_below(head, Draft(body=body), place)
    return replace(article, zones=_zones(part)), doubts


def _printed(part: Part) -> list[tuple[str, str]]:
    """Return what is printed: blocks of one paragraph or heading joined, with their role."""
    printed: list[tuple[int, str, str]] = []
    before: AltoBlock | None = None
    for piece in part.pieces:
        block = piece.block
        if not block.text:
            continue
        if before and printed[-1][0] == piece.group and piece.role:
            is_head = bool(_head_name(piece.role))
            joined = _closed(printed[-1][2], before, block)
            joined = joined or _join(printed[-1][2], block.text, is_head=is_head)
            printed[-1] = (piece.group, piece.role, joined)
        else:
            printed.append((piece.group, piece.role, block.text))
        before = block
    return [(role, text) for _, role, text in printed]


def _closed(text: str, before: AltoBlock, block: AltoBlock) -> str:
    """Return a text with the next block's, where a word is divided between; empty where none is."""
    last = before.words[-1] if before.words else None
    if last is None or not (last.hyphen or last.part == 1) or not text.endswith(before.text):
        return ""
    return text[: -len(before.text)] + join_words((*before.words, *block.words))


def _join(first: str, second: str, *, is_head: bool) -> str:
    if is_head or first.endswith((".", ",", ";", ":", "!", "?")):
        return f"{first} {second}"
    return join_texts(first, second)


def _head_name(role: str) -> str:
    if role in _HEADLINES:
        return "headline"
    if role in _KICKERS:
        return "kicker"
    return "deck" if role in _DECKS else ""


def _element(role: str, text: str, number: int) -> Element:
    kind = Kind.HEADING if _head_name(role) else _KINDS.get(role, Kind.BODY)
    return Element(unit=Unit(number=number, raw=text, indent=_INDENT), kind=kind)


def without_label(text: str, label: str) -> tuple[str, str] | None:
    """Divide a text that begins with its headline; None when it does not."""
    wanted = _LETTERS.sub("", label).casefold()
    place = 0
    for character in wanted:
        while place < len(text) and _LETTERS.fullmatch(text[place]):
            place += 1
        if place == len(text) or text[place].casefold() != character:
            return None
        place += 1
    while place < len(text) and text[place] in ".!?。！？—-:":
        place += 1
    return text[:place].strip(), text[place:].strip()


def _zones(part: Part) -> tuple[Zone, ...]:
    zones = [piece.block.zone for piece in part.pieces if piece.block.zone is not None]
    return tuple(dict.fromkeys(zones))


def place_of(label: str, number: int, source: str) -> Place:
    """Return where an article of a page stands.

    Args:
        label: Of the page.
        number: Of the article on the page, from 1.
        source: Name of the file.
    """
    return Place(id=f"{label}/a{number}", page=page_reference(label), source=source)
