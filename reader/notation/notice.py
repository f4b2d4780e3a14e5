"""Know small advertisements and notices by what they say: a headline and its text in, a rubric out.

Papers set them under rubric heads (招聘, 招租, 遗失, 公告 …), formal notices with
who signs them and the day at the right of the last lines.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead_marks import DATE
from reader.notation.script import simplified


class Rubric(StrEnum):
    """The heads that small advertisements stand under, as Simplified Chinese prints them."""

    OBITUARY = "讣告"
    LOST = "遗失"
    SOUGHT = "寻找"
    FOUND = "招领"
    RECRUITMENT = "招聘"
    SITUATION = "求职"
    LETTING = "租赁"
    SALE = "转让"
    TENDER = "招标拍卖"
    STATEMENT = "声明"
    NOTICE = "启事"
    ANNOUNCEMENT = "公告"
    PUBLIC_SERVICE = "公益广告"


FORMAL = frozenset(
    (Rubric.OBITUARY, Rubric.STATEMENT, Rubric.NOTICE, Rubric.ANNOUNCEMENT, Rubric.TENDER)
)
"""Those that are worded as a letter: a name above, the text, a signature below."""

_WORDS = (
    (Rubric.OBITUARY, "讣告|讣闻|訃告|訃聞|哀启|哀啟|哀告"),
    (Rubric.PUBLIC_SERVICE, "公益广告|公益廣告"),
    (Rubric.LOST, "遗失|遺失|挂失|掛失"),
    (Rubric.SOUGHT, "寻人|寻物|寻找|寻[猫狗犬鸟]|尋人|尋物|尋找|尋[貓狗犬鳥]|协寻|協尋"),
    (Rubric.FOUND, "招领|招領|认领|認領"),
    (Rubric.SITUATION, "求职|求職"),
    (Rubric.RECRUITMENT, "招聘|[诚急高]聘|[誠]聘|招工|招募|招收学徒|徵才|求才"),
    (Rubric.LETTING, "招租|出租|求租|吉租|合租"),
    (Rubric.SALE, "转让|轉讓|出售|求购|求購|[顶頂][让讓]|出让|出讓"),
    (Rubric.TENDER, "招标|招標|拍卖|拍賣|竞价|競價"),
    (Rubric.STATEMENT, "声明|聲明"),
    (Rubric.NOTICE, "[启啟啓]事|征稿|徵稿|征婚|徵婚"),
    (Rubric.ANNOUNCEMENT, "公告|通告|公示|告示|布告"),
)
_RULES = tuple((rubric, re.compile(words)) for rubric, words in _WORDS)
_TRADITIONAL = str.maketrans("讣遗寻领职赁转让标卖声启", "訃遺尋領職賃轉讓標賣聲啟")
_OPENING = 6
"""Characters at the head of a text within which it says what it is."""
_BARE = 3
"""Characters that a headline may have beside the word of its rubric and still be that rubric's."""
_SIGNER, _SIGNERS = 24, 4
"""Characters of a line that names who signs, and how many such lines there are at most."""
_NO_SIGNER = re.compile(r"[。！？!?；;，,：:\d@]")
_SIGNS = in_both_scripts(
    r"(?:公司|集团|厂|店|社|局|厅|院|处|所|部|署|委|会|站|中心|政府|办公室|"
    r"学校|學校|大学|银行|馆|队|编辑部|[谨敬]?启|[敬泣哀]告|[率暨].*)$"
)
"""How a name that signs ends: a body, or 启, 敬告, 泣告."""
_NAMES = in_both_scripts(
    r"(?:寻人|寻物|寻亲|认领|招领|失物招领|招聘|征稿|征婚|征集|招租|遗失|悬赏|鸣谢)?"
    r"(?:公示|小启|更正|訂正|致歉|启事|声明|公告|通告|讣告|通知|来函照登|遗失声明)(?:启事|声明)?"
    r"|[致告](?:广大)?(?:读者|用户|客户|居民|旅客|家长)(?:书)?|寻(?:人|物|亲)|鸣谢|讣闻|道谢"
    r"|致\S{2,20}的?(?:一封信|公开信|慰问信|感谢信|倡议书)|倡议书|慰问信|感谢信|公开信"
)
_HEADS = in_both_scripts(
    r"\S{2,36}(?:公告|通告|公示|启事|声明|讣告|通知书?|布告)"
    r"|\S{4,24}关于\S{2,48}的(?:决定|命令|决议|批复|通报|规定|倡议书?)"
)
"""法院公告; 县人民政府关于…的命令, an office's document under its full title."""
_PAIR = in_both_scripts(r"([^\s\d：:，。；;]+(?:[：:]|(?=\s)))\s*(\d[\d\-–—－转]+\d)(?:\s+|$)")


def rubric_of(headline: str, texts: Sequence[str]) -> Rubric | None:
    """Return the rubric that an item belongs under; None where it says nothing of it.

    Args:
        headline: Of the item; may be empty. It is believed before the text.
        texts: Its paragraphs; only how the first begins counts.
    """
    opening = texts[0][:_OPENING] if texts else ""
    for said in (headline, opening):
        for rubric, words in _RULES:
            if words.search(said):
                return rubric
    return None


def is_rubric_head(headline: str) -> bool:
    """Tell whether a headline is no more than a rubric (招租, 遗失声明, 征稿启事)."""
    for _, words in _RULES:
        found = words.search(headline)
        if found is not None:
            return len(headline.strip()) - len(found.group()) <= _BARE
    return False


def is_notice_name(text: str) -> bool:
    """Tell a head that is the name of a notice and nothing else, set wide or not: 公 告, 更正."""
    return _NAMES.fullmatch("".join(simplified(text).split())) is not None


def is_notice_head(text: str) -> bool:
    """Tell a head that closes with the name of a notice: 法院公告, 某公司招聘启事."""
    return _HEADS.fullmatch(simplified(text)) is not None


def rubric_name(rubric: Rubric, *, is_traditional: bool) -> str:
    """Return a rubric as it is printed."""
    return rubric.value.translate(_TRADITIONAL) if is_traditional else rubric.value


def signature_start(texts: Sequence[str]) -> int:
    """Return the index of the first of the last paragraphs that sign a notice.

    They name a body or a person, in few words, or the day. The number of
    paragraphs where there are none; never 0, for something is signed.
    """
    start = len(texts)
    while start > 1 and len(texts) - start < _SIGNERS and _signs(texts[start - 1]):
        start -= 1
    return start


def _signs(text: str) -> bool:
    text = text.strip()
    if not 0 < len(text) <= _SIGNER:
        return False
    rest = DATE.sub("", text).strip()
    return not rest or (_NO_SIGNER.search(rest) is None and _SIGNS.search(rest) is not None)


def pairs_of(text: str) -> tuple[tuple[range, range], ...]:
    """Return the names and telephone numbers that a text is a list of.

    Returns:
        Where each name and its number stand in the text; none where the text is
        not wholly such a list.
    """
    found: list[tuple[range, range]] = []
    at = len(text) - len(text.lstrip())
    while at < len(text):
        pair = _PAIR.match(text, at)
        if pair is None:
            return ()
        found.append((range(*pair.span(1)), range(*pair.span(2))))
        at = pair.end()
    return tuple(found)
