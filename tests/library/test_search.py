"""Searching: everything that contains the query, and nothing else."""

import dataclasses
import datetime
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, QueryError
from reader.library.folding import fold
from reader.library.library import Library
from reader.library.search import (
    Facets,
    Order,
    Search,
    count,
    count_facets,
    find,
)
from reader.model.article import Article, Byline, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from tests.library.newsroom import daily, known, short_issue

ALPHABET = "中国中国传傳统統后後乾aAbＡ1２5，,。：“”（）·- 　é½ゴｺﾞ한\u200b%_𠮷"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


def found(library: Library, typed: str, **search: object) -> list[str]:
    hits = find(library, dataclasses.replace(Search(typed=typed), **search), limit=1000).hits  # type: ignore[arg-type]
    return sorted(f"{hit.issue}#{hit.article}" for hit in hits)


def articles(library: Library, typed: str, **search: object) -> list[str]:
    return [place.split("#")[1] for place in found(library, typed, **search)]


def hold(library: Library, *texts: str) -> None:
    library.accession(CollatedIssue(issue=short_issue(*texts)))


def is_word(character: str) -> bool:
    """Tell Latin letters and digits from Chinese, kana, Hangul and marks."""
    name = unicodedata.name(character, "")
    scripts = ("CJK", "KATAKANA", "HIRAGANA", "HANGUL")
    return character.isalnum() and not name.startswith(scripts)


def contains(text: str, phrase: str, *, is_whole: bool) -> bool:
    """Scan a text the plain way: words begin at words, all else anywhere."""
    text, phrase = fold(text), fold(phrase).strip(" ")
    at = text.find(phrase)
    while at >= 0:
        before, after = text[:at][-1:], text[at + len(phrase) :][:1]
        begins = not (before and is_word(before) and is_word(phrase[0]))
        ends = not (is_whole and after and is_word(after) and is_word(phrase[-1]))
        if begins and ends:
            return True
        at = text.find(phrase, at + 1)
    return False


texts = st.lists(st.text(ALPHABET, min_size=1, max_size=14), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=texts, phrase=st.text(ALPHABET, min_size=1, max_size=4))
@example(held=["中国人", "中", "中国", "国中"], phrase="国")
@example(held=["哈哈", "哈哈哈", "哈"], phrase="哈哈")
@example(held=["第5届", "第15届", "第5 届", "第 5届"], phrase="第5届")
@example(held=["a b", "ab", "a-b"], phrase="a b")
def test_a_phrase_finds_what_a_plain_scan_finds(
    library: Library, held: list[str], phrase: str
) -> None:
    if not fold(phrase).strip(" "):
        return
    hold(library, *held)
    expected = [
        f"01/a{n}" for n, text in enumerate(held, 1) if contains(text, phrase, is_whole=True)
    ]
    assert articles(library, f'"{phrase}"') == expected


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=texts, word=st.text(ALPHABET, min_size=1, max_size=4))
def test_a_bare_word_finds_what_a_plain_scan_finds(
    library: Library, held: list[str], word: str
) -> None:
    if word.startswith("-") or word.split() != [word] or not fold(word).strip(" "):
        return
    hold(library, *held)
    expected = [
        f"01/a{n}" for n, text in enumerate(held, 1) if contains(text, word, is_whole=False)
    ]
    assert articles(library, word) == expected
