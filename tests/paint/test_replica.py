"""Scans: levels of pictures, pages of PDFs, parts of either at any size."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from reader.errors import SourceError
from reader.layout.sheet.frame import Frame, LaidOutPage, Rect, Scan
from reader.paint import pdf_replica, picture_replica
from reader.paint.book import Binding, bind_book
from reader.paint.levels import picture_size, read_levels, write_levels
from reader.paint.page import Press
from reader.paint.pdf_replica import PdfReplica, open_pdf
from reader.paint.picture_replica import PictureReplica, open_picture
from reader.paint.raster import raster
from reader.paint.replica import Replica, image_of
from tests.paint.scan_files import pdf_with_picture, picture

WHOLE = QRectF(0, 0, 1, 1)


def lightness(image: QImage, x: float, y: float) -> int:
    colour: QColor = image.pixelColor(int(x * image.width()), int(y * image.height()))
    return colour.green()


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("a.jpg", "RGB"),
        ("a.jpg", "L"),
        ("a.jpg", "CMYK"),
        ("a.png", "RGBA"),
        ("a.png", "1"),
        ("a.tif", "L"),
        ("a.jp2", "RGB"),
        ("a.bmp", "RGB"),
        ("a.webp", "RGB"),
    ],
)
def test_pictures_of_every_kind_are_shown(tmp_path: Path, name: str, mode: str) -> None:
    shown = open_picture(picture(tmp_path / name, mode=mode), tmp_path / "levels")
    assert shown.size == (300, 400)
    image = image_of(shown, WHOLE, 150, 200)
    assert (image.width(), image.height()) == (150, 200)
    assert lightness(image, 0.2, 0.5) < 70
    assert lightness(image, 0.8, 0.5) > 200


def test_levels_are_halves_and_are_kept(tmp_path: Path) -> None:
    file = picture(tmp_path / "a.png", (1200, 1600))
    levels = write_levels(file, tmp_path / "a.tif")
    assert levels.sizes[:3] == ((1200, 1600), (600, 800), (300, 400))
    assert read_levels(tmp_path / "a.tif") == levels
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_part_is_cut_out_at_its_place(tmp_path: Path) -> None:
    shown = open_picture(picture(tmp_path / "a.png", (1200, 1600)), tmp_path)
    image = image_of(shown, QRectF(0.45, 0.5, 0.1, 0.1), 100, 100)
    assert lightness(image, 0.4, 0.5) < 70
    assert lightness(image, 0.6, 0.5) > 200


def test_a_picture_on_its_side_is_set_upright(tmp_path: Path) -> None:
    image = Image.open(picture(tmp_path / "a.png", (400, 300))).convert("RGB")
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "b.jpg", exif=exif)
    shown = open_picture(tmp_path / "b.jpg", tmp_path)
    assert shown.size == (300, 400)
    upright = image_of(shown, WHOLE, 300, 400)
    assert upright.pixelColor(297, 200).red() > 200
    assert lightness(upright, 0.5, 0.2) < 70


def test_a_large_jpeg_is_shown_from_its_coarse_levels_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_replica, "AT_ONCE_PIXELS", 200 * 300)
    shown = open_picture(picture(tmp_path / "a.jpg", (1200, 1600)), tmp_path)
    image_of(shown, WHOLE, 100, 133)
    assert [path.name for path in tmp_path.glob("*.tif")] == ["a-8.tif"]
    assert shown.is_ready(0.125)
    assert not shown.is_ready(0.5)
    shown.make_ready()
    assert shown.is_ready(3.0)
    assert lightness(image_of(shown, QRectF(0.45, 0.5, 0.1, 0.1), 120, 160), 0.4, 0.5) < 70
    again = open_picture(tmp_path / "a.jpg", tmp_path)
    image_of(again, WHOLE, 100, 133)
    assert again.is_ready(1.0)


def test_a_picture_of_absurd_size_is_refused(tmp_path: Path) -> None:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (100_000).to_bytes(4, "big") * 2
    (tmp_path / "a.png").write_bytes(head + bytes(100))
    with pytest.raises(SourceError, match="100000 by 100000"):
        picture_size(tmp_path / "a.png")


@pytest.mark.parametrize("octets", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_what_is_no_picture_is_refused(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(octets)
    with pytest.raises(SourceError):
        open_picture(tmp_path / "a.jpg", tmp_path)


def test_a_picture_cut_off_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    file = picture(tmp_path / "a.jpg", (1200, 1600))
    octets = file.read_bytes()
    file.write_bytes(octets[: len(octets) // 2])
    image = image_of(open_picture(file, tmp_path), WHOLE, 120, 160)
    assert lightness(image, 0.8, 0.1) > 200
    assert lightness(image, 0.8, 0.1) != lightness(image, 0.8, 0.95)


def test_a_damaged_picture_leaves_no_levels(tmp_path: Path) -> None:
    file = picture(tmp_path / "a.jp2", (1200, 1600))
    file.write_bytes(file.read_bytes()[:300])
    with pytest.raises(SourceError, match="damaged"):
        image_of(open_picture(file, tmp_path / "levels"), WHOLE, 100, 100)
    assert not list((tmp_path / "levels").iterdir())


def test_a_page_of_a_pdf_is_drawn(tmp_path: Path) -> None:
    shown = open_pdf(pdf_with_picture(tmp_path / "a.pdf", (300, 400)), 0, tmp_path)
    assert isinstance(shown, PdfReplica)
    assert shown.size == (300, 400)
    image = image_of(shown, QRectF(0.25, 0.5, 0.5, 0.25), 300, 200)
    assert (image.width(), image.height()) == (300, 200)
    assert lightness(image, 0.4, 0.5) < 70
    assert lightness(image, 0.6, 0.5) > 200


def test_a_page_that_is_one_large_picture_is_painted_as_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_replica, "_LARGE_PIXELS", 1000)
    file = pdf_with_picture(tmp_path / "a.pdf", (600, 800), b"BT 3 Tr (hidden) Tj ET")
    shown = open_pdf(file, 0, tmp_path)
    assert isinstance(shown, PictureReplica)
    assert shown.size == (600, 800)
    assert isinstance(open_pdf(file, 0, tmp_path), PictureReplica)


@pytest.mark.parametrize(
    "more", [b"0 0 10 10 re f", b"BT (seen) Tj ET", b"q 1 0 0 1 0 0 cm /Im0 Do Q"]
)
def test_a_page_with_more_than_a_picture_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: bytes
) -> None:
    monkeypatch.setattr(pdf_replica, "_LARGE_PIXELS", 1000)
    file = pdf_with_picture(tmp_path / "a.pdf", (600, 800), more)
    assert isinstance(open_pdf(file, 0, tmp_path), PdfReplica)


def test_a_page_that_a_pdf_does_not_have_is_refused(tmp_path: Path) -> None:
    file = pdf_with_picture(tmp_path / "a.pdf", (30, 40))
    with pytest.raises(SourceError, match="no page 3"):
        open_pdf(file, 2, tmp_path)
    file.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(SourceError, match="cannot be shown"):
        open_pdf(file, 0, tmp_path)


def scan_frame() -> Frame:
    scan = Scan(rect=Rect(x=0, y=0, width=150, height=200), image="images/01.png")
    return Frame(width=150, height=200, items=(scan,))


def with_scan(press: Press, shown: Replica | None) -> Press:
    return Press(
        faces=press.faces,
        palette=press.palette,
        pictures=press.pictures,
        scans=lambda scan: shown,
    )


def test_a_part_of_a_scan_is_painted_as_in_the_whole(tmp_path: Path, press: Press) -> None:
    shown = open_picture(picture(tmp_path / "a.png", (300, 400)), tmp_path)
    used = with_scan(press, shown)
    whole = raster(scan_frame(), used, 2)
    part = raster(scan_frame(), used, 2, Rect(x=60, y=50, width=30, height=20))
    for x in range(0, 60, 7):
        assert abs(part.pixelColor(x, 10).green() - whole.pixelColor(120 + x, 110).green()) < 12


def test_a_scan_that_is_not_held_is_marked(press: Press) -> None:
    image = raster(scan_frame(), with_scan(press, None), 1)
    assert image.pixelColor(75, 100) != QColor(press.palette.paper)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.pdf"])
def test_a_pdf_of_a_page_as_scanned_is_the_scan(tmp_path: Path, press: Press, name: str) -> None:
    if name == "a.pdf":
        shown: Replica = open_pdf(pdf_with_picture(tmp_path / name, (300, 400)), 0, tmp_path)
    else:
        shown = open_picture(picture(tmp_path / name), tmp_path)
    sheet = LaidOutPage(
        label="01", frame=scan_frame(), type_area=Rect(x=0, y=0, width=150, height=200)
    )
    (tmp_path / "b.pdf").write_bytes(
        bind_book((sheet,), with_scan(press, shown), Binding(title="江边日报"))
    )
    image = image_of(open_pdf(tmp_path / "b.pdf", 0, tmp_path), WHOLE, 150, 200)
    assert lightness(image, 0.2, 0.5) < 70
    assert lightness(image, 0.8, 0.5) > 200
