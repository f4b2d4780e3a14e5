"""An .epaper file from anyone: read, or refused before it can do harm."""

import contextlib
import pickle
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.parse.folder.epaper import read_epaper, recognises

ISSUE = "---\ntitle: 河畔晚报\n---\n"
PAGE = "---\nlabel: '01'\n---\n\n# 桥 {: #a1 }\n\n![](images/a.svg)\n"


def epaper(path: Path, *more: tuple[zipfile.ZipInfo | str, bytes], root: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{root}issue.md", ISSUE)
        archive.writestr(f"{root}01.md", PAGE)
        archive.writestr(f"{root}images/a.svg", b"<svg/>")
        for name, data in more:
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("root", ["", "2021-08-13/"])
def test_an_epaper_is_a_zipped_issue_folder(tmp_path: Path, root: str) -> None:
    path = epaper(tmp_path / "a.epaper", root=root)
    assert recognises(path)
    collated = read_epaper(path)
    assert collated.issue.title == "河畔晚报"
    assert collated.issue.doubts == ()
    assert pickle.loads(pickle.dumps(collated.files["images/a.svg"]))() == b"<svg/>"


def test_a_zip_file_is_one_only_with_an_issue_in_it(tmp_path: Path) -> None:
    assert recognises(epaper(tmp_path / "a.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("x.txt", b"")
    assert not recognises(tmp_path / "b.zip")
    assert not recognises(tmp_path / "none.epaper")


@pytest.mark.parametrize(
    "name",
    ["../evil.md", "images/../../evil.md", "/etc/evil", "C:/evil", "a\\..\\evil", "a//b", "./x"],
)
def test_an_entry_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match="leads out of the folder"):
        read_epaper(epaper(tmp_path / "a.epaper", (name, b"x")))
    assert [file.name for file in tmp_path.iterdir()] == ["a.epaper"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("images/link.svg")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(SourceError, match="is a link"):
        read_epaper(epaper(tmp_path / "a.epaper", (link, b"/etc/passwd")))


def test_a_compression_bomb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="compression bomb"):
        read_epaper(epaper(tmp_path / "a.epaper", ("images/b.svg", bytes(4_000_000))))


def test_a_text_of_absurd_size_is_refused(tmp_path: Path) -> None:
    path = declared_size(epaper(tmp_path / "a.epaper"), b"01.md", 40 * 1024 * 1024)
    with pytest.raises(SourceError, match="bytes large unpacked"):
        read_epaper(path)


def declared_size(path: Path, name: bytes, size: int) -> Path:
    """Let the central directory say another size of an entry."""
    data = bytearray(path.read_bytes())
    place = data.rindex(name) - 46
    assert data[place : place + 4] == b"PK\x01\x02"
    data[place + 20 : place + 24] = (size // 100).to_bytes(4, "little")
    data[place + 24 : place + 28] = size.to_bytes(4, "little")
    path.write_bytes(data)
    return path


def test_many_texts_that_are_too_large_together_are_refused(tmp_path: Path) -> None:
    names = [f"source/{number:02}.txt" for number in range(5)]
    path = epaper(tmp_path / "a.epaper", *((name, b"x") for name in names))
    for name in names:
        declared_size(path, name.encode(), 30 * 1024 * 1024)
    with pytest.raises(SourceError, match=r"04\.txt makes it too large unpacked"):
        read_epaper(path)


def test_pictures_that_are_too_large_together_are_refused(tmp_path: Path) -> None:
    names = [f"images/{number:02}.png" for number in range(5)]
    path = epaper(tmp_path / "a.epaper", *((name, b"x") for name in names))
    for name in names:
        declared_size(path, name.encode(), 250 * 1024 * 1024)
    with pytest.raises(SourceError, match=r"04\.png makes it too large unpacked"):
        read_epaper(path)


def test_nothing_is_unpacked_of_what_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unpacked() -> None:
        raise AssertionError

    monkeypatch.setattr("reader.parse.folder.epaper.tempfile.TemporaryDirectory", unpacked)
    device = zipfile.ZipInfo("images/device")
    device.create_system = 3
    device.external_attr = (stat.S_IFCHR | 0o666) << 16
    for number, entry in enumerate((("../x.md", b""), (device, b""), ("x.txt", bytes(4_000_000)))):
        with pytest.raises(SourceError, match="was refused"):
            read_epaper(epaper(tmp_path / f"{number}.epaper", entry))


def test_a_file_that_is_a_folder_too_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no readable \.epaper file"):
        read_epaper(epaper(tmp_path / "a.epaper", ("01.md/x.md", b"x")))


def test_overlapping_entries_are_refused_or_read_once(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper", ("02.md", b"# x"), ("03.md", b"# x"))
    data = bytearray(path.read_bytes())
    places = [data.rindex(name) - 46 for name in (b"02.md", b"03.md")]
    data[places[1] + 42 : places[1] + 46] = data[places[0] + 42 : places[0] + 46]
    path.write_bytes(data)
    with pytest.raises(SourceError):
        read_epaper(path)


def test_an_entry_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper")
    data = bytearray(path.read_bytes())
    place = data.rindex(b"01.md") - 46
    data[place + 24 : place + 28] = (3).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(SourceError):
        read_epaper(path)


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper")
    data = bytearray(path.read_bytes())
    place = data.rindex(b"01.md") - 46
    data[place + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(SourceError, match="is encrypted"):
        read_epaper(path)


def test_what_lies_beside_the_issue_in_the_archive_is_not_unpacked(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper", ("readme.txt", b"x"), ("other/", b""), root="2021-08-13/")
    collated = read_epaper(path)
    assert (collated.issue.title, list(collated.files)) == ("河畔晚报", ["images/a.svg"])


def test_a_zip_file_whose_directory_is_broken_is_none(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    data[data.rindex(b"PK\x01\x02")] = 0
    path.write_bytes(data)
    assert not recognises(path)


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper", *((f"images/{n}.svg", b"") for n in range(4097)))
    with pytest.raises(SourceError, match="no issue has so many"):
        read_epaper(path)


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="stands in it twice"):
        read_epaper(epaper(tmp_path / "a.epaper", ("IMAGES/A.SVG", b"x")))


def test_another_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.epaper").write_bytes(b"no zip file")
    with pytest.raises(SourceError, match=r"no readable \.epaper file"):
        read_epaper(tmp_path / "a.epaper")
    with zipfile.ZipFile(tmp_path / "b.epaper", "w") as archive:
        archive.writestr("x.txt", b"")
    with pytest.raises(SourceError, match=r"holds no issue\.md"):
        read_epaper(tmp_path / "b.epaper")


def test_a_fault_inside_names_the_file_the_person_knows(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper", ("02.md", b"---\nlabel: [\n---\n"))
    with pytest.raises(SourceError, match=r"a\.epaper/02\.md:\d+: the front matter is no YAML"):
        read_epaper(path)


def test_a_picture_of_a_file_that_is_gone_is_refused_when_asked_for(tmp_path: Path) -> None:
    path = epaper(tmp_path / "a.epaper")
    files = read_epaper(path).files
    path.unlink()
    with pytest.raises(SourceError, match="cannot be read"):
        files["images/a.svg"]()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.epaper"
    whole = bytearray(epaper(path).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))])
    with contextlib.suppress(SourceError):
        for read in read_epaper(path).files.values():
            read()
