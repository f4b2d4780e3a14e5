"""What is dropped is given back to the system, whatever was allocated before."""

import platform
from ctypes import addressof, c_char
from mmap import ACCESS_READ, mmap
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.app.work.memory import give_back_fonts, give_back_pictures

FIRST = (3500, 2200)
"""Larger than the others: freeing it would raise the bound of the C library."""
PICTURES = 40
FONT_BYTES = 1_048_576


def address(image: QImage) -> int:
    """Return where the middle of a picture lies in memory."""
    return addressof(c_char.from_buffer(image.bits())) + image.sizeInBytes() // 2


def is_mapped(places: list[int]) -> list[bool]:
    """Tell which places in memory belong to this process."""
    lines = Path("/proc/self/maps").read_text("utf-8").splitlines()
    spans = [[int(end, 16) for end in line.split()[0].split("-")] for line in lines]
    return [any(start <= place < end for start, end in spans) for place in places]


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(1)
    return image


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="tells the GNU C library")
def test_pictures_between_others_are_given_back() -> None:
    give_back_pictures()
    picture(*FIRST)
    pictures = [picture(1000, 800) for _ in range(PICTURES)]
    places = [address(each) for each in pictures[::2]]
    assert all(is_mapped(places))
    kept = pictures[1::2]
    pictures.clear()
    assert len(kept) == PICTURES // 2
    # After many other tests a hole of the heap may have held some, and another thread may have
    # been given what a picture has left. Without the bound not one is given back.
    assert is_mapped(places).count(True) < len(places) // 2


@pytest.mark.skipif(platform.system() != "Linux", reason="tells the Linux kernel")
def test_what_was_read_of_a_mapped_font_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "Some.otf"
    path.write_bytes(bytes(FONT_BYTES))
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as mapped:
        assert mapped.find(b"x") == -1  # Reads all of it.
        assert resident_kb(path) == FONT_BYTES // 1024
        give_back_fonts()
        assert resident_kb(path) == 0
        assert mapped[FONT_BYTES - 1] == 0


def resident_kb(path: Path) -> int:
    lines = iter(Path("/proc/self/smaps").read_text("utf-8").splitlines())
    for line in lines:
        if line.endswith(str(path)):
            return next(int(each.split()[1]) for each in lines if each.startswith("Rss:"))
    raise AssertionError(path)
