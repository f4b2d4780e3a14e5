"""Pages' texts with places in other forms than ALTO, and files of one page each in folders."""

import gzip
import os
import random
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.errors import SourceError
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile, Issue
from reader.model.printed import PrintedIssue
from reader.notation.word_boxes import read_word_boxes
from reader.parse.ocr.page_xml import read_page_xml
from reader.parse.registry import read_source
from reader.parse.source import library_xml
from reader.parse.source.library_xml import read_xml
from tests.parse.founder_mirror import put
from tests.parse.library_files import Block, alto
from tests.parse.library_profiles import JPEG, write_transkribus
from tests.parse.test_iiif_forms import HOCR
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "60"))


def region(name: str, place: str, lines: str, more: str = "") -> str:
    return f'<TextRegion id="{name}" {more}><Coords points="{place}"/>{lines}</TextRegion>'


def equal(text: str) -> str:
    return f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv>"


WORDS = (
    '<TextLine id="l1"><Coords points="50,200 900,200 900,240 50,240"/>'
    f'<Word id="w1"><Coords points="50,200 200,200 200,240 50,240"/>{equal("The")}</Word>'
    f'<Word id="w2"><Coords points="210,200 400,200 400,240 210,240"/>{equal("ri¬")}</Word>'
    f"{equal('The ri¬')}</TextLine>"
    f'<TextLine id="l2"><Coords points="50,250 900,250 900,290 50,290"/>{equal("ver rose.")}'
    "</TextLine>"
)
PAGE = (
    '<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/'
    '2013-07-15"><Page imageFilename="scan.jpg" imageWidth="1000" imageHeight="1500">'
    '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="r2"/>'
    '<RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>'
    + region("r2", "50,200 900,200 900,400 50,400", WORDS, 'type="paragraph"')
    + region(
        "r1",
        "50,50 900,50 900,150 50,150",
        f'<TextLine id="l0">{equal("THE FLOOD")}</TextLine>',
        'custom="readingOrder {index:0;} structure {type:heading;}"',
    )
    + f'<TextRegion id="r0" type="page-number">{equal("3")}</TextRegion></Page></PcGts>'
)


def only(root: Path) -> Issue:
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


def texts(article: Article) -> list[str]:
    return [b.text for b in article.blocks if isinstance(b, Paragraph | Crosshead)]


def test_of_several_readings_the_one_of_the_lowest_index_is_the_text(tmp_path: Path) -> None:
    readings = (
        '<TextEquiv index="1"><Unicode>THE FL00D</Unicode></TextEquiv>'
        '<TextEquiv index="0"><Unicode>THE FLOOD</Unicode></TextEquiv>'
    )
    put(tmp_path, "p1.xml", PAGE.replace(equal("THE FLOOD"), readings))
    assert only(tmp_path).pages[0].articles[0].headline == "THE FLOOD"


def test_a_page_file_is_read_in_its_order_with_its_heading_and_picture(tmp_path: Path) -> None:
    root = tmp_path / "harbour-1903-04-05"
    put(root, "p1.xml", PAGE)
    put(root, "scan.jpg", JPEG)
    issue = only(root)
    (page,) = issue.pages
    (article,) = page.articles
    assert (article.headline, texts(article)) == ("THE FLOOD", ["The river rose."])
    assert page.folio == ("3",)
    assert page.facsimile == Facsimile(path="images/01-scan.jpg")
    assert (str(issue.date.value), issue.date.status) == ("1903-04-05", DateStatus.INFERRED)
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    words = read_word_boxes(printed.files[page.words]())
    assert [word.text for word in words] == ["The", "ri¬", "ver rose."]


def test_a_line_that_was_corrected_goes_before_its_older_words(tmp_path: Path) -> None:
    text = PAGE.replace(equal("The ri¬") + "</TextLine>", equal("Thy ri¬") + "</TextLine>")
    page = read_page_xml(read_xml(put(tmp_path, "a.xml", text)))
    assert page.blocks["r2"].text == "Thy river rose."


def test_text_that_is_told_of_a_region_only_is_read(tmp_path: Path) -> None:
    bare = PAGE.replace(WORDS, equal("The river rose."))
    page = read_page_xml(read_xml(put(tmp_path, "a.xml", bare)))
    assert page.blocks["r2"].text == "The river rose."
    put(tmp_path / "b", "p1.xml", bare)
    assert texts(only(tmp_path / "b").pages[0].articles[0]) == ["The river rose."]


def test_a_page_without_a_size_or_order_or_in_points_is_read(tmp_path: Path) -> None:
    text = PAGE.replace('imageWidth="1000" ', "").replace("ReadingOrder", "Other")
    page = read_page_xml(read_xml(put(tmp_path, "a.xml", text)))
    assert (page.extent, list(page.blocks)) == (None, ["r2", "r1", "r0"])
    old = PAGE.replace(
        '<Coords points="50,200 900,200 900,400 50,400"/>',
        '<Coords><Point x="50" y="200"/><Point x="900" y="200"/><Point x="900" y="400"/></Coords>',
    )
    zone = read_page_xml(read_xml(put(tmp_path, "b.xml", old))).blocks["r2"].zone
    assert zone is not None
    assert zone.points[2] == (0.9, round(400 / 1500, 6))
    assert read_page_xml(read_xml(put(tmp_path, "c.xml", "<PcGts/>"))).doubts


def test_a_page_in_two_forms_is_read_once(tmp_path: Path) -> None:
    root = write_transkribus(tmp_path)
    put(root, "page/0001.xml", PAGE)
    (article,) = only(root).pages[0].articles
    assert texts(article) == ["Neue Zeitung aus"]
    (root / "alto" / "0001.xml").unlink()
    (article,) = only(root).pages[0].articles
    assert texts(article) == ["The river rose."]


def test_pages_in_folders_of_their_own_are_one_issue(tmp_path: Path) -> None:
    root = tmp_path / "sn83030214" / "1910-01-01" / "ed-1"
    for number in (1, 2, 10):
        block = Block(id="T", lines=(f"Page {number}.",))
        put(root, f"seq-{number}/ocr.xml", alto((block,)))
        put(root, f"seq-{number}/ocr.jpg", JPEG)
    issue = only(tmp_path / "sn83030214")
    assert [(page.label, texts(page.articles[0])) for page in issue.pages] == [
        ("01", ["Page 1."]),
        ("02", ["Page 2."]),
        ("10", ["Page 10."]),
    ]
    assert str(issue.date.value) == "1910-01-01"
    assert [page.facsimile for page in issue.pages] != [None, None, None]


def test_hocr_files_alone_are_pages(tmp_path: Path) -> None:
    for number in (1, 2):
        put(tmp_path / "nfp19000101", f"0000000{number}.hocr", HOCR)
    issue = only(tmp_path / "nfp19000101")
    assert len(issue.pages) == 2
    assert texts(issue.pages[1].articles[0])[0] == "The old river, which rose."


def finereader(*pages: str) -> str:
    schema = "http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"
    whole = (f'<page width="1000" height="1500">{page}</page>' for page in pages)
    return f'<?xml version="1.0"?><document xmlns="{schema}">{"".join(whole)}</document>'


def line_of(text: str, top: int, *, is_apart: bool = True) -> str:
    """A line as FineReader writes it: its characters one by one, or in one run."""
    box = f'l="50" t="{top}" r="{50 + 20 * len(text)}" b="{top + 20}"'
    letters = (
        f'<charParams l="{50 + 20 * at}" t="{top}" r="{70 + 20 * at}" b="{top + 20}">{letter}'
        "</charParams>"
        for at, letter in enumerate(text)
    )
    return f"<line {box}><formatting>{''.join(letters) if is_apart else text}</formatting></line>"


def block_of(*lines: str) -> str:
    return f'<block blockType="Text"><text><par>{"".join(lines)}</par></text></block>'


@pytest.mark.parametrize("is_apart", [True, False])
@pytest.mark.parametrize("name", ["scan_abbyy.xml", "scan"])
def test_every_page_of_a_finereader_file_is_read(tmp_path: Path, name: str, is_apart: bool) -> None:
    def told(*lines: str) -> str:
        return block_of(*(line_of(t, 50 * at, is_apart=is_apart) for at, t in enumerate(lines, 1)))

    english = told("The old ri¬", "ver, which rose.") + told("Corn is dear.")
    put(tmp_path, name, finereader(english, told("渡口的石阶", "昨天修好了。")))
    issue = only(tmp_path / name)
    assert [texts(page.articles[0]) for page in issue.pages] == [
        ["The old river, which rose.", "Corn is dear."],
        ["渡口的石阶昨天修好了。"],
    ]


def test_words_of_a_finereader_file_have_their_places(tmp_path: Path) -> None:
    put(tmp_path, "scan.xml", finereader(block_of(line_of("old river", 50))))
    (printed,) = read_source(tmp_path / "scan.xml")
    assert isinstance(printed, PrintedIssue)
    (page,) = printed.pages
    words = read_word_boxes(printed.files[page.page.words]())
    assert [(word.text, word.left, word.right) for word in words] == [
        ("old", 0.05, 0.11),
        ("river", 0.13, 0.23),
    ]
    (zone,) = page.page.articles[0].zones
    assert zone.points[0] == (0.05, pytest.approx(50 / 1500, abs=1e-5))


@pytest.mark.parametrize("name", ["scan.hocr", "scan.txt", "scan"])
def test_every_page_of_a_hocr_file_is_read_whatever_it_is_named(tmp_path: Path, name: str) -> None:
    start = HOCR.index('<div class="ocr_page"')
    end = HOCR.index("</body>")
    second = HOCR[start:end].replace(">old<", ">new<")
    put(tmp_path, name, f"{HOCR[:end]}{second}{HOCR[end:]}")
    issue = only(tmp_path / name)
    assert [texts(page.articles[0])[0] for page in issue.pages] == [
        "The old river, which rose.",
        "The new river, which rose.",
    ]


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    fine = finereader(block_of(line_of("old river", 50)))
    for name, sound in (("p1.xml", PAGE), ("p2.hocr", HOCR), ("p3.xml", fine)):
        file = put(tmp_path / name[:2], name, sound)
        for number in range(COUNT):
            file.write_bytes(damaged(sound.encode(), random.Random(number)))
            check(file.parent)


def test_pages_that_are_packed_singly_are_read(tmp_path: Path) -> None:
    root = write_transkribus(tmp_path / "a")
    page = root / "alto" / "0001.xml"
    (root / "alto" / "0001.xml.gz").write_bytes(gzip.compress(page.read_bytes()))
    page.unlink()
    assert texts(only(root).pages[0].articles[0]) == ["Neue Zeitung aus"]
    block = Block(id="T", lines=("Page 1.",))
    file = put(tmp_path / "b", "p1.xml", alto((block,)))
    (tmp_path / "b" / "p1.xml.gz").write_bytes(gzip.compress(file.read_bytes()))
    file.unlink()
    assert texts(only(tmp_path / "b").pages[0].articles[0]) == ["Page 1."]


def test_a_packed_page_that_is_cut_off_is_doubted_and_other_xml_refused(tmp_path: Path) -> None:
    packed = gzip.compress(alto((Block(id="T", lines=("Page 1.",) * 400),)).encode())
    (tmp_path / "p1.xml.gz").write_bytes(packed[:-40])
    (printed,) = read_source(tmp_path / "p1.xml.gz")
    assert isinstance(printed, PrintedIssue)
    assert any("Left out" in doubt.what for doubt in printed.doubts)
    (tmp_path / "p2.xml.gz").write_bytes(gzip.compress(b"<other/>"))
    (refused,) = read_source(tmp_path / "p2.xml.gz")
    assert isinstance(refused, SourceError)
    assert "is XML" in refused.reason


def test_what_unpacks_to_more_than_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_xml, "LARGEST", 4000)
    text = alto((Block(id="T", lines=("Page 1.",) * 400),))
    (tmp_path / "p1.xml.gz").write_bytes(gzip.compress(text.encode()))
    (printed,) = read_source(tmp_path / "p1.xml.gz")
    assert isinstance(printed, PrintedIssue)
    assert any("too large" in doubt.what for doubt in printed.doubts)
