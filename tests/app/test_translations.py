"""Every text of the window has its Chinese, and what is compiled is what is written."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QTranslator

from reader.app.language.interpreter import QT_LACKS, Interpreter
from reader.resources import resource

ROOT = Path(__file__).resolve().parents[2]
SOURCES = resource("translations/daodu_zh.ts")


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Context and English text to the Chinese; unfinished ones are empty."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_finished = translation.get("type") != "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (translation.text or "") if is_finished else ""
    return found


def test_every_text_in_the_sources_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    modules = [str(path) for path in sorted((ROOT / "reader/app").rglob("*.py"))]
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    alias = ("-tr-function-alias", "QT_TR_NOOP+=say")
    command = [tool, *modules, *alias, "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    kept = messages(SOURCES)
    assert [key for key in messages(fresh) if not kept.get(key)] == []
    assert set(kept) == set(messages(fresh)), "texts that are no longer used"


def test_what_is_compiled_is_what_is_written() -> None:
    translator = QTranslator()
    assert translator.load("daodu_zh", str(SOURCES.parent))
    stale = [
        (context, text)
        for (context, text), chinese in messages(SOURCES).items()
        if translator.translate(context, text) != chinese
    ]
    assert stale == []


def test_places_for_values_are_the_same_in_both_languages() -> None:
    for (_, text), chinese in messages(SOURCES).items():
        assert text.count("%1") == min(chinese.count("%1"), 1), text
        assert ("%2" in text) is ("%2" in chinese), text


def test_what_qts_chinese_lacks_is_said_in_ours(interpreter: Interpreter) -> None:
    for context, texts in QT_LACKS.items():
        for text in texts:
            assert QCoreApplication.translate(context, text) != text
