"""Zip and tar files of any form that is read: what is in them, and what could do harm."""

import io
import os
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import CollatedIssue
from reader.parse import archive
from reader.parse.registry import read_source
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import write_sample
from tests.parse.library_files import write_batch
from tests.parse.test_olive import write_olive

EXAMPLES = int(os.environ.get("DAODU_EXAMPLES", "40"))


def zipped(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                out.write(file, file.relative_to(folder))
    return path


def tarred(folder: Path, path: Path) -> Path:
    mode = "w:gz" if path.name.endswith("gz") else "w"
    with tarfile.open(path, mode) as out:
        out.add(folder, folder.name)
    return path


def issues(path: Path) -> list[CollatedIssue]:
    found = list(readings(path))
    refusals = [str(r) for r in found if isinstance(r, SourceError)]
    assert not refusals
    return [r for r in found if isinstance(r, CollatedIssue)]


@pytest.mark.parametrize("pack", [zipped, tarred], ids=["zip", "tar"])
@pytest.mark.parametrize("write", [write_sample, write_batch, write_olive])
def test_what_is_packed_is_the_same_issues_with_the_same_files(
    write: Callable[[Path], object], pack: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    folder = tmp_path / "source"
    write(folder)
    path = pack(folder, tmp_path / ("source.zip" if pack is zipped else "source.tgz"))
    plain, packed = issues(folder), issues(path)
    assert [c.issue for c in packed] == [c.issue for c in plain]
    for before, after in zip(plain, packed, strict=True):
        assert {n: read() for n, read in after.files.items()} == {
            n: read() for n, read in before.files.items()
        }


def test_archives_of_a_folder_are_read_each(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_olive(tmp_path / "made" / name)
        (tmp_path / "kept").mkdir(exist_ok=True)
        zipped(tmp_path / "made" / name, tmp_path / "kept" / f"{name}.zip")
    assert len(issues(tmp_path / "kept")) == 2


def test_names_that_windows_wrote_in_gbk_are_found(tmp_path: Path) -> None:
    inner = "柳湾日报\\第01版.txt".encode("gb18030")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as out:
        info = zipfile.ZipInfo("x" * len(inner))
        out.writestr(info, "渡口的灯\n\n本报记者 闻小河\n\n本报讯 渡口的灯昨夜亮了。")
    data = (tmp_path / "a.zip").read_bytes().replace(b"x" * len(inner), inner)
    (tmp_path / "a.zip").write_bytes(data)
    (found,) = issues(tmp_path / "a.zip")
    assert found.issue.pages[0].label == "01"


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("01.txt", b"0" * 40_000_000)


def leading_out(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("../../beside.txt", "no")


def absolute(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("/beside.txt", "no")


def nameless(path: Path) -> None:
    """zipfile itself fails at such a name when it is asked for a folder."""
    with zipfile.ZipFile(path, "w") as out:
        info = zipfile.ZipInfo("x")
        info.filename = ""
        out.writestr(info, "no")


def twice(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.txt", "one")
        out.writestr("./a.txt", "two")


def file_and_folder(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a", "one")
        out.writestr("a/b.txt", "two")


def overgrown(path: Path) -> None:
    """An entry that says it is smaller than it is."""
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.txt", "0123456789" * 50)
    data = path.read_bytes().replace((500).to_bytes(4, "little"), (3).to_bytes(4, "little"))
    path.write_bytes(data)


def linked(path: Path) -> None:
    with tarfile.open(path, "w") as out:
        info = tarfile.TarInfo("a.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/hosts"
        out.addfile(info)


def holding_archive(path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as inner:
        inner.writestr("a.txt", "one")
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("inner.zip", buffer.getvalue())


@pytest.mark.parametrize(
    ("make", "name", "reason"),
    [
        (bomb, "a.zip", "compression bomb"),
        (leading_out, "a.zip", "leads out"),
        (absolute, "a.zip", "leads out"),
        (nameless, "a.zip", "leads out"),
        (twice, "a.zip", "stands in it twice"),
        (file_and_folder, "a.zip", "a file and a folder"),
        (overgrown, "a.zip", "a.zip"),
        (linked, "a.tar", "is a link"),
        (holding_archive, "a.zip", "unpack it first"),
    ],
)
def test_an_archive_that_could_do_harm_is_refused_in_a_sentence(
    make: Callable[[Path], None], name: str, reason: str, tmp_path: Path
) -> None:
    place = tmp_path / "in"
    place.mkdir()
    make(place / name)
    (refusal,) = (r for r in readings(place / name) if isinstance(r, SourceError))
    assert reason in str(refusal)
    assert str(refusal).startswith(str(place / name))
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 3)
    write_olive(tmp_path / "o")
    (refusal,) = readings(zipped(tmp_path / "o", tmp_path / "o.zip"))
    assert "more files" in str(refusal)


def test_a_file_that_is_gone_from_its_archive_is_refused_when_it_is_asked_for(
    tmp_path: Path,
) -> None:
    write_olive(tmp_path / "o")
    path = zipped(tmp_path / "o", tmp_path / "o.zip")
    (found,) = issues(path)
    path.unlink()
    with pytest.raises(SourceError, match="cannot be read"):
        next(iter(found.files.values()))()


@pytest.mark.parametrize("ending", ["zip", "tgz"])
def test_a_damaged_archive_gives_issues_or_a_refusal(ending: str, tmp_path: Path) -> None:
    write_olive(tmp_path / "o")
    path = tmp_path / f"o.{ending}"
    (zipped if ending == "zip" else tarred)(tmp_path / "o", path)
    octets = path.read_bytes()
    chance = random.Random(11)
    for _ in range(EXAMPLES):
        path.write_bytes(damaged(octets, chance))
        found = list(readings(path))
        assert found
        for reading in found:
            if isinstance(reading, SourceError):
                assert str(reading).startswith(str(path))


def test_a_tar_file_that_is_named_zip_is_known_by_what_it_is(tmp_path: Path) -> None:
    write_sample(folder := tmp_path / "source")
    packed = tarred(folder, tmp_path / "source.tgz")
    (named := tmp_path / "source.zip").write_bytes(packed.read_bytes())
    assert [c.issue for c in issues(named)] == [c.issue for c in issues(folder)]


@pytest.mark.parametrize(("length", "is_read"), [(83, True), (84, False)])
def test_a_name_longer_than_a_disk_takes_is_said_so(
    tmp_path: Path, length: int, is_read: bool
) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(f"{'长' * length}.txt", "旧渠通水\n\n水沿着旧渠下来，渠长蹲在埂上。\n")
    (found,) = read_source(tmp_path / "a.zip")
    assert isinstance(found, SourceError) is not is_read
    assert is_read or "has a longer name than a disk takes" in str(found)
