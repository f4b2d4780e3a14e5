"""Finding in the open issue."""

from reader.layout.sheet.frame import Frame, Posture, Rect, Run, Source
from reader.model.article import Article, Paragraph, Table
from reader.model.issue import Issue, Page
from reader.model.locus import Locus
from reader.session.finding import (
    AFTER,
    BEFORE,
    SheetText,
    find_in_issue,
    find_terms,
    hit_quoted,
    places_on_sheet,
)
from reader.typeset.face import Face
from tests.session.issues import small_issue


def test_every_place_is_found_in_print_order() -> None:
    hits = find_in_issue(small_issue(), "桥")
    assert [(hit.page, hit.field, hit.locus.block, hit.locus.start) for hit in hits] == [
        ("01", "headline", -1, 3),
        ("01", "block", 0, 3),
        ("01", "caption", 2, 1),
        ("02", "headline", -1, 0),
        ("03", "block", 0, 0),
    ]


def test_width_case_and_script_make_no_difference() -> None:
    article = Article(
        id="01/a1",
        blocks=(Paragraph(text="看\uff21\uff22\uff23和国家"), Table(rows=(("甲", "abc"),))),
    )
    issue = Issue(pages=(Page(label="01", number=1, articles=(article,)),))
    assert [hit.locus.exact for hit in find_in_issue(issue, "aBc")] == ["\uff21\uff22\uff23", "abc"]
    assert [hit.locus.exact for hit in find_in_issue(issue, "國家")] == ["国家"]


def test_empty_words_find_nothing() -> None:
    assert find_in_issue(small_issue(), "  ") == ()


def test_the_context_stands_on_either_side() -> None:
    hit = find_in_issue(small_issue(), "桥上")[0]
    assert (hit.before, hit.after) == ("清晨\uff0c", "来了第一辆车。")


def test_context_that_is_cut_says_so() -> None:
    text = "潮" * 40 + "老码头" + "水" * 60
    issue = Issue(
        pages=(
            Page(
                label="01",
                number=1,
                articles=(Article(id="01/a1", blocks=(Paragraph(text=text),)),),
            ),
        )
    )
    (hit,) = find_in_issue(issue, "老码头")
    assert (hit.before, hit.after) == ("…" + "潮" * BEFORE, "水" * AFTER + "…")


def run(text: str, start: int, y: float, posture: Posture = Posture.HORIZONTAL) -> Run:
    steps, still = tuple(10.0 * i for i in range(len(text))), len(text)
    across = posture is Posture.HORIZONTAL
    return Run(
        text=text,
        xs=steps if across else (50.0,) * still,
        ys=(y,) * still if across else steps,
        face=Face(),
        size=10,
        posture=posture,
        source=Source(article="01/a1", field="block", index=1, start=start),
    )


def test_a_hit_over_a_lines_end_has_a_rectangle_on_each_line() -> None:
    frame = Frame(width=100, height=100, items=(run("河边的桥", 0, 20), run("修好了", 4, 35)))
    locus = Locus(article="01/a1", block=1, start=2, end=6)
    assert places_on_sheet(frame, "block", locus) == (
        Rect(x=20, y=20 - 8.8, width=20, height=10),
        Rect(x=0, y=35 - 8.8, width=20, height=10),
    )
    assert places_on_sheet(frame, "headline", locus) == ()
    other = Locus(article="01/a1", block=0, start=2, end=6)
    assert places_on_sheet(frame, "block", other) == ()


def test_upright_and_sideways_lines_are_marked_along_their_way_down() -> None:
    locus = Locus(article="01/a1", block=1, start=1, end=3)
    upright = Frame(width=100, height=100, items=(run("河边的桥", 0, 0, Posture.UPRIGHT),))
    assert places_on_sheet(upright, "block", locus) == (Rect(x=45, y=10, width=10, height=20),)
    sideways = Frame(width=100, height=100, items=(run("abcd", 0, 0, Posture.SIDEWAYS),))
    rect = places_on_sheet(sideways, "block", locus)[0]
    assert (rect.y, rect.height) == (10, 20)


def test_a_bookmarked_passage_is_marked_at_the_head_of_its_line() -> None:
    frame = Frame(width=100, height=100, items=(run("河边的桥", 0, 20), run("修好了", 4, 35)))
    text = SheetText(frame)
    inside = Locus(article="01/a1", block=1, start=2, end=6)
    assert text.line_head("block", inside) == Rect(x=0, y=20 - 8.8, width=40, height=10)
    elsewhere = Locus(article="01/a2", block=1, start=2, end=6)
    assert text.line_head("block", elsewhere) is None


def test_words_apart_are_found_each_where_it_stands_as_the_library_means_them() -> None:
    assert find_in_issue(small_issue(), "桥 集市") == ()
    hits = find_terms(small_issue(), "桥 集市 from:2021")
    assert {hit.locus.exact for hit in hits} == {"桥", "集市"}
    assert [hit.page for hit in hits] == sorted(hit.page for hit in hits)
    assert find_terms(small_issue(), "桥") == find_in_issue(small_issue(), "桥")
    assert find_terms(small_issue(), "桥 (") == (), "what is not understood"


def test_a_snippet_leads_to_the_passage_it_was_cut_out_of() -> None:
    texts = ("桥上没有人。", "没有车的桥上来了人。", "桥下有船。")
    article = Article(
        id="01/a1", headline="桥", blocks=tuple(Paragraph(text=text) for text in texts)
    )
    issue = Issue(pages=(Page(label="01", number=1, articles=(article,)),))
    hits = find_terms(issue, "桥")
    led = hit_quoted(hits, issue, "01/a1", "…车的桥上来了…")
    assert led is not None
    assert (led.locus.block, led.locus.start) == (1, 4)
    assert hit_quoted(hits, issue, "01/a1", "别的文字") == hits[0]
    assert hit_quoted(hits, issue, "01/a2", "桥下") is None
