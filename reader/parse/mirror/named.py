"""An article's page that no layout marks → its parts, by names of classes and by their text.

Papers renew their sites every few years and name the parts anew, but by words
of the trade: ``dzb-yinti``, ``subtitle``, ``author``. Where no word helps, the
title of the page tells the headline, and sentences tell the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree, html

from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead import paper_name
from reader.parse.source.saved_page import find_elements
from reader.parse.source.web_lines import close_up, plain_text

_NAMED = etree.XPath("//*[@class or @id]")
_ALL = etree.XPath("//body//*")
_KICKER = re.compile(r"pre-?title|intro-?title|over-?line|yin-?ti(?!ao)|jian-?ti|kicker|shoulder")
_DECK = re.compile(r"sub-?title|vice-?title|fu-?ti(?!ao)|\bdeck\b")
_AUTHOR = re.compile(r"author|zuo-?zhe|writer|byline")
_ASIDE = re.compile(
    r"foot|copyright|\bnav|menu|\bheader\b|share|comment|side-?bar|relat|recommend|friend|\bprev|\bnext"
)
_WRITTEN_BY = in_both_scripts(r"(?:作\s?者|记\s?者|記\s?者)\s?[:：]\s?(?P<names>\S.{0,58})")
_AFTER_NAMES = in_both_scripts(
    r"\s*[《（(【|｜].*|\s+(?:来源|编辑|责编|日期|时间|版次).*|\s*[0-9]{4}[年-].*"
)
_RIGHTS = in_both_scripts(r"版权所有|版權所有|备案号|ICP备|未经授权|许可证")
_SENTENCE = re.compile(r"[。！？!?][”」』’）)]*\s*$", re.MULTILINE)
_DIVISION = re.compile(r"--|[-_—–|｜\s]+")
_INLINE = frozenset(
    {"a", "b", "big", "br", "em", "font", "i", "p", "s", "small", "span", "strong", "sub", "sup"}
    | {"u", "center", "blockquote", "img", "li", "ul", "ol", "h4", "h5", "h6", "tbody", "tr"}
)
"""What belongs to the text around it; any other element holds a text of its own."""
_UNSEEN = frozenset({"script", "style", "noscript", "select", "textarea", "button", "title"})
_LONGEST_HEAD = 80
_MOST = 20_000
_MOST_LINKED = 0.3
"""Share of a text that may be links; lists of other articles are nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedHead:
    """The elements of a head that their names or the page's title tell.

    Attributes:
        kickers: Above the headline.
        headline: None when nothing tells it.
        decks: Below the headline.
    """

    kickers: tuple[html.HtmlElement, ...]
    headline: html.HtmlElement | None
    decks: tuple[html.HtmlElement, ...]


def named_head(root: html.HtmlElement) -> NamedHead:
    """Find the head of an article by the words that its elements are named by."""
    return NamedHead(
        kickers=_innermost(_KICKER, root),
        headline=_titled(root),
        decks=_innermost(_DECK, root),
    )


def title_parts(root: html.HtmlElement) -> tuple[str, ...]:
    """Return the parts of a page's title that may be a headline: 浦江夜报数字报-弄堂口."""
    title = close_up(root.findtext(".//title") or "")
    whole = [part.strip() for part in re.split(r"--|[-_|｜]", title)]
    return tuple(
        part
        for part in dict.fromkeys((title, *whole))
        if part and not paper_name(part) and not (len(whole) > 1 and part == title)
    )


def _titled(root: html.HtmlElement) -> html.HtmlElement | None:
    """Return the innermost element that shows what the page's title names."""
    parts = {re.sub(r"\s", "", part) for part in title_parts(root)}
    last: html.HtmlElement | None = None
    for element in find_elements(_ALL, root, _MOST):
        if not isinstance(element.tag, str) or element.tag in {"a", *_UNSEEN} or len(element) > 6:
            continue
        text = re.sub(r"\s", "", "".join(element.itertext()))
        if text in parts and (last is None or last in element.iterancestors()):
            last = element
    return last


def _innermost(word: re.Pattern[str], root: html.HtmlElement) -> tuple[html.HtmlElement, ...]:
    """Return short elements named by a word, none that holds another of them."""
    found = [
        element
        for element in find_elements(_NAMED, root, _MOST)
        if word.search(_name(element)) and 0 < len(plain_text(element)) <= _LONGEST_HEAD
    ]
    holders = {ancestor for element in found for ancestor in element.iterancestors()}
    return tuple(element for element in found if element not in holders)


def _name(element: html.HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}".lower()


def named_author(root: html.HtmlElement) -> str:
    """Return who wrote an article by the name of an element or by the word 作者: before it."""
    for element in _innermost(_AUTHOR, root):
        text = plain_text(element)
        labelled = _WRITTEN_BY.match(text)
        return _AFTER_NAMES.sub("", labelled["names"] if labelled else text).strip()
    for element in find_elements(_ALL, root, _MOST):
        if element.tag in ("span", "p", "td", "div", "li", "em", "font", "i"):
            labelled = _WRITTEN_BY.match((element.text or "").strip())
            text = plain_text(element) if labelled else ""
            labelled = _WRITTEN_BY.fullmatch(text)
            if labelled:
                return _AFTER_NAMES.sub("", labelled["names"]).strip()
    return ""


def text_elements(root: html.HtmlElement, fewest: int) -> list[html.HtmlElement]:
    """Return what holds most of a page's sentences and no list of links; empty for none.

    Args:
        root: Of the page.
        fewest: Characters that it has at least.
    """
    headline = _titled(root)
    around = {headline, *headline.iterancestors()} if headline is not None else set()
    lengths: dict[html.HtmlElement, int] = {}
    for element in find_elements(_ALL, root, _MOST):
        if isinstance(element.tag, str) and element.tag not in {*_INLINE, *_UNSEEN}:
            lengths[element] = _own_length(element)
    candidates = [e for e, length in lengths.items() if length >= fewest and not _is_aside(e)]
    if not candidates:
        return []
    best = max(candidates, key=lengths.__getitem__)
    return [_widened(best, lengths, around)]


def _own_length(element: html.HtmlElement) -> int:
    """Return how many characters of sentences stand in an element, not in those it holds."""
    pieces: list[str] = [element.text or ""]
    waiting = list(reversed(element))
    linked = 0
    while waiting:
        child = waiting.pop()
        pieces.append("\n" if child.tag in ("p", "br", "li") else "")
        if child.tag in _INLINE:
            linked += len("".join(child.itertext())) if child.tag == "a" else 0
            pieces.append(child.text or "")
            waiting.extend(reversed(child))
        pieces.append(child.tail or "")
    text = "".join(pieces)
    length = len(re.sub(r"\s", "", text))
    is_text = (
        _SENTENCE.search(text) and not _RIGHTS.search(text) and linked <= _MOST_LINKED * length
    )
    return length if is_text else 0


def _is_aside(element: html.HtmlElement) -> bool:
    return any(_ASIDE.search(_name(e)) for e in (element, *element.iterancestors()))


def _widened(
    best: html.HtmlElement,
    lengths: dict[html.HtmlElement, int],
    around: Iterable[html.HtmlElement | None],
) -> html.HtmlElement:
    """Take the elements beside one too, where each paragraph is an element of its own."""
    while (parent := best.getparent()) is not None and parent.tag in ("div", "section", "article"):
        beside = [e for e in parent if e is not best and lengths.get(e)]
        has_list = any(_ASIDE.search(_name(e)) or e.find(".//a") is not None for e in parent)
        if parent in set(around) or not beside or has_list:
            break
        best = parent
    return best
