"""The seed page, against what a person read off the page.

``seed_page.json`` names each field by its place in the seed's text ("17+19"
are lines 17 and 19 joined, "9[0:15]" the first fifteen characters of line 9),
for the text itself is not ours to copy.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reader.cli.main import daodu
from tests.parse.accounting import folded

GOLDEN = json.loads(Path(__file__).with_name("seed_page.json").read_text(encoding="utf-8"))
_PLACE = re.compile(r"(?P<line>[0-9]+)(?:\[(?P<start>[0-9]+):(?P<end>[0-9]+)\])?")


@pytest.fixture
def lines(seed_page: Path) -> list[str]:
    return ["", *seed_page.read_text(encoding="utf-8").split("\n")]


@pytest.fixture
def issue(seed_page: Path) -> Any:
    result = CliRunner().invoke(daodu, ["parse", str(seed_page), "--json"])
    assert result.exit_code == 0
    (issue,) = json.loads(result.stdout)
    return issue


def at(lines: list[str], places: str | None) -> str:
    """Return what stands at a place; a text that is no place stands for itself."""
    texts = []
    for place in (places or "").split("+"):
        match = _PLACE.fullmatch(place)
        if match is None:
            return folded(places or "")
        start, end = (int(bound) if bound else None for bound in match.group("start", "end"))
        texts.append(lines[int(match["line"])][start:end])
    return folded("".join(texts))


def test_the_masthead_is_right(issue: Any, lines: list[str]) -> None:
    golden, masthead = GOLDEN["masthead"], issue["masthead"]
    assert (issue["title"], issue["number"]) == (GOLDEN["title"], GOLDEN["number"])
    assert masthead["pages_announced"] == golden["pages_announced"]
    for field in ("cn_number", "postal_code", "website", "email", "wechat"):
        assert folded(masthead[field]) == at(lines, golden[field]), field
    for field in ("lines", "hotlines"):
        found = [folded(text) for text in masthead[field]]
        assert found == [at(lines, place) for place in golden[field]], field


def test_the_year_is_not_invented(issue: Any) -> None:
    assert {key: issue["date"][key] for key in ("value", "status")} == GOLDEN["date"]
    assert any("8月12日" in fact for fact in issue["date"]["evidence"])


def test_the_digest_is_right(issue: Any, lines: list[str]) -> None:
    (page,) = issue["pages"]
    assert page["label"] == GOLDEN["label"]
    assert page["digest_label"] == lines[int(GOLDEN["digest_label"])]
    assert len(page["digest"]) == len(GOLDEN["digest"])
    for found, golden in zip(page["digest"], GOLDEN["digest"], strict=True):
        for field in ("headline", "deck", "page_text"):
            assert folded(found[field]) == at(lines, golden[field]), field
        assert {key: found[key] for key in ("page", "state", "target")} == {
            key: golden[key] for key in ("page", "state", "target")
        }


@pytest.mark.parametrize("place", range(len(GOLDEN["articles"])))
def test_an_article_is_right(issue: Any, lines: list[str], place: int) -> None:
    golden, found = GOLDEN["articles"][place], issue["pages"][0]["articles"][place]
    for part in ("kicker", "headline", "deck"):
        assert folded(found[part] or "") == at(lines, golden[part]), part
    assert [(b["role"], [folded(n) for n in b["names"]]) for b in found["bylines"]] == [
        (b["role"], [at(lines, name) for name in b["names"]]) for b in golden["bylines"]
    ]
    assert found["dateline"] == golden["dateline"]
    assert [block(b) for b in found["blocks"]] == [marked(lines, b) for b in golden["blocks"]]
    assert [
        {**{key: jump[key] for key in ("kind", "pages", "state", "target")}, "text": jump["text"]}
        for jump in found["jumps"]
    ] == [{**jump, "text": "（下转2版）"} for jump in golden["jumps"]]


def block(found: dict[str, Any]) -> tuple[str, str, str]:
    if found["type"] == "picture":
        return "picture", folded(found["caption"]), folded(found["credit"])
    return found["type"], folded(found["text"]), ""


def marked(lines: list[str], golden: dict[str, str]) -> tuple[str, str, str]:
    kind = next(key for key in ("paragraph", "crosshead", "picture") if key in golden)
    return kind, at(lines, golden[kind]), at(lines, golden.get("credit", ""))


def test_there_are_no_other_articles(issue: Any) -> None:
    (page,) = issue["pages"]
    assert len(page["articles"]) == len(GOLDEN["articles"])


def test_marks_between_chinese_characters_are_full_width(issue: Any) -> None:
    texts = [
        text
        for article in issue["pages"][0]["articles"]
        for b in article["blocks"]
        for text in (b["text"], b.get("caption") or "")
    ]
    assert not re.search(r"[\u3400-\u9fff”][,:;?!()][\u3400-\u9fff“]", "".join(texts))
    assert issue["pages"][0]["as_found"].count(",") > 100
