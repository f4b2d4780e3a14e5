"""Laying out against Qt's own: each ratio that the speed of pages is measured by, in one run.

``pytest tests/benchmarks/test_layout.py -s`` prints them. The copy is new in
every round, so that nothing is remembered from the round before; a page and
the QTextDocument of the same text are timed by turns, each by the processor.
"""

import gc
import itertools
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QTextDocument

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import LaidOutPage
from reader.model.article import Article, Block, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.paint.faces import QtTypefaces, load_faces
from reader.paint.page import Press, paint_frame
from reader.paint.palette import PALETTES, Theme
from tests.typeset.manuscript import any_paragraph

SUBJECTS = ("夜班公交", "旧城水巷", "山村小学", "渔港码头", "社区食堂", "梯田新稻", "江心灯塔")
DEEDS = ("今起开通", "迎来新生", "重新开课", "秋汛丰收", "办到门口", "亮灯四十年", "添三百座位")
CHARACTERS = 8000
ROUNDS = 9
MOST_LAID_OUT, MOST_PAINTED, MOST_GROWTH = 12, 2.5, 2.3
"""In documents; and twice the text in times of once."""
MOST_SECONDS = 1.0
SIZE = 9
KINDS = ("quiet", "of short paragraphs", "with Latin words", "with pictures and tables")
TRADITIONAL = ("quiet", "zh-Hant")
FIGURES = (
    Picture(image="3:2", caption="夜航。", credit="周岚 摄"),
    Table(rows=(("线路", "票价"), *((f"{at}路", f"{at}元") for at in range(1, 6)))),
)


@dataclass
class Copy:
    """Fresh articles; no two rounds have the same paragraphs."""

    seeds: Iterator[int]
    kind: str = "quiet"

    def article(self, number: int, length: int) -> Article:
        blocks: list[Block] = []
        while length > 0:
            text = self._text(next(self.seeds))
            blocks.append(Paragraph(text=text))
            length -= len(text)
        if self.kind == "with pictures and tables" and number % 3 == 1:
            blocks.insert(number % len(blocks), FIGURES[number % len(FIGURES)])
        dice = random.Random(number)
        headline = " ".join(
            dice.choice(SUBJECTS) + dice.choice(DEEDS) for _ in range(1 + number % 2)
        )
        return Article(id=f"01/a{number}", headline=headline, blocks=tuple(blocks))

    def _text(self, seed: int) -> str:
        if self.kind == "of short paragraphs":
            return any_paragraph(seed, is_wild=False)[:20] + "。"
        if self.kind == "with Latin words":
            return f"Harbour Watch 2026 {any_paragraph(seed, is_wild=True)}"
        return any_paragraph(seed, is_wild=False)

    def page(self, characters: int, articles: int) -> Page:
        share = characters // articles
        found = tuple(self.article(number, share) for number in range(1, articles + 1))
        return Page(label="01", number=1, articles=found)

    def uneven_page(self, characters: int, articles: int) -> Page:
        """Return a page on which each story is shorter than the one before it."""
        whole = articles * (articles + 1) // 2
        found = tuple(
            self.article(number, characters * (articles + 1 - number) // whole)
            for number in range(1, articles + 1)
        )
        return Page(label="01", number=1, articles=found)


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect no garbage while a page is timed: the window does so in turns of its own."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def copy() -> Copy:
    return Copy(itertools.count(10**6))


@pytest.fixture(scope="module")
def faces(qapp: QGuiApplication) -> QtTypefaces:
    return load_faces()


def taken(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def lay_out(
    page: Page, faces: QtTypefaces, language: str = "zh-Hans", *, is_down: bool = False
) -> LaidOutPage:
    issue = Issue(title="海港日报", language=language, pages=(page,))
    design = Design(format=Format.BROADSHEET, is_down=is_down)
    return lay_out_page(issue, page, design, faces, lambda _: (3, 2))[0]


def text_of(page: Page) -> str:
    blocks = (block for article in page.articles for block in article.blocks)
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def document(text: str) -> QTextDocument:
    """Lay the same text out at one measure in a new QTextDocument."""
    found = QTextDocument()
    font = QFont("Noto Serif SC")
    font.setPixelSize(SIZE)
    found.setDefaultFont(font)
    found.setTextWidth(13 * SIZE)
    found.setPlainText(text)
    found.size()
    return found


@pytest.mark.parametrize("is_down", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("articles", [1, 5, 7, 9])
def test_a_page_of_8000_characters_is_laid_out(
    faces: QtTypefaces, copy: Copy, articles: int, *, is_down: bool
) -> None:
    ours, theirs = [], []
    for _ in range(ROUNDS):
        page = copy.page(CHARACTERS, articles)
        text = text_of(page)
        theirs.append(taken(lambda text=text: document(text)))
        ours.append(taken(lambda page=page: lay_out(page, faces, is_down=is_down)))
    ratio = statistics.median(ours) / statistics.median(theirs)
    way = "down" if is_down else "across"
    print(  # noqa: T201
        f"\nlaid out {way}, {CHARACTERS} characters in {articles} articles: {ratio:.1f} documents "
        f"of {MOST_LAID_OUT} ({statistics.median(ours) * 1000:.0f} ms)"
    )


@pytest.mark.parametrize("articles", [3, 9, 12])
@pytest.mark.parametrize(
    ("kind", "language"), [*((kind, "zh-Hans") for kind in KINDS), TRADITIONAL]
)
def test_copy_of_every_kind_is_laid_out(
    faces: QtTypefaces, copy: Copy, kind: str, language: str, articles: int
) -> None:
    copy.kind = kind
    ours, theirs = [], []
    for number in range(ROUNDS):
        # Stories are by turns of one length and of many.
        page = (copy.uneven_page if number % 2 else copy.page)(CHARACTERS, articles)
        text = text_of(page)
        theirs.append(taken(lambda text=text: document(text)))
        ours.append(taken(lambda page=page: lay_out(page, faces, language)))
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(  # noqa: T201
        f"\nlaid out, {CHARACTERS} characters {kind}, {language}, in {articles} articles: "
        f"{ratio:.1f} documents of {MOST_LAID_OUT}, {min(ours) / min(theirs):.1f} at the least"
    )


@pytest.mark.parametrize(("characters", "articles"), [(4000, 1), (4000, 2), (3000, 3), (5000, 5)])
@pytest.mark.parametrize("kind", KINDS[:3])
def test_twice_the_copy_of_any_kind_takes_about_twice_as_long(
    faces: QtTypefaces, copy: Copy, kind: str, characters: int, articles: int
) -> None:
    copy.kind = kind
    once, twice = [], []
    for number in range(ROUNDS):
        make = copy.uneven_page if number % 2 else copy.page
        one, two = make(characters, articles), make(2 * characters, 2 * articles)
        once.append(taken(lambda one=one: lay_out(one, faces)))
        twice.append(taken(lambda two=two: lay_out(two, faces)))
    ratio = min(twice) / min(once)
    print(  # noqa: T201
        f"\ntwice {characters} characters {kind}, {articles} and {2 * articles} articles: "
        f"{ratio:.2f} times of {MOST_GROWTH}"
    )


def test_a_page_of_8000_characters_is_painted(faces: QtTypefaces, copy: Copy) -> None:
    press = Press(faces=faces, palette=PALETTES[Theme.PAPER], pictures=lambda _: None)
    page = copy.page(CHARACTERS, 7)
    frame, whole = lay_out(page, faces).frame, document(text_of(page))
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    tall = QImage(14 * SIZE, round(whole.size().height()) + 1, QImage.Format.Format_RGB32)

    def paint(target: QImage, work: Callable[[QPainter], object]) -> float:
        painter = QPainter(target)
        start = time.process_time()
        work(painter)
        spent = time.process_time() - start
        painter.end()
        return spent

    rounds = [
        (
            paint(image, lambda painter: paint_frame(painter, frame, press, 1.0)),
            paint(tall, whole.drawContents),
        )
        for _ in range(ROUNDS + 1)
    ][1:]
    ours, theirs = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(f"\npainted: {ours / theirs:.2f} documents of {MOST_PAINTED}")  # noqa: T201


def test_an_issue_of_40000_characters_is_laid_out(faces: QtTypefaces, copy: Copy) -> None:
    spent, first = [], []
    for _ in range(5):
        pages = [copy.page(3400, 7) for _ in range(12)]
        each = [taken(lambda page=page: lay_out(page, faces)) for page in pages]
        spent.append(sum(each))
        first.append(each[0])
    print(  # noqa: T201
        f"\n12 pages, 40,800 characters: {statistics.median(spent):.2f} s of {MOST_SECONDS}, "
        f"the first page there after {statistics.median(first) * 1000:.0f} ms"
    )


@pytest.mark.parametrize("is_down", [False, True], ids=["across", "down"])
@pytest.mark.parametrize(
    ("characters", "articles", "more"), [(4000, 4, 8), (8000, 3, 3), (16_000, 1, 1)]
)
def test_twice_the_text_takes_about_twice_as_long(
    faces: QtTypefaces, copy: Copy, characters: int, articles: int, more: int, *, is_down: bool
) -> None:
    once, twice = [], []
    for _ in range(ROUNDS):
        one, two = copy.page(characters, articles), copy.page(2 * characters, more)
        once.append(taken(lambda one=one: lay_out(one, faces, is_down=is_down)))
        twice.append(taken(lambda two=two: lay_out(two, faces, is_down=is_down)))
    # The least of each: the machine may be busy with other things.
    ratio = min(twice) / min(once)
    print(  # noqa: T201
        f"\ntwice {characters} characters {'down' if is_down else 'across'}, {articles} and {more} "
        f"articles: {ratio:.2f} times "
        f"of {MOST_GROWTH}"
    )
