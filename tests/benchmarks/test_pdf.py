"""PDFs of all sample issues: articles found, and pages read a second.

``pytest tests/benchmarks/test_pdf.py -s`` prints precision and recall of each.
"""

import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import daodu
from reader.model.printed import CollatedIssue
from reader.session.intake.sources import readings
from tests.parse.pdf_score import score

ISSUES = Path(__file__).resolve().parents[2] / "issues"
SAMPLES = sorted(path.parent for path in ISSUES.glob("*/*/issue.md"))
LEAST = 0.97
LEAST_PARAGRAPHS = 0.9


@pytest.mark.parametrize("size", ["broadsheet", "tabloid"])
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_articles_of_printed_issues_are_found(qapp, folder, size, tmp_path):
    out = tmp_path / f"{folder.name}.pdf"
    library = ["--library", str(tmp_path / "l.sqlite")]
    arguments = [*library, "render", str(folder), "--out", str(out), "--size", size]
    CliRunner().invoke(daodu, arguments, catch_exceptions=False)
    start = time.perf_counter()
    (read,) = readings(out)
    seconds = time.perf_counter() - start
    (printed,) = readings(folder)
    assert isinstance(read, CollatedIssue)
    assert isinstance(printed, CollatedIssue)
    result = score(printed.issue, read.issue)
    rate = f"{len(read.issue.pages) / seconds:.1f} pages a second"
    sys.stdout.write(f"\n{folder.name} {size}: {result}; {rate}\n")
    assert result.paragraphs >= LEAST_PARAGRAPHS * result.printed_paragraphs
    assert result.right >= LEAST * max(result.found, result.printed)
