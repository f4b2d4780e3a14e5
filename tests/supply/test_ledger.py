"""What was delivered, and when it is read again."""

from pathlib import Path

import pytest

from reader.supply import ledger as ledgers
from reader.supply.ledger import FIRST_WAIT, LONGEST_WAIT, Ledger


def test_what_was_taken_in_is_never_read_again_unless_it_becomes_another(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.json")
    assert ledger.is_due("a", "1", 0.0)
    ledger.begin("a", "1", 0.0)
    assert not ledger.finish("a")
    again = Ledger(tmp_path / "ledger.json")
    assert not again.is_due("a", "1", 1e9)
    assert again.is_due("a", "2", 1.0)


def test_what_was_refused_is_tried_again_ever_more_rarely_and_is_news_once(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.json")
    now, waits, news = 0.0, [], []
    for _ in range(8):
        begun = now
        while not ledger.is_due("a", "1", now):
            now += FIRST_WAIT
        waits.append(now - begun)
        ledger.begin("a", "1", now)
        news.append(ledger.finish("a", "broken."))
    assert waits == [0, 60, 240, 960, 3840, 15360, 61440, LONGEST_WAIT]
    assert news == [True, *[False] * 7]
    ledger.begin("a", "1", now)
    assert ledger.finish("a", "broken otherwise.")


def test_a_clock_set_back_lets_nothing_wait_longer(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.json")
    ledger.begin("a", "1", 1e9)
    ledger.finish("a", "broken.")
    assert not ledger.is_due("a", "1", 1e9 + 1)
    assert ledger.is_due("a", "1", 5.0)


def test_what_ended_the_program_twice_is_known_for_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    for is_fatal in (False, False, True):
        ledger = Ledger(path)
        assert ledger.fatal("a", "1") is is_fatal
        assert not ledger.fatal("a", "2")
        ledger.begin("a", "1", 0.0)


def test_what_failed_through_no_fault_of_its_own_is_due_at_once(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.json")
    for now in (0.0, 1.0, 2.0):
        assert ledger.is_due("a", "1", now)
        assert not ledger.fatal("a", "1")
        ledger.begin("a", "1", now)
        ledger.postpone("a")


def test_it_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledgers, "MOST_ENTRIES", 3)
    ledger = Ledger(tmp_path / "ledger.json")
    for name in "abcad":
        ledger.begin(name, "1", 0.0)
        ledger.finish(name)
    again = Ledger(ledger.path)
    assert [name for name in "abcd" if not again.is_due(name, "1", 0.0)] == ["a", "c", "d"]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 3}', b'{"a": {"mark": "1"}}', b"\xff"])
def test_a_damaged_ledger_counts_as_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(content)
    assert Ledger(path).is_due("a", "1", 0.0)


def test_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.json")
    ledger.begin("a\udcff", "1", 0.0)
    ledger.finish("a\udcff")
    assert not Ledger(ledger.path).is_due("a\udcff", "1", 0.0)
