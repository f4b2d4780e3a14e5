"""Whether a page is shown as scanned, and how that is remembered."""

from pathlib import Path

import pytest

from reader.model.article import Article
from reader.model.issue import Facsimile, Issue, Page
from reader.session.page_form import PageForm, page_look, shows_scan, with_form
from reader.session.settings import Settings, load_settings, save_settings

PAGE = Page(
    label="01",
    number=1,
    articles=(Article(id="01/a1"),),
    facsimile=Facsimile(path="images/01.jpg"),
)
ISSUE = Issue(title="江边日报", pages=(PAGE,))
OTHER = Issue(title="河畔晚报", pages=(PAGE,))


@pytest.mark.parametrize("form", list(PageForm))
def test_what_is_chosen_for_a_paper_is_kept_for_it_alone(tmp_path: Path, form: PageForm) -> None:
    chosen = with_form(with_form(Settings(), ISSUE, PageForm.SCANNED), ISSUE, form)
    save_settings(tmp_path / "settings.json", chosen)
    kept = load_settings(tmp_path / "settings.json")
    assert page_look(kept, ISSUE).form is form
    assert page_look(kept, OTHER).form is PageForm.AS_FITS


def test_a_damaged_list_of_papers_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"typeset_papers": [1, 2], "scanned_papers": "x"}')
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    ("form", "width", "is_drawn", "shown"),
    [
        (PageForm.AS_FITS, 4000, False, True),
        (PageForm.AS_FITS, 380, False, False),
        (PageForm.AS_FITS, 380, True, True),
        (PageForm.SCANNED, 380, False, True),
        (PageForm.TYPESET, 4000, True, False),
    ],
)
def test_a_scan_is_shown_where_it_can_be_read(
    form: PageForm, width: float, is_drawn: bool, shown: bool
) -> None:
    assert shows_scan(form, PAGE, width, is_drawn=is_drawn) is shown


def test_a_page_without_text_is_always_shown_as_scanned() -> None:
    bare = Page(label="01", number=1, facsimile=Facsimile(path="images/01.jpg"))
    assert shows_scan(PageForm.TYPESET, bare, 100, is_drawn=False)
