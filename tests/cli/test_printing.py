"""`daodu render`: every form of it writes what it says, or refuses in a sentence."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.cli.main import daodu
from reader.errors import NotHeldError, PageNotHeldError
from reader.resources import sample_issues

Render = Callable[..., Result]


@pytest.fixture
def render(qapp: QApplication, tmp_path: Path) -> Render:
    def run(*words: object) -> Result:
        library = ["--library", str(tmp_path / "library.sqlite")]
        return CliRunner().invoke(daodu, [*library, "render", *map(str, words)])

    return run


SMALL = next(sample_issues().glob("*/2026-05-15"))


def page_count(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def page_size(path: Path) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(path)
    try:
        return document.get_page_size(0)
    finally:
        document.close()


def test_one_page_is_written_as_a_pdf_of_the_size_asked_for(render: Render, tmp_path: Path) -> None:
    out = tmp_path / "page.pdf"
    result = render(SMALL, "--page", "2", "--size", "a4", "--out", out)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(out)
    assert page_count(out) >= 1
    assert page_size(out) == pytest.approx((595, 842), abs=1)


def test_pictures_are_named_by_number_and_follow_the_dpi(render: Render, tmp_path: Path) -> None:
    result = render(SMALL, "--page", "1", "--dpi", "20", "--out", tmp_path / "page.png")
    assert result.exit_code == 0, result.output
    image = QImage(result.stdout.splitlines()[0])
    wide = image.width()
    render(SMALL, "--page", "1", "--dpi", "40", "--out", tmp_path / "page.png")
    assert QImage(result.stdout.splitlines()[0]).width() == pytest.approx(2 * wide, abs=2)


def test_an_article_is_printed_with_all_its_parts_and_its_source(
    render: Render, tmp_path: Path
) -> None:
    down = next(sample_issues().glob("*/2026-04-11"))
    result = render(f"{down}/A2/a1", "--out", tmp_path / "story.pdf")
    assert result.exit_code == 0, result.output
    document = pypdfium2.PdfDocument(tmp_path / "story.pdf")
    said = "".join(page.get_textpage().get_text_range() for page in document)
    assert document.get_metadata_value("Title").startswith("末班渡輪")
    assert "第A1、A2版" in "".join(said.split())
    assert "接第A2版" in said
    document.close()


@pytest.mark.parametrize("option", ["--measure", "--body", "--dpi"])
def test_what_is_no_number_is_wrong_usage(render: Render, tmp_path: Path, option: str) -> None:
    result = render(SMALL, option, "nan", "--out", tmp_path / "x.pdf")
    assert result.exit_code == 2
    assert "is not a number" in result.stderr


def test_an_article_not_held_is_refused(render: Render, tmp_path: Path) -> None:
    result = render(f"{SMALL}/01/a99", "--out", tmp_path / "x.pdf")
    assert isinstance(result.exception, NotHeldError)
    page = render(f"{SMALL}/01", "--out", tmp_path / "x.pdf")
    assert isinstance(page.exception, NotHeldError)


def test_a_text_file_is_set_as_a_proof(render: Render, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text("## 晨雾\n" + "江面上的雾散得很慢，渡船一艘一艘露出来。" * 30, "utf-8")
    for way in ((), ("--vertical",), ("--body", "12")):
        out = tmp_path / f"proof{len(way)}.pdf"
        result = render(copy, "--measure", "20", *way, "--out", out)
        assert result.exit_code == 0, result.output
        assert page_count(out) >= 1


@pytest.mark.parametrize(
    "words",
    [
        ("--out", "page.doc"),
        ("--vertical", "--out", "page.pdf"),
        ("--measure", "20", "--page", "1", "--out", "page.pdf"),
        ("--measure", "1", "--out", "page.pdf"),
    ],
)
def test_wrong_usage_has_status_two(render: Render, words: tuple[str, ...]) -> None:
    assert render(SMALL, *words).exit_code == 2


def test_a_page_not_held_is_refused(render: Render, tmp_path: Path) -> None:
    result = render(SMALL, "--page", "99", "--out", tmp_path / "page.pdf")
    assert isinstance(result.exception, PageNotHeldError)
    assert not (tmp_path / "page.pdf").exists()
