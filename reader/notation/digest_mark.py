"""Read the marks of a 导读 box: its label and its page tags (2版, ►A3, 详见第4版)."""

import re
import unicodedata

from reader.notation.both_scripts import in_both_scripts
from reader.notation.jump_mark import read_pages
from reader.notation.numeral import CHINESE_NUMERAL
from reader.notation.section import is_section_name

_LABEL = in_both_scripts(
    r"(?:今日|本期|本报|版面|新闻|要闻|内页|精彩|重点|焦点|头版|一周|每日)*"
    r"(?:导读|导航|导览|看点|要目|提要|内容提要|导引|快览|速览|速读|抢先看|先睹为快|目录|索引)"
    r"|(?:今日|本期)(?:焦点|要闻|推荐|头条|重点|内页|版面|关注)"
)
_NUMBER = rf"(?:[A-Za-zＡ-Ｚａ-ｚ]{{0,2}}\s?\d{{1,2}}|{CHINESE_NUMERAL})"
_ARROW = r"[►▶→▷☞>＞》➤◆■●▲▼/／|｜·…\.—\-\s]"
_SEE = (
    r"(?:详见|詳見|详情见|见|見|刊于|刊|转|轉|下转|下轉|全文见|报道见)?"
    r"(?:[\u3400-\u9fff]{2}版(?=[A-Z]))?"
)
"""刊体育版S1, whatever the stack is called."""
_NUMBERS = rf"{_NUMBER}(?:\s?[、，,/~～—–-]\s?{_NUMBER}){{0,4}}"
_TAG_BODY = rf"(?:第\s?{_NUMBERS}\s?版?|{_NUMBERS}\s?版|[A-Za-zＡ-Ｚ]{{1,2}}\s?\d{{1,2}})"
_TAG_BODY = rf"{_TAG_BODY}(?:\s?[、，,/-]\s?{_TAG_BODY}){{0,4}}"
_SECTION = r"(?:[\s·:：/|｜]{1,3}(?P<section>[\u3400-\u9fff]{2,6}))"
_TAG = in_both_scripts(
    rf"{_ARROW}*(?:(?:今日|本期)(?=\S{{1,4}}版))?[（(〔【\[［<＜]?\s?{_SEE}\s?(?P<list>{_TAG_BODY}){_SECTION}?\s?[）)〕】\]］>＞]?{_ARROW}*"
)
_TAG_AT_END = in_both_scripts(
    rf"(?P<text>\S.*?)(?P<tag>(?:\s|{_ARROW}|…)+[（(〔【\[［]?\s?{_SEE}\s?(?P<list>{_TAG_BODY})"
    rf"\s?[）)〕】\]］]?|[（(〔【\[［]\s?{_SEE}\s?(?P<list2>{_TAG_BODY})\s?[）)〕】\]］])[\s►▶>＞]*$"
)
_TAG_AT_START = in_both_scripts(
    rf"(?P<tag>{_ARROW}*[【（(\[［]?(?P<list>{_TAG_BODY})[】）)\]］]?(?:{_ARROW}|[:：])+)(?P<text>\S.*)$"
)
_BARE = re.compile(
    r"(?P<first>[A-Z]?\d{1,2})[\s\u3000]+(?P<after>[^\s\d].+)"
    r"|(?P<before>.*[^\s\d])[\s\u3000]+(?P<last>[A-Z]?\d{1,2}|[①-⑳])"
)
_LONGEST = 60
_LONGEST_TAG = 24
_LONGEST_LABEL = 120
"""With its English beside it, each set wide; what is longer, white space or not, is none."""


def read_digest_label(text: str) -> str:
    """Return the label of a 导读 box as printed, if the line is one; else empty."""
    text = text.strip()
    if len(text) > _LONGEST_LABEL:
        return ""
    bare = re.sub(r"[/|｜·]?[A-Za-z\s]+$", "", text)
    bare = re.sub(r"[\s\u3000\u00a0]", "", bare).strip("【】[]［］■●▲◆★|｜:：—-<>《》·•")
    return text if len(bare) <= 8 and _LABEL.fullmatch(bare) else ""


def read_page_tag(text: str) -> str:
    """Return the normalised page that a line names, if it says nothing else; else empty."""
    match = _TAG.fullmatch(text.strip()) if len(text) <= _LONGEST_TAG else None
    if match is None or (match["section"] and not is_section_name(match["section"])):
        return ""
    return _first(match["list"])


def split_tag_at_end(text: str) -> tuple[str, str, str] | None:
    """Split a line that ends in a page tag into text, tag as printed and page."""
    if len(text) > _LONGEST * 2:
        return None
    match = _TAG_AT_END.fullmatch(text.strip())
    if match is None:
        return None
    page = _first(match["list"] or match["list2"])
    entry, tag = match["text"].rstrip(), match["tag"].strip()
    if tag.startswith("》") and entry.count("《") > entry.count("》"):
        entry, tag = f"{entry}》", tag[1:].strip()  # a title's mark, and no arrow
    return (entry, tag, page) if page else None


def split_tag_at_start(text: str) -> tuple[str, str, str] | None:
    """Split a line that begins with a page tag into text, tag as printed and page."""
    if len(text) > _LONGEST:
        return None
    match = _TAG_AT_START.fullmatch(text.strip())
    if match is None:
        return None
    page = _first(match["list"])
    return (match["text"].strip(), match["tag"].strip(), page) if page else None


def split_bare_number(text: str) -> tuple[str, str, str] | None:
    """Split a line in a 导读 that has its page without 版 (3 存款利率再降): as a tag's."""
    match = _BARE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    tag = match["first"] or match["last"]
    return match["after"] or match["before"], tag, _first(unicodedata.normalize("NFKC", tag))


def _first(pages: str) -> str:
    return next(iter(read_pages(pages)), "")
