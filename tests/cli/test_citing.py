"""``daodu cite``: an article of a source or of the library, all its pages included."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import daodu
from reader.resources import sample_issues

SAMPLE = next(iter(sorted(sample_issues().glob("*/2026-05-18"))))
LEAD = "宋知遥，闻嘉树. 东屿港五号码头开港 澜江口行船不再等潮："


def run(library: Path, *words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(daodu, ["--library", str(library), *words])
    return result.exit_code, result.stdout, result.stderr


def test_a_jumped_article_is_cited_with_all_its_pages(tmp_path: Path) -> None:
    status, out, _ = run(tmp_path / "l.sqlite", "cite", f"{SAMPLE}/01/1")
    assert status == 0
    assert out.startswith(LEAD)
    assert out.endswith("[N]. 澜江日报，2026-05-18（1-2, 4）.\n")


def test_any_part_of_a_story_gives_the_citation_of_the_whole(tmp_path: Path) -> None:
    library = tmp_path / "l.sqlite"
    assert run(library, "import", str(SAMPLE))[0] == 0
    first = run(library, "cite", "澜江日报/2026-05-18/01/a1")
    assert first == run(library, "cite", "澜江日报/2026-05-18/2/1")


@pytest.mark.parametrize(
    ("style", "piece"),
    [
        ("gbt7714-2015", "澜江日报, 2026-05-18(1-2, 4)."),
        ("bibtex", "pages = {1--2, 4}"),
        ("ris", "TY  - NEWS"),
        ("csl-json", '"type": "article-newspaper"'),
    ],
)
def test_each_style_is_written(tmp_path: Path, style: str, piece: str) -> None:
    status, out, _ = run(tmp_path / "l.sqlite", "cite", f"{SAMPLE}/01/1", "--style", style)
    assert (status, piece in out) == (0, True)


def test_a_page_is_not_cited(tmp_path: Path) -> None:
    status, out, err = run(tmp_path / "l.sqlite", "cite", f"{SAMPLE}/01")
    assert (status, out) == (2, "")
    assert "is no article" in err
