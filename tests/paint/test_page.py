"""Frames painted: glyphs, rules, panels and plates stand where the frame says."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader.layout.sheet.frame import Frame, Ink, Item, Panel, Plate, Posture, Rect, Rule, Run
from reader.paint.faces import QtTypefaces
from reader.paint.page import Press
from reader.paint.palette import PALETTES, Theme
from reader.paint.pictures import read_picture
from reader.paint.raster import raster
from reader.typeset.face import Face, Family
from tests.paint.frames import down, frame, line

EXPECTED = Path(__file__).parent / "expected"
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">'
    b'<rect width="30" height="20" fill="#336699"/></svg>'
)


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and foot of what differs clearly from white."""
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return min(xs), min(ys), max(xs) + 1, max(ys) + 1


def unlike(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures of a size, 0 to 255."""
    assert one.size() == other.size()
    pairs = [
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(one.width())
        for y in range(one.height())
    ]
    return sum(pairs) / len(pairs)


def specimen() -> Frame:
    items: list[Item] = [
        Panel(rect=Rect(x=210, y=12, width=80, height=110), fill=Ink.TINT, outline=Ink.RULE),
        line("海港夜班车开通", 10, 40, 24, Face(family=Family.HEI, weight=900)),
        line("码头路灯亮了", 10, 70, 24, Face(weight=900)),
        line("《晨报》讯：“今起，”", 10, 92, 11),
        line("《晨報》訊：「今起，」", 10, 108, 11, Face(language="zh-Hant")),
        Rule(x1=10, y1=116, x2=200, y2=116, thickness=0.5),
        down("「今起」——好。", 270, 18, 12, Posture.UPRIGHT),
        down("News", 236, 24, 10, Posture.SIDEWAYS),
        Plate(rect=Rect(x=10, y=126, width=90, height=60), image="a"),
        Plate(rect=Rect(x=110, y=126, width=90, height=60), image="none"),
    ]
    return frame(*items)


def test_a_page_looks_as_it_did(faces: QtTypefaces) -> None:
    drawing = read_picture(DRAWING)
    press = Press(
        faces=faces,
        palette=PALETTES[Theme.PAPER],
        pictures=lambda path: drawing if path == "a" else None,
    )
    image = raster(specimen(), press, 1.25).convertToFormat(QImage.Format.Format_Grayscale8)
    expected = EXPECTED / "specimen.png"
    assert expected.stat().st_size <= 20 * 1024
    # FreeType's versions differ in a shade here and there; a glyph moved or
    # lost differs by far more.
    assert unlike(image, QImage(str(expected))) < 0.6


@pytest.mark.parametrize("size", [20.0, 59.0, 61.0, 120.0])
@pytest.mark.parametrize("weight", [400, 900])
@pytest.mark.parametrize("family", Family)
def test_a_glyph_stands_at_its_point_at_every_size(
    press: Press, size: float, weight: int, family: Family
) -> None:
    run = line("国", 40, 150, size, Face(family=family, weight=weight))
    left, top, right, foot = inked(raster(frame(run), press, 1.0))
    assert 40 - 0.05 * size <= left <= 40 + 0.2 * size
    assert 40 + 0.8 * size < right <= 40 + 1.05 * size
    assert 150 - 0.95 * size < top < 150 - 0.7 * size
    assert 150 <= foot < 150 + 0.2 * size


def test_an_upright_mark_hangs_in_the_upper_right_of_its_square(press: Press) -> None:
    box = inked(raster(frame(down("。", 150, 50, 40, Posture.UPRIGHT)), press, 1.0))
    left, top, right, foot = box
    assert 150 < left < right <= 170
    assert 50 <= top < foot <= 70


def test_sideways_letters_lean_to_the_right_of_a_falling_baseline(press: Press) -> None:
    left, top, right, foot = inked(
        raster(frame(down("I", 100, 50, 40, Posture.SIDEWAYS)), press, 1.0)
    )
    assert 99 <= left <= 101
    assert right > 124
    assert 50 <= top < foot <= 66


@pytest.mark.parametrize("scale", [1.0, 1.37, 2.0])
def test_a_thin_rule_is_a_whole_pixel_of_full_ink(press: Press, scale: float) -> None:
    rules = frame(
        Rule(x1=10, y1=50.3, x2=200, y2=50.3, thickness=0.2),
        Rule(x1=100.4, y1=60, x2=100.4, y2=120, thickness=0.2),
    )
    image = raster(rules, press, scale)
    colour = press.palette.inks[Ink.RULE]
    column = [image.pixelColor(round(50 * scale), y) for y in range(image.height())]
    row = [image.pixelColor(x, round(90 * scale)) for x in range(image.width())]
    for pixels in (column, row):
        assert pixels.count(colour) == 1
        assert pixels.count(press.palette.paper) == len(pixels) - 1


def test_an_outline_lies_inside_its_rectangle(press: Press) -> None:
    panel = Panel(rect=Rect(x=20, y=30, width=50, height=40), outline=Ink.TEXT, thickness=2)
    assert inked(raster(frame(panel), press, 1.0)) == (20, 30, 70, 70)


def test_a_picture_that_is_not_held_keeps_its_place_crossed(press: Press) -> None:
    plate = Plate(rect=Rect(x=20, y=30, width=60, height=40), image="none")
    assert inked(raster(frame(plate), press, 1.0)) == (20, 30, 80, 70)


def test_at_night_pictures_are_dimmed(faces: QtTypefaces) -> None:
    drawing = read_picture(DRAWING.replace(b"#336699", b"#ffffff"))
    palette = PALETTES[Theme.NIGHT]
    press = Press(faces=faces, palette=palette, pictures=lambda path: drawing)
    image = raster(frame(Plate(rect=Rect(x=0, y=0, width=30, height=20), image="a")), press, 1.0)
    assert palette.paper.lightness() < image.pixelColor(15, 10).lightness() < 230


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_tiles_join_to_the_whole(press: Press, scale: float) -> None:
    page = frame(*(item for item in specimen().items if not isinstance(item, Plate)))
    whole = raster(page, press, scale)
    for x in (0, 100, 200):
        for y in (0, 100):
            tile = raster(page, press, scale, Rect(x=x, y=y, width=100, height=100))
            side = round(100 * scale)
            cut = whole.copy(round(x * scale), round(y * scale), side, side)
            assert unlike(tile, cut) == 0


def test_runs_of_many_inks_keep_their_colours(press: Press) -> None:
    runs = [
        Run(
            text="■",
            xs=(20 + at * 40.0,),
            ys=(60.0,),
            face=Face(),
            size=30,
            ink=ink,
        )
        for at, ink in enumerate((Ink.TEXT, Ink.ACCENT, Ink.LINK))
    ]
    image = raster(frame(*runs), press, 1.0)
    for at, ink in enumerate((Ink.TEXT, Ink.ACCENT, Ink.LINK)):
        assert image.pixelColor(35 + at * 40, 48) == QColor(press.palette.inks[ink])
