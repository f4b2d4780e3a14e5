"""Wrong queries, hostile queries, long queries, and impatience."""

import threading
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, QueryError
from reader.library.library import Library
from reader.library.search import Order, Search, count_facets, find
from tests.library.looking import articles, hold, take_in
from tests.library.newsroom import daily


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "there is nothing to find in it. Type a word."),
        ("  ", "there is nothing to find in it. Type a word."),
        ('""', "there is nothing to find in it. Type a word."),
        ('"江城', 'a quotation mark is not closed. Add another ".'),
        ("(江城", "a bracket is not closed. Add another )."),
        ("江城 )", "a closing bracket has no opening one. Remove it."),
        ("OR 江", "OR and brackets need something to find in them. Add it or remove them."),
        ("江 OR", "OR and brackets need something to find in them. Add it or remove them."),
        ("AND 江", "AND needs something on both sides. Add it or remove AND."),
        ("江 AND", "AND needs something on both sides. Add it or remove AND."),
        ("江 NOT", "NOT needs something after it. Add it or remove NOT."),
        ("-江", "this only says what to leave out. Add something to find."),
        ("from:gestern 江", "a date is written 2021, 2021-08 or 2021-08-13."),
        ("from:2021-13 江", "a date is written 2021, 2021-08 or 2021-08-13."),
        ("-from:2021 江", "dates and kinds of text cannot be left out with a minus."),
        ("kind:song 江", "kind: knows headline"),
        ("kind:headline", "kind: needs a word to be found there. Add one."),
        ("(" * 41 + "江" + ")" * 41, "brackets stand more than 40 deep. Use fewer."),
        ("江" * 10_001, "a query has at most 10000 characters."),
    ],
)
def test_a_wrong_query_gets_a_sentence(library: Library, typed: str, sentence: str) -> None:
    with pytest.raises(QueryError) as refusal:
        find(library, Search(typed=typed))
    assert sentence in refusal.value.reason


QUERY_PIECES = [
    *"\"“”()-*^:+{}\\';%_ \t\n\0\ud800江a1",
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "title:",
    "from:",
    "date:2021",
    "page:",
    "kind:headline",
    "kind:",
    "-",
    "head : ",
    "江城",
    "'; DROP TABLE notes; --",
    "words MATCH",
]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(QUERY_PIECES), max_size=12).map("".join) | st.text(max_size=30))
@example("'; DROP TABLE articles; --")
@example('江" OR head:"x')
@example("江* AND ^城 NEAR(江 城)")
@example("\x00江")
@example("\ud800")
def test_whatever_is_typed_it_finds_or_says_what_is_wrong(library: Library, typed: str) -> None:
    reasons = []
    for order in Order:
        try:
            find(library, Search(typed=typed, order=order))
        except QueryError as refusal:
            reasons.append(refusal.reason)
    assert all(reason.endswith(".") for reason in reasons)
    assert library.connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)


def test_the_longest_query_is_answered(library: Library) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(9_990))
    hold(library, text)
    assert articles(library, text) == ["01/a1"]
    assert articles(library, " ".join(text[:9_990:2])) == ["01/a1"]
    assert articles(library, " OR ".join(text[:2_000])) == ["01/a1"]
    nested = "(" * 40 + "一" + ")" * 40
    assert articles(library, nested) == ["01/a1"]


def test_a_search_can_be_stopped_from_another_thread(library: Library) -> None:
    take_in(library, *daily(2, articles=40))
    is_over = threading.Event()

    def be_impatient() -> None:
        while not is_over.wait(0.0002):
            library.interrupt()

    impatience = threading.Thread(target=be_impatient)
    impatience.start()
    until = time.monotonic() + 20

    def look_on() -> None:
        while time.monotonic() < until:
            find(library, Search(typed="的"), limit=80)
            count_facets(library, Search(typed="的"))

    try:
        with pytest.raises(LibraryError, match="stopped"):
            look_on()
    finally:
        is_over.set()
        impatience.join()
    assert find(library, Search(typed="的")).hits


def test_a_search_that_is_no_longer_wanted_stops_and_nothing_else_does(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.library.STEPS", 100)
    take_in(library, *daily(2, articles=40))
    with pytest.raises(LibraryError, match="stopped"), library.while_wanted(lambda: False):
        count_facets(library, Search(typed="的 OR 不"))
    with library.while_wanted(lambda: True):
        assert count_facets(library, Search(typed="的 OR 不")).counted > 0
    library.set_position("江城日报/1990-01-01", "02")
    assert count_facets(library, Search(typed="的 OR 不")).counted > 0
