"""Looking a library over: every kind of harm is found, and put right where it can be."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.changes import Source
from reader.library.checking import check, rebuild_index
from reader.library.library import Library
from reader.library.search import Search, find
from reader.model.printed import CollatedIssue
from tests.library.newsroom import daily, full_issue, short_issue

KEY = "江城日报/2021-08-13-晚"


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as library:
        files = {"images/a.jpg": lambda: b"a picture"}
        source = Source(name="a.txt", sha256="a" * 64, importer="plain text 1")
        library.accession(CollatedIssue(issue=full_issue(), files=files), source)
        for issue in daily(3, articles=6, title="山城晚报"):
            library.accession(CollatedIssue(issue=issue))
        yield library


def harm(library: Library, *statements: str) -> None:
    """Do what no program of ours does."""
    library.connection.execute("PRAGMA foreign_keys = 0")
    for statement in statements:
        library.connection.execute(statement)
    library.connection.execute("PRAGMA foreign_keys = 1")


def test_a_sound_library_is_found_sound_and_counted(held: Library) -> None:
    faults = check(held)
    assert faults.found == faults.repaired == ()
    assert faults.counts == {
        "titles": 2,
        "issues": 4,
        "pages": 14,
        "articles": 20,
        "files": 1,
        "notes": 0,
    }


def test_a_library_that_may_only_be_read_is_looked_over_too(held: Library) -> None:
    with Library.open(held.path, is_read_only=True) as library:
        assert check(library).found == ()


def test_checking_lets_others_write(held: Library) -> None:
    held.connection.set_progress_handler(lambda: write_elsewhere(held.path), 20_000)
    assert check(held).found == ()
    held.connection.set_progress_handler(None, 0)
    assert len(held.notes()) == 0
    with Library.open(held.path) as other:
        assert other.position("elsewhere/2021-01-01") is not None


def write_elsewhere(path: Path) -> int:
    with Library.open(path) as other:
        other.set_position("elsewhere/2021-01-01", "01")
    return 0


def an_index_without_an_article(library: Library) -> None:
    library.connection.execute("UPDATE articles SET headline = '另题' WHERE name = '01/a1'")


def an_index_with_another_order(library: Library) -> None:
    """The same words in the same article, in another order."""
    (one, text) = library.connection.execute(
        "SELECT id, text FROM parts WHERE kind = 'paragraph' ORDER BY length(text) DESC LIMIT 1"
    ).fetchone()
    library.connection.execute(
        "UPDATE parts SET text = ? WHERE id = ?", (f"{text[:1]}甲乙。丙丁。{text[1:]}", one)
    )
    rebuild_index(library)
    library.connection.execute(
        "UPDATE parts SET text = ? WHERE id = ?", (f"{text[:1]}丙丁。甲乙。{text[1:]}", one)
    )


def an_index_with_articles_exchanged(library: Library) -> None:
    """All words are there, each in another article than they stand in."""
    (one, text), (other, second) = library.connection.execute(
        "SELECT id, text FROM parts WHERE kind = 'paragraph' GROUP BY article LIMIT 2"
    ).fetchall()
    change = "UPDATE parts SET text = ? WHERE id = ?"
    library.connection.executemany(change, [("甲乙", one), ("丙丁", other)])
    rebuild_index(library)
    library.connection.executemany(change, [("丙丁", one), ("甲乙", other)])
    assert text != second


def an_index_damaged(library: Library) -> None:
    library.connection.execute("UPDATE words_data SET block = zeroblob(40) WHERE id > 10")


def an_index_without_its_single_characters(library: Library) -> None:
    """The index of beginnings is a second one, with ids of its own."""
    library.connection.execute("DELETE FROM words_idx WHERE segid IN (SELECT segid FROM words_idx)")


def an_index_unfinished(library: Library) -> None:
    library.connection.execute("UPDATE settings SET value = '' WHERE name = 'folding'")


def an_index_of_another_version(library: Library) -> None:
    library.connection.execute("DELETE FROM settings WHERE name = 'folding'")


def an_index_with_an_article_too_many(library: Library) -> None:
    library.connection.execute("INSERT INTO words (rowid, head) VALUES (7, '甲')")


@pytest.mark.parametrize(
    "spoil",
    [
        an_index_without_an_article,
        an_index_with_another_order,
        an_index_with_articles_exchanged,
        an_index_damaged,
        an_index_without_its_single_characters,
        an_index_unfinished,
        an_index_of_another_version,
        an_index_with_an_article_too_many,
    ],
)
def test_a_search_index_that_is_wrong_is_found_and_made_anew(
    held: Library, spoil: Callable[[Library], None]
) -> None:
    spoil(held)
    with Library.open(held.path) as library:
        (found,) = check(library).found
        assert found.startswith("The search index ")
        assert found.endswith("`daodu check --repair` makes it anew.")
        repaired = check(library, is_repairing=True)
        assert repaired.found == ()
        assert repaired.repaired == ("The search index was made anew.",)
        assert check(library).found == ()
        assert [hit.issue for hit in find(library, Search(typed="渡口清晨")).hits] == []
        assert [hit.issue for hit in find(library, Search(typed="一条新路")).hits] == [KEY]


def test_a_picture_that_is_no_longer_as_it_was_is_found(held: Library) -> None:
    harm(held, "UPDATE contents SET bytes = x'00'")
    assert check(held).found == (f"{KEY}/images/a.jpg is not as it was taken in.",)


def test_a_picture_that_is_gone_is_found(held: Library) -> None:
    harm(held, "DELETE FROM contents")
    assert check(held).found == ("A row of files refers to one of contents that does not exist.",)


def test_an_issue_that_cannot_be_read_back_is_found(held: Library) -> None:
    harm(held, f"UPDATE issues SET masthead = '{{' WHERE key = '{KEY}'")
    (found,) = check(held).found
    assert found.startswith(f"{KEY} cannot be read back")


def test_an_issue_under_another_key_is_found(held: Library) -> None:
    harm(held, f"UPDATE issues SET edition = '早' WHERE key = '{KEY}'")
    assert check(held).found == (f"{KEY} is not what its key says. Import it again.",)


def test_remains_are_found_and_removed_when_a_copy_has_them(held: Library) -> None:
    harm(held, "INSERT INTO parts VALUES (5, 0, 'paragraph', '孤零零的一段', NULL, NULL)")
    (found,) = check(held).found
    assert found == "1 rows belong to no issue. `daodu check --repair` removes them."
    assert held.connection.execute("SELECT count(*) FROM parts WHERE id = 5").fetchone() == (1,)
    (repaired,) = check(held, is_repairing=True).repaired
    kept = held.path.parent / "library-backups" / "library-before-repair.sqlite"
    assert str(kept) in repaired
    with closing(sqlite3.connect(kept)) as copy:
        assert copy.execute("SELECT text FROM parts WHERE id = 5").fetchone() == ("孤零零的一段",)
    assert check(held).found == ()


def test_damage_of_the_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for issue in daily(2, articles=20):
            library.accession(CollatedIssue(issue=issue))
    content = bytearray(path.read_bytes())
    for page in range(30, 40):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(content)
    with Library.open(path) as library:
        found = check(library, is_repairing=True).found
    assert found
    assert all(sentence.startswith("The file is damaged: ") for sentence in found)
    assert all("daodu restore" in sentence for sentence in found)


def test_an_index_of_a_table_that_lost_a_row_is_made_anew(held: Library) -> None:
    """As a failing disk may leave it: the row is there, its entry in the index is not."""
    rows = held.connection.execute(
        "SELECT name, rootpage FROM sqlite_master WHERE name IN"
        " ('issues_by_day', 'positions_by_time')"
    ).fetchall()
    roots = dict(rows)
    held.connection.execute("PRAGMA writable_schema = 1")
    held.connection.execute(
        "UPDATE sqlite_master SET rootpage = ? WHERE name = 'issues_by_day'",
        (roots["positions_by_time"],),
    )
    held.connection.execute(
        "UPDATE sqlite_master SET rootpage = ? WHERE name = 'positions_by_time'",
        (roots["issues_by_day"],),
    )
    held.connection.execute("PRAGMA writable_schema = 0")
    held.close()
    with Library.open(held.path) as library:
        assert check(library).found
        repaired = check(library, is_repairing=True)
        assert repaired.found == ()
        assert repaired.repaired == ("The indexes of the tables were made anew.",)
        assert check(library).found == ()
        assert len(library.issues()) == 4


def test_an_empty_library_is_sound(library: Library) -> None:
    assert check(library).found == ()
    library.accession(CollatedIssue(issue=short_issue("")))
    assert check(library).found == ()
