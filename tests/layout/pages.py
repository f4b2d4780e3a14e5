"""Pages to lay out: those of the sample issues, and invented ones that are hard to make up."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import imagesize  # type: ignore[import-untyped]  # its types carry no marker

from reader.collate.issue import collate
from reader.layout.page.page import lay_out_page
from reader.layout.setting.compositor import PictureSize
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import LaidOutPage
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.printed import PrintedIssue
from reader.parse.folder.issue_folder import read_issue_folder
from reader.parse.registry import read_source
from tests.square_face import SquareFaces

TESTS = Path(__file__).resolve().parents[1]
FOLDERS = tuple(sorted(path.parent for path in (TESTS.parent / "issues").rglob("issue.md")))
TEXTS = tuple(sorted((TESTS / "pages").glob("*.txt")))

_SENTENCES = (
    "海港新区今天开通首条夜间公交线路，沿途经过三座码头和一座灯塔。",
    "市民今后夜里也能乘车回家，票价2元；",
    "“这条线我们等了12年。”老船工站在站牌下说，",
    "据交通部门测算，每天约有3600人次受益，比去年增加12.5%。",
    "车队长把头一班车开得很慢，他说要让乘客看清江面。",
)
_SUBJECTS = ("夜班公交", "旧城水巷", "山村小学", "渔港码头", "社区食堂", "梯田新稻", "江心灯塔")
_DEEDS = ("今起开通", "迎来新生", "重新开课", "秋汛丰收", "办到门口", "亮灯四十年", "添三百座位")


@cache
def held_issue(path: Path) -> Issue:
    """Read a sample folder or a page of plain text."""
    if path.is_dir():
        return read_issue_folder(path).issue
    (printed,) = read_source(path)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


def picture_sizes(path: Path) -> PictureSize:
    """Return the sizes of the pictures of a sample."""

    def size(image: str) -> tuple[float, float] | None:
        held = path / image
        return imagesize.get(held) if held.is_file() else None

    return size


def unheld(_: str) -> None:
    """Answer that a picture is not held."""


def lay_out(
    *pages: Page, design: Design | None = None, pictures: PictureSize = unheld
) -> tuple[LaidOutPage, ...]:
    """Lay out the first of some pages, as the front page of an issue of them."""
    issue = Issue(title="海港日报", pages=pages)
    return lay_out_page(issue, pages[0], design or Design(), SquareFaces(), pictures)


def copy(length: int, seed: int = 1) -> str:
    """Return so many characters of copy without line feeds."""
    dice = random.Random(seed)
    text = ""
    while len(text) < length:
        text += dice.choice(_SENTENCES)
    return text[: length - 1] + "。" if length else ""


def paragraphs(length: int, seed: int = 1) -> tuple[Paragraph, ...]:
    """Return so many characters of copy in paragraphs of common lengths."""
    dice = random.Random(seed)
    found = []
    while length > 0:
        part = min(length, dice.randrange(40, 180))
        found.append(Paragraph(text=copy(part, dice.randrange(1000))))
        length -= part
    return tuple(found)


def headline(seed: int) -> str:
    """Return a headline in one or two parts."""
    dice = random.Random(seed)
    parts = [dice.choice(_SUBJECTS) + dice.choice(_DEEDS) for _ in range(dice.randrange(1, 3))]
    return " ".join(parts)


def article(number: int, *blocks: Block, label: str = "01", head: str | None = None) -> Article:
    """Return an article of some blocks."""
    return Article(
        id=f"{label}/a{number}", headline=headline(number) if head is None else head, blocks=blocks
    )


def page(*articles: Article) -> Page:
    """Return a front page."""
    return Page(label="01", number=1, section="要闻", articles=articles)


def short(number: int) -> Article:
    """Return a short item."""
    return article(number, Paragraph(text=copy(60 + number % 50, number)))


def mixed(count: int = 12) -> Page:
    """Return a page of long and short articles, with kickers, decks, bylines, crossheads."""
    lengths = (1400, 820, 640, 90, 300, 120, 900, 80, 75, 430, 260, 110)
    found = []
    for at in range(count):
        body = paragraphs(lengths[at % len(lengths)], at)
        if len(body) > 5:
            body = (*body[:3], Crosshead(text="江上添了一盏灯"), *body[3:])
        found.append(
            Article(
                id=f"01/a{at + 1}",
                kicker="全市交通工作会议召开" if at % 4 == 0 else "",
                headline=headline(at),
                deck="首批十二条线路今起运行" if at % 5 == 0 else "",
                bylines=(Byline(role="本报记者", names=("林波",), text="本报记者 林波"),)
                if at % 3 == 0
                else (),
                blocks=body,
            )
        )
    return page(*found)


def _sized(width: float, height: float) -> PictureSize:
    return lambda _: (width, height)


def _table(rows: int, columns: int, cell: str = "3.5") -> Table:
    return Table(rows=tuple((f"站{at}", *(cell,) * (columns - 1)) for at in range(rows)))


LATIN = "The ferry to Lighthouse Island leaves at half past six, whatever the weather may be. "


def _digest(count: int, length: int) -> Digest:
    """Return a 导读 of so many entries, each with a headline of so many characters."""
    return Digest(
        label="导读",
        entries=tuple(
            DigestEntry(headline=copy(length, at), deck=copy(9, at), page_text=f"{at}版")
            for at in range(2, count + 2)
        ),
    )


def hard_pages() -> dict[str, tuple[Page, PictureSize]]:
    """Return pages that are hard to make up, by name, with the sizes of their pictures."""
    plate = Picture(image="images/a.png", caption="夜航。", credit="周岚 摄")
    some = (*paragraphs(500, 7), plate)
    byline = Byline(role="本报记者", names=("林波",), text="本报记者 " + "林波 周岚 许舟 " * 40)
    return {
        "empty": (page(), unheld),
        "one word": (page(article(1, Paragraph(text="好。"), head="")), unheld),
        "one character of everything": (
            page(replace(article(1, Paragraph(text="一"), head="二"), kicker="三", deck="四")),
            unheld,
        ),
        "60 shorts": (page(*(short(number) for number in range(1, 61))), unheld),
        "two of 4,000": (page(*(article(at, *paragraphs(4000, at)) for at in (1, 2))), unheld),
        "12 mixed": (mixed(), unheld),
        "one paragraph of 3,000": (page(article(1, Paragraph(text=copy(3000)))), unheld),
        "endless headline": (
            page(article(1, *paragraphs(300), head=copy(20_000)), article(2, *paragraphs(300))),
            unheld,
        ),
        "very tall picture": (page(article(1, *some), short(2)), _sized(100, 6000)),
        "very wide picture": (page(article(1, *some), short(2)), _sized(6000, 100)),
        "ten pictures": (page(article(1, *some, *(plate,) * 9), mixed().articles[1]), _sized(3, 2)),
        "only a picture": (page(article(1, plate, head="")), _sized(3, 2)),
        "picture not held": (page(article(1, *some), article(2, *some)), unheld),
        "table of 120 rows": (page(article(1, *paragraphs(200), _table(120, 4))), unheld),
        "table of 25 columns": (page(article(1, *paragraphs(200), _table(9, 25))), unheld),
        "cell of 9,000": (page(article(1, _table(1, 2), _table(2, 3, copy(9000)))), unheld),
        "caption of 9,000": (
            page(article(1, *some, replace(plate, caption=copy(9000))), short(2)),
            _sized(3, 2),
        ),
        "crosshead of 6,000": (page(article(1, *some, Crosshead(text=copy(6000)))), unheld),
        "digest of 60": (replace(mixed(), digest=_digest(60, 16)), unheld),
        "entry of 3,000": (replace(mixed(), digest=_digest(2, 3000)), unheld),
        "only crossheads": (page(article(1, *(Crosshead(text="潮水"),) * 90)), unheld),
        "long byline": (page(replace(article(1, *paragraphs(400)), bylines=(byline,))), unheld),
        "latin": (page(article(1, *(Paragraph(text=LATIN * 9),) * 9, head=LATIN.strip())), unheld),
    }
