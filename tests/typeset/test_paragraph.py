"""Whole paragraphs, measured from the places of their characters."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.paint.faces import QtTypefaces
from reader.typeset.face import Face
from reader.typeset.paragraph import BODY, Setting, set_paragraph, set_prepared
from reader.typeset.prepared import prepare
from tests.square_face import SquareFace
from tests.typeset.manuscript import PARAGRAPHS, any_paragraph
from tests.typeset.measuring import breaches
from tests.typeset.setting import measured

FACE = SquareFace()
NEWSPAPER_MEASURES = (13, 18, 22)
NEVER = {
    "line start",
    "unbreakable",
    "adjacent marks",
    "right edge",
    "left edge",
    "quarter em",
    "overlap",
}


@pytest.mark.parametrize("measure", NEWSPAPER_MEASURES)
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_no_rule_is_breached_in_the_manuscript(
    bundled: QtTypefaces, measure: int, language: str
) -> None:
    typeface = bundled.typeface(Face(language=language))
    setting = Setting(is_centred=language == "zh-Hant")
    for text in PARAGRAPHS:
        found = breaches(measured(text, measure, typeface, setting))
        assert not [b for b in found if b.rule in NEVER or b.rule == "single character"], text


@pytest.mark.parametrize("measure", NEWSPAPER_MEASURES)
@pytest.mark.parametrize("is_centred", [False, True])
def test_no_rule_is_breached_in_any_copy(
    bundled: QtTypefaces, measure: int, is_centred: bool
) -> None:
    language = "zh-Hant" if is_centred else "zh-Hans"
    typeface = bundled.typeface(Face(language=language))
    setting = Setting(is_centred=is_centred)
    for seed in range(120):
        text = any_paragraph(seed)
        found = breaches(measured(text, measure, typeface, setting))
        assert not [b for b in found if b.rule in NEVER], text


@pytest.mark.parametrize("measure", [18, 22])
def test_quiet_copy_has_no_gap_above_a_quarter_em(bundled: QtTypefaces, measure: int) -> None:
    typeface = bundled.typeface(Face())
    for seed in range(120):
        found = breaches(measured(any_paragraph(seed, is_wild=False), measure, typeface, BODY))
        assert not found


_ANY = st.characters() | st.sampled_from(
    "中文。，、“”（）《》——……·aZ09%℃-+/., \u3000\u200b\u200d\u0301\ufe0f\u00a0\ud800\udfff\x00\x07"
    "😀\U0001f1e8\U0001f1f3ａ９￥$"
)


@settings(deadline=None, max_examples=300)
@given(
    text=st.text(alphabet=_ANY, max_size=120),
    measure=st.floats(2, 30),
    setting=st.builds(
        Setting,
        indent=st.sampled_from((0.0, 2.0)),
        is_justified=st.booleans(),
        is_centred=st.booleans(),
        is_hanging=st.booleans(),
        is_vertical=st.booleans(),
    ),
)
@example(text="\udc00" * 40, measure=2.0, setting=BODY)
@example(text="W" * 300, measure=2.0, setting=BODY)
@example(text=" " * 40, measure=2.0, setting=BODY)
@example(text="……" * 40, measure=2.5, setting=BODY)
@example(text="a\u0301" * 40, measure=3.0, setting=Setting(is_vertical=True))
def test_any_text_at_any_measure_keeps_every_character_in_its_order(
    text: str, measure: float, setting: Setting
) -> None:
    lines = set_paragraph(text, measure, FACE, setting)
    assert "".join(line.text for line in lines) == text
    assert [line.start for line in lines] == _starts(lines)
    for line in lines:
        assert len(line.positions) == len(line.text)
        assert len(line.upright) == len(line.cross) == (len(line.text) * setting.is_vertical)
    assert [line.is_last for line in lines] == [False] * (len(lines) - 1) + [True] * bool(lines)
    assert set_paragraph(text, measure, FACE, setting) == lines


def _starts(lines: tuple[object, ...]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text)  # type: ignore[attr-defined]
    return starts


def test_an_empty_paragraph_has_no_lines() -> None:
    assert set_paragraph("", 10, FACE) == ()


def test_a_paragraph_prepared_once_is_set_at_any_measure() -> None:
    prepared = prepare(PARAGRAPHS[3], FACE)
    for measure in NEWSPAPER_MEASURES:
        assert set_prepared(prepared, measure) == set_paragraph(PARAGRAPHS[3], measure, FACE)
