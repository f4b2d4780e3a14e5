"""What the newsagent tells the windows."""

import datetime
from pathlib import Path

import pytest

from reader.session.arrivals import Arrivals, Arrived, Trouble, read_arrivals, write_arrivals

MORNING = datetime.datetime(2026, 5, 18, 6, 30, tzinfo=datetime.UTC)
LATER = Arrived(key="澜江日报/2026-05-19", title="澜江日报", revision="b")
EARLIER = Arrived(key="澜江日报/2026-05-18", title="澜江日报", revision="a")
OTHER = Arrived(key="the-evening-post/no-7", title="The Evening Post")
HELD = Arrivals(issues=(LATER, EARLIER, OTHER))


def test_what_was_told_is_read_as_it_was_written(tmp_path: Path) -> None:
    told = Arrivals(
        issues=(LATER, OTHER),
        looked=MORNING,
        troubles=(Trouble(when=MORNING, what="a.epaper: 坏了。"),),
        free_bytes=7,
        library_bytes=8,
    )
    path = tmp_path / "kiosk" / "arrivals.json"
    write_arrivals(path, told)
    assert read_arrivals(path) == told
    assert [file.name for file in path.parent.iterdir()] == ["arrivals.json"]


@pytest.mark.parametrize("content", ["", "{}", '{"issues": 3}', "[1]", '{"issues": [{"x": 1}]}'])
def test_a_damaged_file_tells_nothing(content: str, tmp_path: Path) -> None:
    path = tmp_path / "arrivals.json"
    assert read_arrivals(path) is None
    path.write_text(content)
    assert read_arrivals(path) is None


@pytest.mark.parametrize(
    ("title", "withheld", "newest"),
    [
        ("", (), LATER),
        ("澜江日报", (LATER.key,), EARLIER),
        ("The Evening Post", (), OTHER),
        ("the-evening-post", (), OTHER),
        ("滨海晨报", (), None),
        ("The Evening Post", (OTHER.key,), OTHER),
    ],
)
def test_the_newest_issue_of_a_paper_is_the_first_that_no_window_died_of(
    title: str, withheld: tuple[str, ...], newest: Arrived | None
) -> None:
    assert HELD.newest(title, withheld) == newest
