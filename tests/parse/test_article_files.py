"""Folders of one-article-a-file text."""

import datetime
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import Crosshead, Paragraph, Picture
from reader.model.dating import DateStatus
from reader.model.jump import JumpKind
from reader.model.printed import PrintedIssue
from reader.parse.article_files import parse_article, read, recognises
from reader.parse.text.drafting import Place

PLACE = Place(id="01/a1", page="1", source="20190206-01-01.txt")


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_a_day_is_an_issue_and_its_pages_and_articles_stand_in_order(tmp_path: Path) -> None:
    write(tmp_path, "20190207-01-01.txt", "\n次日的题\n\n次日的正文。")
    write(tmp_path, "20190206-02-01.txt", "\n二版的题\n\n二版的正文。")
    write(tmp_path, "20190206-01-10.txt", "\n第十篇\n\n正文十。")
    write(tmp_path, "20190206-01-02.txt", "\n第二篇\n\n正文二。")
    write(tmp_path, "notes.txt", "不是报纸")
    assert recognises(tmp_path)
    first, second = read(tmp_path)
    assert isinstance(first, PrintedIssue)
    assert isinstance(second, PrintedIssue)
    assert [page.page.label for page in first.pages] == ["01", "02"]
    assert [a.headline for a in first.pages[0].page.articles] == ["第二篇", "第十篇"]
    assert first.pages[0].date.value == datetime.date(2019, 2, 6)
    assert first.pages[0].date.status is DateStatus.KNOWN
    assert second.pages[0].page.articles[0].id == "01/a1"


def test_the_first_three_lines_are_kicker_headline_and_deck() -> None:
    article, doubts = parse_article("引题说\n主题\n——副题\n　　正文一。\n　　正文二。", PLACE)
    assert (article.kicker, article.headline, article.deck) == ("引题说", "主题", "——副题")
    assert [b for b in article.blocks if isinstance(b, Paragraph)] == [
        Paragraph(text="正文一。"),
        Paragraph(text="正文二。"),
    ]
    assert doubts == ()


def test_empty_head_lines_stay_empty_and_text_is_no_deck() -> None:
    article, _ = parse_article("\n主题\n\n正文。", PLACE)
    assert (article.kicker, article.headline, article.deck) == ("", "主题", "")
    article, _ = parse_article("\n主题\n这一行是正文，因为它有句号。\n后一段。", PLACE)
    assert article.deck == ""
    assert len(article.blocks) == 2


def test_a_file_made_by_hand_may_have_its_headline_first() -> None:
    for text in ("主题\n\n正文一。\n正文二。", "主题\n正文一。\n正文二。"):
        article, _ = parse_article(text, PLACE)
        assert (article.kicker, article.headline, article.deck) == ("", "主题", "")
        assert len(article.blocks) == 2


def test_the_body_is_read_as_a_page_is() -> None:
    text = (
        "\n主题\n\n本报记者\u00a0\u00a0徐\u00a0\u00a0元\n"
        "　　本报北京1月31日电\u00a0（记者杜菲）正文(一)。\n"
        "　　先问人家\n　　正文二。（全文见第十版）\n　　图为河堤。\n　　蒙德摄（影像中国）"
    )
    article, _ = parse_article(text, PLACE)
    assert [(b.role, b.names) for b in article.bylines] == [
        ("本报记者", ("徐元",)),
        ("记者", ("杜菲",)),
    ]
    assert article.dateline is not None
    assert article.dateline.place == "北京"
    kinds = [type(block) for block in article.blocks]
    assert kinds == [Paragraph, Crosshead, Paragraph, Picture]
    assert [(jump.kind, jump.pages, jump.block) for jump in article.jumps] == [
        (JumpKind.SEE, ("10",), 2)
    ]


def test_an_article_of_one_word_and_an_empty_file_are_accepted(tmp_path: Path) -> None:
    write(tmp_path, "20190206-01-01.txt", "\n广告\n\n")
    write(tmp_path, "20190206-01-02.txt", "\n\n")
    refusal, issue = read(tmp_path)
    assert isinstance(refusal, SourceError)
    assert refusal.path.endswith("20190206-01-02.txt")
    assert isinstance(issue, PrintedIssue)
    assert [a.headline for a in issue.pages[0].page.articles] == ["广告"]


def test_a_page_tag_inside_an_article_is_its_text() -> None:
    article, _ = parse_article("\n主题\n\n2版\n导读\n正文。", PLACE)
    texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
    assert texts == ["2版", "导读", "正文。"]
