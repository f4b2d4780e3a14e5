"""The marked pages, scored: what was read right may not be read wrong again.

`python -m tests.parse.score` prints the table and each miss. A page that a new
paper brings is marked first and run afterwards; where the parser then falls
short of it, the floor below is lowered with the page, and raised again with the
rule that reads it.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.parse.source.encoding import read_text
from tests.parse.score import PAGES, Score, report, score_folder

FLOORS = {
    "boundaries": (0.97, 0.97),
    "bylines": (0.97, 0.96),
    "captions": (1.0, 1.0),
    "credits": (1.0, 1.0),
    "crossheads": (0.98, 0.99),
    "deck": (0.97, 0.94),
    "digest": (1.0, 1.0),
    "headline": (0.97, 0.97),
    "joined": (1.0, 1.0),
    "jumps": (1.0, 1.0),
    "kicker": (0.96, 0.97),
    "paragraphs": (0.99, 0.99),
}
"""Least precision and recall. Some heads are marked by their sense alone."""


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return score_folder(PAGES)


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_marked_facts_are_found_and_no_others(scores: dict[str, Score], kind: str) -> None:
    score = scores[kind]
    precision, recall = FLOORS[kind]
    wrong = "\n".join((*score.missed, *score.wrong))
    assert score.precision >= precision, wrong
    assert score.recall >= recall, wrong


def test_every_kind_of_fact_is_scored(scores: dict[str, Score]) -> None:
    assert sorted(scores) == sorted(FLOORS)
    assert all(kind in report(scores) for kind in FLOORS)


def test_every_text_is_marked() -> None:
    texts = {path.stem for path in PAGES.glob("*.txt")}
    assert texts == {path.stem for path in PAGES.glob("*.json")}
    assert len(texts) >= 236


FORMS: dict[str, tuple[Callable[[str], str], float]] = {
    "no line empty": (lambda text: re.sub(r"\n\s*\n+", "\n", text), 0.85),
    "every second line empty": (lambda text: re.sub(r"\n+", "\n\n", text), 0.85),
    "double-spaced": (lambda text: text.replace("\n", "\n\n\n"), 0.94),
    "half-width": (lambda text: text.translate(str.maketrans("，：；！？（）", ",:;!?()")), 0.94),
    "lines of Windows": (lambda text: text.replace("\n", "  \r\n"), 0.94),
}
"""Forms in which the same page comes, and what of the articles' bounds must be right."""


@pytest.mark.parametrize("form", FORMS)
def test_a_page_is_read_in_whatever_form_it_comes(form: str, tmp_path: Path) -> None:
    change, floor = FORMS[form]
    for path in PAGES.glob("*.txt"):
        text = change(read_text(path).text)
        (tmp_path / path.name).write_text(text, "utf-8", newline="")
        shutil.copy(path.with_suffix(".json"), tmp_path)
    score = score_folder(tmp_path)["boundaries"]
    assert min(score.precision, score.recall) >= floor, "\n".join((*score.missed, *score.wrong))
