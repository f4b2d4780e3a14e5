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


@pytest.mark.parametrize(
    ("what", "size", "twice"),
    [("pages", (64, 8), (128, 8)), ("articles a page", (4, 24), (4, 48))],
)
def test_the_ratio_of_twice_the_size(
    what: str, size: tuple[int, int], twice: tuple[int, int]
) -> None:
    once, doubled = (min(_seconds(_issue(*s)) for _ in range(5)) for s in (size, twice))
    print(f"collate: twice the {what}, {doubled / once:.2f} times the time")  # noqa: T201


def _seconds(issue: PrintedIssue) -> float:
    start = time.perf_counter()
    collate(issue)
    return time.perf_counter() - start
