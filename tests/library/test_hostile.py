"""Damaged and hostile text: kept whole, found, and never taken for a command."""

import dataclasses
import datetime
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, NotHeldError
from reader.library import cataloguing, records
from reader.library.changes import Filters, Outcome, Source
from reader.library.checking import check
from reader.library.library import Library
from reader.library.search import LONGEST_HEADLINE, Search, count_facets, find
from reader.library.upkeep import back_up, restore
from reader.model.article import Article, Byline, Crosshead, Dateline, Paragraph, Picture, Table
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind
from reader.model.key import issue_key
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.model.record import GapReason, TitleRecord
from tests.library.newsroom import known, short_issue

NOW = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
DAY = datetime.date(2021, 8, 13)

INJECTIONS = (
    "'; DROP TABLE notes; --",
    '" OR 1=1 --',
    "Robert'); DELETE FROM issues;--",
    "%_[]*?",
    "a\0b",
    "\ud800\udfff\udc80",
    "\ufeff\ufffe\uffff",
    "\U0010fe00\U0010ff2c\U0010ffff",
    "é\u0301\u200d\u202e",
    "",
    " ",
    "\n\r\n\t\x1b[2J",
    "NULL",
    '{}[]\\"',
)

# Any code point at all, lone surrogates and zero bytes included.
texts = st.sampled_from(INJECTIONS) | st.text(
    st.characters(codec=None, categories=None) | st.sampled_from("江城\0\ud800\udc00'\";"),
    max_size=8,
)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    """An issue whose every text may be anything."""

    def some() -> tuple[str, ...]:
        return tuple(draw(st.lists(texts, max_size=2)))

    byline = Byline(role=draw(st.none() | texts), names=some(), text=draw(texts))
    article = Article(
        id=draw(texts),
        headline=draw(texts),
        kicker=draw(texts),
        deck=draw(texts),
        bylines=(byline,),
        dateline=Dateline(source=draw(texts), place=draw(st.none() | texts)),
        blocks=(
            Paragraph(text=draw(texts)),
            Crosshead(text=draw(texts)),
            Picture(image=draw(st.none() | texts), caption=draw(texts), credit=draw(texts)),
            Table(rows=(some(), some())),
        ),
        jumps=(Jump(kind=JumpKind.SEE, pages=some(), text=draw(texts)),),
        repeats=draw(st.none() | texts),
    )
    page = Page(
        label=draw(texts),
        number=1,
        section=draw(texts),
        editors=(byline,),
        folio=some(),
        digest=Digest(label=draw(texts), entries=(DigestEntry(headline=draw(texts)),)),
        articles=(article, dataclasses.replace(article, id=draw(texts))),
        facsimile=Facsimile(path=draw(texts), sheet=2),
        as_found=draw(texts),
    )
    return Issue(
        title=draw(texts),
        number=draw(st.none() | st.integers(0, 2**40)),
        date=known(draw(st.dates())) if draw(st.booleans()) else short_issue("", day=None).date,
        edition=draw(texts),
        language=draw(texts),
        masthead=Masthead(lines=some(), cn_number=draw(texts), weather=draw(texts)),
        pages=(page,),
        remarks=draw(texts),
        doubts=(Doubt(where=draw(texts), what=draw(texts)),),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(issue=issues(), path=texts, content=st.binary(max_size=9))
def test_whatever_an_issue_holds_comes_back(
    library: Library, issue: Issue, path: str, content: bytes
) -> None:
    source = Source(name=path, sha256="0" * 64, importer=path)
    try:
        collated = CollatedIssue(issue=issue, files={path: lambda: content})
        accession = library.accession(collated, source)
    except LibraryError as refusal:
        # The last example may have left another paper of the same key.
        assert "an issue is held" in refusal.reason  # noqa: PT017 (most examples raise nothing)
        return
    key = accession.key
    assert library.issue(key) == issue
    assert library.file(key, path) == content
    if accession.outcome is not Outcome.UNCHANGED:
        assert library.sources(key) == (source,)
    assert library.holding(key).title == issue.title
    assert key in [held.key for held in library.issues(limit=1000)]
    assert check(library).found == ()
    removed = library.remove_issue(key)
    assert check(library).found == ()
    library.restore_issue(removed)
    assert library.issue(key) == issue


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=st.lists(texts, min_size=9, max_size=9))
@example(list(INJECTIONS[:9]))
def test_whatever_a_person_writes_comes_back(library: Library, words: list[str]) -> None:
    issue, page, article, exact, prefix, name, text, colour, slug = words
    locus = Locus(article=article, block=1, exact=exact, prefix=prefix)
    note = library.add_note(
        Note(
            kind=NoteKind.NOTE,
            issue=issue,
            page=page,
            locus=locus,
            name=name,
            text=text,
            colour=colour,
            made=NOW,
        )
    )
    assert library.notes(issue)[-1] == note
    assert library.notes()[-1] == note
    library.set_position(issue, page, locus)
    position = library.position(issue)
    assert position is not None
    assert (position.issue, position.page, position.locus) == (issue, page, locus)
    assert library.last_read() == position
    record = TitleRecord(slug=slug, name=name, earlier=(text,), publisher=exact)
    cataloguing.edit_title(library, record, "林")
    assert records.title_record(library, slug) == record
    cataloguing.edit_gap_reasons(library, slug, [page], GapReason.DAMAGED, "林")
    assert records.gap_reasons(library, slug)[page] is GapReason.DAMAGED
    library.titles()


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_is_a_command_wherever_it_is_asked_with(library: Library, text: str) -> None:
    library.accession(CollatedIssue(issue=short_issue("江城的一篇")))
    library.issues(Filters(title=text), after=text)
    library.notes(text)
    library.position(text)
    library.taken_in(text, text)
    library.neighbour(text, is_later=True)
    records.title_record(library, text)
    records.gap_reasons(library, text)
    cataloguing.catalogue(library, text)
    find(library, Search(typed="江城", title=text))
    count_facets(library, Search(typed="江城", title=text))
    for ask in (library.issue, library.files, library.holding):
        with pytest.raises(NotHeldError):
            ask(text)
    with pytest.raises(NotHeldError):
        library.file("山城晚报/2021-08-13", text)
    assert len(library.issues()) == 1
    assert check(library).found == ()


def test_what_stands_beside_a_zero_byte_or_a_lone_surrogate_is_found(library: Library) -> None:
    library.accession(
        CollatedIssue(issue=short_issue("甲乙\0丙丁", "戊己\ud800庚辛", "\udc80", "\0"))
    )
    for typed, article in (("甲乙", "a1"), ("丙丁", "a1"), ("己", "a2"), ("庚辛", "a2")):
        (hit,) = find(library, Search(typed=typed)).hits
        assert hit.article == f"01/{article}"
        ((start, end),) = hit.snippet.marks
        assert hit.snippet.text[start:end] == typed
    assert find(library, Search(typed="乙丙")).hits == ()


def test_a_headline_of_ten_megabytes(library: Library) -> None:
    headline = "江城水位上涨，" * (10_000_000 // 21) + "末尾独此一处"
    article = Article(id="01/a1", headline=headline, blocks=(Paragraph(text="正文。"),))
    issue = Issue(
        title="江城日报",
        date=known(DAY),
        pages=(Page(label="01", number=1, articles=(article,)),),
    )
    key = library.accession(CollatedIssue(issue=issue)).key
    assert library.issue(key) == issue
    (hit,) = find(library, Search(typed="末尾独此一处")).hits
    assert len(hit.headline.text) == LONGEST_HEADLINE + 1
    assert library.accession(CollatedIssue(issue=issue)).outcome == "unchanged"


def test_a_text_larger_than_sqlite_holds_is_refused_whole(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100_000)
    with pytest.raises(LibraryError, match="larger than a library can hold"):
        library.accession(CollatedIssue(issue=short_issue("江" * 100_000)))
    assert library.issues() == ()


@pytest.mark.parametrize(
    "name",
    [
        "a b.sqlite",
        "报 ？#%&+;'.sqlite",
        "x?mode=ro",
        "%41.sqlite",
        "-x",
        "a\nb",
        "é\u0301",
        "." * 3 + "x",
    ],
)
def test_odd_names_of_library_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / "目录 #1%?" / name
    with Library.open(path) as library:
        library.accession(CollatedIssue(issue=short_issue("文")))
        back_up(library, tmp_path / f"copy {name}")
    assert path.is_file()
    with Library.open(path, is_read_only=True) as library:
        assert len(library.issues()) == 1
    restore(path, tmp_path / f"copy {name}", is_forced=True)
    with Library.open(path) as library:
        assert len(library.issues()) == 1


def test_odd_names_of_pictures(library: Library) -> None:
    names = ("../../etc/passwd", "/absolute", "a\0b", "\ud800", "C:\\x", "", ".", "'\"")
    files = {name: (lambda name=name: name.encode("utf-8", "surrogatepass")) for name in names}
    key = library.accession(CollatedIssue(issue=short_issue("文"), files=files)).key
    assert set(library.files(key)) == set(names)
    for name in names:
        assert library.file(key, name) == name.encode("utf-8", "surrogatepass")


def test_a_key_is_a_name_of_two_folders_whatever_the_title(library: Library) -> None:
    for title in INJECTIONS:
        issue = dataclasses.replace(short_issue("文", title=title), edition=title)
        slug, place = issue_key(issue).split("/")
        assert slug not in ("", ".", "..")
        assert place not in ("", ".", "..")
        assert not set(issue_key(issue)) & set("\0\\:*?\"<>|'\n")
