# ruff: noqa: T201 (a benchmark prints what it found)
"""The library at scale: ratios of one run, printed; no time is asserted.

``DAODU_ARTICLES`` says how many articles (20,000 unless said); the library is
then made in a temporary folder. ``DAODU_SCALE_LIBRARY`` names a file in which
it is made once and used again.
"""

import contextlib
import datetime
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import indexing, storing
from reader.library.changes import Filters
from reader.library.connection import transaction
from reader.library.library import Library
from reader.library.query import parse_query
from reader.library.search import Order, Search, count, count_facets, find
from reader.model.printed import CollatedIssue
from reader.session.intake.accession import list_parts, take_in_parts
from tests.library.newsroom import daily

ARTICLES = int(os.environ.get("DAODU_ARTICLES", "20000"))
A_DAY = 28
FIRST_DAY = datetime.date(1921, 1, 1)

COMMON = ("的", "一", "是", "在", "不")
LATIN = ("5G", "covid", "2021", "G", "COVID-19")
PIECES = 60
RUNS = 5


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    named = os.environ.get("DAODU_SCALE_LIBRARY")
    path = Path(named) if named else tmp_path_factory.mktemp("scale") / "library.sqlite"
    if not path.exists():
        with Library.open(path) as library:
            for issue in daily(ARTICLES // A_DAY, A_DAY, first_day=FIRST_DAY):
                library.accession(CollatedIssue(issue=issue))
    return path


@pytest.fixture(scope="module")
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened


def queries(library: Library) -> list[str]:
    """Common and rare, of one character and more, out of texts that are held."""
    dice = random.Random(3)
    texts = []
    low, high = library.connection.execute(
        "SELECT (SELECT min(id) FROM parts), (SELECT max(id) FROM parts)"
    ).fetchone()
    for _ in range(PIECES):
        row = library.connection.execute(
            "SELECT text FROM parts WHERE id >= ? LIMIT 1", (dice.randint(low, high),)
        ).fetchone()
        texts.append(row[0].replace('"', ""))
    pieces = []
    for number, text in enumerate(texts):
        at = dice.randrange(len(text) - 8)
        length = 1 + number % 6
        pieces.append(f'"{text[at : at + length]}"')
    two = [f"{dice.choice(COMMON)} {piece}" for piece in pieces[:10]]
    dated = [f"{word} date:2001" for word in COMMON] + [f"{word} to:1950" for word in COMMON]
    either = ["的 OR 一", "5G OR 是", "的 一 是", "的 NOT 一", "不 NOT 的"]
    usable = [piece for piece in pieces if any(letter.isalnum() for letter in piece)]
    return [*COMMON, *LATIN, *usable, *two, *dated, *either]


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds() -> tuple[float, float]:
    """Used by this process, and by its children that have ended."""
    used = os.times()
    return used.user + used.system, used.children_user + used.children_system


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def bare(library: Library, search: Search) -> Callable[[], object]:
    """The MATCH that a search comes to, by itself: the newest or oldest twenty rows."""
    query = parse_query(search.typed, lambda _: ())
    first = storing.first_article_id(query.first or datetime.date.min) if query.first else 0
    last = storing.first_article_id(query.last) + storing.PLACES if query.last else 1 << 62
    direction = "ASC" if search.order is Order.OLDEST else "DESC"
    statement = (
        "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        f" ORDER BY rowid {direction} LIMIT 20"
    )
    values = (query.expression, first, last)
    return lambda: library.connection.execute(statement, values).fetchall()


@pytest.mark.parametrize("order", [Order.DATE, Order.OLDEST])
def test_a_query_against_the_bare_match(library: Library, order: Order) -> None:
    ours: list[float] = []
    theirs: list[float] = []
    worst: list[tuple[float, float, str]] = []
    for typed in queries(library):
        search = Search(typed=typed, order=order)
        match = bare(library, search)
        mine, its = [], []
        for run in range(RUNS):
            # Whichever goes first has to read from the disk what the other then finds.
            if run % 2:
                mine.append(timed(lambda s=search: find(library, s)))  # type: ignore[misc]
            its.append(timed(match))
            if not run % 2:
                mine.append(timed(lambda s=search: find(library, s)))  # type: ignore[misc]
        ours.append(statistics.median(mine))
        theirs.append(statistics.median(its))
        worst.append((ours[-1], theirs[-1], typed))
    (held,) = library.connection.execute("SELECT count(*) FROM articles").fetchone()
    ratio = percentile(ours, 0.95) / percentile(theirs, 0.95)
    print(f"\n{held} articles, {len(ours)} queries, {order.value}: 95th percentile")
    print(f"  bare MATCH {percentile(theirs, 0.95) * 1000:.2f} ms, ", end="")
    print(f"find {percentile(ours, 0.95) * 1000:.2f} ms, ratio {ratio:.2f}")
    print(f"  median {statistics.median(theirs) * 1000:.2f} and ", end="")
    print(f"{statistics.median(ours) * 1000:.2f} ms; slowest:")
    for mine_, its_, typed in sorted(worst, reverse=True)[:5]:
        print(f"    {mine_ * 1000:7.2f} ms, bare {its_ * 1000:7.2f} ms  {typed}")


def test_relevance_counts_facets_and_the_next_page(library: Library) -> None:
    for word in ("的", "5G"):
        search = Search(typed=word)
        by_date = timed(lambda s=search: find(library, s))  # type: ignore[misc]
        relevant = Search(typed=word, order=Order.RELEVANCE)
        following = find(library, search, limit=20).after
        print(f"\n{word}: against the newest 20 by date ({by_date * 1000:.2f} ms)")
        for name, work in (
            ("the next 20", lambda s=search, a=following: find(library, s, a)),
            ("the best 20", lambda s=relevant: find(library, s)),
            ("counted to 1,000", lambda s=search: count(library, s)),
            ("all counted", lambda s=search: count(library, s, at_most=1 << 40)),
            ("facets of all", lambda s=search: count_facets(library, s)),
        ):
            took = min(timed(work) for _ in range(3))
            print(f"  {name}: {took * 1000:.2f} ms, ratio {took / by_date:.2f}")
    asked = timed(lambda: find(library, Search(typed="的")))
    print(f"stopped in {stopped(library) * 1000:.2f} ms (a query takes {asked * 1000:.2f} ms)")


def stopped(library: Library) -> float:
    """Return how long a long count goes on after it was interrupted."""
    moments: list[float] = []

    def interrupt() -> int:
        if not moments:
            moments.append(time.perf_counter())
            library.interrupt()
        return 0

    library.connection.set_progress_handler(interrupt, 100_000)
    with contextlib.suppress(LibraryError):
        while True:
            count_facets(library, Search(typed="的 OR 一"))
    library.connection.set_progress_handler(None, 0)
    return time.perf_counter() - moments[0]


def test_accession_against_bare_inserts_of_the_same_rows(tmp_path: Path) -> None:
    issues = [CollatedIssue(issue=issue) for issue in daily(150, A_DAY)]
    with Library.open(tmp_path / "ours.sqlite") as library:
        ours = timed(lambda: [library.accession(issue) for issue in issues])
    with Library.open(tmp_path / "bare.sqlite") as library:
        connection = library.connection
        bare_time = 0.0
        for number, collated in enumerate(issues, 1):
            rows = storing.rows_of(connection, "", collated.issue, number)
            day = str(collated.issue.date.value)
            began = time.perf_counter()
            with transaction(connection):
                connection.execute(
                    "INSERT OR IGNORE INTO titles VALUES (1, '江城日报', '江城日报')"
                )
                connection.execute(
                    "INSERT INTO issues (id, key, title, number, day, date_status, date_evidence,"
                    " edition, language, masthead, remarks)"
                    " VALUES (?, ?, 1, ?, ?, 'known', '[]', '', 'zh', '{}', '')",
                    (number, f"江城日报/{day}", number, day),
                )
                for table, statement in storing._INSERTS.items():
                    connection.executemany(statement, getattr(rows, table))
                connection.executemany(indexing._INSERT, rows.words)
            bare_time += time.perf_counter() - began
    articles = len(issues) * A_DAY
    print(f"\naccession {ours / articles * 1e6:.0f} µs an article, ", end="")
    print(f"bare executemany {bare_time / articles * 1e6:.0f} µs: rate {bare_time / ours:.2f}")


def test_opening_against_a_library_of_ten_issues(path: Path, tmp_path: Path) -> None:
    """All that the window asks for before it shows the issue last read."""
    small = tmp_path / "small.sqlite"
    with Library.open(small) as library:
        for issue in daily(10, A_DAY):
            library.accession(CollatedIssue(issue=issue))

    def open_it(opened: Path) -> None:
        with Library.open(opened) as library:
            library.last_read()
            key = library.newest()
            assert key is not None
            library.issue(key)
            library.notes()
            library.issues(limit=10)

    times: dict[Path, list[float]] = {small: [], path: []}
    for _ in range(20):
        for opened, taken in times.items():
            taken.append(timed(lambda o=opened: open_it(o)))  # type: ignore[misc]
    few, many = (statistics.median(taken) for taken in times.values())
    with Library.open(path) as library:
        (held,) = library.connection.execute("SELECT count(*) FROM issues").fetchone()
    print(f"\nopening on 10 issues {few * 1000:.2f} ms, ", end="")
    print(f"on {held} {many * 1000:.2f} ms: ratio {many / few:.2f}")


def test_the_shelf_by_key(library: Library) -> None:
    year = Filters(first=datetime.date(2001, 1, 1), last=datetime.date(2001, 12, 31))
    keys = [held.key for held in library.issues(limit=1000)]
    first = min(timed(library.issues) for _ in range(5))
    print(f"\nthe first 60 by key {first * 1000:.2f} ms")
    for name, work in (
        ("60 after the thousandth", lambda: library.issues(after=keys[-1])),
        ("60 of a title", lambda: library.issues(Filters(title="江城日报"))),
        ("a calendar year", lambda: library.issues(year, limit=400)),
        ("all titles", library.titles),
    ):
        took = min(timed(work) for _ in range(5))
        print(f"  {name}: {took * 1000:.2f} ms, ratio {took / first:.2f}")


MEMORY = """
import sys
from pathlib import Path
from reader.library.library import Library
from reader.library.search import Order, Search, count_facets, find
with Library.open(Path(sys.argv[1])) as library:
    after = None
    while stretch := library.issues(after=after):
        after = stretch[-1].key
    for order in Order:
        find(library, Search(typed="的", order=order))
    count_facets(library, Search(typed="的"))
    library.issue(library.newest())
# Linux's own count; that of getrusage begins with what the parent used.
status = Path("/proc/self/status").read_text()
print(status.split("VmHWM:")[1].split()[0])
"""


def test_memory_against_a_library_of_ten_issues(path: Path, tmp_path: Path) -> None:
    small = tmp_path / "small.sqlite"
    with Library.open(small) as library:
        for issue in daily(10, A_DAY):
            library.accession(CollatedIssue(issue=issue))
    few, many = (
        int(
            subprocess.run(
                [sys.executable, "-c", MEMORY, str(opened)],
                cwd=Path(__file__).parents[2],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for opened in (small, path)
    )
    print(f"\nat most {few / 1024:.0f} MiB on 10 issues, ", end="")
    print(f"{many / 1024:.0f} MiB on all: ratio {many / few:.2f}")


def test_importing_a_folder_of_issues_with_one_and_two_processes(tmp_path: Path) -> None:
    issues = int(os.environ.get("DAODU_ISSUES", "100"))
    folder = tmp_path / "papers"
    folder.mkdir()
    for issue in daily(issues, A_DAY):
        for page in issue.pages:
            stories = []
            for article in page.articles:
                body = "\n".join(block.text for block in article.blocks)  # type: ignore[union-attr]
                stories.append(f"{article.headline}\n\n{body}\n")
            name = f"jcrb-{issue.date.value:%Y%m%d}-p{page.label}.txt"
            (folder / name).write_text("\n\n".join(stories), encoding="utf-8")

    def take_in(library: Library, processes: int) -> None:
        for _ in take_in_parts(library, list_parts((folder,)), processes=processes):
            pass

    times = []
    busy = []
    for processes in (1, 2):
        with Library.open(tmp_path / f"{processes}.sqlite") as library:
            before = processor_seconds()
            times.append(timed(lambda held=library, n=processes: take_in(held, n)))  # type: ignore[misc]
            after = processor_seconds()
            busy.append(tuple(now - then for now, then in zip(after, before, strict=True)))
            assert len(library.issues(limit=10_000)) == issues
    with Library.open(tmp_path / "2.sqlite") as library:
        again = timed(lambda: take_in(library, 2))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{issues} issues with 1 process {times[0]:.1f} s, with 2 {times[1]:.1f} s: ", end="")
    print(f"ratio {times[1] / times[0]:.2f}; again {again:.1f} s; at most {peak:.0f} MiB")
    (alone, _), (taking_in, reading) = busy
    # What the wall clock would show if nobody else used the processors.
    ideal = max(taking_in, (taking_in + reading) / 2) / alone
    print(f"processor seconds: {alone:.1f} with 1; {taking_in:.1f} taking in and ", end="")
    print(f"{reading:.1f} reading with 2: at best a ratio of {ideal:.2f}")
