"""What news agencies send (NewsML-G2, NITF, ninjs) becomes the issue of a paper and a day."""

import datetime
import json
import random
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import parts_of, read_source
from reader.parse.wire.form import place_of_head
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import png
from tests.parse.wire_files import (
    TEXT,
    message,
    news_item,
    ninjs,
    nitf,
    package,
    put,
    put_json,
)


def issue_in(path: Path) -> Issue:
    (found,) = readings(path)
    assert not isinstance(found, SourceError), found
    return found.issue


def article_in(path: Path) -> Article:
    (page,) = issue_in(path).pages
    (article,) = page.articles
    return article


def refusal_of(path: Path) -> SourceError:
    (found,) = read_source(path)
    assert isinstance(found, SourceError)
    return found


def doubts_of(issue: Issue) -> str:
    return "\n".join(doubt.what for doubt in issue.doubts)


def test_an_item_of_ninjs_is_an_article_of_the_agency_s_day(tmp_path: Path) -> None:
    heads = [
        {"role": "kicker", "value": "盼了十年"},
        {"role": "main", "value": "柳湾港开港"},
        {"role": "subtitle", "value": "首日六艘货轮"},
    ]
    html = (
        f"<p>本报讯（记者 高远）{TEXT}</p><h2>夜里的灯</h2><p>灯亮到天明，岸上的人没有散。</p>"
        "<table><tr><th>船</th><th>吨</th></tr><tr><td>江安</td><td>40</td></tr></table>"
        "<script>nothing</script>"
    )
    bodies = [
        {"contentType": "text/plain", "value": "只有一行。"},
        {"contentType": "text/html", "value": html},
    ]
    path = put_json(tmp_path / "a.json", ninjs("1", "", headlines=heads, bodies=bodies))
    issue = issue_in(path)
    assert (issue.title, issue.language) == ("柳湾通讯社", "zh-Hans")
    assert issue.date.value == datetime.date(2026, 3, 2)
    assert issue.date.status is DateStatus.INFERRED
    article = article_in(path)
    assert (article.kicker, article.headline, article.deck) == (
        "盼了十年",
        "柳湾港开港",
        "首日六艘货轮",
    )
    assert article.blocks == (
        Paragraph(text=f"本报讯（记者 高远）{TEXT}"),
        Crosshead(text="夜里的灯"),
        Paragraph(text="灯亮到天明，岸上的人没有散。"),
        Table(rows=(("船", "吨"), ("江安", "40"))),
    )
    assert [byline.names for byline in article.bylines] == [("高远",)]
    assert "name no page" in doubts_of(issue)


def test_ninjs_of_the_first_version_is_read_too(tmp_path: Path) -> None:
    item = {
        "uri": "tag:wire.example,2026:7",
        "type": "text",
        "versioncreated": "2026-03-02T22:00:00Z",
        "headline": "柳湾港开港",
        "byline": "高远",
        "body_text": f"{TEXT}\n灯亮到天明，岸上的人没有散。",
        "associations": {
            "featuremedia": {
                "uri": "tag:wire.example,2026:8",
                "type": "picture",
                "byline": "柳青 摄",
                "description_text": "开港的汽笛。",
                "renditions": {
                    "small": {"href": "http://wire.example/s/port-s.png", "width": 80},
                    "large": {"href": "http://wire.example/l/port.png", "width": 800},
                },
            }
        },
    }
    put_json(tmp_path / "a.json", item)
    (tmp_path / "port.png").write_bytes(png())
    (tmp_path / "port-s.png").write_bytes(png(4, 4))
    (found,) = readings(tmp_path)
    assert not isinstance(found, SourceError)
    article = found.issue.pages[0].articles[0]
    *text, picture = article.blocks
    assert len(text) == 2
    assert isinstance(picture, Picture)
    assert picture.image is not None
    assert found.files[picture.image]() == png()
    assert (picture.caption, picture.credit) == ("开港的汽笛。", "柳青 摄")
    assert [byline.names for byline in article.bylines] == [("高远",)]
    assert "not in the folder" not in doubts_of(found.issue)


def test_a_composite_without_text_is_the_articles_that_it_holds(tmp_path: Path) -> None:
    held = [ninjs("1", "柳湾港开港"), ninjs("2", "船厂复工")]
    whole = ninjs("0", "今日要闻", type="composite", bodies=[], associations=held)
    issue = issue_in(put_json(tmp_path / "a.json", whole))
    assert [a.headline for a in issue.pages[0].articles] == ["柳湾港开港", "船厂复工"]


def test_the_files_of_a_folder_are_one_issue_a_day_and_the_last_version_counts(
    tmp_path: Path,
) -> None:
    put_json(tmp_path / "1.json", ninjs("1", "柳湾港开港", version="1"))
    put_json(tmp_path / "2.json", ninjs("2", "船厂复工"))
    put_json(tmp_path / "3.json", ninjs("1", "柳湾港昨日开港", version="2"))
    put_json(
        tmp_path / "4.json", ninjs("4", "次日有雨", versionCreated="2026-03-03T01:00:00+08:00")
    )
    first, second = (r.issue for r in readings(tmp_path) if not isinstance(r, SourceError))
    assert [a.headline for a in first.pages[0].articles] == ["柳湾港昨日开港", "船厂复工"]
    assert "several versions" in doubts_of(first)
    put_json(tmp_path / "5.json", ninjs("1", "柳湾港前日开港", version="2"))
    (first, _) = (r.issue for r in readings(tmp_path) if not isinstance(r, SourceError))
    assert first.pages[0].articles[0].headline == "柳湾港前日开港"
    assert [a.headline for a in second.pages[0].articles] == ["次日有雨"]


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
def test_a_moment_that_stands_for_none_is_no_day(tmp_path: Path, moment: str) -> None:
    put_json(tmp_path / "1.json", ninjs("1", "柳湾港开港", versionCreated=moment))
    assert issue_in(tmp_path / "1.json").date.value is None


def test_nitf_tells_paper_day_section_and_head(tmp_path: Path) -> None:
    head = (
        "<title>nobody reads this</title>"
        '<pubdata name="柳湾日报" date.publication="20260302T000000+0800"'
        ' position.section="港口" edition.name="晚"/>'
        '<docdata><doc-id id-string="lw-7"/><series series.name="港口十年"/></docdata>'
    )
    body = (
        "<hedline><hl1>柳湾港<em>开港</em></hl1><hl2>首日六艘货轮</hl2></hedline>"
        "<byline>本报记者 高远</byline><dateline><location>柳湾</location>3月1日电</dateline>"
        "<abstract><p>开港首日的六艘船。</p></abstract>"
    )
    content = (
        f"<block><p>{TEXT}</p><hl2>夜里的灯</hl2><p>灯亮到天明，岸上的人没有散。</p></block>"
        '<media media-type="image"><media-reference source="port.png"/><media-caption>'
        "开港的汽笛。</media-caption><media-producer>柳青 摄</media-producer></media>"
    )
    path = put(tmp_path / "a.nitf", nitf(head, body, content))
    (tmp_path / "port.png").write_bytes(png())
    issue = issue_in(path)
    assert (issue.title, issue.edition, issue.pages[0].section) == ("柳湾日报", "晚", "港口")
    assert (issue.date.value, issue.date.status) == (
        datetime.date(2026, 3, 2),
        DateStatus.KNOWN,
    )
    article = article_in(path)
    assert (article.kicker, article.headline, article.deck) == (
        "港口十年",
        "柳湾港开港",
        "首日六艘货轮",
    )
    texts = [getattr(block, "text", "") for block in article.blocks]
    assert texts[0] == "柳湾3月1日电 开港首日的六艘船。"
    assert texts[1:4] == [TEXT, "夜里的灯", "灯亮到天明，岸上的人没有散。"]
    assert [byline.names for byline in article.bylines] == [("高远",)]
    picture = article.blocks[-1]
    assert isinstance(picture, Picture)
    assert (picture.caption, picture.credit) == ("开港的汽笛。", "柳青 摄")
    assert picture.image is not None


def test_an_abstract_that_the_text_begins_with_stands_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.xml", nitf("", f"<abstract><p>{TEXT[:9]}</p></abstract>"))
    assert [getattr(block, "text", "") for block in article_in(path).blocks] == [TEXT]


def test_the_page_that_a_paper_s_archive_names_is_the_page(tmp_path: Path) -> None:
    head = '<meta name="print_page_number" content="7"/><meta name="print_section" content="B"/>'
    (page,) = issue_in(
        put(tmp_path / "a.xml", nitf(head, "<hedline><hl1>灯</hl1></hedline>"))
    ).pages
    assert page.label == "B07"


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (f"<inlineData contenttype='text/plain'>{TEXT}\n\n灯亮了一夜。</inlineData>", 2),
        (f"<inlineData contenttype='text/html'>&lt;p&gt;{TEXT}&lt;/p&gt;</inlineData>", 1),
        (
            "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head>"
            f"<body><p>{TEXT}</p><p>灯亮了一夜。</p></body></html></inlineXML>",
            2,
        ),
    ],
)
def test_news_items_carry_text_in_several_forms(tmp_path: Path, content: str, texts: int) -> None:
    path = put(tmp_path / "a.xml", message(news_item("urn:1", "柳湾港开港", content)))
    article = article_in(path)
    assert article.headline == "柳湾港开港"
    assert [getattr(b, "text", "") for b in article.blocks] == [TEXT, "灯亮了一夜。"][:texts]


def test_a_package_orders_its_items_and_its_groups_are_pages(tmp_path: Path) -> None:
    put(tmp_path / "0.xml", package(("group:page02", ("urn:3",)), ("page:1", ("urn:2", "urn:1"))))
    for number, headline in enumerate(("柳湾港开港", "船厂复工", "次日有雨"), 1):
        put(tmp_path / f"{number}.xml", news_item(f"urn:{number}", headline))
    put(tmp_path / "9.xml", package(("group:main", ("urn:7",))))
    issue = issue_in(tmp_path)
    assert [(p.label, [a.headline for a in p.articles]) for p in issue.pages] == [
        ("01", ["船厂复工", "柳湾港开港"]),
        ("02", ["次日有雨"]),
    ]
    assert "urn:7 is listed in the package but not held" in doubts_of(issue)


def test_a_package_alone_says_that_its_articles_are_missing(tmp_path: Path) -> None:
    refusal = refusal_of(put(tmp_path / "a.xml", package(("group:main", ("urn:1",)))))
    assert "is a package of articles that are not beside it" in refusal.reason


def test_items_without_text_are_refused_or_doubted(tmp_path: Path) -> None:
    empty = ninjs("1", "", headlines=[], bodies=[])
    assert "holds no text" in refusal_of(put_json(tmp_path / "a.json", empty)).reason
    put_json(tmp_path / "b.json", ninjs("2", "船厂复工"))
    assert "http://wire.example/1 holds no text" in doubts_of(issue_in(tmp_path))


def test_items_beside_pages_of_text_or_in_folders_are_all_read(tmp_path: Path) -> None:
    put_json(tmp_path / "a.json", ninjs("1", "柳湾港开港"))
    put(tmp_path / "20260302-p01.txt", f"船厂复工\n\n本报讯 {TEXT}\n")
    put(tmp_path / "sub" / "b.nitf", nitf("", "<hedline><hl1>次日有雨</hl1></hedline>"))
    found = [r.issue for r in readings(tmp_path) if not isinstance(r, SourceError)]
    assert sorted(i.pages[0].articles[0].headline for i in found) == [
        "柳湾港开港",
        "次日有雨",
        "船厂复工",
    ]
    assert [part.format for part in parts_of(tmp_path)] == [
        "news agency",
        "plain text",
        "news agency",
    ]


def test_other_json_and_xml_is_left_alone(tmp_path: Path) -> None:
    put_json(tmp_path / "a.json", {"uri": "x", "name": "nothing of news"})
    put(tmp_path / "b.xml", "<catalog><newsItem/></catalog>")
    assert "a.json is JSON, but none of IIIF" in refusal_of(tmp_path).reason


def test_one_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    put_json(tmp_path / "a.json", ninjs("1", "柳湾港开港"))
    put(tmp_path / "b.json", '{"uri": "x", "headline": "船厂复工", "body_text": "灯')
    found = list(read_source(tmp_path))
    assert [type(each).__name__ for each in found] == ["SourceError", "PrintedIssue"]
    assert isinstance(found[0], SourceError)
    assert found[0].path == str(tmp_path / "b.json")
    assert "is no JSON file that can be read" in found[0].reason


def test_what_is_made_to_harm_is_refused_or_harmless(tmp_path: Path) -> None:
    deep = '{"uri": "x", "headline": "y", "associations": ' + "[" * 200_000
    assert "nested too deeply" in refusal_of(put(tmp_path / "a.json", deep)).reason
    bomb = (
        '<!DOCTYPE nitf [<!ENTITY a "灯灯灯灯灯灯灯灯灯灯"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "/etc/passwd">]>'
        + nitf("", "<hedline><hl1>柳湾港开港</hl1></hedline>", "<p>昨夜&b;&c;灯亮了。</p>")
    )
    article = article_in(put(tmp_path / "sub" / "b.xml", bomb))
    assert [getattr(block, "text", "") for block in article.blocks] == ["昨夜灯亮了。"]


def test_a_picture_outside_of_the_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    content = '<p>灯亮了一夜。</p><media><media-reference source="../secret.png"/></media>'
    path = put(tmp_path / "in" / "a.xml", nitf("", "<hedline><hl1>灯</hl1></hedline>", content))
    (found,) = readings(path)
    assert not isinstance(found, SourceError)
    assert found.files == {}
    assert "../secret.png is not in the folder" in doubts_of(found.issue)


def test_halves_of_characters_and_names_without_their_prefix_are_mended(tmp_path: Path) -> None:
    text = news_item(
        "urn:1", "柳湾&#55296;港", f"<inlineXML><b:p>{TEXT}</b:p><p>灯</p></inlineXML>"
    )
    issue = issue_in(put(tmp_path / "a.xml", text))
    article = issue.pages[0].articles[0]
    assert (article.headline[:2], article.headline[-1]) == ("柳湾", "港")
    assert "\ud800" not in article.headline
    assert [getattr(block, "text", "") for block in article.blocks] == [TEXT, "灯"]
    assert "not well formed" in doubts_of(issue)


@pytest.mark.parametrize("name", ["a.xml", "a.json"])
def test_damaged_files_give_issues_or_a_refusal(name: str, tmp_path: Path) -> None:
    items = (news_item(f"urn:{n}", "柳湾港开港", meta="<edNote>灯</edNote>") for n in range(3))
    put(tmp_path / "a.xml", message(*items))
    put_json(tmp_path / "a.json", [ninjs(str(n), "柳湾港开港") for n in range(3)])
    whole = (tmp_path / name).read_bytes()
    for seed in range(60):
        (tmp_path / name).write_bytes(damaged(whole, random.Random(seed)))
        for found in readings(tmp_path / name):
            is_told = isinstance(found, SourceError) and found.path.startswith(str(tmp_path))
            assert is_told or isinstance(found, CollatedIssue), seed


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("main", "headline"),
        ("", "headline"),
        ("sub", "deck"),
        ("hldrole:sub", "deck"),
        ("hlrole:Deck", "deck"),
        ("overline", "kicker"),
        ("short", "headline"),
    ],
)
def test_what_a_headline_s_role_says_is_its_place(role: str, place: str) -> None:
    assert place_of_head(role) == place


def test_a_second_headline_of_ninjs_is_the_deck(tmp_path: Path) -> None:
    heads = [{"role": "main", "value": "桥通了"}, {"role": "sub", "value": "两岸只隔三分钟"}]
    bodies = [{"role": "main", "contentType": "text/plain", "value": "昨日上午，大桥通车。"}]
    item = {"uri": "u:1", "type": "text", "headlines": heads, "bodies": bodies}
    (tmp_path / "a.json").write_text(json.dumps(item, ensure_ascii=False), "utf-8")
    (printed,) = read_source(tmp_path)
    assert isinstance(printed, PrintedIssue)
    (article,) = printed.pages[0].page.articles
    assert (article.headline, article.deck) == ("桥通了", "两岸只隔三分钟")


def test_nitf_tells_the_number_of_the_issue(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        '<nitf><head><pubdata name="河口日报" date.publication="20210813" number="6311"/></head>'
        "<body><body.head><hedline><hl1>桥通了</hl1></hedline></body.head><body.content>"
        "<p>昨日上午，大桥通车。</p></body.content></body></nitf>",
        "utf-8",
    )
    (printed,) = read_source(tmp_path)
    assert isinstance(printed, PrintedIssue)
    assert printed.pages[0].issue_number == 6311
