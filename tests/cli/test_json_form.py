"""``daodu parse --json`` prints the contract's form: every key and type of every node."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import daodu

ISSUES = Path(__file__).parents[2] / "issues"
DUMPS = Path(__file__).parents[1] / "collate" / "dumps"

TEXT = (str,)
MAYBE_TEXT = (str, None)
MAYBE_COUNT = (int, None)

DATE = {"value": MAYBE_TEXT, "status": {"known", "inferred", "unknown"}, "evidence": [TEXT]}
MASTHEAD = {
    "cn_number": MAYBE_TEXT,
    "postal_code": MAYBE_TEXT,
    "issn": MAYBE_TEXT,
    "pages_announced": MAYBE_COUNT,
    "hotlines": [TEXT],
    "website": TEXT,
    "email": TEXT,
    "wechat": TEXT,
    # Beyond the contract's list, where it says "…".
    "lines": [TEXT],
    "publisher": MAYBE_TEXT,
    "price": MAYBE_TEXT,
    "weather": MAYBE_TEXT,
    "lunar_date": MAYBE_TEXT,
    "weekday": MAYBE_TEXT,
    "direction": MAYBE_TEXT,
}
BYLINE = {"role": TEXT, "names": [TEXT], "text": MAYBE_TEXT}
DIGEST = {
    "headline": TEXT,
    "deck": MAYBE_TEXT,
    "page": TEXT,
    "state": {"resolved", "page_not_held", "ambiguous"},
    "target": MAYBE_TEXT,
    "page_text": MAYBE_TEXT,
}
JUMP = {
    "kind": {"continued_on", "continued_from", "see"},
    "pages": [TEXT],
    "text": TEXT,
    "state": {"resolved", "page_not_held", "ambiguous", "one_sided"},
    "target": MAYBE_TEXT,
    "block": MAYBE_COUNT,
}
BLOCKS = {
    "paragraph": {"type": {"paragraph"}, "text": TEXT},
    "crosshead": {"type": {"crosshead"}, "text": TEXT},
    "picture": {
        "type": {"picture"},
        "text": TEXT,
        "caption": TEXT,
        "credit": TEXT,
        "image": TEXT,
    },
    "table": {"type": {"table"}, "text": TEXT, "rows": [[TEXT]]},
}
OPTIONAL = {"image"}
"""What the contract has with a question mark and is left out where there is none of it."""
ARTICLE = {
    "id": TEXT,
    "kicker": MAYBE_TEXT,
    "headline": TEXT,
    "deck": MAYBE_TEXT,
    "bylines": [BYLINE],
    "dateline": ({"source": TEXT, "place": MAYBE_TEXT, "date": MAYBE_TEXT}, None),
    "blocks": [BLOCKS],
    "jumps": [JUMP],
    "zones": [[[(float,)]]],
    "repeats": MAYBE_TEXT,
}
PAGE = {
    "label": TEXT,
    "number": (int,),
    "section": MAYBE_TEXT,
    "digest": [DIGEST],
    "articles": [ARTICLE],
    "digest_label": MAYBE_TEXT,
    "editors": [BYLINE],
    "folio": [TEXT],
    "facsimile": ({"path": TEXT, "sheet": (int,)}, None),
    "as_found": MAYBE_TEXT,
    "words": MAYBE_TEXT,
}
ISSUE = {
    "title": MAYBE_TEXT,
    "number": MAYBE_COUNT,
    "date": DATE,
    "masthead": MASTHEAD,
    "pages": [PAGE],
    "doubts": [{"where": TEXT, "what": TEXT}],
    "edition": MAYBE_TEXT,
    "language": TEXT,
    "remarks": MAYBE_TEXT,
}


def check(value: object, form: object, path: str) -> None:
    """Assert that a value has a form; a tuple is a choice, a set is a choice of words."""
    if form is BLOCKS:
        assert isinstance(value, dict), path
        form = BLOCKS[value["type"]]
    if isinstance(form, dict):
        assert isinstance(value, dict), path
        assert list(value) == [key for key in value if key in form], f"{path}: strange key"
        assert set(form) - set(value) <= OPTIONAL, f"{path}: key missing"
        for key, inner in value.items():
            check(inner, form[key], f"{path}.{key}")
    elif isinstance(form, list):
        assert isinstance(value, list), path
        for place, item in enumerate(value):
            check(item, form[0], f"{path}[{place}]")
    elif isinstance(form, set):
        assert value in form, f"{path}: {value}"
    elif isinstance(form, tuple) and value is None:
        assert None in form, f"{path}: null"
    elif isinstance(form, tuple) and isinstance(form[0], dict):
        check(value, form[0], path)
    else:
        assert isinstance(form, tuple)
        assert type(value) in form, f"{path}: {value!r}"


def check_links(issue: dict[str, object]) -> None:
    """Assert that every target is an article, and that each state fits its target."""
    pages = issue["pages"]
    assert isinstance(pages, list)
    ids = [article["id"] for page in pages for article in page["articles"]]
    assert len(ids) == len(set(ids))
    assert [page["number"] for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        for link in (*page["digest"], *(j for a in page["articles"] for j in a["jumps"])):
            assert link["target"] is None or link["target"] in ids
            if link["state"] in ("page_not_held", "ambiguous"):
                assert link["target"] is None
            if link["state"] == "resolved" and link.get("kind") != "see":
                assert link["target"] is not None


def parsed(path: Path) -> list[dict[str, object]]:
    result = CliRunner().invoke(daodu, ["parse", str(path), "--json"])
    assert (result.exit_code, result.stderr) == (0, "")
    issues = json.loads(result.stdout)
    assert isinstance(issues, list)
    return issues


def test_the_sample_issues_print_in_the_form_of_the_contract() -> None:
    issues = parsed(ISSUES)
    assert len(issues) == 4
    for issue in issues:
        check(issue, ISSUE, str(issue["title"]))
        check_links(issue)


@pytest.mark.parametrize("name", ["lettered", "three-onto-one", "traditional"])
def test_text_dumps_print_in_the_form_of_the_contract(name: str) -> None:
    (issue,) = parsed(DUMPS / f"{name}.txt")
    check(issue, ISSUE, name)
    check_links(issue)


def test_the_seed_page_prints_in_the_form_of_the_contract(seed_page: Path) -> None:
    (issue,) = parsed(seed_page)
    check(issue, ISSUE, "seed")
    check_links(issue)


def test_article_files_print_in_the_form_of_the_contract(tmp_path: Path) -> None:
    lines = ["引题——", "主题", "副题", "本报北京1月31日电\u00a0（记者杜一）近日，河开了。"]
    for name in ("20240131-01-01", "20240131-02-01"):
        (tmp_path / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")
    (issue,) = parsed(tmp_path)
    check(issue, ISSUE, "articles")
    assert issue["date"] == {
        "value": "2024-01-31",
        "status": "known",
        "evidence": ["the files are named 20240131"],
    }


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda issue: issue.update(colour="red"), "strange key"),
        (lambda issue: issue["pages"][0].pop("section"), "key missing"),
        (lambda issue: issue["pages"][0].update(number="1"), "number: '1'"),
        (lambda issue: issue["pages"][0]["articles"][0].update(headline=None), "null"),
        (lambda issue: issue["date"].update(status="sure"), "sure"),
    ],
)
def test_another_form_is_noticed(spoil: object, complaint: str) -> None:
    (issue,) = parsed(DUMPS / "lettered.txt")
    assert callable(spoil)
    spoil(issue)
    with pytest.raises(AssertionError, match=complaint):
        check(issue, ISSUE, "issue")
