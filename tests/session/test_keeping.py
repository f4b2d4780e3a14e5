"""What an issue takes the place of is put aside, and comes back whole."""

from pathlib import Path

from reader.library.changes import Source
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.keeping import Keeping
from tests.library.newsroom import short_issue

FIRST = Source(name="a.txt", sha256="1" * 64, importer="plain text 1", taken="2024-05-01T08:00:00")


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


def test_what_was_taken_in_is_asked_of_the_library(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        keeping = Keeping(library)
        key = keeping.accession(held("渡船"), FIRST).key
        keeping.finish_source(FIRST.sha256, FIRST.importer, 1)
        assert keeping.taken_in(FIRST.sha256, FIRST.importer) == (key,)
