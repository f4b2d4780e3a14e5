"""Names of columns that stand above heads of a PDF's sheet."""

from pathlib import Path

import pytest

from reader.parse.pdf.draft import PdfDraft, unit_of
from reader.parse.pdf.rubrics import with_rubrics
from reader.parse.pdf.sheet_box import Box
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind
from tests.parse.pdf_sheets import HEI, Bar, Put, columns, save_sheets
from tests.parse.test_pdf_pages import FERRY, RIVER, page_of


def draft(
    head: str, left: float, top: float, size: float = 20.0, *, text: str = "", kicker: str = ""
) -> PdfDraft:
    made = PdfDraft(head=Head(headline=head, kicker=kicker), size=size)
    made.cover(Box(left=left, top=top, right=left + 60, bottom=top + size), 1)
    if text:
        made.body.append(Element(unit=unit_of(text), kind=Kind.BODY))
        made.cover(Box(left=0.0, top=top + 30, right=200.0, bottom=top + 90), 2)
    return made


def heads(*drafts: PdfDraft) -> list[tuple[str, str]]:
    left = with_rubrics(drafts)
    return [(each.head.kicker, each.head.headline) for each in left if each.head is not None]


def test_a_name_above_a_head_is_its_kicker() -> None:
    # The head is centred, its name stands over the first column.
    name, story = draft("街巷", 0.0, 10.0, 10.0), draft("修伞的人", 80.0, 40.0, text="雨停了。")
    assert heads(name, story) == [("街巷", "修伞的人")]
    assert story.boxes[0].top == 10.0


def test_of_names_side_by_side_each_goes_to_its_own_head() -> None:
    names = draft("街巷", 0.0, 10.0, 10.0), draft("帮办", 300.0, 10.0, 10.0)
    stories = draft("修伞的人", 0.0, 40.0), draft("井盖响了", 300.0, 40.0)
    assert heads(*names, *stories) == [("街巷", "修伞的人"), ("帮办", "井盖响了")]


@pytest.mark.parametrize(
    "above",
    [
        draft("街巷", 0.0, 10.0, 10.0, text="雨停了。"),
        draft("街巷里修伞的人一把一把地修", 0.0, 10.0, 10.0),
        draft("街巷", 0.0, 10.0, 10.0, kicker="一"),
        draft("街巷", 300.0, 10.0, 10.0),
        draft("街巷", 0.0, -60.0, 10.0),
        draft("街巷", 0.0, 10.0, 24.0),
    ],
)
def test_what_is_no_name_of_it_stays(above: PdfDraft) -> None:
    assert len(heads(above, draft("修伞的人", 0.0, 40.0, text="他来了。"))) == 2


def test_a_head_with_a_kicker_keeps_it() -> None:
    name = draft("街巷", 0.0, 10.0, 10.0)
    assert heads(name, draft("修伞的人", 0.0, 40.0, kicker="四十年")) == [
        ("", "街巷"),
        ("四十年", "修伞的人"),
    ]


def test_who_signs_above_is_no_kicker_of_the_head_below(tmp_path: Path) -> None:
    page = page_of(
        save_sheets(
            tmp_path / "sheet.pdf",
            [
                Put(text="堤上的灯", x=20, y=40, size=20, font=HEI),
                *columns(RIVER, 20, 80, 16, 1),
                Put(text="整理：林帆", x=30, y=340, size=10, font=HEI),
                Put(text="夜渡", x=20, y=360, size=20, font=HEI),
                *columns(FERRY, 20, 400, 16, 1),
            ],
        )
    )
    assert [(article.kicker, article.headline) for article in page.articles] == [
        ("", "堤上的灯"),
        ("", "夜渡"),
    ]


def test_a_line_past_the_foot_of_an_upright_rule_does_not_bar_it(tmp_path: Path) -> None:
    page = page_of(
        save_sheets(
            tmp_path / "sheet.pdf",
            [
                *(
                    mark
                    for x, heads_there in (
                        (40, ("末班渡船", "堤上的灯")),
                        (194, ("灯矮了", "夜渡")),
                    )
                    for y, head in zip((50, 240), heads_there, strict=True)
                    for mark in (
                        Put(text=head, x=x, y=y, size=20, font=HEI),
                        *columns(FERRY, x, y + 40, 6, 1),
                    )
                ),
                Bar(x=191.5, y=40, wide=0.5, high=350),
                Put(text="温馨提示：请看清楚潮汐表上的日子再上船", x=60, y=396, size=9),
            ],
        )
    )
    assert [article.headline for article in page.articles][:4] == [
        "末班渡船",
        "堤上的灯",
        "灯矮了",
        "夜渡",
    ]
