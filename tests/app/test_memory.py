"""What is dropped is given back to the system, whatever was allocated before."""

import platform
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.app.memory import give_back_pictures

FIRST = (3500, 2200)
"""Larger than the others: freeing it would raise the bound of the C library."""
PICTURES = 40


def held_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(1)
    return image


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="tells the GNU C library")
def test_pictures_between_others_are_given_back() -> None:
    give_back_pictures()
    picture(*FIRST)
    pictures = [picture(1000, 800) for _ in range(PICTURES)]
    before = held_mb()
    kept = pictures[1::2]
    pictures.clear()
    given_back = before - held_mb()
    assert len(kept) == PICTURES // 2
    assert given_back > 0.9 * PICTURES // 2 * 3.2
