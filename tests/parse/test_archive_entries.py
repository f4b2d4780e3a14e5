"""An archive that sets page and column above each article is read article by article."""

from reader.parse.plain_text import parse_text

ARCHIVED = (
    "1985年11月11日青石日报 第5版\n\n"
    "第5版(国内专页(教科文))\n专栏:\n\n"
    "灯下有故人\n——记夜校教师何山\n本报记者 武小渠\n"
    "何山教了二十七年书，学生都记得他。\n灯亮了\n夏天，他到镇上去办夜校，没有桌椅。\n\n\n"
    "第5版(国内专页(教科文))\n专栏：今日谈\n\n"
    "不要等花开\n林小桥\n种子是要人去种的。去年春天的种子，今年才见收成。\n\n\n"
    "第6版()\n专栏:\n\n"
    "渔船平安返港\n渔船昨天回到港里，船上十二人无恙。\n"
)


def test_each_entry_is_an_article_on_the_page_it_names() -> None:
    pages, doubts = parse_text(ARCHIVED, "found.txt")
    assert [(page.page.label, page.page.section) for page in pages] == [
        ("05", "国内专页(教科文)"),
        ("06", ""),
    ]
    found = [[article.headline for article in page.page.articles] for page in pages]
    assert found == [["灯下有故人", "不要等花开"], ["渔船平安返港"]]
    assert pages[0].page.articles[0].deck == "——记夜校教师何山"
    assert {doubt.what.split(": ")[1] for doubt in doubts if "catalogue" in doubt.what} == {
        "第5版(国内专页(教科文)); 专栏:.",
        "第6版(); 专栏:.",
    }


def test_a_column_that_an_entry_names_stands_above_the_headline() -> None:
    (page, _), _ = parse_text(ARCHIVED, "found.txt")
    assert page.page.articles[1].kicker == "今日谈"
