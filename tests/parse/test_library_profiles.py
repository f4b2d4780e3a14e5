"""METS and ALTO as each library and program has them: what they call pages, days and files."""

import os
import random
from pathlib import Path

from reader.model.article import Picture
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile
from reader.parse.ocr.alto import read_alto
from reader.parse.source.library_xml import read_xml
from tests.parse.founder_mirror import put
from tests.parse.library_files import Block, alto, area, write_docworks
from tests.parse.library_profiles import (
    JPEG,
    WRITERS,
    write_bnf,
    write_delpher,
    write_dfg,
    write_europeana,
    write_marked,
    write_pages_in_one,
    write_set_down,
    write_transkribus,
    write_volume,
    write_words_and_places,
)
from tests.parse.test_mets_alto import issues, texts
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "60"))


def test_pages_of_the_europeana_profile_are_called_title_and_content_page(tmp_path: Path) -> None:
    (issue,) = issues(write_europeana(tmp_path))
    assert [page.label for page in issue.pages] == ["01", "02"]
    assert (issue.title, issue.number, issue.language) == ("La Gazette du Port", 7077, "fr")
    article = issue.pages[0].articles[0]
    assert (article.headline, texts(article)) == ("L'armistice", ["Les délégués sont arrivés."])
    assert Picture(caption="Le pont vu du quai") in article.blocks
    assert article.jumps[0].target == "02/a1"


def test_a_day_before_its_month_is_read_and_as_sure_as_it_is_called(tmp_path: Path) -> None:
    (issue,) = issues(write_europeana(tmp_path))
    assert str(issue.date.value) == "1918-12-17"
    assert issue.date.status is DateStatus.INFERRED
    assert "approximate" in issue.date.evidence[0]


def test_what_is_no_article_by_name_stands_where_it_is_listed(tmp_path: Path) -> None:
    (issue,) = issues(write_europeana(tmp_path))
    assert [texts(a) for a in issue.pages[0].articles[1:]] == [["Savon Blanc"], ["Blé 30 Orge 20"]]


def test_bnf_lists_articles_in_a_file_beside_that_of_the_pages(tmp_path: Path) -> None:
    (issue,) = issues(write_bnf(tmp_path / "6703187"))
    assert [page.label for page in issue.pages] == ["05", "06"]
    assert (issue.title, issue.language, str(issue.date.value)) == ("", "fr", "1898-02-14")
    assert issue.masthead.lines == ("LA FLÈCHE",)
    first, second = (page.articles[0] for page in issue.pages)
    assert (first.headline, texts(first)) == ("TEMPS CALME", ["Rien à signaler."])
    assert (first.jumps[0].target, texts(second)) == (second.id, ["Il passa."])


def test_pages_without_a_list_of_articles_are_read_too(tmp_path: Path) -> None:
    root = write_bnf(tmp_path)
    put(root, "toc/T1.xml", "<mets")
    (issue,) = issues(root)
    assert texts(issue.pages[0].articles[0]) == ["LA FLÈCHE", "TEMPS CALME", "Rien à signaler."]


def test_articles_without_a_map_of_pages_stand_on_those_of_their_files(tmp_path: Path) -> None:
    root = write_bnf(tmp_path)
    text = (root / "toc" / "T1.xml").read_text("utf-8").replace("../ocr", "ocr")
    put(root, "manifest.xml", text)
    (issue,) = issues(root)
    assert [page.articles[0].headline for page in issue.pages] == ["TEMPS CALME", ""]


def test_a_german_issue_has_name_and_day_in_its_divs_and_files_on_a_server(tmp_path: Path) -> None:
    (issue,) = issues(write_dfg(tmp_path))
    assert (issue.title, issue.number, str(issue.date.value)) == (
        "Hafener Anzeiger",
        341,
        "1858-12-07",
    )
    assert [page.label for page in issue.pages] == ["01", "02"]
    assert [texts(page.articles[0]) for page in issue.pages] == [
        ["Seite 1 steht."],
        ["Seite 2 steht."],
    ]


def test_a_name_that_several_addresses_have_finds_no_file(tmp_path: Path) -> None:
    root = write_dfg(tmp_path)
    put(root, "images/default.jpg", JPEG)
    (issue,) = issues(root)
    assert [page.facsimile for page in issue.pages] == [None, None]


def test_the_title_of_a_host_goes_before_that_of_its_issue(tmp_path: Path) -> None:
    root = write_dfg(tmp_path)
    text = (root / "mets.xml").read_text("utf-8")
    titles = (
        "<mods><titleInfo><title>Anzeiger. 1858 (7.12.1858) 341</title></titleInfo>"
        '<relatedItem type="host"><titleInfo><title>Der Anzeiger</title></titleInfo>'
        "<originInfo><dateIssued>1850-01-01</dateIssued></originInfo></relatedItem>"
    )
    put(root, "mets.xml", text.replace("<mods>", titles, 1))
    (issue,) = issues(root)
    assert (issue.title, str(issue.date.value)) == ("Der Anzeiger", "1858-12-07")


def test_an_export_of_transkribus_closes_words_at_its_own_mark(tmp_path: Path) -> None:
    (issue,) = issues(write_transkribus(tmp_path))
    (page,) = issue.pages
    assert (issue.title, str(issue.date.value)) == ("Hafenblatt", "1903-04-05")
    assert texts(page.articles[0]) == ["Neue Zeitung aus"]
    assert page.facsimile == Facsimile(path="images/01-0001.jpg")


def test_a_didl_file_of_the_kb_lists_articles(tmp_path: Path) -> None:
    (issue,) = issues(write_delpher(tmp_path))
    assert (issue.title, issue.number, issue.language, str(issue.date.value)) == (
        "Dorpsche courant",
        2,
        "nl",
        "1795-01-02",
    )
    first, advertisement = issue.pages[0].articles
    assert (first.headline, texts(first)) == ("HET WATER ZAKT.", ["De dijk staat droog."])
    assert first.jumps[0].target == "02/a1"
    assert (advertisement.headline, texts(advertisement)) == ("", ["Te koop: een schuit."])


def test_an_article_may_be_a_run_of_words_or_a_place(tmp_path: Path) -> None:
    (issue,) = issues(write_words_and_places(tmp_path))
    fire, corn, boats = issue.pages[0].articles
    assert (fire.headline, texts(fire)) == ("Fire", ["A fire broke out in the mill."])
    assert (corn.headline, texts(corn)) == ("Corn", ["Grain is dear this week."])
    assert boats.headline == "Boats for sale."
    assert issue.date.evidence == ("the METS file states 1858-12",)


def test_words_of_a_block_that_no_article_names_are_kept(tmp_path: Path) -> None:
    root = write_words_and_places(tmp_path)
    text = (root / "mets.xml").read_text("utf-8").replace('BEGIN="TB1_l2"', 'BEGIN="TB1_l3"')
    put(root, "mets.xml", text)
    (issue,) = issues(root)
    assert texts(issue.pages[0].articles[-1]) == ["Grain is dear"]


def test_a_word_divided_between_blocks_of_a_paragraph_is_closed(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    half = '<String CONTENT="exam" SUBS_TYPE="HypPart1" SUBS_CONTENT="example"/><HYP CONTENT="-"/>'
    rest = '<String CONTENT="ple" SUBS_TYPE="HypPart2" SUBS_CONTENT="example"/>'
    blocks = (
        Block(id="B1", lines=("an", half)),
        Block(id="BX", lines=(rest,)),
        Block(id="BY", lines=("is this.",)),
    )
    put(root, "text/1.xml", alto(blocks))
    mets = (root / "issue-mets.xml").read_text("utf-8")
    three = area("TEXT", ("XML1", "B1"), ("XML1", "BX"), ("XML1", "BY"))
    put(root, "issue-mets.xml", mets.replace(area("TEXT", ("XML1", "B1")), three))
    (issue,) = issues(root)
    assert texts(issue.pages[0].articles[0]) == ["an example is this."]


def test_pages_of_one_file_are_pages_and_blocks_follow_each_other_as_stated(
    tmp_path: Path,
) -> None:
    (issue,) = issues(write_pages_in_one(tmp_path))
    assert [texts(page.articles[0]) for page in issue.pages] == [["First.", "Second."], ["Third."]]
    assert issue.pages[0].folio == ("Gazette",)


def test_a_stated_reading_order_goes_before_that_of_the_elements(tmp_path: Path) -> None:
    blocks = tuple(Block(id=name, lines=(name,)) for name in ("a", "b", "c"))
    order = (
        '<ReadingOrder><OrderedGroup ID="g"><ElementRef REF="c"/><ElementRef REF="a"/>'
        "</OrderedGroup></ReadingOrder><Layout>"
    )
    text = alto(blocks).replace("<Layout>", order)
    page = read_alto(read_xml(put(tmp_path, "page.xml", text)))
    assert list(page.blocks) == ["c", "a", "b"]


def test_blocks_that_lead_in_a_circle_are_each_read_once(tmp_path: Path) -> None:
    text = alto((Block(id="a", lines=("x",)), Block(id="b", lines=("y",))))
    text = text.replace('ID="a"', 'ID="a" IDNEXT="b"', 1).replace('ID="b"', 'ID="b" IDNEXT="a"', 1)
    page = read_alto(read_xml(put(tmp_path, "page.xml", text)))
    assert list(page.blocks) == ["a", "b"]


def test_tags_tell_headings_and_edges_of_a_page_without_articles(tmp_path: Path) -> None:
    (issue,) = issues(write_marked(tmp_path))
    (page,) = issue.pages
    assert [(a.headline, texts(a)) for a in page.articles] == [
        ("Der Deich", ["Er steht."]),
        ("Markt", ["Korn ist teuer."]),
    ]
    assert page.folio == ("Hafenblatt 3",)
    assert page.facsimile == Facsimile(path="images/03-p3.jpg")


def test_a_composed_block_that_is_called_an_advertisement_stands_alone(tmp_path: Path) -> None:
    blocks = (
        Block(id="a", lines=("News.",)),
        Block(id="b", lines=("Boats.",), inside="C"),
        Block(id="c", lines=("More news.",)),
    )
    text = alto(blocks).replace('ID="C"', 'ID="C" TYPE="Advertisement"')
    put(tmp_path, "p1.xml", text)
    (issue,) = issues(tmp_path)
    assert [texts(a) for a in issue.pages[0].articles] == [["News."], ["Boats."], ["More news."]]


def test_a_page_whose_chinese_lines_run_down_is_set_down(tmp_path: Path) -> None:
    (issue,) = issues(write_set_down(tmp_path))
    assert issue.masthead.is_set_down
    assert texts(issue.pages[0].articles[0]) == [
        "昨日米市開盤後，價復上升，各行存底不豐，人心看好。"
    ]


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    roots = [write(tmp_path / write.__name__) for write in WRITERS]
    for number in range(COUNT):
        chance = random.Random(number)
        root = chance.choice(roots)
        file = chance.choice(sorted(root.rglob("*.[xX][mM][lL]")))
        sound = file.read_bytes()
        file.write_bytes(damaged(sound, chance))
        check(root)
        file.write_bytes(sound)


def test_a_volume_is_as_many_issues_as_it_has(tmp_path: Path) -> None:
    first, second = issues(write_volume(tmp_path))
    assert [(i.title, i.number, str(i.date.value)) for i in (first, second)] == [
        ("Weekly Post", 1, "1900-01-01"),
        ("Weekly Post", 2, "1900-01-02"),
    ]
    assert [page.label for page in first.pages] == ["01", "02"]
    # The second page, which no issue names, stands with the first.
    assert texts(first.pages[1].articles[0]) == ["Page 2 of all."]
    assert [texts(page.articles[0]) for page in second.pages] == [
        ["Page 3 of all."],
        ["Page 4 of all."],
    ]


def test_issues_of_a_volume_that_name_no_pages_stay_together(tmp_path: Path) -> None:
    root = write_volume(tmp_path)
    text = (root / "volume.xml").read_text("utf-8")
    put(root, "volume.xml", text.replace("smLink ", "other "))
    (issue,) = issues(root)
    assert len(issue.pages) == 4


def test_text_in_an_illustration_is_its_caption(tmp_path: Path) -> None:
    root = write_europeana(tmp_path)
    text = (root / "19181217_1-METS.xml").read_text("utf-8")
    put(root, "19181217_1-METS.xml", text.replace('TYPE="CAPTION"', 'TYPE="TEXT"'))
    (issue,) = issues(root)
    assert Picture(caption="Le pont vu du quai") in issue.pages[0].articles[0].blocks


def test_editions_of_a_day_are_told_apart_by_how_the_library_calls_them(tmp_path: Path) -> None:
    root = write_dfg(tmp_path / "dfg")
    (morning,) = issues(root)
    text = (root / "mets.xml").read_text("utf-8")
    put(root, "mets.xml", text.replace("Morgen-Ausgabe", "Hafener Abendblatt, 7. Dezember"))
    (only,) = issues(root)
    assert (morning.edition, only.edition) == ("Morgen-Ausgabe", "")
    kept = write_delpher(tmp_path / "kb")
    (file,) = kept.glob("*didl.xml")
    for written, edition in (("Dag", ""), ("Avond", "Avond")):
        told = f"<dc:temporal>{written}</dc:temporal><dc:language>"
        text = file.read_text("utf-8")
        put(tmp_path / written, file.name, text.replace("<dc:language>", told, 1))
        for page in kept.glob("*alto.xml"):
            put(tmp_path / written, page.name, page.read_text("utf-8"))
        (issue,) = issues(tmp_path / written)
        assert issue.edition == edition


def test_articles_that_are_named_without_a_place_are_told_of(tmp_path: Path) -> None:
    root = write_dfg(tmp_path)
    text = (root / "mets.xml").read_text("utf-8")
    named = 'LABEL="Morgen-Ausgabe"><div TYPE="article" LABEL="Vom Deich"/></div>'
    put(root, "mets.xml", text.replace('LABEL="Morgen-Ausgabe"/>', named))
    (issue,) = issues(root)
    assert any("Vom Deich" in doubt.what for doubt in issue.doubts)
    assert texts(issue.pages[0].articles[0]) == ["Seite 1 steht."]
