"""Small pages as text, every piece at its place.

When pages are meant to look otherwise, run once with ``DAODU_RENEW_TRACES=1``
and read the difference before it is kept.
"""

import os
from pathlib import Path

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.trace import trace
from reader.model.article import Article, Byline, Crosshead, Paragraph, Picture
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind
from tests.square_face import SquareFaces

EXPECTED = Path(__file__).parent / "expected"

LEAD = Article(
    id="01/a1",
    kicker="末班船今夜加开",
    headline="渡口亮灯 江上夜航",
    bylines=(Byline(role="本报记者", names=("骆青",), text="本报记者 骆青"),),
    blocks=(
        Paragraph(text="昨晚九时，渡口的灯亮了。二十一个人上了末班船，船长把汽笛拉得很轻。" * 4),
        Crosshead(text="等了三年"),
        Paragraph(text="这条航线停了三年，岸边的人每晚仍往江上看一眼。" * 6),
        Picture(image="images/ferry.png", caption="昨晚，末班船离岸。", credit="骆青 摄"),
    ),
    jumps=(Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下转2版）"),),
)
BRIEFS = tuple(
    Article(
        id=f"01/a{number}",
        headline=headline,
        blocks=(Paragraph(text="本报讯 明天起桥上限速，骑车的人请走西侧。"),),
    )
    for number, headline in enumerate(("桥上限速", "菜场延时", "书亭重开"), 2)
)
DIGEST = Digest(
    label="导读",
    entries=(DigestEntry(headline="灯塔换了新灯", deck="", page="2", page_text="2版"),),
)
PAGES = {
    "front": Page(label="01", number=1, digest=DIGEST, articles=(LEAD, *BRIEFS)),
    "inside": Page(label="02", number=2, section="民生", articles=(BRIEFS[0],)),
}


@pytest.mark.parametrize("is_down", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_laid_out_as_it_was(name: str, is_down: bool) -> None:
    page, design = PAGES[name], Design(format=Format.A4, is_down=is_down)
    issue = Issue(title="渡口报", number=7, pages=(page,))
    sheets = lay_out_page(issue, page, design, SquareFaces(), lambda _: (4, 3))
    found = "".join(trace(sheet) for sheet in sheets)
    path = EXPECTED / f"{name}{'_down' if is_down else ''}.txt"
    if os.environ.get("DAODU_RENEW_TRACES"):
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")
