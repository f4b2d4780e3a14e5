"""Parsing takes time in proportion to the text: twice the text, twice the time."""

import sys
import time
from pathlib import Path

import pytest

from reader.parse.plain_text import parse_text

PAGES = Path(__file__).resolve().parents[1] / "pages"
SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "zjfzb-6311-p01.txt"
_MEGABYTE = 1_000_000

TEXTS = {
    "one-line paragraphs": PAGES / "minsheng-national.txt",
    "wrapped lines": PAGES / "southbay-metro.txt",
    "blank lines": PAGES / "chengnan-briefs.txt",
    "seed": SEED,
}


def _repeated(text: str, size: int) -> str:
    """Repeat a text to a size in bytes of UTF-8."""
    data = (text + "\n\n").encode()
    return (data * (size // len(data) + 1))[:size].decode(errors="ignore")


def _cpu_time(text: str) -> float:
    """Return the processor's seconds, which other work on the machine does not lengthen."""
    start = time.process_time()
    parse_text(text, "page.txt")
    return time.process_time() - start


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte(name: str) -> None:
    path = TEXTS[name]
    if not path.is_file():
        pytest.skip("the seed page is not beside this checkout")
    text = path.read_text(encoding="utf-8")
    sizes = (_MEGABYTE // 2, _MEGABYTE, 2 * _MEGABYTE)
    half, whole, double = (_cpu_time(_repeated(text, size)) for size in sizes)
    sys.stdout.write(
        f"\n{name}: 1 MB in {whole:.2f} s; doubled twice: × {whole / half:.2f}, "
        f"× {double / whole:.2f}\n"
    )


@pytest.mark.parametrize(
    "piece",
    ["标题一行\n", "第01版：要闻\n正文。\n", "（下转", "字", "1 2 3\n", "A", "字：" + "：" * 99],
)
def test_hostile_text(piece: str) -> None:
    half, whole = (_cpu_time(piece * (size // len(piece))) for size in (100_000, 200_000))
    sys.stdout.write(f"\n{piece!r}: 0.2 M in {whole:.2f} s, × {whole / half:.2f}\n")
