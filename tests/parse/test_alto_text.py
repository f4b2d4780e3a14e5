"""A Chinese page that a library ships without articles is divided by its wording."""

import os
import random
from pathlib import Path

from reader.collate.issue import collate
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.accounting import folded
from tests.parse.founder_mirror import put
from tests.parse.library_files import Block, alto
from tests.parse.test_iiif_forms import write
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "40"))
LINES = (
    "申江日報",
    "中華民國二十二年一月二日 星期一",
    "米價續漲",
    "昨日米市開盤後，價復上升，各行存底不豐，人心看好，晚市收盤每石又加二角。",
    "江輪昨晨抵埠",
    "江輪永安號昨晨七時抵埠，乘客三百餘人，中有商會代表數",
    "人，即赴旅館，今日會商。（下轉第二版）",
)
BLOCKS = tuple(
    Block(id=f"b{n}", lines=(text,), place=(10, 20 * n + 10, 80, 15))
    for n, text in enumerate(LINES)
)


def only(root: Path) -> Issue:
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    return collate(printed).issue


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def test_headlines_masthead_and_jumps_are_told_by_their_wording(tmp_path: Path) -> None:
    put(tmp_path, "p1.xml", alto(BLOCKS, unit="pixel"))
    issue = only(tmp_path)
    assert (issue.title, str(issue.date.value)) == ("申江日報", "1933-01-02")
    rice, boat = issue.pages[0].articles
    assert (rice.headline, texts(rice)) == (LINES[2], [LINES[3]])
    assert boat.headline == LINES[4]
    assert texts(boat)[0].startswith(LINES[5] + "人，")
    assert [jump.pages for jump in boat.jumps] == [("2",)]
    assert issue.pages[0].as_found == ""


def test_each_article_has_the_places_of_its_blocks(tmp_path: Path) -> None:
    put(tmp_path, "p1.xml", alto(BLOCKS, unit="pixel"))
    rice, boat = only(tmp_path).pages[0].articles
    assert [zone.points[0][1] for zone in rice.zones] == [0.25, 0.35]
    assert [zone.points[0][1] for zone in boat.zones] == [0.45, 0.55, 0.65]


def test_nothing_of_such_a_page_is_lost(tmp_path: Path) -> None:
    put(tmp_path, "p1.xml", alto(BLOCKS, unit="pixel"))
    issue = only(tmp_path)
    held = folded(repr(issue))
    assert all(folded(line) in held for line in (*LINES[:5], LINES[6][-7:]))


def test_what_the_library_calls_a_page_goes_before_what_it_prints(tmp_path: Path) -> None:
    page = (*BLOCKS[:1], Block(id="l", lines=("第三版 要聞",)), *BLOCKS[1:])
    put(tmp_path, "p1.xml", alto(page, unit="pixel"))
    issue = only(tmp_path)
    assert issue.pages[0].label == "01"
    assert {article.id[:3] for article in issue.pages[0].articles} == {"01/"}


def test_a_page_of_another_language_or_of_little_text_stays_as_it_is(tmp_path: Path) -> None:
    latin = tuple(Block(id=f"b{n}", lines=("Both banks are joined.",)) for n in range(9))
    for name, blocks in (("a", latin), ("b", BLOCKS[2:4])):
        put(tmp_path / name, "p1.xml", alto(blocks, unit="pixel"))
        (article,) = only(tmp_path / name).pages[0].articles
        assert len(article.blocks) == len(blocks)


def test_a_page_of_a_manifest_without_ranges_is_read_so_too(tmp_path: Path) -> None:
    write(tmp_path, {"1.xml": alto(BLOCKS, unit="pixel")}, label={"zh-Hant": ["申江日報"]})
    issue = only(tmp_path)
    assert [article.headline for article in issue.pages[0].articles] == [LINES[2], LINES[4]]
    assert issue.pages[0].articles[0].zones
    assert str(issue.date.value) == "1897-02-26"


def test_damaged_pages_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    file = put(tmp_path, "p1.xml", alto(BLOCKS, unit="pixel"))
    sound = file.read_bytes()
    for number in range(COUNT):
        file.write_bytes(damaged(sound, random.Random(number)))
        check(tmp_path)


def test_larger_type_begins_an_article_where_words_do_not_tell(tmp_path: Path) -> None:
    def line(text: str, top: int, side: int) -> str:
        strings = "".join(
            f'<String CONTENT="{each}" HPOS="{5 + n}" VPOS="{top}" WIDTH="1" HEIGHT="{side}"/>'
            for n, each in enumerate(text)
        )
        strings = strings.replace('WIDTH="1"', f'WIDTH="{side}"')
        return f'<TextLine HPOS="5" VPOS="{top}" WIDTH="90" HEIGHT="{side}">{strings}</TextLine>'

    short = (
        "江輪抵埠",
        LINES[5] + "人，即赴旅館。",
        "電車加價",
        "電車公司昨日公佈加價，今日實行。",
    )
    large = [(text, 8 if place % 2 == 0 else 4) for place, text in enumerate(short)]
    found = []
    for name, sizes in (("large", large), ("alike", [(text, 4) for text in short])):
        page = alto(tuple(Block(id=f"b{n}") for n, _ in enumerate(sizes)), unit="pixel")
        for number, (text, side) in enumerate(sizes):
            start = page.index("</TextBlock>", page.index(f'ID="b{number}"'))
            page = page[:start] + line(text, 10 + 40 * number, side) + page[start:]
        put(tmp_path / name, "p1.xml", page)
        found.append([a.headline for a in only(tmp_path / name).pages[0].articles])
    assert found[0] == ["江輪抵埠", "電車加價"]
