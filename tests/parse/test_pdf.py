"""PDF issues: pages printed by the program itself, scans, and files that are none."""

import io
import os
import random
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from reader.cli.main import daodu
from reader.errors import SourceError
from reader.layout.scan.weaving import weave
from reader.model.article import Crosshead, Paragraph
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile
from reader.model.printed import CollatedIssue
from reader.notation.word_boxes import read_word_boxes
from reader.parse.pdf.pdf_issue import read
from reader.parse.pdf.text import PageFrame, read_lines
from reader.parse.pdf.words import read_word_file
from reader.session.intake.sources import readings
from tests.parse.accounting import lost_and_invented
from tests.parse.pdf_score import score

ISSUES = Path(__file__).resolve().parents[2] / "issues"
SAMPLE = ISSUES / "澜江日报" / "2026-05-15"
MUTATIONS = int(os.environ.get("DAODU_EXAMPLES", "15"))
LEAST = 0.95


@pytest.fixture(scope="module")
def printed(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pdf") / "2026-05-15.pdf"
    arguments = [
        "--library",
        str(out.parent / "l.sqlite"),
        "render",
        str(SAMPLE),
        "--out",
        str(out),
    ]
    CliRunner().invoke(daodu, arguments, catch_exceptions=False)
    return out


def one(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue)
    return found


def blank(path: Path, pages: int = 1, password: str = "") -> Path:
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(400, 600))
        pdf.save(path, encryption=pikepdf.Encryption(user=password) if password else False)
    return path


def test_a_printed_issue_comes_back_article_by_article(printed):
    before, after = one(SAMPLE).issue, one(printed).issue
    result = score(before, after)
    assert result.right >= LEAST * max(result.found, result.printed), str(result)
    assert result.heads >= LEAST * result.right, str(result)
    assert result.paragraphs >= LEAST * result.printed_paragraphs, str(result)
    jumps = [j for page in after.pages for a in page.articles for j in a.jumps]
    assert sum(jump.target is not None for jump in jumps) == 4
    assert (after.title, after.number) == (before.title, before.number)
    assert (after.date.value, after.date.status) == (before.date.value, DateStatus.KNOWN)
    assert after.masthead.cn_number == before.masthead.cn_number
    assert [p.section for p in after.pages[1:]] == [p.section for p in before.pages[1:]]
    first = [issue.pages[0].digest.entries for issue in (before, after)]
    wanted = {entry.target for entry in first[0]}
    assert len(wanted & {entry.target for entry in first[1]}) >= len(wanted) - 1


def test_every_character_of_the_text_layer_is_in_one_field(printed):
    (issue,) = read(printed)
    with pypdfium2.PdfDocument(printed) as document:
        for number, page in enumerate(issue.pages):
            sheet = document[number]
            text = "".join(line.text for line in read_lines(sheet, PageFrame(sheet)))
            assert lost_and_invented(text, (page,)) == ("", "")


def test_each_page_shows_its_sheet_and_articles_their_place(printed):
    collated = one(printed)
    assert [page.facsimile.sheet for page in collated.issue.pages] == [0, 1, 2, 3]
    (path,) = {page.facsimile.path for page in collated.issue.pages}
    assert collated.files[path]() == printed.read_bytes()
    assert all(article.zones for page in collated.issue.pages for article in page.articles)


def test_the_text_of_every_article_is_found_on_the_page(printed):
    collated = one(printed)
    for page in collated.issue.pages:
        words = read_word_boxes(collated.files[page.words]())
        threads = weave(page, words)
        found = sum(
            sum(map(str.isalnum, words[t.word].text[t.start : t.end]))
            for t in threads
            if t.source.field == "block"
        )
        written = "".join(
            block.text
            for article in page.articles
            for block in article.blocks
            if isinstance(block, Paragraph | Crosshead)
        )
        assert found >= 0.98 * sum(map(str.isalnum, written))


def test_the_pdf_of_a_saved_sites_page_tells_where_its_words_stand(printed):
    collated = one(printed)
    assert read_word_file(printed) == collated.files[collated.issue.pages[0].words]()
    assert read_word_file(printed.parent / "lost.pdf") == b""


def test_pages_without_text_are_pictures_and_say_so(tmp_path):
    issue = one(blank(tmp_path / "scan.pdf", pages=2)).issue
    assert [len(page.articles) for page in issue.pages] == [0, 0]
    said = [doubt.where for doubt in issue.doubts if "no text layer" in doubt.what]
    assert said == ["scan.pdf, page 1", "scan.pdf, page 2"]


def test_single_pages_of_a_folder_are_one_issue_in_natural_order(tmp_path):
    for number in (10, 2, 1):
        blank(tmp_path / f"page {number}.pdf")
    issue = one(tmp_path).issue
    assert [page.facsimile.path for page in issue.pages] == [
        "images/01-page.pdf",
        "images/02-page.pdf",
        "images/03-page.pdf",
    ]


def test_a_pdf_beside_the_text_of_its_page_shows_it_and_others_are_read(tmp_path):
    (tmp_path / "2026-03-02-01.txt").write_text("第01版：要闻\n\n渡口的灯亮了\n\n本报讯 灯亮了。")
    blank(tmp_path / "2026-03-02-01.pdf")
    blank(tmp_path / "2026-03-09.pdf", pages=2)
    text, scan = readings(tmp_path)
    assert text.issue.pages[0].facsimile == Facsimile(path="images/01-page.pdf")
    octets = (tmp_path / "2026-03-02-01.pdf").read_bytes()
    assert text.files["images/01-page.pdf"]() == octets
    assert (len(scan.issue.pages), str(scan.issue.date.value)) == (2, "2026-03-09")


def test_a_pdf_that_does_not_fit_its_text_is_left_out_and_said(tmp_path):
    (tmp_path / "a.txt").write_text("第01版：要闻\n\n渡口的灯亮了\n\n本报讯 灯亮了。")
    blank(tmp_path / "a.pdf", pages=3)
    (text,) = readings(tmp_path)
    assert text.issue.pages[0].facsimile is None
    assert any("3 pages" in doubt.what for doubt in text.issue.doubts)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("locked", "password"), ("damaged", "damaged"), ("long", "501 pages")],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_a_sentence(name, reason, tmp_path):
    path = tmp_path / f"{name}.pdf"
    if name == "locked":
        blank(path, password="secret")
    elif name == "long":
        blank(path, pages=501)
    else:
        path.write_bytes(b"%PDF-1.7\n" + b"nothing " * 40)
    (refusal,) = readings(path)
    assert isinstance(refusal, SourceError)
    assert reason in refusal.reason


def test_a_damaged_pdf_gives_an_issue_or_a_refusal(printed, tmp_path):
    chance = random.Random(6)
    with pikepdf.open(printed) as pdf:
        del pdf.pages[1:]
        small = io.BytesIO()
        pdf.save(small)
    octets = small.getvalue()
    path = tmp_path / "damaged.pdf"
    for _ in range(MUTATIONS):
        mutated = bytearray(octets)
        for _ in range(chance.randrange(1, 40)):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        if chance.random() < 0.3:
            del mutated[chance.randrange(len(mutated)) :]
        path.write_bytes(b"%PDF-1.7\n" + bytes(mutated[9:]))
        assert all(isinstance(r, CollatedIssue | SourceError) for r in list(readings(path)))


def test_folders_tell_the_paper_and_day_of_pages_without_text(tmp_path):
    folder = tmp_path / "江城晚报" / "2026-03-04"
    folder.mkdir(parents=True)
    blank(folder / "A01要闻.pdf")
    blank(folder / "A02-民生.pdf")
    issue = one(folder).issue
    assert (issue.title, str(issue.date.value)) == ("江城晚报", "2026-03-04")
    assert [(p.label, p.section) for p in issue.pages] == [("A01", "要闻"), ("A02", "民生")]
