"""Collation takes time in proportion to pages and articles: twice of either, twice the time."""

import random
import time

import pytest

from reader.collate.issue import collate
from reader.model.issue import DigestEntry
from reader.model.printed import PrintedIssue
from tests.collate.printed import FROM, ON, SEE, article, jump, page

_LETTERS = [chr(0x4E00 + place) for place in range(2500)]


def _words(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(_LETTERS, k=length))


def _issue(pages: int, articles: int) -> PrintedIssue:
    """An issue whose every article jumps on to the next page, refers to it and is announced."""
    chance = random.Random(pages * articles)
    printed = []
    for number in range(1, pages + 1):
        label, onward, before = f"{number:03}", f"{number + 1}", f"{number - 1}"
        stories = []
        for place in range(1, articles + 1):
            jumps = (jump(FROM, before), jump(ON, onward), jump(SEE, onward))
            text = _words(chance, 400)
            stories.append(article(f"{label}/a{place}", _words(chance, 14), text, *jumps))
        digest = tuple(
            DigestEntry(headline=story.headline[2:12], page=label) for story in stories[:4]
        )
        printed.append(page(label, *stories, digest=digest))
    return PrintedIssue(pages=tuple(printed))


@pytest.mark.benchmark(group="collate, pages of 8 articles")
@pytest.mark.parametrize("pages", [32, 64, 128])
def test_pages(benchmark: object, pages: int) -> None:
    issue = _issue(pages, 8)
    benchmark(collate, issue)  # type: ignore[operator]


@pytest.mark.benchmark(group="collate, articles on 4 pages")
@pytest.mark.parametrize("articles", [16, 32, 64, 512])
def test_articles(benchmark: object, articles: int) -> None:
    issue = _issue(4, articles)
    benchmark(collate, issue)  # type: ignore[operator]


@pytest.mark.parametrize(("pages", "articles"), [(64, 8), (4, 30)])
def test_the_ratio_of_twice_the_size(pages: int, articles: int) -> None:
    for more in (1, 2):
        times = []
        for size in (1, 2):
            issue = (
                _issue(pages * size * more, articles)
                if pages > 4
                else _issue(4, articles * size * more)
            )
            start = time.perf_counter()
            collate(issue)
            times.append(time.perf_counter() - start)
        print(f"collate {pages} pages of {articles}: {times[1] / times[0]:.2f} times the time")  # noqa: T201
