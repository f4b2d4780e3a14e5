"""Saved sites: issues of 12 pages and 60,000 characters a second, and memory over many issues.

``pytest tests/benchmarks/test_saved_html.py -s`` prints the figures.
"""

import datetime
import random
import time
import tracemalloc
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import Sheet, Story, write_classic

PAGES, STORIES, PARAGRAPHS, LENGTH = 12, 8, 6, 105
"""Twelve pages of eight stories of 630 characters are 60,000 characters."""
_WORDS = "河桥船灯人水岸早晚新旧城乡山路田麦风雨春秋日月年时说看走来去上下前后工农学校医院书记"
_CHROME = (
    "<div class=nav>" + "<a href=http://example.invalid/>首页</a><span>栏目</span>" * 120 + "</div>"
)


def _text(chance: random.Random) -> str:
    words = "".join(chance.choices(_WORDS, k=LENGTH - 8))
    return f"<P>　　{words[:40]}，{words[40:]}。</P>"


def _sheets(day: int) -> tuple[Sheet, ...]:
    chance = random.Random(day)
    sheets = []
    for page in range(1, PAGES + 1):
        stories = tuple(
            Story(
                number=day * 1000 + page * 10 + place,
                headline="".join(chance.choices(_WORDS, k=14)),
                kicker="".join(chance.choices(_WORDS, k=12)),
                author="本报记者 张倩",
                body="".join(_text(chance) for _ in range(PARAGRAPHS)),
                coords=(
                    f"{place * 40},0,{place * 40 + 39},0,{place * 40 + 39},500,{place * 40},500",
                ),
            )
            for place in range(STORIES)
        )
        sheets.append(
            Sheet(
                node=str(page),
                label=f"{page:02}",
                section="要闻",
                stories=stories,
                picture="../../../page/p.jpg",
                extra=_CHROME,
            )
        )
    return tuple(sheets)


def write_issues(root: Path, count: int) -> None:
    """Write some days of a mirror."""
    first = datetime.date(2017, 1, 1)
    for number in range(count):
        day = first + datetime.timedelta(days=number)
        write_classic(root, _sheets(number), day=f"{day:%Y-%m/%d}")


def _issues(root: Path) -> int:
    count = 0
    for source in read_source(root):
        assert isinstance(source, PrintedIssue)
        issue = collate(source).issue
        assert len(issue.pages) == PAGES
        count += 1
    return count


@pytest.mark.benchmark(group="saved html")
def test_issues_of_saved_html(benchmark: object, tmp_path: Path) -> None:
    write_issues(tmp_path, 3)
    benchmark(_issues, tmp_path)  # type: ignore[operator]


def test_issues_a_second(tmp_path: Path) -> None:
    write_issues(tmp_path, 10)
    start = time.process_time()
    count = _issues(tmp_path)
    rate = count / (time.process_time() - start)
    print(f"saved html: {rate:.1f} issues a second a core, read and collated")  # noqa: T201


def test_memory_over_many_issues(tmp_path: Path) -> None:
    peaks = []
    for count in (3, 12):
        root = tmp_path / str(count)
        write_issues(root, count)
        tracemalloc.start()
        _issues(root)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    print(f"saved html: 12 issues take {peaks[1] / peaks[0]:.2f} times the memory of 3")  # noqa: T201
