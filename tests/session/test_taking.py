"""Citations, quotations, cut-outs and files of notes."""

import datetime
import json
from dataclasses import replace
from pathlib import Path

import markdown
import pytest

from reader.errors import OutputError
from reader.export.notes import NoteWords
from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    LaidOutPage,
    Panel,
    Plate,
    Rect,
    Rule,
    Run,
    Scan,
    Source,
)
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.marks.note_file import write_notes
from reader.session.taking.citing import Style, citation, quotation, story_text
from reader.session.taking.clipping import EDGE, cut_out
from reader.typeset.face import Face
from tests.session.issues import small_issue

NOTE = Note(
    kind=NoteKind.NOTE,
    issue="河畔晚报/no-7",
    page="01",
    name="桥",
    text="去看看",
    made=datetime.datetime(2021, 8, 13, tzinfo=datetime.UTC),
)


def test_a_citation_names_all_pages_of_the_story_whichever_part_is_at_hand() -> None:
    issue = small_issue()
    first = citation("河畔晚报/no-7", issue, "01/a1", Style.GBT_2025)
    assert "（1-3）" in first
    assert citation("河畔晚报/no-7", issue, "03/a1", Style.GBT_2025) == first


@pytest.mark.parametrize(
    ("style", "sign"),
    [
        (Style.GBT_2015, "(1-3)"),
        (Style.BIBTEX, "@article{"),
        (Style.RIS, "TY  - NEWS"),
        (Style.CSL_JSON, '"article-newspaper"'),
    ],
)
def test_every_style_has_its_form(style: Style, sign: str) -> None:
    assert sign in citation("河畔晚报/no-7", small_issue(), "01/a1", style)


def test_a_storys_text_has_all_its_parts_in_order() -> None:
    text = story_text(small_issue(), "02/a1")
    assert text.index("清晨") < text.index("两岸") < text.index("桥头")


def test_a_quotation_ends_with_its_citation() -> None:
    assert quotation(" 一句话 ", "出处.") == "一句话\n\n出处."


def sheet(*rects: Rect) -> LaidOutPage:
    areas = (Area(article="01/a1", rects=rects),)
    area = Rect(x=0, y=0, width=500, height=500)
    return LaidOutPage(label="01", frame=Frame(width=500, height=500, areas=areas), type_area=area)


def test_an_article_is_cut_out_along_its_own_ground_with_an_edge() -> None:
    foot = Rect(x=100, y=300, width=300, height=100)
    cutting = cut_out(sheet(Rect(x=100, y=100, width=100, height=200), foot), "01/a1")
    assert cutting is not None
    whole = cutting.whole
    assert (whole.x, whole.y) == (100 - EDGE, 100 - EDGE)
    assert (whole.right, whole.bottom) == (400 + EDGE, 400 + EDGE)
    assert len(cutting.pieces) == 2


def test_a_cut_never_leaves_the_sheet_and_needs_the_article() -> None:
    everything = sheet(Rect(x=0, y=0, width=500, height=500))
    cutting = cut_out(everything, "01/a1")
    assert cutting is not None
    assert cutting.whole == Rect(x=0, y=0, width=500, height=500)
    assert cut_out(everything, "01/a9") is None


def run(article: str, x: float, y: float) -> Run:
    source = Source(article=article, field="block") if article else None
    return Run(text="桥", xs=(x,), ys=(y,), face=Face(), size=9, source=source)


def test_nothing_of_the_neighbours_is_on_a_cut_out() -> None:
    ground = Rect(x=100, y=100, width=100, height=100)
    beside = Rect(x=203, y=100, width=100, height=100)
    own = (
        Panel(rect=Rect(x=99, y=99, width=102, height=102)),
        run("01/a1", 196, 105),
        run("", 150, 110),
        Rule(x1=150, y1=100, x2=150, y2=200, thickness=0.5),
        Plate(rect=Rect(x=100, y=150, width=100, height=50), image="a.svg"),
        Imprint(text="桥", rect=Rect(x=120, y=120, width=9, height=9)),
    )
    others = (
        run("01/a2", 203, 105),
        run("01/a2", 150, 150),
        run("", 204, 110),
        Rule(x1=200, y1=100, x2=200, y2=200, thickness=0.5),
        Rule(x1=100, y1=100, x2=200, y2=100, thickness=0.5),
        Plate(rect=beside, image="b.svg"),
        Panel(rect=beside),
    )
    frame = Frame(
        width=500, height=500, items=own + others, areas=(Area(article="01/a1", rects=(ground,)),)
    )
    page = LaidOutPage(label="01", frame=frame, type_area=Rect(x=0, y=0, width=500, height=500))
    cutting = cut_out(page, "01/a1")
    assert cutting is not None
    assert cutting.sheet.frame.items == own


def test_a_scan_is_cut_close_for_its_neighbours_stay_on_it() -> None:
    ground = Rect(x=100, y=100, width=100, height=100)
    scan = Scan(rect=Rect(x=0, y=0, width=500, height=500), image="01.jpg")
    page = sheet(ground)
    page = replace(page, frame=replace(page.frame, items=(scan,)))
    cutting = cut_out(page, "01/a1")
    assert cutting is not None
    assert cutting.sheet.frame.items == (scan,)
    assert 100 < cutting.whole.width < 100 + EDGE


def test_notes_are_written_in_the_form_the_name_asks_for(tmp_path: Path) -> None:
    for suffix in ("md", "json", "csv"):
        write_notes((NOTE,), tmp_path / f"notes.{suffix}")
    assert "去看看" in (tmp_path / "notes.md").read_text("utf-8")
    assert json.loads((tmp_path / "notes.json").read_text("utf-8"))[0]["text"] == "去看看"
    assert (tmp_path / "notes.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_notes_in_markdown_keep_their_lines_and_say_when_they_were_made(tmp_path: Path) -> None:
    made = datetime.datetime(2021, 8, 13, 12).astimezone()
    note = replace(NOTE, text="头一行\n第二行\n\n另一段", made=made)
    write_notes((note,), tmp_path / "notes.md")
    written = (tmp_path / "notes.md").read_text("utf-8")
    assert "第01版 2021-08-13" in written
    write_notes((replace(note, name="第01版：要闻"),), tmp_path / "page.md")
    assert (tmp_path / "page.md").read_text("utf-8").count("第01版") == 1
    page = markdown.markdown(written)
    assert "头一行<br />" in page
    assert "另一段</p>" in page.split("第二行")[1]


def test_notes_in_markdown_are_named_in_the_language_asked_for(tmp_path: Path) -> None:
    words = NoteWords(
        heading="Marks",
        bookmark="Bookmark",
        highlight="Line",
        note="Note",
        page="p. %1",
        detached="(gone)",
    )
    kinds = [replace(NOTE, kind=kind, is_detached=True) for kind in NoteKind]
    write_notes(tuple(kinds), tmp_path / "notes.md", words)
    written = (tmp_path / "notes.md").read_text("utf-8")
    assert written.startswith("# Marks\n")
    for word in ("Bookmark", "Line", "Note"):
        assert f"** {word} p. 01" in written
    assert written.count("(gone)") == 3


def test_notes_in_markdown_quote_what_their_name_leaves_out_and_are_no_markup(
    tmp_path: Path,
) -> None:
    passage = "清晨的桥上没有人"
    locus = Locus(article="01/a1", block=0, end=8, exact=passage)
    cut = replace(NOTE, name="“清晨的桥……”", locus=locus, text="- 一\n1. 二\n题\n---\n*三*")
    whole = replace(NOTE, name=f"“{passage}”", locus=locus, text="")
    write_notes((cut, whole), tmp_path / "notes.md")
    page = markdown.markdown((tmp_path / "notes.md").read_text("utf-8"))
    assert page.count("<blockquote>") == 1
    assert f"<p>{passage}</p>" in page.split("<blockquote>")[1]
    assert page.count("<li>") == 2
    assert page.count("<h2>") == 1
    for line in ("- 一<br />", "1. 二<br />", "---<br />", "*三*</p>"):
        assert line in page


def test_half_a_character_leaves_valid_json(tmp_path: Path) -> None:
    write_notes((replace(NOTE, text="坏\ud83d字"),), tmp_path / "notes.json")
    written = (tmp_path / "notes.json").read_bytes().decode("utf-8")
    assert json.loads(written)[0]["text"] == "坏\ud83d字"


def test_notes_are_refused_under_another_name_or_in_a_place_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"must end in \.md"):
        write_notes((NOTE,), tmp_path / "notes.doc")
    with pytest.raises(OutputError, match="cannot be written"):
        write_notes((NOTE,), tmp_path / "none" / "notes.md")
