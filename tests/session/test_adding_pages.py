"""Pages of an issue that come one after the other are one issue in the library."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.changes import Outcome, Source
from reader.library.library import Library
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile
from reader.model.jump import JumpState
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.session.correcting.blocks import Kind, set_kind
from reader.session.correcting.correction import keep_correction
from reader.session.intake.accession import list_parts, take_in_parts
from reader.session.intake.adding_pages import AddingPages
from reader.session.intake.reports import Refused

FRONT = """海港日报
2026年6月1日 星期一 国内统一刊号:CN33-0019 邮发代号:31-25
第01版：要闻

三号码头启用新泊位
本报记者　林帆

　　昨天上午，三号码头的新泊位投入使用，第一艘船在九点靠岸，工人们等了三年。为了这一天，他们在
（下转2版）
"""
SECOND = """海港日报
2026年6月1日 星期一
第02版：综合

（上接1版）
海上打了四百多根桩，有的打了三遍。码头的负责人说，第二个泊位明年春天动工。

渔港的冷库扩建完工
本报记者　周舟

　　能放下六千吨鱼的冷库昨天交付，渔民不必再连夜找买主，价钱也稳了。
"""
KEY = "海港日报/2026-06-01"


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


def bring(library: Library, folder: Path, name: str, text: str) -> str:
    """Take a page in by itself; return what became of it."""
    folder.mkdir(exist_ok=True)
    page = folder / name
    page.write_text(text, "utf-8")
    (step,) = take_in_parts(AddingPages(library), list_parts((page,)))
    (report,) = step.reports
    return report.reason if isinstance(report, Refused) else report.accession.outcome.value


def labels(library: Library) -> list[str]:
    return [page.label for page in library.issue(KEY).pages]


@pytest.mark.parametrize("is_front_first", [True, False])
def test_a_page_that_comes_later_joins_those_held_and_its_jumps_lead_to_them(
    library: Library, tmp_path: Path, is_front_first: bool
) -> None:
    pages = [("p01.txt", FRONT), ("p02.txt", SECOND)]
    for name, text in pages if is_front_first else reversed(pages):
        bring(library, tmp_path, name, text)
    issue = library.issue(KEY)
    assert [(page.label, page.number) for page in issue.pages] == [("01", 1), ("02", 2)]
    assert issue.masthead.cn_number == "CN33-0019"
    (onward,) = issue.pages[0].articles[0].jumps
    assert (onward.state, onward.target) == (JumpState.RESOLVED, "02/a1")
    assert sorted(source.name for source in library.sources(KEY)) == ["p01.txt", "p02.txt"]


def test_marks_of_the_pages_held_stay(library: Library, tmp_path: Path) -> None:
    bring(library, tmp_path, "p01.txt", FRONT)
    made = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)
    library.add_note(Note(kind=NoteKind.BOOKMARK, issue=KEY, page="01", made=made))
    assert bring(library, tmp_path, "p02.txt", SECOND) == "replaced"
    assert [note.page for note in library.notes(KEY)] == ["01"]


def test_a_page_that_is_there_already_changes_nothing_and_a_corrected_one_is_renewed(
    library: Library, tmp_path: Path
) -> None:
    for name, text in (("p01.txt", FRONT), ("p02.txt", SECOND)):
        bring(library, tmp_path, name, text)
    held = library.issue(KEY)
    assert bring(library, tmp_path / "again", "p01.txt", FRONT) == "unchanged"
    assert library.issue(KEY) == held
    mended = FRONT.replace("等了三年", "等了整整三年")
    assert bring(library, tmp_path, "p01.txt", mended) == "replaced"
    assert labels(library) == ["01", "02"]
    assert "等了整整三年" in str(library.issue(KEY).pages[0].articles[0].blocks)
    assert library.issue(KEY).pages[1] == held.pages[1]
    assert sorted(source.name for source in library.sources(KEY)) == ["p01.txt", "p02.txt"]


def test_another_text_under_the_label_of_a_page_held_is_refused(
    library: Library, tmp_path: Path
) -> None:
    bring(library, tmp_path, "p01.txt", FRONT)
    other = SECOND.replace("第02版", "第01版").replace("（上接1版）\n", "老街的邮局重开\n")
    assert "is held as" in bring(library, tmp_path, "q.txt", other)
    assert labels(library) == ["01"]


def test_pages_of_papers_without_a_name_are_not_joined(library: Library, tmp_path: Path) -> None:
    for name, text in (("2026-06-01-p01.txt", FRONT), ("2026-06-01-p02.txt", SECOND)):
        bare = text.partition("\n\n")[2]
        outcome = bring(library, tmp_path, name, bare)
    assert "is held as" in outcome


def test_an_issue_corrected_by_hand_is_not_collated_anew(library: Library, tmp_path: Path) -> None:
    bring(library, tmp_path, "p01.txt", FRONT)
    corrected = set_kind(library.issue(KEY), "01/a1", 0, Kind.CROSSHEAD)
    keep_correction(library, KEY, corrected, "林", "kind")
    bring(library, tmp_path, "p02.txt", SECOND)
    assert library.issue(KEY) == corrected


def test_a_source_that_gave_the_whole_issue_gives_the_whole_of_it_again(
    library: Library, tmp_path: Path
) -> None:
    whole = Source(name="whole", sha256="1" * 64, importer="x 1")
    bring(library, tmp_path, "p01.txt", FRONT)
    bring(library, tmp_path, "p02.txt", SECOND)
    issue = library.issue(KEY)
    library.accession(CollatedIssue(issue=issue), whole)
    front = replace(issue.pages[0], section="头版")
    article = replace(front.articles[0], deck="第一艘船九点靠岸")
    front = replace(front, articles=(article, *front.articles[1:]))
    one = CollatedIssue(issue=replace(issue, pages=(front,)))
    library.remove_issue(KEY)
    library.accession(CollatedIssue(issue=issue), whole)
    later = Source(name="whole", sha256="2" * 64, importer="x 1")
    assert AddingPages(library).accession(one, later).outcome is Outcome.REPLACED
    assert labels(library) == ["01"]
    gone = Doubt(where="issue", what="Pages that its source had before and no longer has: 02.")
    assert gone in library.issue(KEY).doubts


def test_files_of_one_name_stay_apart_and_those_of_pages_gone_go(
    library: Library, tmp_path: Path
) -> None:
    for name, text in (("p01.txt", FRONT), ("p02.txt", SECOND)):
        bring(library, tmp_path, name, text)
    issue = library.issue(KEY)
    library.remove_issue(KEY)
    scan = Facsimile(path="images/01-page.png")
    first, second = (
        CollatedIssue(
            issue=replace(issue, pages=(replace(page, facsimile=scan),), doubts=(doubt,)),
            files={"images/01-page.png": page.label.encode},
        )
        for page, doubt in zip(
            issue.pages, (Doubt(where="a", what="One."), Doubt(where="b", what="Two.")), strict=True
        )
    )
    adding = AddingPages(library)
    adding.accession(first)
    adding.accession(second)
    shown = [page.facsimile.path for page in library.issue(KEY).pages if page.facsimile]
    assert [library.file(KEY, path) for path in shown] == [b"01", b"02"]
    assert [doubt.what for doubt in library.issue(KEY).doubts] == ["One.", "Two."]
