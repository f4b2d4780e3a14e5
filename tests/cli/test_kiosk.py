"""``daodu kiosk``: its settings, its PIN, its log, and that there is one on a library."""

import json
import logging
import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from reader.cli import kiosk
from reader.cli.main import daodu
from reader.errors import LibraryError, SourceError
from reader.library.library import Library
from reader.resources import resource
from reader.session.kiosk.pin import is_pin, read_pin_file, write_pin_file
from reader.session.kiosk.settings import KioskSettings, read_kiosk_settings
from reader.supply.supervisor import Post
from tests.supply.press_room import FIRST, key_of, print_issue


@dataclass
class Posts:
    """What supervisors were started with, instead of starting one."""

    all: list[Post] = field(default_factory=list)
    lines: int = 0

    def __call__(self, post: Post) -> "Posts":
        self.all.append(post)
        return self

    async def run(self) -> int:
        for number in range(self.lines):
            logging.getLogger("reader.supply.test").info("line %d", number)
        return 0


@pytest.fixture
def posts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Posts:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    posts = Posts()
    monkeypatch.setattr(kiosk, "Supervisor", posts)
    return posts


def run(tmp_path: Path, *arguments: str, typed: str = "") -> Result:
    library = str(tmp_path / "library.sqlite")
    return CliRunner().invoke(daodu, ["--library", library, "kiosk", *arguments], input=typed)


def test_every_setting_is_an_option_and_stands_above_the_file(tmp_path: Path, posts: Posts) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('idle = 45\nattract = 9\nclock = false\nwatch = "/srv/papers"\n')
    chosen = ("--config", str(config), "--idle", "30", "--title", "澜江日报", "--theme", "night")
    assert run(tmp_path, *chosen).exit_code == 0
    (settings,) = posts.all[0].screens
    assert (settings.idle, settings.attract, settings.clock) == (30.0, 9.0, False)
    assert (settings.title, settings.theme) == ("澜江日报", "night")
    assert settings.watch == ("/srv/papers",)
    run(tmp_path, "--watch", "/a", "--watch", "https://b.example/", "--no-clock")
    assert posts.all[1].screens[0].watch == ("/a", "https://b.example/")
    assert posts.all[1].screens[0].clock is False
    help_text = run(tmp_path, "--help").output
    for name in KioskSettings.__dataclass_fields__:
        assert f"--{name.replace('_', '-')}" in help_text


def test_the_library_is_there_before_the_windows_are(tmp_path: Path, posts: Posts) -> None:
    run(tmp_path)
    with Library.open(tmp_path / "library.sqlite", is_read_only=True) as library:
        assert library.newest() is None


def test_a_damaged_library_keeps_no_screen_dark(tmp_path: Path, posts: Posts) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"\0" * 5000)
    assert run(tmp_path).exit_code == 0
    assert len(posts.all) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--idle", "1"), "command line: idle must be at least 5, not 1."),
        (("--watch", "ftp://x"), "command line: watch must be folders or http(s) addresses"),
        (("--config", "none.toml"), "none.toml: the settings cannot be read"),
    ],
)
def test_a_wrong_setting_is_refused_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path, posts: Posts
) -> None:
    result = run(tmp_path, *arguments)
    assert isinstance(result.exception, SourceError)
    assert sentence in str(result.exception)
    assert posts.all == []


def test_the_pin_is_set_and_set_anew_from_the_shell_and_shown_nowhere(
    tmp_path: Path, posts: Posts
) -> None:
    path = tmp_path / "deep" / "pin"
    for pin in ("246813", "975318"):
        result = run(tmp_path, "--pin-file", str(path), "--set-pin", typed=f"{pin}\n{pin}\n")
        assert result.exit_code == 0
        assert pin not in result.output
        assert is_pin(pin, read_pin_file(path))
    assert posts.all == []


def test_without_a_pin_it_starts_with_a_warning(tmp_path: Path, posts: Posts) -> None:
    result = run(tmp_path)
    assert "daodu kiosk --set-pin" in result.stderr
    assert posts.all[0].screens[0].pin_file == str(tmp_path / "config" / "daodu" / "kiosk-pin")


def test_there_is_one_kiosk_on_a_library(tmp_path: Path, posts: Posts) -> None:
    folder = tmp_path / "library-kiosk"
    folder.mkdir()
    with kiosk._only_one(tmp_path / "library.sqlite", folder):
        result = run(tmp_path)
        assert isinstance(result.exception, LibraryError)
        assert "a kiosk runs on this library already" in str(result.exception)
    assert run(tmp_path).exit_code == 0


def test_the_log_is_cut_before_it_fills_a_disk(
    tmp_path: Path, posts: Posts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk, "LOG_BYTES", 2000)
    posts.lines = 500
    run(tmp_path)
    logs = sorted((tmp_path / "library-kiosk").glob("kiosk.log*"))
    assert len(logs) == kiosk.LOGS
    assert all(log.stat().st_size <= 2000 for log in logs)
    assert "line 499" in logs[0].read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_disk_that_takes_no_log_keeps_no_screen_dark(tmp_path: Path, posts: Posts) -> None:
    posts.lines = 3
    (tmp_path / "library-kiosk").mkdir()
    (tmp_path / "library-kiosk" / "kiosk.log").symlink_to("/dev/full")
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "Traceback" not in result.stderr


def test_the_newsagent_brings_issues_until_nobody_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = {
        "library": str(tmp_path / "library.sqlite"),
        "screens": [{"watch": [str(tmp_path)], "look": 1}],
        "look_over": True,
    }
    # A pipe of which nobody has the other end.
    command = kiosk.program("kiosk-newsagent")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(letter).encode())
        process.stdin.close()
        assert process.stdout.readline().startswith(b"beat")
        process.stdout.close()
        assert process.wait(60) == 1
    assert (tmp_path / "library-kiosk" / "arrivals.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="a socket tells what is shown")
def test_an_issue_put_into_the_folder_is_on_the_screen_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole kiosk: supervisor, newsagent and window, each a process."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "100000")
    write_pin_file(tmp_path / "pin", "24681357")
    watched = tmp_path / "watched"
    print_issue(watched / "a.epaper")
    library = tmp_path / "library.sqlite"
    options = ("--watch", str(watched), "--look", "1", "--pin-file", str(tmp_path / "pin"))
    command = kiosk.program("--library", str(library), "kiosk", *options)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.settimeout(60)
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            shown = f"STATUS=screen 0: {key_of(FIRST)}/01"
            until = time.monotonic() + 120
            while ear.recv(1000).decode() != shown and time.monotonic() < until:
                pass
            process.terminate()
            _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert f"{watched}/a.epaper was taken in" in said
    folder = tmp_path / "library-kiosk"
    for scratch in ("newsagent", "screen-0"):
        assert list((folder / scratch).iterdir()) == []
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"24681357" not in written + said.encode()


# resources/kiosk


def test_the_sample_settings_are_right() -> None:
    (settings,) = read_kiosk_settings(resource("kiosk/kiosk.toml"))
    assert settings.watch == ("/srv/papers",)


def test_openbox_has_neither_key_nor_menu_in_a_kiosk() -> None:
    root = etree.parse(str(resource("kiosk/openbox.xml"))).getroot()
    for name in ("keyboard", "mouse", "menu"):
        (element,) = root.findall(f"{{*}}{name}")
        assert len(element) == 0


@pytest.mark.parametrize("name", ["daodu-kiosk.service", "daodu-kiosk-x.service"])
def test_the_units_are_understood_by_systemd(name: str) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd here")
    told = subprocess.run(
        ["systemd-analyze", "--man=no", "verify", resource(f"kiosk/{name}")],
        capture_output=True,
        text=True,
        check=False,
    )
    # The programs of a kiosk need not be on this machine.
    odd = [line for line in told.stderr.splitlines() if f"{name}:" in line or "Unknown" in line]
    assert [line for line in odd if "is not executable" not in line] == []
