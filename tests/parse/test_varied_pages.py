"""The marked pages as other sources have them are read nearly as well as they stand."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reader.notation.script import language_of
from reader.parse.source.encoding import decode
from tests.parse.score import PAGES, score_folder
from tests.parse.varying import (
    in_seed_form,
    in_traditional,
    with_wide_figures,
    without_indents,
    wrapped,
)

Variation = Callable[[str, dict[str, Any]], str]
Floors = tuple[float, float, float]
"""Precision and recall at least of boundaries, headlines and paragraphs."""


def bare(text: str, page: dict[str, Any], measure: int) -> str:
    return without_indents(wrapped(text, page, measure))


FLOORS: dict[str, tuple[Variation, float, float, float]] = {
    "as the first issue came": (in_seed_form, 0.91, 0.93, 0.99),
    "wide figures": (lambda text, _: with_wide_figures(text), 0.965, 0.975, 0.995),
    "19 em": (partial(wrapped, measure=19), 0.91, 0.965, 0.975),
    "13 em": (partial(wrapped, measure=13), 0.88, 0.955, 0.955),
    "19 em, no indents": (partial(bare, measure=19), 0.82, 0.93, 0.92),
    "13 em, no indents": (partial(bare, measure=13), 0.77, 0.9, 0.88),
}


@pytest.mark.parametrize("name", FLOORS)
def test_pages_in_another_form_keep_their_articles(name: str, tmp_path: Path) -> None:
    vary, *floors = FLOORS[name]
    for marks in PAGES.glob("*.json"):
        page = json.loads(marks.read_text(encoding="utf-8"))
        (tmp_path / f"{marks.stem}.txt").write_text(vary(text_of(marks), page), encoding="utf-8")
        (tmp_path / marks.name).write_bytes(marks.read_bytes())
    expect(tmp_path, tuple(floors))


def test_pages_set_in_the_other_script_keep_their_articles(tmp_path: Path) -> None:
    for marks in PAGES.glob("*.json"):
        text = text_of(marks)
        if language_of(text) == "zh-Hans":
            told = in_traditional(marks.read_text(encoding="utf-8"))
            (tmp_path / marks.name).write_text(told, encoding="utf-8")
            (tmp_path / f"{marks.stem}.txt").write_text(in_traditional(text), encoding="utf-8")
    expect(tmp_path, (0.955, 0.965, 0.99))


def text_of(marks: Path) -> str:
    return decode(marks.with_suffix(".txt").read_bytes(), marks.stem).text


def expect(folder: Path, floors: Floors) -> None:
    scores = score_folder(folder)
    for floor, kind in zip(floors, ("boundaries", "headline", "paragraphs"), strict=True):
        shares = scores[kind].precision, scores[kind].recall
        assert min(shares) >= floor, f"{kind}: {shares}"
