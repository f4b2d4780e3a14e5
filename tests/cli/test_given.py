"""Sources that come by a pipe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import daodu

PAGE = "2026-06-01\n\n码头启用新泊位\n\n　　第一艘船在九点靠岸，工人们等了三年。\n"


def test_the_standard_input_is_a_source(tmp_path: Path) -> None:
    options = ["--library", str(tmp_path / "library.sqlite")]
    for arguments in (["parse", "-"], [*options, "import", "-"]):
        result = CliRunner().invoke(daodu, arguments, input=PAGE)
        assert result.exit_code == 0, result.stderr
        assert result.stdout.startswith("untitled/2026-06-01")
        assert "standard input" in CliRunner().invoke(daodu, ["parse", "-"], input=PAGE).stdout


@pytest.mark.parametrize(("given", "reason"), [(b"", "empty"), (bytes(range(256)), "binary")])
def test_what_is_refused_of_it_is_named_as_it_was_given(given: bytes, reason: str) -> None:
    result = CliRunner().invoke(daodu, ["parse", "-"], input=given)
    assert result.exit_code == 1
    assert result.stderr.startswith("daodu: standard input: ")
    assert reason in result.stderr


def test_an_input_that_is_closed_is_a_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    runner = CliRunner()
    with runner.isolation():
        monkeypatch.setattr("sys.stdin", None)
        with pytest.raises(SystemExit) as ended:
            daodu(["parse", "-"], prog_name="daodu")
    assert ended.value.code == 2


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open files have names on POSIX only")
def test_a_pipe_is_read_to_its_end_and_its_number_is_no_page() -> None:
    read_end, write_end = os.pipe()
    command = [sys.executable, "-m", "reader", "parse", f"/dev/fd/{read_end}"]
    os.write(write_end, PAGE.encode())
    os.close(write_end)
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=60, pass_fds=(read_end,)
    )
    os.close(read_end)
    assert result.returncode == 0, result.stderr
    assert "  pipe: No page label is printed; the page was counted as 01." in result.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on POSIX only")
def test_a_pipe_in_a_folder_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "page.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        result = CliRunner().invoke(daodu, ["parse", str(path)])
        said = f"daodu: {path}: is neither a file nor a folder; choose one of these.\n"
        assert (result.exit_code, result.stderr) == (1, said)
