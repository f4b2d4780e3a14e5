"""Issue ⇄ plain values."""

import json

import pytest
from hypothesis import given, settings

from reader.model.article import Article, Table
from reader.model.issue import Issue, Page
from reader.model.plain import article_to_plain, issue_from_plain, issue_to_plain, json_text
from tests.model.any_issue import issues


@given(issues())
@settings(max_examples=60, deadline=None)
def test_an_issue_comes_back_from_json_as_it_was(issue: Issue) -> None:
    assert issue_from_plain(json.loads(json.dumps(issue_to_plain(issue)))) == issue


def test_what_is_not_printed_is_null() -> None:
    issue = Issue(pages=(Page(label="01", number=1, articles=(Article(id="01/a1"),)),))
    plain = issue_to_plain(issue)
    assert plain["title"] is None
    assert plain["date"] == {"value": None, "status": "unknown", "evidence": []}
    page = plain["pages"][0]
    assert page["section"] is None
    assert page["digest"] == []
    article = page["articles"][0]
    assert (article["kicker"], article["headline"], article["deck"]) == (None, "", None)
    assert article["dateline"] is None


def test_the_text_of_a_table_is_its_cells() -> None:
    article = Article(id="01/a1", blocks=(Table(rows=(("甲", "乙"), ("1", "2"))),))
    assert article_to_plain(article)["blocks"][0]["text"] == "甲\t乙\n1\t2"


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"number": "six"}, "number"),
        ({"pages": [{"label": 1}]}, "label"),
        ({"pages": "none"}, "pages"),
        (
            {"pages": [{"label": "01", "articles": [{"id": "x", "blocks": [{"type": "video"}]}]}]},
            "video",
        ),
        ({"pages": [{"articles": [{"zones": [[["x", 1]]]}]}]}, "zone"),
        ({"masthead": {"hotlines": [1]}}, "hotlines"),
        ({"masthead": "none"}, "masthead"),
        ({"pages": ["one"]}, "pages"),
        ({"pages": [{"articles": [{"zones": [1]}]}]}, "zone"),
    ],
)
def test_values_of_another_form_are_refused_by_name(values: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        issue_from_plain(values)


def test_half_a_character_is_escaped_and_the_rest_stays_legible() -> None:
    written = json_text({"题": "坏\ud800字"})
    assert written == '{\n "题": "坏\\ud800字"\n}'
    assert json.loads(written.encode()) == {"题": "坏\ud800字"}
