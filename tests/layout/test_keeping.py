"""Pages as data: the very same sheets come back."""

from pathlib import Path

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import (
    Frame,
    Imprint,
    Ink,
    LaidOutPage,
    Panel,
    Plate,
    Posture,
    Rect,
    Run,
    Scan,
    Source,
)
from reader.layout.sheet.keeping import pack, unpack
from reader.resources import sample_issues
from reader.session.intake.sources import issues_from
from reader.typeset.face import Face, Family
from tests.square_face import SquareFaces


@pytest.mark.parametrize("day", ["2026-05-18", "2026-04-11"])
def test_a_page_comes_back_as_it_was(day: str) -> None:
    folder: Path = next(sample_issues().glob(f"*/{day}"))
    issue = next(issues_from(folder)).issue
    for page in issue.pages[:2]:
        sheets = lay_out_page(issue, page, Design(), SquareFaces(), lambda _: (300.0, 200.0))
        assert unpack(pack(sheets)) == sheets


def test_every_kind_of_item_comes_back() -> None:
    box = Rect(x=1.1, y=2.2, width=3.3, height=0.1 + 0.2)
    source = Source(article="01/a1", field="block", index=3, start=7)
    items = (
        Run(
            text="海\ud800",
            xs=(1 / 3, 4.0),
            ys=(2.0, 5.0),
            face=Face(family=Family.HEI, weight=700, language="zh-Hant"),
            size=9.5,
            ink=Ink.ACCENT,
            posture=Posture.SIDEWAYS,
        ),
        Panel(rect=box, outline=Ink.RULE),
        Panel(rect=box, fill=Ink.TINT),
        Plate(rect=box, image="images/a.png", caption="船"),
        Scan(rect=box, image="scan.pdf", sheet=2),
        Imprint(text="字", rect=box, source=source),
    )
    frame = Frame(width=100, height=200, items=items)
    sheet = LaidOutPage(
        label="A01", sheet=1, frame=frame, type_area=box, columns=(box, box), is_down=True
    )
    assert unpack(pack((sheet,))) == (sheet,)


NO_ITEM = b'{"faces":[],"sheets":[["1",0,[1,1],[0,0,1,1],[],false,[["what"]],[],[]]]}'


@pytest.mark.parametrize(
    "octets", [b"", b"{}", b"[]", b"\xff", b'{"faces":[],"sheets":[[1]]}', NO_ITEM]
)
def test_what_is_no_page_is_refused(octets: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whatever the fault is)
        unpack(octets)
