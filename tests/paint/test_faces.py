"""The bundled type: every weight, region and common character is there."""

import itertools
import threading

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontDatabase

from reader.layout.sheet.frame import Posture
from reader.paint.faces import DESIGN, QtTypefaces, load_faces
from reader.typeset.face import LATIN, Face, Family

WEIGHTS = (100, 300, 400, 500, 700, 900)
FACES = [Face(family=family, language=tag) for family in Family for tag in ("zh-Hans", "zh-Hant")]


def decoded(encoding: str, leads: range, trails: tuple[range, ...]) -> str:
    """Return every character of a stretch of a two-octet encoding."""
    octets = (bytes((lead, trail)) for lead in leads for part in trails for trail in part)
    return "".join(pair.decode(encoding, "ignore") for pair in octets)


def ink(faces: QtTypefaces, character: str, face: Face) -> float:
    """Return how much of the em square a character's outline fills."""
    typeface = faces.typeface(face)
    glyph = typeface.glyph(character, Posture.HORIZONTAL)
    outline = typeface.outline(glyph.font, glyph.index)
    inside = sum(outline.contains(_point(x, y)) for x in range(0, 1000, 20) for y in range(50))
    return inside / (50 * 50)


def _point(x: int, y: int) -> QPointF:
    return QPointF(x, y * 20 - 880)


@pytest.mark.parametrize("face", FACES, ids=str)
def test_no_character_of_gb2312_or_the_common_ones_of_big5_is_missing(
    faces: QtTypefaces, face: Face
) -> None:
    simplified = decoded("gb2312", range(0xB0, 0xF8), (range(0xA1, 0xFF),))
    traditional = decoded("big5", range(0xA4, 0xC7), (range(0x40, 0x7F), range(0xA1, 0xFF)))
    marks = "。，、；：？！…—·“”‘’（）《》〈〉【】「」『』〔〕％℃￥①②③ⅠⅡ㎡×÷±≤≥▲●■★→"
    typeface = faces.typeface(face)
    mark = typeface.glyph("〓", Posture.HORIZONTAL)
    assert len(simplified) == 6763
    assert len(traditional) > 5400
    lacking = [
        character
        for character in simplified + traditional + marks
        if typeface.glyph(character, Posture.HORIZONTAL) == mark
    ]
    assert not lacking


@pytest.mark.parametrize("family", Family)
def test_each_weight_is_heavier_than_the_one_before(faces: QtTypefaces, family: Family) -> None:
    weights = [weight for weight in WEIGHTS if family is Family.HEI or weight >= 400]
    inks = [ink(faces, "国", Face(family=family, weight=weight)) for weight in weights]
    assert all(light < heavy for light, heavy in itertools.pairwise(inks)), inks


@pytest.mark.parametrize("family", Family)
def test_mainland_and_taiwan_have_their_own_forms(faces: QtTypefaces, family: Family) -> None:
    def outline(language: str, character: str) -> object:
        typeface = faces.typeface(Face(family=family, language=language))
        glyph = typeface.glyph(character, Posture.HORIZONTAL)
        return typeface.outline(glyph.font, glyph.index)

    for character in "骨，。":
        assert outline("zh-Hans", character) != outline("zh-Hant", character)


@pytest.mark.parametrize("face", FACES, ids=str)
def test_han_marks_and_dashes_are_a_square_wide(faces: QtTypefaces, face: Face) -> None:
    text = "国報，。“”‘’（）《》…—"
    assert faces.typeface(face).advances(text) == (1.0,) * len(text)


@pytest.mark.parametrize("family", Family)
def test_marks_of_latin_type_stand_as_its_letters_do(faces: QtTypefaces, family: Family) -> None:
    latin, han = (faces.typeface(Face(family=family, language=each)) for each in (LATIN, "zh-Hans"))
    assert all(advance < 0.7 for advance in latin.advances("“”‘’"))
    assert latin.advances("—")[0] < 1
    # The points of an ellipsis stand on the line, and in a Chinese one in the middle.
    tops = []
    for typeface in (latin, han):
        glyph = typeface.glyph("…", Posture.HORIZONTAL)
        tops.append(-typeface.outline(glyph.font, glyph.index).boundingRect().top())
    assert tops[0] < 200 < tops[1]
    assert latin.advances("国，（") == (1.0, 1.0, 1.0)


def test_an_advance_is_the_same_at_every_size(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    glyph = typeface.glyph("g", Posture.HORIZONTAL)
    for size in (7.3, 9, 48):
        (advance,) = typeface.raw_font(glyph.font, size).advancesForGlyphIndexes([glyph.index])
        assert advance.x() / size == pytest.approx(glyph.advance, abs=1e-3)


@pytest.mark.parametrize("face", FACES, ids=str)
def test_marks_have_vertical_forms_when_upright(faces: QtTypefaces, face: Face) -> None:
    typeface = faces.typeface(face)
    for mark in "「」『』（）《》—…":
        upright = typeface.glyph(mark, Posture.UPRIGHT)
        assert upright.index != typeface.glyph(mark, Posture.HORIZONTAL).index
        assert upright.advance == 1.0
    assert typeface.glyph("国", Posture.UPRIGHT) == typeface.glyph("国", Posture.HORIZONTAL)


def test_what_song_lacks_is_taken_from_another_face(faces: QtTypefaces) -> None:
    song = faces.typeface(Face())
    assert song.glyph("国", Posture.HORIZONTAL).font == 0
    assert song.glyph("㊙", Posture.HORIZONTAL) != song.glyph("〓", Posture.HORIZONTAL)


def test_what_no_font_has_is_the_mark_for_a_missing_sort(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    missing = typeface.glyph("\U0010ffff", Posture.HORIZONTAL)
    assert missing == typeface.glyph("\ud800", Posture.HORIZONTAL)
    assert missing == typeface.glyph("〓", Posture.HORIZONTAL)
    assert missing.index != 0


def test_controls_and_selectors_take_no_room_and_leave_no_ink(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    for unseen in ("\u200b", "\ufeff", "\u00ad", "\ufe00", "\U000e0100", "\x01"):
        glyph = typeface.glyph(unseen, Posture.HORIZONTAL)
        assert glyph.advance == 0
        assert typeface.outline(glyph.font, glyph.index).isEmpty()


def test_a_chosen_family_takes_the_place_of_song_only(qapp: object) -> None:
    faces = load_faces({Family.SONG: "Noto Sans SC"})
    song = faces.typeface(Face()).raw_font(0, DESIGN).familyName()
    hei = faces.typeface(Face(family=Family.HEI)).raw_font(0, DESIGN).familyName()
    assert song == "Noto Sans SC"
    assert hei != song


def test_kai_has_han_characters_of_its_own_and_all_else_of_song(faces: QtTypefaces) -> None:
    # Its digits and letters are half an em each, its marks stand lower than those of the text.
    kai = faces.typeface(Face(family=Family.KAI))
    song = faces.typeface(Face())
    for character in "国学龙圳":
        assert kai.raw_font(kai.glyph(character, Posture.UPRIGHT).font, 20).familyName() == (
            "AR PL KaitiM GB"
        )
    for character in "，。“（8aé〇":
        found = kai.glyph(character, Posture.HORIZONTAL)
        assert kai.raw_font(found.font, 20).familyName() == "Noto Serif SC"
        assert found.advance == song.glyph(character, Posture.HORIZONTAL).advance


def test_a_han_character_that_kai_lacks_is_that_of_song(faces: QtTypefaces) -> None:
    kai = faces.typeface(Face(family=Family.KAI))
    assert kai.raw_font(kai.glyph("镕", Posture.HORIZONTAL).font, 20).familyName() == (
        "Noto Serif SC"
    )


def test_what_song_lends_kai_is_no_heavier_than_the_text_beside_it(faces: QtTypefaces) -> None:
    # 昨天种下4.7万亩: the digits of captions stood out black, widened like the Kai around them.
    kai = Face(family=Family.KAI, weight=600)
    assert ink(faces, "8", kai) == ink(faces, "8", Face())
    assert ink(faces, "国", kai) > ink(faces, "国", Face(family=Family.KAI))
    typeface = faces.typeface(kai)
    of = {each: typeface.glyph(each, Posture.HORIZONTAL).font for each in "国8"}
    assert len(typeface.strikes(of["国"])) > len(typeface.strikes(of["8"])) == 1


def test_what_kai_lacks_is_taken_from_the_song_that_was_chosen(qapp: object) -> None:
    faces = load_faces({Family.SONG: "Noto Sans SC"})
    kai = faces.typeface(Face(family=Family.KAI))
    assert [kai.raw_font(at, 20).familyName() for at in (0, 1)] == [
        "AR PL KaitiM GB",
        "Noto Sans SC",
    ]


def test_a_chosen_family_that_is_not_there_is_passed_over(qapp: object) -> None:
    faces = load_faces({Family.SONG: "No Such Song"})
    assert faces.typeface(Face()).raw_font(0, DESIGN).familyName() == "Noto Serif SC"
    assert "No Such Song" not in QFontDatabase.families()


def test_each_thread_has_fonts_of_its_own(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    here = typeface.raw_font(0, 20.0)
    there = []
    thread = threading.Thread(target=lambda: there.append(typeface.raw_font(0, 20.0)))
    thread.start()
    thread.join()
    assert typeface.raw_font(0, 20.0) is here
    assert there[0] is not here


@pytest.mark.parametrize("posture", [Posture.HORIZONTAL, Posture.SIDEWAYS])
@pytest.mark.parametrize("face", FACES, ids=str)
@pytest.mark.parametrize("pair", ["——", "――"])
def test_two_dashes_are_one_stroke_over_both_their_squares(
    faces: QtTypefaces, face: Face, posture: Posture, pair: str
) -> None:
    typeface = faces.typeface(face)
    ends = []
    before, head, tail, after = typeface.glyphs(f"他{pair}说", posture)
    for glyph, place in ((head, 0.0), (tail, head.advance * DESIGN)):
        ink = typeface.outline(glyph.font, glyph.index).boundingRect()
        ends += [] if ink.isEmpty() else [place + ink.left(), place + ink.right()]
    assert (head.advance, tail.advance) == (1.0, 1.0)
    assert len(ends) == 2, "the stroke is broken"
    assert ends[0] < 0.1 * DESIGN
    assert ends[1] > 1.9 * DESIGN
    assert [before, after] == typeface.glyphs("他说", posture)


def test_a_dash_alone_and_the_third_of_three_are_of_one_square(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    (alone,) = typeface.glyphs("—", Posture.HORIZONTAL)
    assert typeface.glyphs("———", Posture.HORIZONTAL)[2] == alone
    assert typeface.outline(alone.font, alone.index).boundingRect().right() < DESIGN
