"""What is doubtful or refused is said in the window's language, with its values in their places."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.app.commands import words
from reader.app.language.doubt_forms import DOUBTS, WHERE
from reader.app.language.refusal_forms import PARTS, REFUSALS
from reader.app.language.told import SENTENCES, told, told_doubt, told_where
from reader.app.shelf.receiving_bar import ReceivingBar
from reader.errors import (
    CorrectedError,
    NotHeldError,
    PageNotHeldError,
    PrintError,
    QueueError,
    SourceError,
)
from reader.model.doubt import Doubt
from reader.session.intake.reports import Refused
from reader.session.settings import Language

READER = Path(__file__).resolve().parents[2] / "reader"

LIBRARY = ("checking", "comparing", "connection", "copying", "query_pieces", "refusing", "upkeep")
SUPPLY = ("fetching", "folder", "mending", "subscription")
UNSPOKEN = {
    *("head_traits.py", "line_traits.py", "surroundings.py", "head_lines.py", "page_lines.py"),
}
"""Modules of the parser whose texts are names of traits."""

SPOKEN = (
    *sorted(p for p in (READER / "parse").rglob("*.py") if p.name not in UNSPOKEN),
    *sorted((READER / "collate").glob("*.py")),
    *(READER / "library" / f"{name}.py" for name in LIBRARY),
    *(READER / "supply" / f"{name}.py" for name in SUPPLY),
    *sorted((READER / "session/correcting").glob("*.py")),
)
"""Modules whose sentences reach the window."""

VALUE = "02/a1"
"""Stands for every value; it has no word that a form could be mistaken by."""

NOT_SAID = re.compile(
    r"\b(SELECT|INSERT|DELETE|CREATE|PRAGMA|DROP)\b|%s|//(?:\*|td|a)?\[|^\s"
    r"|an empty library|byte order mark|is not followed$|layout-catalogue|^system volume"
    r"|, article 02/a1$|^\d*02/a1-"
)
"""What reads like a sentence and is none: SQL, paths in a page, names, the log, places."""

PIECES = {
    # Of an entry of an archive.
    "leads out of the folder it is unpacked in",
    "has a longer name than a disk takes",
    "is 02/a1 bytes large unpacked",
    "stands in it twice",
    "makes it a compression bomb",
    "makes it too large unpacked",
    "is a link or a device, not a file",
    "says it is a folder and a file",
    "is compressed in a way that is not allowed",
    "is a compression bomb",
    "was refused: its entry 02/a1 02/a1.",
    # Of links and pictures of an issue folder.
    "file of word boxes",
    "The link to 02/a1 leads nowhere: 02/a1.",
    "the folder has no page file 02/a1",
    "02/a1 has no article 02/a1",
    "The picture 02/a1 02/a1",
    # Of what is not held.
    "No picture of 02/a1 is beside the text.",
    "The page prints 02/a1, but 02/a1; what is printed was taken.",
    "The text of 02/a1 is not in the mirror; the headlines are: 02/a1.",
    "The page does not list 02/a1 of its own.",
    "02/a1 They were put at its end.",
    "02/a1; it is asked again later.",
    # Of heads, jumps and a 导读.
    "several articles jump between these pages",
    "02/a1 was taken for its wording.",
    "only the page is known.",
    "no jump on the page named answers it; 02/a1",
    "02/a1; 02/a1 was taken for its wording.",
    "two stories are as like it",
    "no story is surely meant",
    "the only story of the page was taken",
    "02/a1 was taken, the story most like it",
}
"""What is put together to a sentence; the tables have the whole ones, and `MADE` shows them."""

MADE = {
    "x.zip: was refused: its entry ../a leads out of the folder it is unpacked in.": "../a",
    "x.zip: was refused: its entry b is 7000000000 bytes large unpacked.": "7000000000",
    "x.zip: was refused: its entry c stands in it twice.": "c",
    "x.zip: was refused: its entry d makes it a compression bomb.": "d",
    "x.epaper: was refused: its entry e makes it too large unpacked.": "e",
    "x.epaper: was refused: its entry f is a link or a device, not a file.": "f",
    "x.epaper: was refused: its entry g says it is a folder and a file.": "g",
    "x.epaper: was refused: its entry h is compressed in a way that is not allowed.": "h",
    "x.epaper: was refused: its entry i is a compression bomb.": "i",
    "x.epaper: was refused: its entry j is encrypted.": "j",
    "The link to 09.md leads nowhere: the folder has no page file 09.md.": "09.md",
    "The link to 02.md#a9 leads nowhere: 02.md has no article a9.": "a9",
    "The picture images/1.jpg is not in the folder.": "images/1.jpg",
    "The file of word boxes words/01.xml is not in the folder.": "words/01.xml",
    "No picture of pages 01, 02 is beside the text.": "01, 02",
    "The page prints 2021-08-13, but its address is /20210814/; what is printed was taken.": (
        "/20210814/"
    ),
    "The text of 1 article is not in the mirror; the headlines are: 城里下雨.": "城里下雨",
    "The text of 3 articles is not in the mirror; the headlines are: 城里下雨.": "3",
    "The page does not list 2 articles of its own. They were put at its end.": "2",
    "A heading was taken for an article's head on little evidence.": "标题",
    "A heading was taken for a crosshead on little evidence.": "小标题",
    "（下转第2版）: several articles jump between these pages; 02/a1 was taken for its wording.": (
        "（下转第2版）"
    ),
    "下转2版: several articles jump between these pages; 1 or 2 or 3 or 4 or another is meant.": (
        "1、2、3、4"
    ),
    "（下转2版）: several articles jump between these pages; 02/a1 or 02/a2 is meant.": "02/a2",
    "（下转第2版）: no jump on the page named answers it; only the page is known.": "（下转第2版）",
    "导读 “Fair: it is open”: two stories are as like it.": "“Fair: it is open”",
    "导读 “”: no story is surely meant.": "“”",
    ": the number of its page is lost.": "：",
    "导读 “看灯”: 03/a2 was taken, the story most like it.": "03/a2",
    "Left out: it is a PDF that is damaged; get it once more from where it came.": "PDF",
    "Left out: is no XML file that can be read.": "XML",
    "Alto-1.xml is no XML file that can be read.": "Alto-1.xml",
    "feed: the server answered 503 Busy; it is asked again later.": "503 Busy",
    "/a/b.txt: cannot be read (Permission denied).": "权限不足",
    "/a/b.txt: cannot be read (Strange fault 9).": "Strange fault 9",
    "/a/01.md:3: date is no day of the form 2021-08-13.": "/a/01.md:3",
    str(NotHeldError("报/2021-08-13")): "报/2021-08-13",
    str(PageNotHeldError("9", ("01", "02"))): "01, 02",
    str(CorrectedError("报/2021-08-13")): "报/2021-08-13",
    str(PrintError("03", "KeyError: x")): "KeyError: x",
    str(QueueError("hall", "")): "hall",
    str(QueueError("hall", "Unsupported format")): "Unsupported format",
}
"""Sentences put together, and what must stand in them when they are said in Chinese."""


def sentences(path: Path) -> Iterator[str]:
    """Yield the texts of three words and more in a module, values filled in, docstrings apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            apart.update(node.values)
        if isinstance(node, ast.Expr):
            apart.add(node.value)
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.JoinedStr):
            pieces = (v.value if isinstance(v, ast.Constant) else VALUE for v in node.values)
            text = "".join(map(str, pieces))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in apart:
            text = node.value
        if len(re.findall(r"[A-Za-z]{2,} ", text)) >= 2 and not NOT_SAID.search(text):
            yield text


def is_known(text: str) -> bool:
    """Tell whether a sentence is of some form, as it is written or as it is ended and begun."""
    return any(SENTENCES.knows(each) for each in (text, f"{text}.", f"{VALUE}: {text}"))


def is_chinese(text: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]", text) is not None


def test_every_sentence_of_the_sources_has_a_form() -> None:
    found = [(path.name, text) for path in SPOKEN for text in sentences(path)]
    assert len(found) > 200
    assert [each for each in found if not is_known(each[1]) and each[1] not in PIECES] == []
    assert PIECES - {text for _, text in found} == set(), "pieces that are no longer used"


def test_every_form_is_said_in_chinese_with_its_values() -> None:
    for form in (*DOUBTS, *REFUSALS):
        places = set(re.findall("%([0-9])", form))
        assert set(re.findall("%([0-9])", words(form))) == places, form
        if not SENTENCES.knows(form):
            continue  # A colon or a space before another sentence.
        spoken = told(re.sub("%([0-9])", r"<\1>", form))
        assert is_chinese(spoken), form
        assert spoken == re.sub("%([0-9])", r"<\1>", words(form))
    assert all(words(form) != form for form in (*PARTS, *WHERE))


@pytest.mark.parametrize(("sentence", "kept"), MADE.items())
def test_a_sentence_put_together_is_said_whole(sentence: str, kept: str) -> None:
    spoken = told(sentence)
    assert is_chinese(spoken.replace("导读 ", "").replace(kept, "", 1)), spoken
    assert kept in spoken
    assert not re.search(r"\b(is|was|the|not|of|its)\b", spoken.replace(kept, "")), spoken


def test_what_is_of_no_form_is_said_as_it_is() -> None:
    for sentence in ("", "Rain: it fell.", "Something else is so or not.", "城里：下雨。"):
        assert told(sentence) == sentence
    assert told(told("x: is no XML file that can be read.")) == "x：不是可读取的 XML 文件。"


def test_a_place_is_said_in_chinese_and_a_page_stays() -> None:
    assert told_where("issue") == "本期"
    assert told_where("01.txt, line 5, article 02/a1") == "01.txt 第 5 行，文章 02/a1"
    assert told_where("02/a1") == "02/a1"
    doubt = Doubt(where="a%20b.txt, line 5", what="Two pages are called 02%1.")
    assert told_doubt(doubt) == "a%20b.txt 第 5 行：有两版都叫 02%1。"


@pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True)
def test_english_stays_word_for_word(language: Language) -> None:
    assert all(told(sentence) == sentence for sentence in MADE)
    assert told_where("01.txt, line 5") == "01.txt, line 5"


def test_a_refusal_is_listed_in_chinese(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = ReceivingBar(parent)
    refusal = SourceError("甲.pdf", "is protected by a password; save it without one.")
    bar.report(Refused(path=Path("甲.pdf"), reason=str(refusal)))
    assert bar._reports.item(0).text() == "✕ 甲.pdf：有密码保护，请另存为无密码的文件。"
