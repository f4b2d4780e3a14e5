"""Invented pages of every kind: any number of stories of any lengths, by a seed."""

import random
from dataclasses import dataclass

from reader.layout.page.page import lay_out_page
from reader.layout.setting.compositor import PictureSize
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import LaidOutPage
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind
from tests.square_face import SquareFaces
from tests.typeset.manuscript import any_paragraph

_SUBJECTS = (
    "夜班公交",
    "旧城水巷",
    "山村小学",
    "渔港码头",
    "社区食堂",
    "梯田新稻",
    "江心灯塔",
    "市图书馆",
)
_DEEDS = (
    "今起开通",
    "迎来新生",
    "重新开课",
    "秋汛丰收",
    "办到门口",
    "亮灯四十年",
    "添三百座位",
    "修好了",
)
_KICKERS = ("全市交通工作会议召开", "雨停之后", "我市出台十二条措施", "“家门口的一天”系列报道之三")
_DECKS = ("首批十二条线路今起运行", "老人、孩子和值夜班的人都说好", "三年内建成五十处")
_CROSSHEADS = ("江上添了一盏灯", "一条路修了三十年", "“我不走”", "账从哪里来")
_SECTIONS = ("要闻", "本地", "服务", "副刊", "经济", "广告", "分类广告", "")
_SHAPES = ((3, 2), (2, 3), (1, 1), (16, 9), (3, 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page to be laid out, and how."""

    page: Page
    language: str
    format: Format
    pictures: PictureSize

    def sheets(self, *, is_down: bool | None = None) -> tuple[LaidOutPage, ...]:
        issue = Issue(title="海港日报", language=self.language, pages=(self.page,))
        design = Design(format=self.format, is_down=is_down)
        return lay_out_page(issue, self.page, design, SquareFaces(), self.pictures)


def any_job(seed: int) -> Job:
    """Return a page that looks random and is the same for one seed."""
    chance = random.Random(seed)
    count = min(80, max(1, round(chance.lognormvariate(1.9, 0.9))))
    number = chance.choice((1, 2, 3, 7))
    stories = tuple(_Desk(chance, at, number).story() for at in range(count))
    entries = tuple(
        DigestEntry(headline=_headline(chance), page_text=f"（{at + 2}版）")
        for at in range(chance.randrange(3, 7))
    )
    page = Page(
        label=f"0{number}",
        number=number,
        section=chance.choice(_SECTIONS),
        articles=stories,
        digest=Digest(entries=entries) if number == 1 and chance.random() < 0.5 else None,
    )
    return Job(
        page=page,
        language=chance.choice(("zh-Hans", "zh-Hans", "zh-Hant")),
        format=chance.choice(tuple(Format)),
        pictures=_size,
    )


def _size(image: str) -> tuple[float, float]:
    return _SHAPES[int(image)]


def _headline(chance: random.Random) -> str:
    parts = [
        chance.choice(_SUBJECTS) + chance.choice(_DEEDS) for _ in range(chance.randrange(1, 3))
    ]
    return " ".join(parts)


class _Desk:
    """Writes one story."""

    def __init__(self, chance: random.Random, at: int, page: int) -> None:
        self._chance = chance
        self._at = at
        self._id = f"0{page}/a{at + 1}"

    def story(self) -> Article:
        chance = self._chance
        # A long tail: most stories are short, one in twenty has over 2,000 characters.
        length = min(9000, round(chance.lognormvariate(5.6, 1.2)))
        is_long = length > 300
        return Article(
            id=self._id,
            kicker=chance.choice(_KICKERS) if is_long and chance.random() < 0.3 else "",
            headline=_headline(chance),
            deck=chance.choice(_DECKS) if is_long and chance.random() < 0.25 else "",
            bylines=(Byline(role="本报记者", names=("林波",), text="本报记者 林波"),)
            if chance.random() < 0.5
            else (),
            blocks=tuple(self._blocks(length)),
            jumps=self._jumps(),
        )

    def _blocks(self, length: int) -> list[Block]:
        chance = self._chance
        found: list[Block] = []
        while length > 0:
            text = any_paragraph(chance.randrange(10**9), is_wild=chance.random() < 0.1)
            text = text[:length] if length > 20 else text
            found.append(Paragraph(text=text))
            length -= len(text)
            if length > 200 and len(found) > 2 and chance.random() < 0.12:
                found.append(Crosshead(text=chance.choice(_CROSSHEADS)))
        if chance.random() < 0.22:
            at, shape = chance.randrange(len(found) + 1), chance.randrange(len(_SHAPES))
            found.insert(at, Picture(image=str(shape), caption="夜航。", credit="周岚 摄"))
        if chance.random() < 0.06:
            rows = tuple(
                (f"{at}路", f"{chance.randrange(99)}.5", "元／次")
                for at in range(chance.randrange(2, 12))
            )
            found.insert(chance.randrange(len(found) + 1), Table(rows=rows))
        return found

    def _jumps(self) -> tuple[Jump, ...]:
        if self._chance.random() > 0.15:
            return ()
        kind = self._chance.choice((JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM))
        text = "（下转4版）" if kind is JumpKind.CONTINUED_ON else "（上接1版）"
        return (Jump(kind=kind, pages=("4",), text=text),)
