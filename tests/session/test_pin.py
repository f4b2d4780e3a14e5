"""The pad across starts of the window."""

from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.session.kiosk.pin import is_pin, open_pad, pin_path, try_pin, write_pin_file


def _wrong(path: Path, times: int, now: float = 10.0) -> None:
    pad = open_pad(path, now)
    for _ in range(times):
        _, pad = try_pin(path, pad, "0000", now)


def test_wrong_tries_outlive_the_window(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")
    _wrong(path, 3)
    _wrong(path, 2)
    assert open_pad(path, 1000.0).seconds_locked(1000.0) == 30.0
    assert try_pin(path, open_pad(path, 1000.0), "246813", 1010.0)[0] is False
    opened, pad = try_pin(path, open_pad(path, 1000.0), "246813", 1031.0)
    assert opened
    assert (pad.wrong, open_pad(path, 0.0).wrong) == (0, 0)


def test_a_lock_is_counted_once_while_the_window_lives(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")
    pad = open_pad(path, 0.0)
    for _ in range(5):
        _, pad = try_pin(path, pad, "0000", 0.0)
    assert open_pad(path, 20.0, pad).seconds_locked(20.0) == 10.0


def test_a_pin_set_from_the_shell_opens_a_locked_pad(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")
    pad = open_pad(path, 0.0)
    for _ in range(5):
        _, pad = try_pin(path, pad, "0000", 0.0)
    write_pin_file(path, "1357")
    fresh = open_pad(path, 1.0, pad)
    assert fresh.seconds_locked(1.0) == 0.0
    assert try_pin(path, fresh, "1357", 1.0)[0]


def test_locks_grow_to_an_hour_and_no_further(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")
    path.with_name("pin.tries").write_text("5000")
    assert open_pad(path, 0.0).locked_until == 3600.0


def test_nothing_beside_the_pin_file_tells_the_pin(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "pin"
    write_pin_file(path, "246813")
    _wrong(path, 1)
    try_pin(path, open_pad(path, 0.0), "246813", 0.0)
    _wrong(path, 1)
    kept = {each.name: each.read_text() for each in path.parent.iterdir()}
    assert kept["pin.tries"] == "1"
    assert not any("246813" in text or "0000" in text for text in kept.values())


def test_a_full_disk_does_not_stop_the_counting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.session.kiosk.pin.replace_file", refuse)
    pad = open_pad(path, 0.0)
    for _ in range(5):
        _, pad = try_pin(path, pad, "0000", 0.0)
    assert pad.seconds_locked(0.0) == 30.0


def test_a_damaged_count_counts_as_none_and_a_missing_pin_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    with pytest.raises(SourceError, match="--set-pin"):
        open_pad(path, 0.0)
    write_pin_file(path, "246813")
    path.with_name("pin.tries").write_text("many")
    assert open_pad(path, 0.0).wrong == 0


def test_no_pin_is_that_of_a_damaged_line() -> None:
    assert not is_pin("246813", "scrypt$")


def test_a_chosen_pin_file_is_taken_and_there_is_one_without() -> None:
    assert pin_path("/etc/daodu/pin") == Path("/etc/daodu/pin")
    assert pin_path("").name == "kiosk-pin"
