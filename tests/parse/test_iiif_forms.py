"""IIIF as others write it: OCR beside it, names in several languages; and jumps of our own."""

import json
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.export.iiif import iiif_entries
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.notation.word_boxes import read_word_boxes
from reader.parse.ocr.hocr import read_hocr
from reader.parse.registry import read_source
from tests.parse.founder_mirror import put
from tests.parse.library_files import Block, alto

BASE = "https://iiif.example.org"
HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system"/></head><body>
<div class="ocr_page" title='image "x.tif"; bbox 0 0 1000 1500; ppageno 0'>
<div class="ocr_carea" title="bbox 50 50 950 800"><p class="ocr_par" title="bbox 50 50 950 200">
<span class="ocr_line" title="bbox 50 50 950 100">
<span class="ocrx_word" title="bbox 50 50 200 100; x_wconf 95">The</span>
<span class="ocrx_word" title="bbox 210 50 400 100">old</span>
<span class="ocrx_word" title="bbox 410 50 500 100">ri¬</span></span>
<span class="ocr_line" title="bbox 50 110 950 160">
<span class="ocrx_word" title="bbox 50 110 200 160">ver,</span>
<span class="ocrx_word" title="bbox 210 110 400 160">which</span>
<span class="ocrx_word" title="bbox 410 110 600 160">rose.</span></span></p>
<span class="ocr_header" title="bbox 50 300 950 350">Corn is dear, they say.</span>
</div></div></body></html>
"""


def only(root: Path) -> Issue:
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


def write(root: Path, files: dict[str, str], **more: object) -> Path:
    """Write a manifest whose pages name a file each, and the files."""
    for name, text in files.items():
        put(root, name, text)
    items = [
        {
            "id": f"{BASE}/canvas/{number}",
            "type": "Canvas",
            "label": {"none": [str(number)]},
            "width": 1000,
            "height": 1500,
            "items": [],
            "seeAlso": [{"id": f"{BASE}/{name}", "type": "Dataset"}],
        }
        for number, name in enumerate(files, 1)
    ]
    manifest = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "id": f"{BASE}/manifest",
        "type": "Manifest",
        "label": {"en": ["Harbour Echo"]},
        "navDate": "1897-02-26T00:00:00Z",
        "items": items,
    }
    put(root, "manifest.json", json.dumps(manifest | more, ensure_ascii=False))
    return root


def texts(article: Article) -> list[str]:
    return [b.text for b in article.blocks if isinstance(b, Paragraph | Crosshead)]


def test_hocr_beside_a_manifest_is_the_text_of_its_page(tmp_path: Path) -> None:
    write(tmp_path, {"ocr/1.hocr": HOCR, "ocr/2.html": HOCR})
    issue = only(tmp_path)
    for page in issue.pages:
        (article,) = page.articles
        assert texts(article) == ["The old river, which rose.", "Corn is dear, they say."]
    (printed,) = read_source(tmp_path)
    assert isinstance(printed, PrintedIssue)
    words = read_word_boxes(printed.files[issue.pages[0].words]())
    assert (words[0].text, words[0].left, words[0].bottom) == ("The", 0.05, 0.06667)


def test_hocr_without_a_page_or_places_is_read_as_far_as_it_goes() -> None:
    assert read_hocr("<p>x</p>", "x")[0].doubts
    (page,) = read_hocr("<div class='ocr_page'><span class='ocr_line'>A line.</span></div>", "x")
    (block,) = page.blocks.values()
    assert (block.text, block.zone, page.extent) == ("A line.", None, None)


def test_blocks_of_alto_on_a_page_without_ranges_are_paragraphs_of_one_text(
    tmp_path: Path,
) -> None:
    blocks = tuple(
        Block(id=f"b{n}", lines=(text,), place=(10, 40 * n + 10, 80, 30))
        for n, text in enumerate(("The river rose at night.", "Corn is dear.", "Boats are few."))
    )
    write(tmp_path, {"alto/1.xml": alto(blocks, unit="pixel")})
    (article,) = only(tmp_path).pages[0].articles
    assert len(article.blocks) == 3


def test_of_several_languages_chinese_names_the_paper(tmp_path: Path) -> None:
    names = {"en": ["Bin Hai Ri Bao, 1933-01-02"], "zh-Hant": ["濱海日報 1933年1月2日"]}
    text = {"1.xml": alto((Block(id="b", lines=("米價續漲",)),), unit="pixel")}
    issue = only(write(tmp_path, text, label=names, viewingDirection="right-to-left"))
    assert (issue.title, issue.language) == ("濱海日報", "zh-Hant")
    assert issue.masthead.is_set_down


def test_a_paper_of_another_language_is_not_set_down_for_its_binding(tmp_path: Path) -> None:
    text = {"1.xml": alto((Block(id="b", lines=("News.",)),), unit="pixel")}
    assert not only(write(tmp_path, text, viewingDirection="right-to-left")).masthead.is_set_down


@pytest.mark.parametrize("written", ["26.02.1897", "18970226", "1897/02/26"])
def test_the_day_of_metadata_is_read_as_libraries_write_it(tmp_path: Path, written: str) -> None:
    facts = [{"label": {"en": ["Date of publication"]}, "value": {"none": [written]}}]
    text = {"1.xml": alto((Block(id="b", lines=("News.",)),), unit="pixel")}
    issue = only(write(tmp_path, text, navDate=None, metadata=facts))
    assert str(issue.date.value) == "1897-02-26"


@pytest.mark.parametrize("kind", [JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM])
def test_a_jump_that_nothing_answers_comes_back_so(tmp_path: Path, kind: JumpKind) -> None:
    is_on = kind is JumpKind.CONTINUED_ON
    jump = Jump(
        kind=kind,
        pages=("2",) if is_on else ("1",),
        text="（下转2版）" if is_on else "（上接1版）",
        state=JumpState.ONE_SIDED,
        target="02/a1" if is_on else "01/a1",
    )
    one, two = (Paragraph(text="昨日大桥通车，人站在桥头看。"), Paragraph(text="船工收起了桨。"))
    first = Article(id="01/a1", headline="桥通了", blocks=(one,), jumps=(jump,) if is_on else ())
    second = Article(id="02/a1", headline="船工", blocks=(two,), jumps=() if is_on else (jump,))
    pages = tuple(
        Page(label=article.id[:2], number=number, articles=(article,))
        for number, article in enumerate((first, second), 1)
    )
    issue = Issue(title="临河日报", pages=pages)
    for name, octets in iiif_entries(CollatedIssue(issue=issue)):
        (tmp_path / name).write_bytes(octets)
    assert only(tmp_path).pages == pages
