"""What is exported and taken in again is the same issue; what a form cannot carry is said."""

import datetime
import functools
import io
import itertools
import json
import os
import random
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from lxml import etree

from reader.collate.issue import collate
from reader.export.alto_sheet import fit_for_xml
from reader.export.epub import epub_bytes
from reader.export.iiif import iiif_entries
from reader.export.losses import LOST, Form, Loss, losses
from reader.export.mets_alto import mets_alto_entries
from reader.export.newsml_g2 import newsml_bytes
from reader.export.ninjs import ninjs_text
from reader.export.reading_text import issue_text
from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Paragraph,
    Picture,
    Table,
)
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import CollatedIssue, PrintedIssue, PrintedPage
from reader.model.zone import Zone
from reader.notation import mets_form
from reader.notation.dateline import read_dateline
from reader.notation.folder_form import MASTHEAD_STRINGS
from reader.session.intake.sources import readings
from tests.model.any_issue import issues, with_files

ISSUES = Path(__file__).resolve().parents[2] / "issues"
FOLDERS = tuple(sorted(path.parent for path in ISSUES.rglob("issue.md")))
SEEDS = int(os.environ.get("DAODU_EXAMPLES", "25"))
WORDS = "河桥船灯人水岸早晚新旧城乡山路田麦风雨春秋日月年时说看走来去上下前后工农学校医院书记"
DAY = datetime.date(2026, 3, 2)


def one(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue)
    return found


def through_mets(collated: CollatedIssue, folder: Path) -> CollatedIssue:
    for name, octets in mets_alto_entries(collated):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(octets)
    return one(folder)


def carried(issue: Issue) -> Issue:
    """Take out of an issue what METS/ALTO says it leaves out."""
    pages = tuple(replace(page, words="", as_found="") for page in issue.pages)
    return replace(issue, pages=pages, remarks="", doubts=())


class Newsroom:
    """Makes issues of every shape that is printed, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.files: dict[str, bytes] = {}

    def _text(self, least: int, most: int) -> str:
        return "".join(self._chance.choices(WORDS, k=self._chance.randint(least, most)))

    def _maybe(self, text: str) -> str:
        return text if self._chance.random() < 0.5 else ""

    def _zone(self) -> Zone:
        corners = self._chance.choice([4, 4, 6])
        points = [
            (round(self._chance.random(), 6), round(self._chance.random(), 6))
            for _ in range(corners)
        ]
        return Zone(points=tuple(points))

    def _picture(self) -> Picture:
        name = f"images/{self._text(2, 3)}.svg" if self._chance.random() < 0.6 else None
        if name:
            self.files[name] = b"<svg/>"
        caption = "\n".join(self._text(8, 20) + "。" for _ in range(self._chance.randint(0, 2)))
        return Picture(image=name, caption=caption, credit=self._maybe("本报记者 柳岸 摄"))

    def _block(self) -> Block:
        kind = self._chance.random()
        if kind < 0.6:
            opening = self._chance.choice(["本报讯 ", "", "", " 两端有空格 "])
            return Paragraph(text=f"{opening}{self._text(20, 60)}，{self._text(9, 30)}。")
        if kind < 0.75:
            return Crosshead(text=self._text(3, 8))
        if kind < 0.9:
            return self._picture()
        wide = self._chance.randint(1, 4)
        rows = [tuple(self._maybe(self._text(1, 4)) for _ in range(wide)) for _ in range(3)]
        return Table(rows=tuple(rows))

    def _article(self, label: str, place: int, next_label: str) -> Article:
        blocks = [self._block() for _ in range(self._chance.randint(0, 5))]
        jumps: list[Jump] = []
        if next_label and self._chance.random() < 0.4:
            text = f"（下转{int(next_label)}版）"
            jump = Jump(kind=JumpKind.CONTINUED_ON, pages=(str(int(next_label)),), text=text)
            if blocks and isinstance(blocks[-1], Paragraph) and self._chance.random() < 0.5:
                blocks[-1] = Paragraph(text=blocks[-1].text + text)
                jump = replace(jump, block=len(blocks) - 1)
            jumps.append(jump)
        if int(label) > 1 and self._chance.random() < 0.4:
            back = int(label) - 1
            text = f"（上接{back}版）"
            jumps.append(Jump(kind=JumpKind.CONTINUED_FROM, pages=(str(back),), text=text))
        datelines = (read_dateline(b.text) for b in blocks if isinstance(b, Paragraph))
        return Article(
            id=f"{label}/a{place}",
            headline=self._text(6, 16),
            kicker=self._maybe(self._text(6, 12)),
            deck=self._maybe(self._text(6, 12)),
            bylines=self._chance.choice(
                [
                    (),
                    (Byline(role="本报记者", names=("闻小河",), text="本报记者 闻小河"),),
                    (Byline(role=None, names=("一位过路人",), text="桥头 一位过路人"),),
                    (Byline(role="通讯员", names=("柳岸", "谷雨")),),
                ]
            ),
            dateline=next((found.dateline for found in datelines if found), None),
            blocks=tuple(blocks),
            jumps=tuple(jumps),
            zones=tuple(dict.fromkeys(self._zone() for _ in range(self._chance.randint(0, 3)))),
        )

    def _digest(self) -> Digest | None:
        if self._chance.random() < 0.5:
            return None
        entries = [
            DigestEntry(
                headline=self._text(6, 12), deck=self._maybe("一行副题"), page="2", page_text="2版"
            )
            for _ in range(self._chance.randint(1, 3))
        ]
        return Digest(label=self._maybe("今日导读"), entries=tuple(entries))

    def issue(self) -> CollatedIssue:
        labels = [f"{n:02}" for n in range(1, self._chance.randint(1, 4) + 1)]
        self.files["images/issue.pdf"] = b"%PDF-1.7"
        pages = []
        for number, label in enumerate(labels, start=1):
            following = labels[number] if number < len(labels) else ""
            page = Page(
                label=label,
                number=number,
                section=self._maybe("要闻"),
                editors=self._chance.choice(
                    [(), (Byline(role="制图", names=("柳岸",), text="制图 柳岸"),)]
                ),
                folio=self._chance.choice([(), ("柳湾日报　2026年3月2日",)]),
                digest=self._digest(),
                articles=tuple(
                    self._article(label, place, following)
                    for place in range(1, self._chance.randint(1, 4) + 1)
                ),
                facsimile=self._chance.choice(
                    [None, Facsimile(path="images/issue.pdf", sheet=number - 1)]
                ),
            )
            pages.append(self._printed(page))
        # A library keeps only what pages show.
        shown = {f for p in pages for f in ([p.page.facsimile.path] if p.page.facsimile else [])}
        files = {
            name: functools.partial(bytes, octets)
            for name, octets in self.files.items()
            if name.endswith(".svg") or name in shown
        }
        return collate(PrintedIssue(pages=tuple(pages), files=files))

    def _printed(self, page: Page) -> PrintedPage:
        masthead = None
        if page.number == 1:
            lines = ("柳湾日报　第812期", "国内统一刊号：CN99-0812　热线：0555-8812345")
            masthead = Masthead(
                lines=lines, cn_number="CN99-0812", hotlines=("0555-8812345",), pages_announced=4
            )
        date = self._chance.choice(
            [
                Dating(value=DAY, status=DateStatus.KNOWN, evidence=("printed",)),
                Dating(value=DAY, status=DateStatus.KNOWN, evidence=("printed",)),
            ]
        )
        return PrintedPage(
            page=page, title="柳湾日报", issue_number=812, date=date, masthead=masthead
        )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_sample_issue_is_the_same_after_mets_alto(folder, tmp_path):
    before = one(folder)
    after = through_mets(before, tmp_path)
    assert carried(after.issue) == carried(before.issue)
    assert {n: read() for n, read in after.files.items()} == {
        n: read() for n, read in before.files.items()
    }


def test_every_field_of_a_masthead_has_a_name_in_mets():
    kinds = {**mets_form.MASTHEAD_IDENTIFIERS, **mets_form.MASTHEAD_NOTES}
    assert set(kinds) == set(MASTHEAD_STRINGS)
    assert len(set(kinds.values())) == len(kinds)


def test_generated_issues_are_the_same_after_mets_alto(tmp_path):
    for seed in range(SEEDS):
        before = Newsroom(seed).issue()
        after = through_mets(before, tmp_path / str(seed))
        assert carried(after.issue) == carried(before.issue), seed
        assert after.files.keys() == before.files.keys()


@settings(max_examples=SEEDS, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(issues())
def test_any_issue_keeps_its_texts_in_mets_alto(issue):
    before = with_files(issue)
    with tempfile.TemporaryDirectory() as place:
        after = through_mets(before, Path(place)).issue
    # Pages are put in the order of their labels, which here are any text.
    texts = [
        sorted(fit_for_xml(text) for page in found.pages for text in _texts(page))
        for found in (before.issue, after)
    ]
    assert texts[0] == texts[1]


def _texts(page: Page) -> list[str]:
    found = [page.section, *page.folio, *(e.text for e in page.editors)]
    for entry in page.digest.entries if page.digest else ():
        found += [entry.headline, entry.deck, entry.page_text]
    for article in page.articles:
        found += [article.kicker, article.headline, article.deck]
        found += [byline.text for byline in article.bylines]
        for block in article.blocks:
            if isinstance(block, Paragraph | Crosshead):
                found.append(block.text)
            elif isinstance(block, Picture):
                found += [block.caption, block.credit]
            else:
                found += [cell for row in block.rows for cell in row]
    return [text for text in found if text]


def through(form: Form, collated: CollatedIssue, folder: Path) -> Issue:
    """Export an issue and take it in again."""
    name = {Form.NINJS: "out.json", Form.NEWSML_G2: "out.xml"}.get(form, "")
    for inside, octets in written(collated, form).items():
        path = folder / (name or inside)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(octets)
    return one(folder / name).issue


def without(issue: Issue, lost: frozenset[Loss]) -> Issue:
    """Take out of an issue what a form says it leaves out."""
    pages = tuple(_page_without(page, lost) for page in issue.pages)
    if Loss.PAGES in lost:
        kept = (page for page in pages if page.articles)
        pages = tuple(replace(page, number=n) for n, page in enumerate(kept, 1))
    issue = replace(issue, pages=pages)
    if Loss.DATING in lost:
        day = issue.date.value
        status = DateStatus.KNOWN if day else DateStatus.UNKNOWN
        issue = replace(issue, date=Dating(value=day, status=status))
    if Loss.REMARKS in lost:
        issue = replace(issue, remarks="", doubts=())
    if Loss.MASTHEAD in lost:
        issue = replace(issue, masthead=Masthead())
    return replace(issue, number=None) if Loss.NUMBER in lost else issue


def _page_without(page: Page, lost: frozenset[Loss]) -> Page:
    page = replace(page, articles=tuple(_article_without(a, lost) for a in page.articles))
    if Loss.AS_FOUND in lost:
        page = replace(page, as_found="")
    if Loss.EDGES in lost:
        page = replace(page, editors=(), folio=())
    if Loss.DIGEST in lost:
        page = replace(page, digest=None)
    if Loss.FACSIMILES in lost:
        page = replace(page, facsimile=None)
    return replace(page, words="") if Loss.WORDS in lost else page


def _article_without(article: Article, lost: frozenset[Loss]) -> Article:
    if Loss.ZONES in lost:
        article = replace(article, zones=())
    if Loss.ROUNDED in lost:
        corners = (tuple((round(x, 5), round(y, 3)) for x, y in z.points) for z in article.zones)
        article = replace(article, zones=tuple(Zone(points=points) for points in corners))
    if Loss.JUMPS in lost:
        led = (replace(j, state=JumpState.PAGE_NOT_HELD, target=None) for j in article.jumps)
        article = replace(article, jumps=tuple(jump for jump in led if jump.text))
    if Loss.PICTURES in lost:
        blocks = (replace(b, image=None) if isinstance(b, Picture) else b for b in article.blocks)
        article = replace(article, blocks=tuple(blocks))
    return article


@pytest.mark.parametrize("form", [Form.NINJS, Form.NEWSML_G2, Form.IIIF, Form.EPUB])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_sample_issue_is_the_same_but_for_what_the_form_says(folder, form, tmp_path):
    before = one(folder)
    after = through(form, before, tmp_path)
    assert without(after, LOST[form]) == without(before.issue, LOST[form])


@pytest.mark.parametrize("form", [Form.NINJS, Form.NEWSML_G2, Form.EPUB])
def test_generated_issues_are_the_same_but_for_what_the_form_says(form, tmp_path):
    for seed in range(SEEDS):
        before = Newsroom(seed).issue()
        after = through(form, before, tmp_path / str(seed))
        assert without(after, LOST[form]) == without(before.issue, LOST[form]), seed


def written(collated: CollatedIssue, form: Form) -> dict[str, bytes]:
    """Return the files that a form writes, those of an EPUB unpacked."""
    if form is Form.EPUB:
        with zipfile.ZipFile(io.BytesIO(epub_bytes(collated))) as book:
            return {name: book.read(name) for name in book.namelist()}
    if form in (Form.IIIF, Form.METS_ALTO):
        entries = iiif_entries if form is Form.IIIF else mets_alto_entries
        return dict(entries(collated))
    writers = {
        Form.TEXT: issue_text,
        Form.NINJS: ninjs_text,
        Form.NEWSML_G2: lambda issue: newsml_bytes(issue).decode(),
    }
    return {"out": writers[form](collated.issue).encode()}


def said_in(files: dict[str, bytes]) -> str:
    """Return all text that files hold, attributes too."""
    texts = []
    for octets in files.values():
        if octets.lstrip().startswith(b"<"):
            root = etree.fromstring(octets)
            texts += ["".join(map(str, root.itertext()))]
            texts += [str(value) for e in root.iter() for value in e.attrib.values()]
        elif octets.lstrip()[:1] in (b"[", b"{"):
            texts += _values(json.loads(octets))
        else:
            texts.append(octets.decode("utf-8", "ignore"))
    return "\n".join(texts)


def _values(value: object) -> list[str]:
    if isinstance(value, dict):
        return list(itertools.chain.from_iterable(map(_values, value.values())))
    if isinstance(value, list):
        return list(itertools.chain.from_iterable(map(_values, value)))
    return [str(value)]


def facts(issue: Issue) -> dict[Loss, list[str]]:
    """Return texts of an issue that are lost to a form which loses the thing."""
    return {
        Loss.MASTHEAD: [line for line in issue.masthead.lines if line != issue.title],
        Loss.NUMBER: [str(issue.number)],
        Loss.EDGES: [e.text for page in issue.pages for e in page.editors],
        Loss.DIGEST: [
            f"{entry.deck}"
            for page in issue.pages
            if page.digest
            for entry in page.digest.entries
            if entry.deck
        ],
        Loss.REMARKS: [issue.remarks] if issue.remarks else [],
    }


@pytest.mark.parametrize("form", [form for form in Form if LOST[form]])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: "/".join(path.parts[-2:]))
def test_nothing_is_lost_to_a_form_that_is_not_said(folder, form):
    collated = one(folder)
    files = written(collated, form)
    whole = said_in(files)
    said = losses(collated.issue, form)
    for loss, texts in facts(collated.issue).items():
        missing = [text for text in texts if text not in whole]
        assert not missing or loss in said, (loss, missing[:3])
    shown = {
        block.image
        for page in collated.issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image
    }
    octets = set(files.values())
    missing = [name for name in shown if collated.files[name]() not in octets]
    assert bool(missing) == (Loss.PICTURES in said)


def test_what_is_said_to_be_lost_is_not_there():
    collated = one(FOLDERS[0])
    for form in (Form.NINJS, Form.NEWSML_G2):
        whole = said_in(written(collated, form))
        assert collated.issue.masthead.lines[-1] not in whole
        assert not any(e.text in whole for p in collated.issue.pages for e in p.editors)
