"""The marked pages as other sources have them are read nearly as well as they stand."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reader.parse.encoding import decode
from tests.parse.score import PAGES, score_folder
from tests.parse.varying import with_wide_figures, without_indents, wrapped

Variation = Callable[[str, dict[str, Any]], str]


def bare(text: str, page: dict[str, Any], measure: int) -> str:
    return without_indents(wrapped(text, page, measure))


FLOORS: dict[str, tuple[Variation, float, float, float]] = {
    # Precision and recall at least of boundaries, headlines and paragraphs.
    "wide figures": (lambda text, _: with_wide_figures(text), 0.95, 0.965, 0.985),
    "19 em": (partial(wrapped, measure=19), 0.91, 0.965, 0.975),
    "13 em": (partial(wrapped, measure=13), 0.88, 0.955, 0.955),
    "19 em, no indents": (partial(bare, measure=19), 0.76, 0.92, 0.88),
    "13 em, no indents": (partial(bare, measure=13), 0.7, 0.86, 0.84),
}


@pytest.mark.parametrize("name", FLOORS)
def test_pages_in_another_form_keep_their_articles(name: str, tmp_path: Path) -> None:
    vary, *floors = FLOORS[name]
    for marks in PAGES.glob("*.json"):
        page = json.loads(marks.read_text(encoding="utf-8"))
        text = decode(marks.with_suffix(".txt").read_bytes(), marks.stem).text
        (tmp_path / f"{marks.stem}.txt").write_text(vary(text, page), encoding="utf-8")
        (tmp_path / marks.name).write_bytes(marks.read_bytes())
    scores = score_folder(tmp_path)
    found = {
        kind: (scores[kind].precision, scores[kind].recall)
        for kind in ("boundaries", "headline", "paragraphs")
    }
    for floor, (kind, shares) in zip(floors, found.items(), strict=True):
        assert min(shares) >= floor, f"{kind}: {shares}"
