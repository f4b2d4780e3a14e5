"""``daodu export`` on every sample issue."""

import html
import json
import posixpath
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from reader.cli.main import daodu
from reader.model.article import Crosshead, Paragraph, Picture
from reader.model.issue import Issue
from reader.notation.page_label import page_reference
from reader.session.intake.sources import issues_from

ISSUES = Path(__file__).resolve().parents[2] / "issues"
FOLDERS = tuple(sorted(path.parent for path in ISSUES.rglob("issue.md")))
NAR = "{http://iptc.org/std/nar/2006-10-01/}"


@pytest.fixture(params=FOLDERS, ids=lambda path: "/".join(path.parts[-2:]))
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def export(folder: Path, form: str, out: Path) -> Result:
    library = str(out.parent / "library.sqlite")
    arguments = ["--library", library, "export", str(folder), "--format", form, "--out", str(out)]
    result = CliRunner().invoke(daodu, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result


def issue_of(path: Path) -> Issue:
    (collated,) = issues_from(path)
    return collated.issue


def texts(issue: Issue) -> list[str]:
    """Every text that each form must hold."""
    found = []
    for page in issue.pages:
        for article in page.articles:
            found += [article.kicker, article.headline, article.deck]
            found += [byline.text for byline in article.bylines]
            for block in article.blocks:
                if isinstance(block, Paragraph | Crosshead):
                    found.append(block.text)
                elif isinstance(block, Picture):
                    found += [*block.caption.split("\n"), block.credit]
                else:
                    found += [cell for row in block.rows for cell in row]
            found += [jump.text for jump in article.jumps if jump.block is None]
    return [text for text in found if text]


@pytest.mark.parametrize(("form", "name"), [("folder", "out"), ("epaper", "out.epaper")])
def test_our_own_forms_give_the_same_issue_and_files_again(folder, form, name, tmp_path):
    result = export(folder, form, tmp_path / name)
    assert result.stderr == ""
    (before,) = issues_from(folder)
    (after,) = issues_from(tmp_path / name)
    assert after.issue == before.issue
    assert {n: read() for n, read in after.files.items()} == {
        n: read() for n, read in before.files.items()
    }


@pytest.mark.parametrize("form", ["text", "ninjs", "newsml-g2", "epub"])
def test_no_text_of_an_article_is_lost(folder, form, tmp_path):
    out = tmp_path / "out"
    export(folder, form, out)
    if form == "epub":
        with zipfile.ZipFile(out) as book:
            pages = [n for n in book.namelist() if n.startswith("EPUB/page-")]
            whole = "\n".join("".join(etree.fromstring(book.read(n)).itertext()) for n in pages)
    elif form == "ninjs":
        items = json.loads(out.read_text("utf-8"))
        values = [
            v["value"] for item in items for v in (*item.get("headlines", ()), *item["bodies"])
        ]
        whole = "\n".join((*values, *(item.get("by", "") for item in items)))
    elif form == "newsml-g2":
        whole = "\n".join(map(str, etree.parse(out).getroot().itertext()))
    else:
        whole = out.read_text("utf-8")
    assert [text for text in texts(issue_of(folder)) if text not in whole] == []


def test_every_article_is_one_item_with_its_own_name(folder, tmp_path):
    export(folder, "newsml-g2", tmp_path / "out.xml")
    names = [item.get("guid") for item in etree.parse(tmp_path / "out.xml").iter(f"{NAR}newsItem")]
    export(folder, "ninjs", tmp_path / "out.json")
    items = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [item["uri"] for item in items] == names
    assert len(set(names)) == sum(len(page.articles) for page in issue_of(folder).pages)


def test_an_epub_is_whole_and_every_link_leads_somewhere(folder, tmp_path):
    export(folder, "epub", tmp_path / "out.epub")
    with zipfile.ZipFile(tmp_path / "out.epub") as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert book.read("mimetype") == b"application/epub+zip"
        package = etree.fromstring(book.read("EPUB/package.opf"))
        listed = [item.get("href") for item in package.iter("{*}item")]
        held = {n.removeprefix("EPUB/") for n in book.namelist() if n.startswith("EPUB/")}
        assert sorted(listed) == sorted(held - {"package.opf"})
        documents = {n: etree.fromstring(book.read(f"EPUB/{n}")) for n in listed if ".xhtml" in n}
    anchors = {n: {e.get("id") for e in root.iter("{*}*")} for n, root in documents.items()}
    links = [(n, e.get("href")) for n, root in documents.items() for e in root.iter("{*}a")]
    for name, link in links:
        file, _, anchor = link.partition("#")
        assert posixpath.normpath(file or name) in documents
        assert not anchor or anchor in anchors[file]
    issue = issue_of(folder)
    leading = sum(j.target is not None for p in issue.pages for a in p.articles for j in a.jumps)
    assert leading > 0
    in_pages = [link for name, link in links if name != "nav.xhtml"]
    announced = sum(e.target is not None for p in issue.pages if p.digest for e in p.digest.entries)
    assert len(in_pages) == leading + announced


def test_what_a_form_cannot_carry_is_said(tmp_path):
    said = export(FOLDERS[0], "ninjs", tmp_path / "out.json").stderr
    assert "Pictures are left out" in said
    assert "导读 is left out" in said
    assert "Pictures" not in export(FOLDERS[0], "epub", tmp_path / "out.epub").stderr


def test_a_folder_with_another_issue_is_not_written_over(tmp_path):
    out = tmp_path / "out"
    export(FOLDERS[0], "folder", out)
    arguments = ["export", str(FOLDERS[1]), "--format", "folder", "--out", str(out)]
    result = CliRunner().invoke(daodu, arguments)
    assert result.exit_code == 1
    assert "holds an issue already" in str(result.exception)
    assert issue_of(out) == issue_of(FOLDERS[0])


def test_a_iiif_range_covers_every_page_of_an_article_that_jumps(folder, tmp_path):
    export(folder, "iiif", tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    issue = issue_of(folder)
    canvases = [canvas["id"] for canvas in manifest["items"]]
    assert len(canvases) == len(issue.pages)
    notes = [n for c in manifest["items"] for p in c["annotations"] for n in p["items"]]
    whole = "\n".join(html.unescape(note["body"]["value"]) for note in notes)
    assert [text for text in texts(issue) if text not in whole] == []
    covered = [[place["id"] for place in r["items"]] for r in manifest["structures"]]
    assert {canvas for canvases_of in covered for canvas in canvases_of} <= set(canvases)
    articles = [article for page in issue.pages for article in page.articles]
    assert sum(map(len, covered)) == len(articles)
    onward = [j for a in articles for j in a.jumps if j.kind == "continued_on" and j.target]
    assert len(articles) - len(covered) == len({jump.target for jump in onward})


def test_iiif_taken_in_again_is_the_same_issue_for_what_the_form_carries(folder, tmp_path):
    export(folder, "iiif", tmp_path / "out")
    before, after = issue_of(folder), issue_of(tmp_path / "out")
    for name in ("title", "number", "edition", "language"):
        assert getattr(after, name) == getattr(before, name)
    assert after.date.value == before.date.value
    for old, new in zip(before.pages, after.pages, strict=True):
        # The reader writes A1 as A01, in ids too.
        assert page_reference(new.label) == page_reference(old.label)
        assert new.section == old.section
        names = {a.id: b.id for a, b in zip(old.articles, new.articles, strict=True)}
        assert [without_pictures(a) for a in old.articles] == [
            without_pictures(replace(b, id=a.id, jumps=led_as(b, a)))
            for a, b in zip(old.articles, new.articles, strict=True)
        ]
        assert len(names) == len(old.articles)


def without_pictures(article):
    """Leave out what the form cannot carry."""
    blocks = tuple(replace(b, image=None) if isinstance(b, Picture) else b for b in article.blocks)
    return replace(article, blocks=blocks)


def led_as(article, other):
    """Return an article's jumps, their targets named as another's are where they are the same."""
    return tuple(
        replace(jump, target=old.target)
        if page_reference((jump.target or "").partition("/")[0])
        == page_reference((old.target or "").partition("/")[0])
        else jump
        for jump, old in zip(article.jumps, other.jumps, strict=True)
    )


def test_mets_alto_taken_in_again_has_the_same_pages_headlines_and_text(folder, tmp_path):
    export(folder, "mets-alto", tmp_path / "out")
    before, after = issue_of(folder), issue_of(tmp_path / "out")
    assert (after.title, after.number, after.date.value) == (
        before.title,
        before.number,
        before.date.value,
    )
    # The reader writes A1 as A01.
    labels = [[page_reference(p.label) for p in issue.pages] for issue in (before, after)]
    assert labels[0] == labels[1]
    heads = [sorted(a.headline for a in p.articles) for p in before.pages]
    assert [sorted(a.headline for a in p.articles) for p in after.pages] == heads
    # The reader takes a jump line out of its paragraph: each character is held once.
    held = [Counter("".join("".join(texts(issue)).split())) for issue in (before, after)]
    assert held[0] == held[1]


@pytest.mark.parametrize("form", ["epaper", "epub", "newsml-g2", "ninjs"])
@pytest.mark.parametrize("name", ["issue", "issue.txt", "issue.xml", "issue.json", "2026-05.17"])
def test_what_we_wrote_is_known_whatever_it_is_named(tmp_path: Path, form: str, name: str) -> None:
    folder = ISSUES / "澜江日报" / "2026-05-17"
    out = tmp_path / "out" / name
    out.parent.mkdir()
    export(folder, form, out)
    assert [len(page.articles) for page in issue_of(out).pages] == [
        len(page.articles) for page in issue_of(folder).pages
    ]


@pytest.mark.parametrize("form", ["epaper", "epub", "newsml-g2", "ninjs"])
def test_what_we_wrote_is_found_in_a_folder_whatever_it_is_named(tmp_path: Path, form: str) -> None:
    folder = ISSUES / "澜江日报" / "2026-05-17"
    (tmp_path / "out").mkdir()
    export(folder, form, tmp_path / "out" / "issue.daodu")
    (tmp_path / "out" / "LICENSE").write_text("You may copy this.\n", "utf-8")
    assert issue_of(tmp_path / "out").title == "澜江日报"


@pytest.mark.parametrize(("form", "file"), [("mets-alto", "mets.xml"), ("iiif", "manifest.json")])
def test_what_describes_the_files_beside_it_is_known_too(
    tmp_path: Path, form: str, file: str
) -> None:
    folder = ISSUES / "澜江日报" / "2026-05-17"
    export(folder, form, tmp_path / "out")
    described = (tmp_path / "out" / file).rename(tmp_path / "out" / "description.txt")
    assert len(issue_of(described).pages) == len(issue_of(folder).pages)
