"""Citations against the examples that the standards and formats give."""

import datetime
import json
from dataclasses import replace

import pytest

from reader.export.gbt7714 import Gbt7714, cite_gbt7714
from reader.export.interchange import to_bibtex, to_csl_json, to_ris
from reader.export.reference import Reference, page_ranges, reference
from reader.model.article import Article, Byline, Paragraph
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page


def _dating(day: str) -> Dating:
    return Dating(value=datetime.date.fromisoformat(day), status=DateStatus.KNOWN)


def _reference(
    authors: tuple[str, ...] = ("丁文详",),
    title: str = "数字革命与竞争国际化",
    newspaper: str = "中国青年报",
    date: Dating | None = None,
    pages: tuple[str, ...] = ("15",),
) -> Reference:
    return Reference(
        authors=authors,
        title=title,
        deck="",
        newspaper=newspaper,
        date=date or _dating("2000-11-20"),
        number=6311,
        edition="",
        pages=pages,
        issn="1234-5679",
        language="zh-Hans",
        key="中国青年报/2000-11-20/15/a1",
    )


def test_the_2015_form_is_the_standards_own_example() -> None:
    assert (
        cite_gbt7714(_reference(), Gbt7714.Y2015)
        == "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15)."
    )


def test_the_2025_form_has_full_width_comma_and_brackets() -> None:
    assert (
        cite_gbt7714(_reference(authors=("张三", "李四")))
        == "张三，李四. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."
    )


def test_a_deck_stands_after_the_colon_of_its_form() -> None:
    decked = replace(_reference(), deck="一场没有硝烟的战争")
    assert "竞争国际化: 一场没有硝烟的战争[N]" in cite_gbt7714(decked, Gbt7714.Y2015)
    assert "竞争国际化：一场没有硝烟的战争[N]" in cite_gbt7714(decked, Gbt7714.Y2025)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Der Rhein steigt.", "Der Rhein steigt: Bericht[N]"),
        ("水位上涨。", "水位上涨: Bericht[N]"),
        ("Und dann...", "Und dann...: Bericht[N]"),
        ("水位上涨？", "水位上涨？: Bericht[N]"),
    ],
)
def test_the_full_stop_of_a_headline_does_not_stand_before_what_follows_it(
    title: str, shown: str
) -> None:
    printed = replace(_reference(), title=title, deck="Bericht.")
    assert shown in cite_gbt7714(printed, Gbt7714.Y2015)


@pytest.mark.parametrize(
    ("language", "langid"),
    [("de", "german"), ("zh-Hant-HK", "chinese"), ("und", None), ("", None)],
)
def test_biblatex_is_told_the_language_by_its_own_name(language: str, langid: str | None) -> None:
    entry = to_bibtex(replace(_reference(), language=language))
    assert (f"langid = {{{langid}}}" in entry) is (langid is not None)
    assert ("langid" in entry) is (langid is not None)


def test_an_edition_is_told_to_biblatex_as_well() -> None:
    assert "note = {晚刊}" in to_bibtex(replace(_reference(), edition="晚刊"))
    assert "note" not in to_bibtex(_reference())


def test_a_fourth_author_becomes_deng() -> None:
    cited = cite_gbt7714(_reference(authors=("甲", "乙", "丙", "丁")), Gbt7714.Y2015)
    assert cited.startswith("甲, 乙, 丙, 等. 数字")


def test_without_an_author_the_title_comes_first() -> None:
    assert cite_gbt7714(_reference(authors=())).startswith("数字革命与竞争国际化[N]. ")


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (
            Dating(
                value=datetime.date(2021, 8, 13),
                status=DateStatus.INFERRED,
                evidence=("电头为8月12日",),
            ),
            "中国青年报, [2021-08-13](15).",
        ),
        (Dating(), "中国青年报, 第6311期(15)."),
    ],
)
def test_a_date_that_is_not_printed_is_never_shown_as_printed(date: Dating, shown: str) -> None:
    assert cite_gbt7714(_reference(date=date), Gbt7714.Y2015).endswith(shown)


def test_several_pages_are_joined_where_they_follow_each_other() -> None:
    assert page_ranges(("2", "5", "6", "7")) == (("2", "2"), ("5", "7"))
    assert page_ranges(("A8", "B1")) == (("A8", "A8"), ("B1", "B1"))
    cited = cite_gbt7714(_reference(pages=("2", "5", "6", "7")), Gbt7714.Y2015)
    assert cited.endswith("2000-11-20(2, 5-7).")


def test_a_jumped_article_cites_all_its_pages() -> None:
    first = Article(
        id="01/a2",
        headline="河堤加固",
        bylines=(
            Byline(role="本报记者", names=("林一",)),
            Byline(role="摄", names=("周二",)),
            Byline(role="文/摄", names=("吴三",)),
        ),
        blocks=(Paragraph(text="正文"),),
    )
    second = Article(id="02/a1", bylines=(Byline(role=None, names=("林一",)),))
    issue = Issue(
        title="澜江日报",
        date=_dating("2021-08-13"),
        pages=(
            Page(label="01", number=1, articles=(first,)),
            Page(label="02", number=2, articles=(second,)),
        ),
    )
    cited = reference(issue, (first, second), "澜江日报/2021-08-13")
    assert cited.authors == ("林一", "吴三")
    assert (
        cite_gbt7714(cited, Gbt7714.Y2015) == "林一, 吴三. 河堤加固[N]. 澜江日报, 2021-08-13(1-2)."
    )
    assert cited.key == "澜江日报/2021-08-13/01/a2"


def test_an_article_without_headline_is_cited_by_its_opening() -> None:
    bare = Article(id="01/a1", blocks=(Paragraph(text="一" * 30),))
    issue = Issue(pages=(Page(label="01", number=1, articles=(bare,)),))
    assert reference(issue, (bare,), "untitled/no-1").title == "一" * 20 + "……"


def test_bibtex_escapes_what_tex_would_obey() -> None:
    entry = to_bibtex(_reference(title="50% 的 {A_B} & C"))
    assert r"title = {{50\% 的 \{A\_B\} \& C}}" in entry
    assert "author = {{丁文详}}" in entry
    assert "date = {2000-11-20}" in entry
    assert entry.startswith("@article{中国青年报-2000-11-20-15-a1,\n")


def test_ris_has_one_tag_a_line_and_ends_the_record() -> None:
    lines = to_ris(_reference(pages=("1", "2"))).split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert lines[-2:] == ["ER  - ", ""]
    assert {"AU  - 丁文详", "DA  - 2000/11/20", "SP  - 1", "EP  - 2"} <= set(lines)


def test_ris_claims_no_page_between_those_of_a_story() -> None:
    lines = to_ris(_reference(pages=("1", "2", "4"))).split("\r\n")
    assert "SP  - 1-2, 4" in lines
    assert not any(line.startswith("EP") for line in lines)


def test_csl_json_leaves_out_what_is_unknown() -> None:
    [item] = json.loads(to_csl_json(_reference(date=Dating(), authors=())))
    assert item["type"] == "article-newspaper"
    assert "issued" not in item
    assert "author" not in item
    assert item["page"] == "15"
