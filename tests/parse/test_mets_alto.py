"""METS with ALTO: the profiles of libraries, units, divided words, Chinese, damage."""

import os
import pickle
import random
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.collate.story import story
from reader.errors import SourceError
from reader.model.article import Article, Byline, Paragraph
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile, Issue
from reader.model.jump import JumpKind, JumpState
from reader.model.printed import PrintedIssue
from reader.notation.word_boxes import read_word_boxes
from reader.parse.ocr.alto import AltoPage, read_alto
from reader.parse.registry import parts_of, read_part, read_source
from reader.parse.source.library_xml import read_xml
from tests.conftest import SHARED
from tests.parse.founder_mirror import put
from tests.parse.library_files import (
    Block,
    alto,
    write_batch,
    write_british,
    write_docworks,
)
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "90"))
NAMED_CHARACTER = (
    '<String CONTENT="河"/>',
    '<String CONTENT="上"/>',
    '<String CONTENT="有"/>',
    '<String CONTENT="桥"/>',
)


def issues(path: Path) -> list[Issue]:
    found = list(read_source(path))
    assert not [refusal for refusal in found if isinstance(refusal, SourceError)]
    return [collate(printed).issue for printed in found if isinstance(printed, PrintedIssue)]


def page_of(tmp_path: Path, text: str) -> AltoPage:
    return read_alto(read_xml(put(tmp_path, "page.xml", text)))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def test_docworks_marks_every_part_of_an_article(tmp_path: Path) -> None:
    (issue,) = issues(write_docworks(tmp_path))
    assert (issue.title, issue.number, str(issue.date.value)) == (
        "River Gazette",
        288,
        "1858-12-07",
    )
    assert issue.date.status is DateStatus.KNOWN
    assert issue.language == "en"
    assert issue.masthead.lines == ("No. 288 Tuesday River Gazette",)
    article = issue.pages[0].articles[0]
    assert (article.kicker, article.headline, article.deck) == (
        "THE BRIDGE",
        "Both banks are joined",
        "Nine hundred days",
    )
    assert texts(article) == ["The soldier came."]
    assert issue.pages[0].facsimile == Facsimile(path="images/01-1.pdf")
    assert not issue.doubts


def test_an_article_on_two_pages_is_one_article_with_parts_and_a_jump(tmp_path: Path) -> None:
    (issue,) = issues(write_docworks(tmp_path))
    first, second = issue.pages[0].articles[0], issue.pages[1].articles[0]
    (on,), (back,) = first.jumps, second.jumps
    assert (on.kind, on.pages, on.state, on.target) == (
        JumpKind.CONTINUED_ON,
        ("2",),
        JumpState.RESOLVED,
        second.id,
    )
    assert (back.kind, back.target) == (JumpKind.CONTINUED_FROM, first.id)
    assert second.bylines == (Byline(role=None, names=("J. MILLER",), text="J. MILLER"),)
    assert [part.id for part in story(issue, second.id)] == [first.id, second.id]


def test_an_advertisement_stands_by_itself_without_the_librarys_label(tmp_path: Path) -> None:
    (issue,) = issues(write_docworks(tmp_path))
    advertisement = issue.pages[1].articles[1]
    assert (advertisement.headline, texts(advertisement)) == ("", ["Boats for sale."])


def test_the_british_library_joins_articles_and_areas_by_links(tmp_path: Path) -> None:
    (issue,) = issues(write_british(tmp_path))
    first, corn = issue.pages[0].articles
    assert (first.headline, texts(first)) == ("THE BRIDGE.", ["Both banks are joined."])
    assert first.jumps[0].target == "02/a1"
    assert texts(issue.pages[1].articles[0]) == ["He crossed the river."]
    assert corn.headline == "Corn Market"
    assert [d.what for d in issue.doubts if "library's" in d.what]
    assert first.zones[0].points == ((0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5))


def test_a_batch_has_pages_without_articles(tmp_path: Path) -> None:
    taken = issues(write_batch(tmp_path))
    assert [str(issue.date.value) for issue in taken] == ["1858-12-07", "1858-12-08"]
    (page,) = taken[0].pages
    assert (taken[0].title, page.label) == ("River Gazette", "01")
    (article,) = page.articles
    assert texts(article) == ["Both banks are joined.", "Grain is dear."]
    assert page.facsimile == Facsimile(path="images/01-0001.pdf")
    assert not taken[0].doubts


def test_the_issues_of_a_batch_are_parts_that_other_processes_can_read(tmp_path: Path) -> None:
    parts = pickle.loads(pickle.dumps(list(parts_of(write_batch(tmp_path)))))
    assert [part.path.name for part in parts] == ["1858-12-07.xml", "1858-12-08.xml"]
    assert [len(list(read_part(part))) for part in parts] == [1, 1]


def test_an_issue_that_a_batch_lists_but_lacks_is_refused_and_the_next_read(tmp_path: Path) -> None:
    write_batch(tmp_path)
    (tmp_path / "sn1" / "1858-12-07" / "1858-12-07.xml").unlink()
    refusal, issue = read_source(tmp_path)
    assert isinstance(refusal, SourceError)
    assert "1858-12-07" in str(refusal)
    assert isinstance(issue, PrintedIssue)


@pytest.mark.parametrize(
    ("unit", "size"), [("pixel", (100, 200)), ("mm10", (2540, 5080)), ("inch1200", (1200, 2400))]
)
def test_zones_are_fractions_whatever_the_unit(
    tmp_path: Path, unit: str, size: tuple[int, int]
) -> None:
    width, height = size
    block = Block(id="B", lines=("a",), place=(width // 2, 0, width // 2, height // 4))
    page = page_of(tmp_path, alto((block,), unit=unit, size=size))
    zone = page.blocks["B"].zone
    assert zone is not None
    assert zone.points == ((0.5, 0), (1, 0), (1, 0.25), (0.5, 0.25))


def test_a_polygon_goes_before_the_box_around_it(tmp_path: Path) -> None:
    block = Block(id="B", lines=("a",), polygon="0,0 100,0 50,200")
    zone = page_of(tmp_path, alto((block,))).blocks["B"].zone
    assert zone is not None
    assert zone.points == ((0, 0), (1, 0), (0.5, 1))


def test_a_page_of_unstated_size_is_doubted(tmp_path: Path) -> None:
    text = alto((Block(id="B", lines=("a",), place=(0, 0, 50, 100)),))
    page = page_of(tmp_path, text.replace('WIDTH="100" HEIGHT="200"', ""))
    assert page.extent is not None
    assert page.extent.is_guess
    assert any("size" in doubt for doubt in page.doubts)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("both banks", "are joined"), "both banks are joined"),
        (
            (
                '<String CONTENT="exam" SUBS_TYPE="HypPart1" SUBS_CONTENT="example"/>'
                '<HYP CONTENT="-"/>',
                '<String CONTENT="ple" SUBS_TYPE="HypPart2" SUBS_CONTENT="example"/>',
            ),
            "example",
        ),
        (('<String CONTENT="exam"/><HYP CONTENT="-"/>', '<String CONTENT="ple"/>'), "example"),
        (('<String CONTENT="well-"/>', '<String CONTENT="known"/>'), "well-known"),
        # The second half stands in another block: nothing is added to the first.
        (
            (
                '<String CONTENT="exam" SUBS_TYPE="HypPart1" SUBS_CONTENT="example"/>'
                '<HYP CONTENT="-"/>',
            ),
            "exam-",
        ),
        (
            ('<String CONTENT="288.—"/><String CONTENT="Mardi"/><SP/><String CONTENT="7"/>',),
            "288.—Mardi 7",
        ),
        (('<String CONTENT="a"/><String CONTENT="b"/>',), "a b"),
        (("".join(NAMED_CHARACTER), "".join(NAMED_CHARACTER)), "河上有桥河上有桥"),
        (("<SP/>".join(NAMED_CHARACTER),), "河上有桥"),
        (('<String CONTENT="第"/><String CONTENT="2"/><String CONTENT="版"/>',), "第2版"),
    ],
)
def test_lines_are_joined_as_words_divide(
    tmp_path: Path, lines: tuple[str, ...], text: str
) -> None:
    assert page_of(tmp_path, alto((Block(id="B", lines=lines),))).blocks["B"].text == text


def test_alto_files_alone_are_pages(tmp_path: Path) -> None:
    for number in (10, 9):
        block = Block(id="B", lines=("".join(NAMED_CHARACTER),))
        put(tmp_path, f"paper-19330102-p{number}.xml", alto((block,)))
    (issue,) = issues(tmp_path)
    assert [page.label for page in issue.pages] == ["09", "10"]
    assert str(issue.date.value) == "1933-01-02"
    assert issue.language == "zh-Hans"


def test_text_that_no_article_names_is_kept_and_doubted(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    text = (root / "issue-mets.xml").read_text("utf-8")
    start = text.index('<div TYPE="ADVERTISEMENT">')
    end = text.index("</div>", start) + len("</div>")
    put(root, "issue-mets.xml", text[:start] + text[end:])
    (issue,) = issues(root)
    assert texts(issue.pages[1].articles[1]) == ["Boats for sale."]
    assert any("belong to no article: 1" in doubt.what for doubt in issue.doubts)


def test_a_page_whose_text_is_missing_is_a_page_with_a_doubt(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    (root / "text" / "2.xml").unlink()
    (issue,) = issues(root)
    assert [len(page.articles) for page in issue.pages] == [1, 0]
    assert any("not held" in doubt.what for doubt in issue.doubts)
    assert issue.pages[0].articles[0].jumps == ()


def test_files_outside_of_the_folder_are_not_read(tmp_path: Path) -> None:
    root = write_docworks(tmp_path / "issue")
    put(tmp_path, "secret.xml", alto((Block(id="B1", lines=("secret",)),)))
    text = (root / "issue-mets.xml").read_text("utf-8")
    put(root, "issue-mets.xml", text.replace("file://./text/1.xml", "file://./../secret.xml"))
    (issue,) = issues(root)
    assert "secret" not in repr(issue)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    text = alto((Block(id="B", lines=('<String CONTENT="a"/>',)),))
    bomb = '<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyyy">]>'
    text = text.replace("<alto", f"{bomb}<alto").replace("<Layout>", "<Layout>&x;&y;")
    assert page_of(tmp_path, text).blocks["B"].text == "a"


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    roots = [
        write(tmp_path / write.__name__) for write in (write_docworks, write_british, write_batch)
    ]
    count = 0
    for number in range(COUNT):
        chance = random.Random(number)
        root = chance.choice(roots)
        file = chance.choice(sorted(root.rglob("*.xml")))
        sound = file.read_bytes()
        file.write_bytes(damaged(sound, chance))
        count += check(root)
        file.write_bytes(sound)
    assert count >= 0.5 * COUNT


@pytest.fixture
def sample() -> Path:
    path = SHARED / "data" / "mets_alto_bnl_1858"
    if not path.is_dir():
        pytest.skip("the library's sample is not beside this checkout")
    return path


def test_three_of_twelve_articles_of_a_real_issue_run_over_a_page(sample: Path) -> None:
    (issue,) = issues(sample)
    assert (str(issue.date.value), issue.number) == ("1858-12-07", 288)
    jumps = [
        (article.headline, jump.target)
        for page in issue.pages
        for article in page.articles
        for jump in article.jumps
        if jump.kind is JumpKind.CONTINUED_ON
    ]
    assert jumps == [
        ("Kölnische Zeitung.", "02/a1"),
        ("Suez et Marseille.", "02/a5"),
        ("Constitutionnel.", "03/a1"),
    ]
    assert all(article.zones for page in issue.pages for article in page.articles)
    first = texts(issue.pages[0].articles[1])[0]
    assert "l'article, et il en est" in first  # divided "ar-ticle." and set whole


PLACED = (
    '<String CONTENT="河" HPOS="10" VPOS="20" WIDTH="5" HEIGHT="10"/>'
    '<String CONTENT="岸" HPOS="15" VPOS="20" WIDTH="5" HEIGHT="10"/>'
)


def test_words_keep_their_places(tmp_path: Path) -> None:
    put(tmp_path, "page.xml", alto([Block(id="B", lines=(PLACED,))]))
    (printed,) = read_source(tmp_path)
    assert isinstance(printed, PrintedIssue)
    path = printed.pages[0].page.words
    first, second = read_word_boxes(printed.files[path]())
    assert (first.text, second.text) == ("河", "岸")
    assert (first.left, first.top, first.right, first.bottom) == (0.1, 0.1, 0.15, 0.15)


def test_a_line_whose_words_have_no_place_is_one_word(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        alto([Block(id="B", lines=("Both banks",))]).replace(
            "<TextLine ", '<TextLine HPOS="0" VPOS="0" WIDTH="50" HEIGHT="20" '
        ),
    )
    assert [(word.text, word.right) for word in page.boxes] == [("Both banks", 0.5)]


def test_an_issue_without_places_has_no_file_of_words(tmp_path: Path) -> None:
    (issue,) = issues(write_british(tmp_path))
    assert {page.words for page in issue.pages} == {""}


def test_the_name_of_a_paper_is_what_stands_before_day_and_edition(tmp_path: Path) -> None:
    write_batch(tmp_path, ["1858-12-07"])
    file = tmp_path / "sn1" / "1858-12-07" / "1858-12-07.xml"
    whole = "River Gazette (Rivermouth), 1858-12-07, First edition"
    file.write_text(file.read_text("utf-8").replace("River Gazette, 1858-12-07", whole), "utf-8")
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert collate(found).issue.title == "River Gazette (Rivermouth)"


def test_files_in_utf_16_are_read_as_any(tmp_path: Path) -> None:
    write_docworks(tmp_path)
    (before,) = read_source(tmp_path)
    for file in tmp_path.rglob("*.xml"):
        text = file.read_text("utf-8").replace("utf-8", "UTF-16").replace("UTF-8", "UTF-16")
        file.write_bytes(text.encode("utf-16"))
    (after,) = read_source(tmp_path)
    assert isinstance(before, PrintedIssue)
    assert isinstance(after, PrintedIssue)
    assert after.pages == before.pages


def test_a_record_in_dublin_core_tells_name_day_and_language(tmp_path: Path) -> None:
    put(tmp_path, "ocr/X1.xml", alto([Block(id="T1", lines=("Le phare est rallumé.",))]))
    put(
        tmp_path,
        "manifest.xml",
        '<m:mets xmlns:m="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><m:dmdSec ID="D"><dc:title>Le Phare</dc:title>'
        "<dc:date>1904-03-17</dc:date><dc:language>fre</dc:language></m:dmdSec><m:fileSec>"
        '<m:file ID="ocr.1"><m:FLocat xlink:href="./ocr/X1.xml"/></m:file></m:fileSec>'
        '<m:structMap TYPE="physical"><m:div TYPE="groupe" DMDID="D"><m:div TYPE="page" ORDER="1">'
        '<m:fptr FILEID="ocr.1"/></m:div></m:div></m:structMap></m:mets>',
    )
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    issue = collate(found).issue
    assert (issue.title, str(issue.date.value), issue.language) == ("Le Phare", "1904-03-17", "fr")


def test_a_title_has_the_article_that_its_record_holds_apart(tmp_path: Path) -> None:
    write_docworks(tmp_path)
    file = tmp_path / "issue-mets.xml"
    title = "<mods:title>River Gazette"
    apart = f"<mods:nonSort>The</mods:nonSort>{title}"
    file.write_text(file.read_text("utf-8").replace(title, apart), "utf-8")
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert collate(found).issue.title == "The River Gazette"
