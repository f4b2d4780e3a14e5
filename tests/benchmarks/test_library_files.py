"""METS with ALTO: issues of 12 pages and 60,000 characters a second.

``pytest tests/benchmarks/test_library_files.py -s`` prints the figure.
"""

import random
import time
from pathlib import Path

from reader.collate.issue import collate
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import put
from tests.parse.library_files import METS, Block, alto, files, mods, physical

PAGES, BLOCKS, LINES, WORDS = 12, 50, 10, 2
"""Twelve pages of 500 lines of ten letters are 60,000 characters."""


def write_issue(root: Path, number: int) -> None:
    """Write an issue without articles: every page's text is a page's."""
    chance = random.Random(number)
    for page in range(1, PAGES + 1):
        blocks = tuple(
            Block(
                id=f"B{block}",
                lines=tuple(
                    " ".join("".join(chance.choices("aeilmnorst", k=5)) for _ in range(WORDS))
                    for _ in range(LINES)
                ),
                place=(block, block, 10, 10),
            )
            for block in range(BLOCKS)
        )
        put(root, f"text/{page}.xml", alto(blocks))
    dated = f"<mods:dateIssued>1858-12-{number + 1:02}</mods:dateIssued>"
    record = mods("ISSUE", "River Gazette", dated)
    put(root, "issue-mets.xml", f"<mets {METS}>{record}{files(PAGES)}{physical(PAGES)}</mets>")


def test_issues_a_second(tmp_path: Path) -> None:
    for number in range(6):
        write_issue(tmp_path / str(number), number)
    start = time.process_time()
    found = [collate(i).issue for i in read_source(tmp_path) if isinstance(i, PrintedIssue)]
    rate = len(found) / (time.process_time() - start)
    assert [len(issue.pages) for issue in found] == [PAGES] * 6
    print(f"METS/ALTO: {rate:.1f} issues a second a core, read and collated")  # noqa: T201
