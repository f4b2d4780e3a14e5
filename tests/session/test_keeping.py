"""What an issue takes the place of is put aside, and comes back whole."""

import datetime
from pathlib import Path

from reader.library.changes import Outcome, Source
from reader.library.library import Library
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.session.intake.keeping import Keeping
from tests.library.newsroom import short_issue

FIRST = Source(name="a.txt", sha256="1" * 64, importer="plain text 1", taken="2024-05-01T08:00:00")


def note(key: str, exact: str) -> Note:
    start = "渡船在清晨离开北岸。".index(exact)
    end = start + len(exact)
    locus = Locus(article="01/a1", block=0, start=start, end=end, exact=exact)
    made = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
    return Note(kind=NoteKind.HIGHLIGHT, issue=key, page="01", locus=locus, made=made)


def held(text: str) -> CollatedIssue:
    return CollatedIssue(issue=short_issue(text), files={"p.jpg": text.encode})


def test_the_form_that_was_held_comes_back_with_its_files_and_source(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        keeping = Keeping(library)
        added = keeping.accession(held("渡船在清晨离开北岸。"), FIRST)
        assert added.former is None
        assert keeping.accession(held("渡船在清晨离开北岸。")).former is None
        replaced = keeping.accession(held("渡船在清晨离开北岸，汽笛响了。"))
        former = replaced.former
        assert former is not None
        (source,) = former.sources
        library.accession(former.collated, source)
        assert keeping.issue(added.key) == short_issue("渡船在清晨离开北岸。")
        assert library.file(added.key, "p.jpg") == "渡船在清晨离开北岸。".encode()
        assert [each.taken for each in library.sources(added.key)] == [FIRST.taken]


def test_an_undated_form_comes_back_with_the_marks_made_before_and_since(tmp_path: Path) -> None:
    undated = short_issue("渡船在清晨离开北岸。", day=None)
    with Library.open(tmp_path / "library.sqlite") as library:
        keeping = Keeping(library)
        first = keeping.accession(CollatedIssue(issue=undated), FIRST).key
        before = library.add_note(note(first, "渡船"))
        replaced = keeping.accession(held("渡船在清晨离开北岸。"))
        since = library.add_note(note(replaced.key, "北岸"))
        assert replaced.key != first
        assert replaced.former is not None
        back = library.accession(
            replaced.former.collated, replaced.former.sources[0], in_place_of=replaced.key
        )
        assert back.key == first
        assert set(back.changes.issues) == {first, replaced.key}
        assert [holding.key for holding in library.issues()] == [first]
        assert keeping.issue(first) == undated
        assert [each.id for each in library.notes(first)] == [before.id, since.id]
        assert not any(each.is_detached for each in library.notes())


def test_a_form_comes_back_when_what_took_its_place_was_taken_out(tmp_path: Path) -> None:
    undated = short_issue("渡船在清晨离开北岸。", day=None)
    with Library.open(tmp_path / "library.sqlite") as library:
        keeping = Keeping(library)
        first = keeping.accession(CollatedIssue(issue=undated), FIRST).key
        replaced = keeping.accession(held("渡船在清晨离开北岸。"))
        assert replaced.former is not None
        library.remove_issue(replaced.key)
        back = library.accession(replaced.former.collated, in_place_of=replaced.key)
        assert (back.key, back.outcome) == (first, Outcome.ADDED)


def test_what_was_taken_in_is_asked_of_the_library(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        keeping = Keeping(library)
        key = keeping.accession(held("渡船"), FIRST).key
        keeping.finish_source(FIRST.sha256, FIRST.importer, 1)
        assert keeping.taken_in(FIRST.sha256, FIRST.importer) == (key,)
