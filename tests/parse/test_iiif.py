"""IIIF newspapers saved to disk: pages, articles, texts, words, what is refused, damage."""

import functools
import json
import os
import pickle
import random
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.errors import SourceError
from reader.export.iiif import iiif_entries
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Facsimile, Issue, Page
from reader.model.jump import JumpKind, JumpState
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.model.zone import Zone
from reader.notation.word_boxes import read_word_boxes, write_word_boxes
from reader.parse.iiif.json import region
from reader.parse.registry import parts_of, read_part, read_source
from reader.parse.source.areas import Extent
from tests.layout.scans import scanned_page, words
from tests.parse.iiif_files import (
    BASE,
    canvas,
    manifest,
    note,
    part,
    put_json,
    put_picture,
    second_list,
    second_manifest,
    write_collection,
    write_issue,
)
from tests.parse.library_files import Block, alto
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "60"))


def printed(path: Path) -> PrintedIssue:
    (found,) = read_source(path)
    assert isinstance(found, PrintedIssue), found
    return found


def issue_of(path: Path) -> Issue:
    return collate(printed(path)).issue


def refusal(path: Path) -> str:
    (found,) = read_source(path)
    assert isinstance(found, SourceError)
    return str(found)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("start", ["", "manifest.json"])
def test_a_manifest_is_an_issue_of_pages_and_articles(tmp_path: Path, start: str) -> None:
    issue = issue_of(write_issue(tmp_path) / start)
    assert (issue.title, issue.number, str(issue.date.value), issue.language) == (
        "River Gazette",
        288,
        "1858-12-07",
        "en",
    )
    assert [page.label for page in issue.pages] == ["01", "02"]
    lead, boats = issue.pages[0].articles
    assert (lead.headline, texts(lead)) == (
        "The bridge is open",
        ["Both banks are joined at last."],
    )
    assert lead.zones == (Zone(points=((0, 0.045), (0.5, 0.045), (0.5, 0.145), (0, 0.145))),)
    assert texts(boats) == ["Boats for sale."]


def test_a_range_over_two_pages_is_one_article_with_a_jump(tmp_path: Path) -> None:
    issue = issue_of(write_issue(tmp_path))
    (on,), (back,) = issue.pages[0].articles[0].jumps, issue.pages[1].articles[0].jumps
    assert (on.kind, on.pages, on.state, on.target) == (
        JumpKind.CONTINUED_ON,
        ("2",),
        JumpState.RESOLVED,
        "02/a1",
    )
    assert (back.kind, back.target) == (JumpKind.CONTINUED_FROM, "01/a1")


def test_a_range_of_whole_pages_without_a_text_of_its_own_is_a_section(tmp_path: Path) -> None:
    assert [page.section for page in issue_of(write_issue(tmp_path)).pages] == ["", "Shipping"]


def test_pictures_are_found_by_the_name_of_their_service_or_file(tmp_path: Path) -> None:
    found = printed(write_issue(tmp_path))
    assert [page.page.facsimile for page in found.pages] == [
        Facsimile(path="images/01-p1.jpg"),
        Facsimile(path="images/02-p2.jpg"),
    ]
    assert found.files["images/02-p2.jpg"]() == (tmp_path / "p2.jpg").read_bytes()


def test_pictures_of_a_service_saved_in_its_folders_are_told_apart(tmp_path: Path) -> None:
    values = manifest()
    items = values["items"]
    assert isinstance(items, list)
    for number, item in enumerate(items, start=1):
        body = item["items"][0]["items"][0]["body"]
        body["id"] = f"https://images.example/iiif/3/g{number}/full/max/0/default.jpg"
        put_picture(tmp_path / f"iiif/3/g{number}/full/max/0/default.jpg", (100, 200 + number))
    put_json(tmp_path / "manifest.json", values)
    found = printed(tmp_path)
    octets = [found.files[p.page.facsimile.path]() for p in found.pages if p.page.facsimile]
    assert len(set(octets)) == 2


def test_a_picture_of_another_page_is_not_taken_for_one_that_is_not_held(tmp_path: Path) -> None:
    values = manifest()
    body = values["items"][0]["items"][0]["items"][0]["body"]
    body["id"] = "https://images.example/iiif/3/g1/full/max/0/default.jpg"
    put_picture(tmp_path / "default.jpg")
    put_picture(tmp_path / "g2" / "full" / "max" / "0" / "default.jpg")
    put_json(tmp_path / "manifest.json", values)
    assert printed(tmp_path).pages[0].page.facsimile is None


def test_lines_keep_their_places(tmp_path: Path) -> None:
    found = printed(write_issue(tmp_path))
    boxes = read_word_boxes(found.files[found.pages[0].page.words]())
    assert [word.text for word in boxes][:2] == ["The bridge is open", "Both banks are"]
    assert (boxes[0].left, boxes[0].top, boxes[0].bottom) == (0.01, 0.05, 0.075)


def test_words_alone_make_lines_and_have_their_places(tmp_path: Path) -> None:
    values = manifest()
    values["structures"] = []
    notes = [
        note(1, "Both", "10,100,80,40", "word"),
        note(2, "banks", "100,100,80,40", "word"),
        note(3, "are", "10,150,60,40", "word"),
    ]
    values["items"] = [canvas("p1", "p. 1", notes, "p1.jpg")]
    put_json(tmp_path / "manifest.json", values)
    found = printed(tmp_path)
    boxes = read_word_boxes(found.files[found.pages[0].page.words]())
    assert [word.text for word in boxes] == ["Both", "banks", "are"]
    (article,) = found.pages[0].page.articles
    assert texts(article) == ["Both banks are"]


def test_alto_beside_a_page_is_its_text(tmp_path: Path) -> None:
    values = manifest()
    seen = {"id": "https://library.example/alto/p1.xml", "type": "Dataset", "format": "text/xml"}
    values["items"] = [canvas("p1", "1", [], "p1.jpg", seeAlso=[seen])]
    put_json(tmp_path / "manifest.json", values)
    block = Block(id="B", lines=("Both banks are joined.",), place=(2, 12, 30, 10))
    (tmp_path / "alto").mkdir()
    (tmp_path / "alto" / "p1.xml").write_text(alto([block]), "utf-8")
    (article,) = issue_of(tmp_path).pages[0].articles
    assert article.headline == "The bridge is open"
    assert texts(article) == ["Both banks are joined."]


def test_a_list_of_texts_in_a_file_of_its_own_is_found_or_missed(tmp_path: Path) -> None:
    values = manifest()
    values["items"] = [canvas("p1", "1", [], "p1.jpg")]
    values["items"][0]["annotations"] = [
        {"id": f"{BASE}/lists/{name}", "type": "AnnotationPage"} for name in ("held", "lost")
    ]
    put_json(tmp_path / "manifest.json", values)
    held = {"type": "AnnotationPage", "items": [note(1, "Both banks.", "10,100,80,40")]}
    put_json(tmp_path / "lists" / "held.json", held)
    issue = issue_of(tmp_path)
    assert texts(issue.pages[0].articles[0]) == ["Both banks."]
    assert [d.what for d in issue.doubts if "lists/lost" in d.what]


def test_a_collection_gives_its_issues_and_says_which_are_not_held(tmp_path: Path) -> None:
    write_collection(tmp_path)
    first, second, lost = read_source(tmp_path / "collection.json")
    assert isinstance(first, PrintedIssue)
    assert isinstance(second, PrintedIssue)
    assert str(second.pages[0].date.value) == "1858-12-08"
    assert isinstance(lost, SourceError)
    assert "1858-12-09" in str(lost)


def test_the_issues_of_a_folder_are_parts_that_other_processes_can_read(tmp_path: Path) -> None:
    parts = pickle.loads(pickle.dumps(list(parts_of(write_collection(tmp_path)))))
    assert [part.format for part in parts] == ["IIIF", "IIIF"]
    found = [each for part in parts for each in read_part(part)]
    assert [isinstance(each, PrintedIssue) for each in found] == [True, True]


def test_presentation_2_is_read_too(tmp_path: Path) -> None:
    put_json(tmp_path / "manifest.json", second_manifest())
    put_json(tmp_path / "list" / "p1.json", second_list())
    put_picture(tmp_path / "p1.jpg")
    issue = issue_of(tmp_path)
    assert (issue.title, str(issue.date.value)) == ("River Gazette", "1858-12-07")
    (article,) = issue.pages[0].articles
    assert (article.headline, texts(article)) == ("The bridge is open", ["Both banks are joined."])
    assert issue.pages[0].facsimile == Facsimile(path="images/01-p1.jpg")


def test_what_is_no_newspaper_is_refused_in_one_sentence(tmp_path: Path) -> None:
    values = manifest()
    values["items"] = [canvas("p1", "A bridge", [], "p1.jpg")]
    values["label"] = {"en": ["Photograph of a bridge"]}
    for key in ("navDate", "structures", "metadata", "partOf"):
        del values[key]
    put_json(tmp_path / "manifest.json", values)
    assert "something else than a newspaper" in refusal(tmp_path)


def test_a_manifest_without_pages_is_refused(tmp_path: Path) -> None:
    put_json(tmp_path / "manifest.json", manifest() | {"items": []})
    assert "without a page" in refusal(tmp_path)


def test_json_nested_without_end_is_refused(tmp_path: Path) -> None:
    text = json.dumps(manifest())[:-1] + ', "deep": ' + "[" * 100_000
    (tmp_path / "manifest.json").write_text(text)
    assert refusal(tmp_path)


def test_nothing_outside_the_folder_is_taken(tmp_path: Path) -> None:
    put_picture(tmp_path / "secret.jpg")
    values = manifest()
    values["items"] = [
        canvas("p1", "1", [note(1, "Both banks.", "1,1,2,2")], "../secret.jpg"),
        canvas("p2", "2", [], f"file://{tmp_path}/secret.jpg"),
    ]
    put_json(tmp_path / "in" / "manifest.json", values)
    found = printed(tmp_path / "in")
    assert [page.page.facsimile for page in found.pages] == [None, None]


def test_another_issue_of_the_same_name_is_not_taken_for_the_one_listed(tmp_path: Path) -> None:
    values = {
        "@context": manifest()["@context"],
        "id": "https://library.example/iiif/gazette",
        "type": "Collection",
        "items": [{"id": f"{BASE[:-1]}9/manifest.json", "type": "Manifest"}],
    }
    collection = put_json(tmp_path / "c" / "collection.json", values)
    assert "not held" in str(next(iter(read_source(collection))))
    put_json(tmp_path / "c" / "manifest.json", manifest())
    assert "not held" in str(next(iter(read_source(collection))))


@pytest.mark.parametrize(
    ("selector", "box"),
    [
        ("xywh=10,20,30,40", (0.1, 0.1, 0.4, 0.3)),
        ("xywh=pixel:10,20,30,40", (0.1, 0.1, 0.4, 0.3)),
        ("xywh=percent:10,20,30,40", (0.1, 0.2, 0.4, 0.6)),
        ("xywh%3D10,20,30,40", (0.1, 0.1, 0.4, 0.3)),
        ("<svg><polygon points='10,20 40,20 40,60 10,60'/></svg>", (0.1, 0.1, 0.4, 0.3)),
        ("xywh=10,20,0,40", None),
        ("xywh=nan,20,1,40", None),
        ("xywh=1e400,20,1,40", None),
        ("t=1,2", None),
    ],
)
def test_places_are_read_in_every_form(
    selector: str, box: tuple[float, float, float, float] | None
) -> None:
    zone = region(selector, Extent(width=100, height=200))
    if box is None:
        assert zone is None
    else:
        assert zone is not None
        xs, ys = zip(*zone.points, strict=True)
        assert (min(xs), min(ys), max(xs), max(ys)) == pytest.approx(box)


def test_scans_and_words_come_back_from_an_export(tmp_path: Path) -> None:
    picture = put_picture(tmp_path / "01.jpg").read_bytes()
    files = {
        "images/01.jpg": functools.partial(bytes, picture),
        "words/01.tsv": functools.partial(bytes, write_word_boxes(words())),
    }
    issue = Issue(title="江边日报", number=5, pages=(scanned_page(),))
    for name, octets in iiif_entries(CollatedIssue(issue=issue, files=files)):
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_bytes(octets)
    found = printed(tmp_path / "out")
    page = found.pages[0].page
    assert page.facsimile is not None
    assert found.files[page.facsimile.path]() == picture
    kept = read_word_boxes(write_word_boxes(words()))
    assert read_word_boxes(found.files[page.words]()) == kept
    before = scanned_page().articles
    assert [(a.headline, a.blocks, a.zones) for a in page.articles] == [
        (a.headline, a.blocks, a.zones) for a in before
    ]


def test_a_polygon_comes_back_from_an_export(tmp_path: Path) -> None:
    shape = Zone(points=((0, 0), (0.5, 0), (0.5, 0.25), (0.25, 0.25), (0.25, 0.5), (0, 0.5)))
    lead = Article(id="01/a1", headline="桥", zones=(shape,))
    page = Page(label="01", number=1, articles=(lead,))
    issue = Issue(title="江边日报", number=5, pages=(page,))
    for name, octets in iiif_entries(CollatedIssue(issue=issue)):
        (tmp_path / name).write_bytes(octets)
    assert printed(tmp_path).pages[0].page.articles[0].zones == (shape,)


def test_damaged_files_give_a_result_or_a_refusal(tmp_path: Path) -> None:
    """``DAODU_DAMAGED=10000`` damages as many files."""
    chance = random.Random(20261125)
    sources = []
    for name, write in (("issue", write_issue), ("collection", write_collection)):
        sources.append(write(tmp_path / name))
    second = tmp_path / "second"
    put_json(second / "manifest.json", second_manifest())
    put_json(second / "list" / "p1.json", second_list())
    sources.append(second)
    files = [file for source in sources for file in sorted(source.rglob("*.json"))]
    for _ in range(COUNT):
        file = chance.choice(files)
        whole = file.read_bytes()
        file.write_bytes(damaged(whole, chance))
        check(next(source for source in sources if file.is_relative_to(source)))
        file.write_bytes(whole)


def with_notes(tmp_path: Path, *notes: dict[str, object]) -> Article:
    """Read an issue of one page with these texts; return its one article."""
    values = manifest()
    values["structures"] = []
    values["items"] = [canvas("p1", "p. 1", list(notes), "p1.jpg")]
    put_json(tmp_path / "manifest.json", values)
    (article,) = issue_of(tmp_path).pages[0].articles
    return article


def test_foreign_html_is_read_a_paragraph_an_element_without_what_is_not_seen(
    tmp_path: Path,
) -> None:
    text = (
        "<div><script>alert(1)</script><h2>The bridge is open</h2><p>Both banks<br>are joined."
        "</p><p>Boats for sale.</p></div>"
    )
    html = note(1, text, "10,10,80,80")
    html["body"] = {"type": "TextualBody", "format": "text/html", "value": text}
    article = with_notes(tmp_path, html)
    assert article.headline == "The bridge is open"
    assert "alert" not in str(article)
    assert "Boats for sale." in texts(article)


def test_a_text_that_starts_with_its_first_sentence_has_no_headline(tmp_path: Path) -> None:
    article = with_notes(tmp_path, note(1, "Both banks are joined.\nBoats for sale.", "1,1,9,9"))
    assert article.headline == ""


def test_chinese_words_make_lines_without_spaces(tmp_path: Path) -> None:
    notes = [note(n, word, f"{10 + 50 * n},10,40,40", "word") for n, word in enumerate("河岸的")]
    assert texts(with_notes(tmp_path, *notes)) == ["河岸的"]


def test_words_without_a_place_are_still_the_text_of_others(tmp_path: Path) -> None:
    lost = note(1, "Lost", "1,1,0,0", "word")
    article = with_notes(tmp_path, lost, note(2, "Both", "10,10,40,40", "word"))
    assert texts(article) == ["Both"]


def test_annotations_that_are_no_texts_are_passed_over(tmp_path: Path) -> None:
    tag = note(1, "bridge", "1,1,9,9") | {"motivation": "tagging"}
    empty = note(2, "  ", "1,1,9,9")
    bare = note(3, "Both banks.", "1,1,9,9")
    bare["target"] = []
    assert texts(with_notes(tmp_path, tag, empty, bare)) == ["Both banks."]


def test_two_pages_of_one_label_and_a_range_of_a_page_that_is_not_listed(tmp_path: Path) -> None:
    values = manifest()
    values["items"] = [canvas(f"p{n}", "p. 1", [], f"p{n}.jpg") for n in (1, 2)]
    values["structures"] = [
        {
            "id": f"{BASE}/range/9",
            "type": "Range",
            "label": {"en": ["Lost"]},
            "items": [part("p9", "1,1,2,2")],
        }
    ]
    put_json(tmp_path / "manifest.json", values)
    issue = issue_of(tmp_path)
    assert [page.label for page in issue.pages] == ["01", "01-2"]
    assert [doubt.what for doubt in issue.doubts if "not listed" in doubt.what]


def test_a_pdf_that_renders_a_page_is_its_facsimile(tmp_path: Path) -> None:
    values = manifest()
    rendering = {"id": "https://x.example/issue.pdf#page=2", "type": "Text"}
    values["items"] = [canvas("p1", "1", [], "lost.jpg", rendering=[rendering])]
    put_json(tmp_path / "manifest.json", values)
    (tmp_path / "issue.pdf").write_bytes(b"%PDF-1.7\n")
    page = printed(tmp_path).pages[0].page
    assert page.facsimile == Facsimile(path="images/01-issue.pdf", sheet=1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"@context": "http://iiif.io/api/presentation/3/", "type": "Manifest"', "no JSON"),
        ('["http://iiif.io/api/presentation/3/", {"type": "Manifest"}]', "no JSON object"),
        (
            '{"@context": "http://iiif.io/api/presentation/3/", "partOf": {"type": "Manifest"}}',
            "no IIIF manifest",
        ),
    ],
)
def test_files_that_only_look_like_manifests_are_refused(
    tmp_path: Path, text: str, reason: str
) -> None:
    (tmp_path / "manifest.json").write_text(text)
    assert reason in refusal(tmp_path)


def test_a_list_or_description_that_cannot_be_read_is_a_doubt(tmp_path: Path) -> None:
    values = manifest()
    seen = {"id": "p1.xml", "type": "Dataset"}
    values["items"] = [canvas("p1", "1", [], "p1.jpg", seeAlso=[seen])]
    values["items"][0]["annotations"] = [{"id": "texts.json", "type": "AnnotationPage"}]
    put_json(tmp_path / "manifest.json", values)
    (tmp_path / "texts.json").write_text("{")
    (tmp_path / "p1.xml").write_text("<alto ")
    doubts = " ".join(doubt.what for doubt in issue_of(tmp_path).doubts)
    assert "Texts.json is no JSON file" in doubts or "texts.json is no JSON file" in doubts


def test_collections_of_presentation_2_list_their_manifests(tmp_path: Path) -> None:
    put_json(tmp_path / "issue1" / "manifest.json", second_manifest())
    values = {
        "@context": "http://iiif.io/api/presentation/2/context.json",
        "@id": "https://library.example/iiif/gazette",
        "@type": "sc:Collection",
        "label": "River Gazette",
        "manifests": [
            {"@id": f"{BASE}/manifest", "@type": "sc:Manifest"},
            "https://x.example/lost",
        ],
    }
    put_json(tmp_path / "collection.json", values)
    found = list(read_source(tmp_path / "collection.json"))
    assert [isinstance(each, SourceError) for each in found].count(True) >= 1


def test_a_collection_of_which_nothing_is_held_says_so(tmp_path: Path) -> None:
    values = {"@context": manifest()["@context"], "type": "Collection", "items": []}
    put_json(tmp_path / "collection.json", values)
    assert "no manifest is held" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            ("Le phare rallumé,", "10,100,300,30"),
            ("la ville le voit.", "10,135,300,30"),
            ["Le phare rallumé, la ville le voit."],
        ),
        (
            ("Le phare rallumé, que la ville voit depuis le port.", "10,100,300,90"),
            ("Le blé reste ferme.", "10,195,300,30"),
            ["Le phare rallumé, que la ville voit depuis le port.", "Le blé reste ferme."],
        ),
        (
            ("Le phare est rallumé.", "10,100,300,30"),
            ("Le blé reste ferme.", "500,135,300,30"),
            ["Le phare est rallumé.", "Le blé reste ferme."],
        ),
    ],
    ids=("lines", "paragraphs", "lines apart"),
)
def test_texts_of_no_grain_are_lines_where_they_stand_as_lines(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], expected: list[str]
) -> None:
    values = manifest()
    notes = [note(n, *each) for n, each in enumerate((first, second))]
    label = {"fr": ["Nouvelles"]}
    whole = {"type": "Range", "label": label, "items": [part("p1", "0,0,1000,2000")]}
    values |= {"items": [canvas("p1", "1", notes, "p1.jpg")], "structures": [whole]}
    put_json(tmp_path / "manifest.json", values)
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    (article,) = issue.pages[0].page.articles
    assert [
        block.text for block in article.blocks if isinstance(block, Paragraph | Crosshead)
    ] == expected


def test_a_page_number_in_brackets_is_the_librarys_and_its_label(tmp_path: Path) -> None:
    values = manifest() | {"items": [canvas("p1", "[1]", [], "p1.jpg")], "structures": []}
    put_json(tmp_path / "manifest.json", values)
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert issue.pages[0].page.label == "01"


def test_a_manifest_in_utf_16_is_read_as_any(tmp_path: Path) -> None:
    write_issue(tmp_path)
    before = printed(tmp_path)
    file = tmp_path / "manifest.json"
    file.write_bytes(file.read_text("utf-8").encode("utf-16"))
    assert printed(tmp_path).pages == before.pages


@pytest.mark.parametrize(("grain", "heads"), [("block", ["Die Mühle"]), ("", ["", ""])])
def test_blocks_of_a_page_without_ranges_are_one_text(
    tmp_path: Path, grain: str, heads: list[str]
) -> None:
    rows = (("Die Mühle", "10,100,300,40"), ("Das Rad lief.\nAlle kamen.", "10,200,300,90"))
    notes = [note(n, *row, grain) for n, row in enumerate(rows)]
    values = manifest() | {"items": [canvas("p1", "1", notes, "p1.jpg")], "structures": []}
    put_json(tmp_path / "manifest.json", values)
    assert [article.headline for article in printed(tmp_path).pages[0].page.articles] == heads


def test_a_label_with_its_day_names_the_paper_the_day_and_the_number(tmp_path: Path) -> None:
    values = second_manifest()
    del values["within"], values["navDate"]
    values["label"] = "臺南新聞 昭和七年三月一日"
    values["metadata"] = [{"label": "號數", "value": "第一〇八二三號"}]
    put_json(tmp_path / "manifest.json", values)
    (printed_page, *_) = printed(tmp_path).pages
    assert (printed_page.title, printed_page.issue_number) == ("臺南新聞", 10823)
    assert str(printed_page.date.value) == "1932-03-01"
