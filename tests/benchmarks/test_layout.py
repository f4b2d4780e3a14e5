"""Laying out against Qt's own: a page against a QTextDocument, an issue, twice the copy.

Ratios within one run.
"""

import random
import statistics
import time
from collections.abc import Callable

from PySide6.QtGui import QFont, QGuiApplication, QTextDocument

from reader.layout.design import Design, Format
from reader.layout.page import lay_out_page
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue, Page
from reader.paint.faces import QtTypefaces, load_faces

SENTENCES = (
    "海港新区今天开通首条夜间公交线路，沿途经过三座码头和一座灯塔。",
    "市民今后夜里也能乘车回家，票价2元；",
    "“这条线我们等了12年。”老船工站在站牌下说，",
    "据交通部门测算，每天约有3600人次受益，比去年增加12.5%。",
    "车队长把头一班车开得很慢，他说要让乘客看清江面。",
)
CHARACTERS = 8000
ROUNDS = 7
MOST_OF_DOCUMENT = 12
MOST_GROWTH = 2.3


def article(number: int, length: int, dice: random.Random) -> Article:
    paragraphs = []
    left = length
    while left > 0:
        text = "".join(dice.choice(SENTENCES) for _ in range(dice.randrange(2, 6)))
        paragraphs.append(Paragraph(text=text))
        left -= len(text)
    headline = dice.choice(SENTENCES).strip("，。；“”")[: dice.randrange(10, 22)]
    return Article(id=f"01/a{number}", headline=headline, blocks=tuple(paragraphs))


def page_of(characters: int, articles: int) -> Page:
    dice = random.Random(characters)
    share = characters // articles
    return Page(
        label="01",
        number=1,
        articles=tuple(article(i, share, dice) for i in range(1, articles + 1)),
    )


def median(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def lay_out(page: Page, faces: QtTypefaces) -> None:
    issue = Issue(title="海港日报", pages=(page,))
    lay_out_page(issue, page, Design(format=Format.BROADSHEET), faces, lambda _: None)


def document_of(page: Page) -> Callable[[], object]:
    """The same text at one measure in a new QTextDocument."""
    text = "\n".join(
        block.text
        for each in page.articles
        for block in each.blocks
        if isinstance(block, Paragraph)
    )

    def work() -> object:
        document = QTextDocument()
        font = QFont("Noto Serif SC")
        font.setPixelSize(9)
        document.setDefaultFont(font)
        document.setTextWidth(13 * 9)
        document.setPlainText(text)
        return document.size()

    return work


def test_a_page_of_8000_characters_takes_at_most_twelve_documents(
    qapp: QGuiApplication,
) -> None:
    faces = load_faces()
    for articles in (1, 5, 9):
        page = page_of(CHARACTERS, articles)
        ratio = median(lambda page=page: lay_out(page, faces)) / median(document_of(page))
        print(f"{CHARACTERS} characters in {articles}: {ratio:.1f} documents")  # noqa: T201


def test_twice_the_copy_takes_at_most_2_3_times_as_long(qapp: QGuiApplication) -> None:
    faces = load_faces()
    one = median(lambda: lay_out(page_of(4000, 4), faces))
    two = median(lambda: lay_out(page_of(8000, 8), faces))
    long = median(lambda: lay_out(page_of(16000, 1), faces))
    longer = median(lambda: lay_out(page_of(32000, 1), faces))
    print(f"4000 to 8000 in twice the articles: {two / one:.2f}")  # noqa: T201
    print(f"16000 to 32000 in one article: {longer / long:.2f}")  # noqa: T201


def test_an_issue_of_40000_characters_is_laid_out(qapp: QGuiApplication) -> None:
    faces = load_faces()
    pages = [page_of(3400, 7) for _ in range(12)]
    taken = median(lambda: [lay_out(page, faces) for page in pages])
    documents = median(lambda: [document_of(page)() for page in pages])
    print(f"12 pages: {taken:.2f} s, {taken / documents:.1f} documents")  # noqa: T201
