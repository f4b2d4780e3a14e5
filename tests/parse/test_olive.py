"""Olive PRXML: words, paragraphs, and the jumps that its list states."""

import os
import random
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.collate.story import story
from reader.errors import SourceError
from reader.model.article import Article, Paragraph
from reader.model.issue import Facsimile, Issue
from reader.model.jump import JumpKind, JumpState
from reader.model.printed import PrintedIssue
from reader.notation.word_boxes import read_word_boxes
from reader.parse.registry import read_source
from tests.parse.founder_mirror import PDF, put
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "60"))
HEAD = '<?xml version="1.0" encoding="windows-1252" standalone="no"?>\n'
HEADLINE = (
    '<HedLine_hl1><Primitive BOX="0 0 500 50" ID="Ar0010000"><L BOX="0 0 500 50"/>'
    "<W>LE</W><W>PONT</W></Primitive></HedLine_hl1>"
)
BODY = (
    '<Content><Primitive BOX="0 50 500 1000" ID="Ar0010001"><L/><W>On</W>'
    '<Q QID="1">l</Q><Q QID="1">\'</Q><q QID="1" NS="y">ouvre</q><QW QID="1">l\'ouvre</QW>'
    '<W>.</W><L P="SA"/><W>Les</W><Q QID="2">bate</Q><Q QID="2">-</Q><L/>'
    '<q QID="2">liers</q><QW QID="2">bateliers</QW><W NS="y">viennent</W></Primitive>'
    '<Primitive BOX="500 50 1000 1000"><L/><W>.</W><W>Voilà</W></Primitive></Content>'
)


def entity(entity_id: str, index: int, more: str = "", kind: str = "Article") -> str:
    return (
        f'<Entity ENTITY_TYPE="{kind}" INDEX_IN_DOC="{index}" PAGE_NO="1" ID="{entity_id}" '
        f'NAME="Untitled {kind}" HREF="/{entity_id[4]}/{entity_id}" {more}/>'
    )


def text_of(entity_id: str, content: str) -> str:
    return (
        f'{HEAD}<XMD-entity PRXML_VER="2.2" ENTITY_TYPE="Article" ID="{entity_id}" '
        f'LANGUAGE="French"><Meta NAME="x"/>{content}</XMD-entity>'
    )


def content_of(box: str, word: str) -> str:
    return f'<Content><Primitive BOX="{box}"><L/><W>{word}</W></Primitive></Content>'


def write_olive(root: Path) -> Path:
    """Write an issue of two pages; the lead goes on on the second."""
    pages = (
        entity("Ar00101", 2) + entity("Ar00100", 1, 'CONTINUATION_TO="Ar00200"'),
        entity("Ar00200", 3, 'CONTINUATION_FROM="Ar00100"') + entity("Ad00201", 4, "", "Ad"),
    )
    listed = "".join(
        f'<Section NAME="{name}"><Page SINGLE_PAGE_PDF_NAME="/Res/PDF/Pg{n}.pdf" PAGE_NO="{n}" '
        f'PAGE_LABEL="{n}" ID="Pg00{n}" PAGE_WIDTH="500" PAGE_HEIGHT="1000" HREF="/{n}/Pg00{n}">'
        f"{pages[n - 1]}</Page></Section>"
        for n, name in ((1, "Front page"), (2, "None"))
    )
    toc = (
        f'{HEAD}<Xmd_toc PRXML_VER="2.2" PUBLICATION="GDR" PUBLICATION_DESCRIPTION="Gazette '
        'de la rivière" ISSUE_DATE="02/01/1900" LANGUAGE="French"><Head_np><Meta '
        'IMAGES_RESOLUTION="144" BASE_HREF="GDR/1900/01/02"><Resolutions>'
        '<Resolution DEFAULT="true">72</Resolution><Resolution>144</Resolution></Resolutions>'
        f"</Meta></Head_np><Body_np>{listed}</Body_np></Xmd_toc>"
    )
    put(root, "TOC.xml", toc, "cp1252")
    texts = {
        "1/Ar00100": HEADLINE + BODY,
        "1/Ar00101": content_of("0 1000 500 2000", "Neige"),
        "2/Ar00200": content_of("0 0 500 500", "Suite"),
        "2/Ad00201": content_of("500 0 900 500", "Bois"),
    }
    for name, content in texts.items():
        put(root, f"Document/{name}.xml", text_of(name[2:], content), "cp1252")
    for number in (1, 2):
        put(root, f"Res/PDF/Pg{number}.pdf", PDF)
    return root


def issue_of(path: Path) -> Issue:
    (printed,) = read_source(path)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def test_texts_are_found_beside_the_list_and_by_their_whole_names(tmp_path: Path) -> None:
    write_olive(tmp_path)
    for folder in ("1", "2"):
        (tmp_path / "Document" / folder).rename(tmp_path / folder)
    toc = tmp_path / "TOC.xml"
    whole = toc.read_text("cp1252").replace('HREF="/1/Ar00100"', 'HREF="1/Ar00100.xml"')
    toc.write_text(whole, "cp1252")
    assert texts(issue_of(tmp_path).pages[0].articles[0])[-1].endswith("Voilà")
    assert not issue_of(tmp_path).doubts


def test_words_are_read_inside_their_line_too(tmp_path: Path) -> None:
    write_olive(tmp_path)
    box = "0 0 500 500"
    inside = (
        f'<Content><Primitive BOX="{box}"><L BOX="{box}"><W>La</W> <W>suite</W></L></Primitive>'
    )
    put(tmp_path, "Document/2/Ar00200.xml", text_of("Ar00200", f"{inside}</Content>"), "cp1252")
    assert texts(issue_of(tmp_path).pages[1].articles[0]) == ["La suite"]


@pytest.mark.parametrize("start", ["", "TOC.xml"])
def test_an_olive_issue_has_pages_articles_and_pdfs(tmp_path: Path, start: str) -> None:
    issue = issue_of(write_olive(tmp_path) / start)
    assert (issue.title, str(issue.date.value), issue.language) == (
        "Gazette de la rivière",
        "1900-01-02",
        "fr",
    )
    assert [(page.label, page.section) for page in issue.pages] == [
        ("01", "Front page"),
        ("02", ""),
    ]
    assert issue.pages[0].facsimile == Facsimile(path="images/01-Pg1.pdf")
    assert not issue.doubts


def test_words_are_joined_as_the_file_spaces_them(tmp_path: Path) -> None:
    article = issue_of(write_olive(tmp_path)).pages[0].articles[0]
    assert article.headline == "LE PONT"
    assert texts(article) == ["On l'ouvre.", "Les bateliers viennent. Voilà"]


def test_articles_stand_in_reading_order(tmp_path: Path) -> None:
    first = issue_of(write_olive(tmp_path)).pages[0]
    assert [(a.headline, texts(a)[-1]) for a in first.articles][1] == ("", "Neige")


def test_the_list_states_the_jumps(tmp_path: Path) -> None:
    issue = issue_of(write_olive(tmp_path))
    lead, rest = issue.pages[0].articles[0], issue.pages[1].articles[0]
    assert [(j.kind, j.pages, j.state, j.target) for j in lead.jumps] == [
        (JumpKind.CONTINUED_ON, ("2",), JumpState.RESOLVED, rest.id)
    ]
    assert [(j.kind, j.target) for j in rest.jumps] == [(JumpKind.CONTINUED_FROM, lead.id)]
    assert [part.id for part in story(issue, rest.id)] == [lead.id, rest.id]


def test_zones_are_fractions_of_the_page_at_the_pictures_resolution(tmp_path: Path) -> None:
    lead = issue_of(write_olive(tmp_path)).pages[0].articles[0]
    assert lead.zones[2].points == ((0.5, 0.025), (1, 0.025), (1, 0.5), (0.5, 0.5))


def test_a_jump_to_an_article_that_is_not_listed_is_doubted(tmp_path: Path) -> None:
    root = write_olive(tmp_path)
    text = (root / "TOC.xml").read_text("cp1252")
    put(
        root,
        "TOC.xml",
        text.replace('CONTINUATION_TO="Ar00200"', 'CONTINUATION_TO="Ar00900"'),
        "cp1252",
    )
    issue = issue_of(root)
    assert issue.pages[0].articles[0].jumps == ()
    assert any("Ar00900" in doubt.what for doubt in issue.doubts)


def test_an_article_whose_file_is_missing_is_doubted(tmp_path: Path) -> None:
    root = write_olive(tmp_path)
    (root / "Document" / "1" / "Ar00101.xml").unlink()
    issue = issue_of(root)
    assert issue.pages[0].articles[1].blocks == ()
    assert any("Ar00101" in doubt.what for doubt in issue.doubts)


def test_pages_of_one_label_and_inside_of_each_other_keep_their_articles_apart(
    tmp_path: Path,
) -> None:
    root = write_olive(tmp_path)
    text = (root / "TOC.xml").read_text("cp1252").replace('PAGE_LABEL="2"', 'PAGE_LABEL="1"')
    put(root, "TOC.xml", text.replace("</Page></Section><Section", "<Section", 1), "cp1252")
    assert check(root) == 1
    issue = issue_of(root)
    assert sorted(len(page.articles) for page in issue.pages) == [0, 4]


def test_a_list_without_pages_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "TOC.xml", "<Xmd_toc><Body_np/></Xmd_toc>")
    (refusal,) = read_source(tmp_path)
    assert isinstance(refusal, SourceError)


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    root = write_olive(tmp_path)
    count = 0
    for number in range(COUNT):
        chance = random.Random(number)
        file = chance.choice(sorted(root.rglob("*.xml")))
        sound = file.read_bytes()
        file.write_bytes(damaged(sound, chance))
        count += check(root)
        file.write_bytes(sound)
    assert count >= 0.7 * COUNT


def test_words_keep_their_places_and_lines_theirs(tmp_path: Path) -> None:
    write_olive(tmp_path)
    content = (
        '<Content><Primitive BOX="0 1000 500 2000"><L BOX="0 1000 500 1100"/>'
        '<W BOX="0 1000 100 1100">Neige</W><L BOX="0 1200 250 1300"/><W>sur</W><W>tout</W>'
        "</Primitive></Content>"
    )
    put(tmp_path, "Document/1/Ar00101.xml", text_of("Ar00101", content), "cp1252")
    (printed,) = read_source(tmp_path)
    assert isinstance(printed, PrintedIssue)
    words = read_word_boxes(printed.files[printed.pages[0].page.words]())
    found = {word.text: word for word in words}
    assert (found["Neige"].right, found["Neige"].top) == (0.1, 0.5)
    assert (found["sur tout"].right, found["sur tout"].bottom) == (0.25, 0.65)
    # A line without words is no word, and the headline's stands on its own line.
    assert {"LE PONT"} < set(found)
