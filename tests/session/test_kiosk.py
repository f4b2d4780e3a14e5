"""A kiosk that minds itself, without a clock or a window."""

import datetime
import itertools
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.session.kiosk.offer import OFFERABLE
from reader.session.kiosk.pin import PinPad, hash_pin, is_pin, read_pin_file, write_pin_file
from reader.session.kiosk.settings import (
    KioskSettings,
    kiosk_settings,
    read_kiosk_settings,
    settings_table,
)
from reader.session.kiosk.unattended import (
    Deed,
    KioskState,
    Moment,
    drift,
    issue_arrived,
    tick,
    touch,
)

NOON = datetime.time(12)


def _at(now: float, of_day: datetime.time = NOON, aloud: bool = False) -> Moment:
    return Moment(now=now, of_day=of_day, is_reading_aloud=aloud)


def test_it_goes_home_when_the_idle_time_is_over_and_not_before() -> None:
    state, _ = touch(KioskState(), 100.0)
    state, deeds = tick(state, _at(159.9), KioskSettings())
    assert deeds == ()
    state, deeds = tick(state, _at(160.0), KioskSettings())
    assert deeds == (Deed.GO_HOME,)
    assert tick(state, _at(300.0), KioskSettings())[1] == ()


def test_idle_does_not_run_while_it_reads_aloud() -> None:
    state, _ = touch(KioskState(), 0.0)
    state, deeds = tick(state, _at(500.0, aloud=True), KioskSettings())
    assert deeds == ()
    assert tick(state, _at(559.0), KioskSettings())[1] == ()
    assert tick(state, _at(560.0), KioskSettings())[1] == (Deed.GO_HOME,)


def test_a_new_issue_waits_until_the_visitor_has_left() -> None:
    state, _ = touch(KioskState(), 0.0)
    state, deeds = issue_arrived(state)
    assert deeds == ()
    assert tick(state, _at(60.0), KioskSettings())[1] == (Deed.GO_HOME, Deed.SHOW_UPDATE)


def test_a_new_issue_is_shown_at_once_when_nobody_is_there() -> None:
    assert issue_arrived(KioskState())[1] == (Deed.SHOW_UPDATE,)


def test_pages_turn_by_themselves_at_the_set_pace_only_when_nobody_is_there() -> None:
    settings = KioskSettings(attract=20.0)
    state, deeds = tick(KioskState(), _at(20.0), settings)
    assert deeds == (Deed.TURN,)
    assert tick(state, _at(39.0), settings)[1] == ()
    state, _ = touch(state, 39.5)
    assert tick(state, _at(45.0), settings)[1] == ()


def test_dark_hours_cross_midnight_and_a_touch_lights_the_screen() -> None:
    settings = KioskSettings(dark_from="22:00", dark_until="06:30")
    state, deeds = tick(KioskState(), _at(0.0, datetime.time(23)), settings)
    assert deeds == (Deed.DARKEN,)
    state, deeds = touch(state, 1.0)
    assert deeds == (Deed.LIGHTEN,)
    state, deeds = tick(state, _at(61.0, datetime.time(23, 1)), settings)
    assert deeds == (Deed.GO_HOME,)
    state, deeds = tick(state, _at(62.0, datetime.time(23, 2)), settings)
    assert deeds == (Deed.DARKEN,)
    assert tick(state, _at(99.0, datetime.time(6, 30)), settings)[1] == (Deed.LIGHTEN,)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"idel": 3}, "no setting idel; there are title, "),
        ({"commands": ["quit"]}, "commands: a kiosk may not offer 'quit'; it may offer back, "),
        ({"theme": "pink"}, "theme must be one of paper, sepia, night, contrast, not pink."),
        ({"idle": "soon"}, "idle must be a number, not 'soon'."),
        ({"idle": 1}, "idle must be at least 5, not 1."),
        ({"keep": True}, "keep must be a whole number, not True."),
        ({"commands": ["turn", 3]}, "commands must be a list of texts"),
        ({"dark_from": "late", "dark_until": "06:00"}, "must be a time such as 22:30, not late."),
        ({"dark_from": "22:00"}, "dark_from and dark_until go together"),
        ({"public_key": "short"}, "public_key must be what `daodu export --make-key` printed"),
        ({"watch": "ftp://paper"}, "watch must be folders or http(s) addresses, not ftp://paper."),
        ({"watch": [""]}, "watch names an empty folder"),
        ({"idle": float("nan")}, "idle must be at least 5, not nan."),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(SourceError, match=r"kiosk\.toml: ") as refusal:
        kiosk_settings(values, "kiosk.toml")
    assert sentence in str(refusal.value)


def test_settings_are_read_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('title = "澜江日报"\nidle = 45\ncommands = ["next_page"]\n', "utf-8")
    (settings,) = read_kiosk_settings(path)
    assert (settings.title, settings.idle, settings.commands) == ("澜江日报", 45.0, ("next_page",))
    path.write_text("idle = ", "utf-8")
    with pytest.raises(SourceError, match="not a TOML file"):
        read_kiosk_settings(path)
    with pytest.raises(SourceError, match="cannot be read"):
        read_kiosk_settings(tmp_path / "none.toml")


def test_each_screen_has_its_own_settings_and_all_share_the_supply(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(
        'watch = "/media/stick"\nidle = 45\n[[screens]]\ntitle = "澜江日报"\n'
        "[[screens]]\nscreen = 1\nidle = 90\n",
        "utf-8",
    )
    first, second = read_kiosk_settings(path, {"attract": 20.0, "idle": 30.0})
    assert (first.title, first.screen, first.idle, first.attract) == ("澜江日报", 0, 30.0, 20.0)
    assert (second.title, second.screen, second.idle, second.attract) == ("", 1, 90.0, 20.0)
    assert first.watch == second.watch == ("/media/stick",)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("screens = 3", "screens is written [[screens]], once a screen."),
        ("[[screens]]\nkeep = 3", "keep is common to all screens; write it above [[screens]]."),
        ("[[screens]]\n[[screens]]\n", "two of [[screens]] have screen = 0"),
    ],
)
def test_wrong_tables_of_screens_are_refused(written: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(written)
    with pytest.raises(SourceError) as refusal:
        read_kiosk_settings(path)
    assert sentence in str(refusal.value)


def test_the_readme_has_the_table_of_all_settings() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    assert settings_table() in readme


def test_the_pin_file_holds_no_pin_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    write_pin_file(path, "246813")
    assert "246813" not in path.read_text()
    assert path.stat().st_mode & 0o077 == 0
    assert is_pin("246813", read_pin_file(path))
    assert not is_pin("246814", read_pin_file(path))
    assert hash_pin("246813") != hash_pin("246813")


def test_what_is_no_pin_and_no_pin_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="four to twelve digits"):
        hash_pin("12a4")
    (tmp_path / "pin").write_text("1234")
    with pytest.raises(SourceError, match="not a PIN file"):
        read_pin_file(tmp_path / "pin")
    with pytest.raises(SourceError, match="cannot be read"):
        read_pin_file(tmp_path / "none")
    with pytest.raises(SourceError, match="cannot be written"):
        write_pin_file(tmp_path / "pin" / "no-folder" / "pin", "1234")


def test_five_wrong_tries_lock_the_pad_and_five_more_twice_as_long() -> None:
    pad = PinPad(line=hash_pin("1234"))
    for _ in range(5):
        opened, pad = pad.tried("0000", 10.0)
        assert not opened
    assert pad.seconds_locked(10.0) == 30.0
    assert pad.tried("1234", 39.0) == (False, pad)
    for _ in range(5):
        opened, pad = pad.tried("0000", 40.0)
    assert pad.seconds_locked(40.0) == 60.0
    opened, pad = pad.tried("1234", 100.0)
    assert opened
    assert pad.wrong == 0


def test_the_readme_names_every_command_that_visitors_may_have() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    listed = next(line for line in readme.splitlines() if line.startswith("`commands` names"))
    _, _, names = listed.partition("): ")
    assert set(names.split('. "')[0].replace("`", "").split(", ")) == OFFERABLE


def test_a_finger_that_rests_on_the_glass_is_somebody() -> None:
    state, _ = touch(KioskState(), 0.0)
    held = Moment(now=500.0, of_day=NOON, is_held=True)
    state, deeds = tick(state, held, KioskSettings())
    assert deeds == ()
    assert tick(state, _at(559.0), KioskSettings())[1] == ()
    assert tick(state, _at(560.0), KioskSettings())[1] == (Deed.GO_HOME,)


def test_still_parts_drift_slowly_within_their_reach_and_over_all_of_it() -> None:
    places = [drift(float(now), 6.0) for now in range(0, 8 * 3600, 60)]
    assert all(abs(x) <= 6 and abs(y) <= 6 for x, y in places)
    steps = itertools.pairwise(places)
    assert all(abs(x1 - x) < 1.2 and abs(y1 - y) < 1.2 for (x, y), (x1, y1) in steps)
    assert max(x for x, _ in places) > 5.9 > -5.9 > min(y for _, y in places)
