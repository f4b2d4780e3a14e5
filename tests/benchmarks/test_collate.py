"""Collation takes time in proportion to the pages: twice the articles, about twice the time."""

import time

import pytest

from reader.collate.issue import collate
from reader.model.issue import DigestEntry
from reader.model.printed import PrintedIssue
from tests.collate.printed import FROM, ON, SEE, article, jump, page


def _words(seed: int, length: int) -> str:
    """Return characters that look random and are the same on every run."""
    return "".join(chr(0x4E00 + (seed * 7919 + i * i * 31 + i * 17) % 2500) for i in range(length))


def _issue(articles: int) -> PrintedIssue:
    """Two pages whose every article jumps to the other: the hardest case."""
    pages = []
    for here, there in (("01", "2"), ("02", "1")):
        stories = (
            article(
                f"{here}/a{n}",
                _words(n, 14),
                _words(n + 3, 300),
                jump(ON, there),
                jump(FROM, there),
                jump(SEE, there),
            )
            for n in range(articles)
        )
        digest = tuple(DigestEntry(headline=_words(n + 1, 12), page=there) for n in range(articles))
        pages.append(page(here, *stories, digest=digest))
    return PrintedIssue(pages=tuple(pages))


@pytest.mark.benchmark(group="collate, articles a page")
@pytest.mark.parametrize("articles", [250, 500, 1000])
def test_collation(benchmark: object, articles: int) -> None:
    issue = _issue(articles)
    benchmark(collate, issue)  # type: ignore[operator]


def test_twice_the_articles_take_about_twice_the_time() -> None:
    times = []
    for articles in (500, 1000):
        issue = _issue(articles)
        start = time.perf_counter()
        collate(issue)
        times.append(time.perf_counter() - start)
    print(f"collate: twice the articles, {times[1] / times[0]:.2f} times the time")  # noqa: T201
