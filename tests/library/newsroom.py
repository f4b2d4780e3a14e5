"""Invented issues for the library's tests: short ones by hand, many by number."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from reader.model.article import Article, Byline, Crosshead, Dateline, Paragraph, Picture, Table
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.zone import Zone

FIRST_DAY = datetime.date(1990, 1, 1)

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会"
    "可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
)
_RARE = "".join(chr(0x4E00 + n * 7 % 8000) for n in range(2400))
_LATIN = ("5G", "COVID-19", "GDP", "AI", "2021", "3.5%", "12", "WTO")
_SECTIONS = ("要闻", "综合", "经济", "法治", "国际", "体育", "文化", "副刊")


def known(day: datetime.date) -> Dating:
    """Return a printed date."""
    return Dating(value=day, status=DateStatus.KNOWN)


def short_issue(
    *texts: str,
    title: str = "山城晚报",
    day: datetime.date | None = datetime.date(2021, 8, 13),
    number: int | None = 100,
) -> Issue:
    """Return an issue of one page with an article a text."""
    articles = tuple(
        Article(id=f"01/a{n}", blocks=(Paragraph(text=text),)) for n, text in enumerate(texts, 1)
    )
    return Issue(
        title=title,
        number=number,
        date=known(day) if day else Dating(),
        pages=(Page(label="01", number=1, section="要闻", articles=articles),),
    )


def full_issue() -> Issue:
    """Return an issue in which every field of the model holds something."""
    jump = Jump(
        kind=JumpKind.CONTINUED_ON,
        pages=("2", "A3"),
        text="（下转2、A3版）",
        state=JumpState.RESOLVED,
        target="02/a1",
        block=0,
    )
    article = Article(
        id="01/a1",
        headline="江水 又绿",
        kicker="春天来信",
        deck="——沿江三城纪事",
        bylines=(
            Byline(role="本报记者", names=("周一苇", "林 双"), text="本报记者 周一苇 林 双"),
            Byline(role=None, names=()),
        ),
        dateline=Dateline(source="本报", place="江城", date="8月12日"),
        blocks=(
            Paragraph(text="船靠岸时，天还没亮（下转2、A3版）"),
            Crosshead(text="一条新路"),
            Picture(image="images/a.jpg", caption="渡口\n清晨", credit="周一苇 摄"),
            Picture(),
            Table(rows=(("站", "时刻"), ("北岸", "06:10"))),
        ),
        jumps=(jump, replace(jump, kind=JumpKind.SEE, pages=(), target=None, block=None)),
        zones=(Zone(points=((0.1, 0.2), (0.5, 0.2), (0.1, 1.0))),),
        repeats="02/a1",
    )
    entry = DigestEntry(
        headline="江水又绿", deck="三城", page="2", page_text="2版", state=JumpState.AMBIGUOUS
    )
    return Issue(
        title="江城日报",
        number=6311,
        date=Dating(
            value=datetime.date(2021, 8, 13),
            status=DateStatus.INFERRED,
            evidence=("dated by its number", "星期五"),
        ),
        edition="晚",
        language="zh-Hant",
        masthead=Masthead(
            lines=("江城日报", "国内统一刊号"),
            cn_number="CN33-0019",
            pages_announced=12,
            hotlines=("1", "2"),
            weekday="星期五",
        ),
        pages=(
            Page(
                label="01",
                number=1,
                section="要闻",
                editors=(Byline(role="责任编辑", names=("吴",), text="责任编辑 吴"),),
                folio=("2021年", "第6311期"),
                digest=Digest(label="导读", entries=(entry, replace(entry, target="02/a1"))),
                articles=(article,),
                facsimile=Facsimile(path="images/p.pdf", sheet=3),
                as_found="原文\r\n",
            ),
            Page(label="02", number=2, digest=Digest(), articles=(Article(id="02/a1"),)),
        ),
        remarks="缺一角",
        doubts=(Doubt(where="01/a1", what="guessed"), Doubt(where="", what="")),
    )


def daily(
    count: int,
    articles: int = 30,
    title: str = "江城日报",
    first_day: datetime.date = FIRST_DAY,
) -> Iterator[Issue]:
    """Yield a daily's issues, of words as common as in news, the same at every run."""
    dice = random.Random(7)
    writer = _Writer(dice)
    for day in range(count):
        pages = []
        for page in range(1, 5):
            label = f"{page:02}"
            pages.append(
                Page(
                    label=label,
                    number=page,
                    section=dice.choice(_SECTIONS),
                    articles=tuple(
                        _article(dice, writer, f"{label}/a{n}")
                        for n in range(1, articles // 4 + (page <= articles % 4) + 1)
                    ),
                )
            )
        yield Issue(
            title=title,
            number=day + 1,
            date=known(first_day + datetime.timedelta(days=day)),
            pages=tuple(pages),
        )


class _Writer:
    """Writes with 36,000 words, the nth of them some 1/n as often as the first."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        characters = _COMMON + _RARE
        shares = list(accumulate(1 / (n + 8) for n in range(len(characters))))
        self._words = list(_COMMON)
        for length, count in ((2, 30_000), (3, 4_000), (4, 2_000)):
            self._words += [
                "".join(dice.choices(characters, cum_weights=shares, k=length))
                for _ in range(count)
            ]
        self._words[500:500] = _LATIN
        self._words[10:10] = "，"
        self._words[30:30] = "。"
        self._shares = list(accumulate(1 / (n + 2.7) for n in range(len(self._words))))

    def write(self, words: int) -> str:
        """Return a text of so many words."""
        return "".join(self._dice.choices(self._words, cum_weights=self._shares, k=words))


def _article(dice: random.Random, writer: _Writer, article_id: str) -> Article:
    name = dice.choice(_SURNAMES) + writer.write(1)[:2]
    return Article(
        id=article_id,
        headline=writer.write(8),
        bylines=(Byline(role="本报记者", names=(name,), text=f"本报记者 {name}"),),
        blocks=tuple(Paragraph(text=writer.write(dice.randrange(50, 110))) for _ in range(5)),
    )
