"""Tags of HTML that are left in texts are no text."""

from pathlib import Path

import pytest

from reader.parse.plain_text import parse_text, read_pages
from reader.parse.text.left_tags import without_left_tags


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("<p>旧渠</p>\n<p>　　水来了。</p>\n", "旧渠\n　　水来了。\n"),
        ("<P class='a'>旧渠</P><P>水来了。<BR/>船开了。</P>", "旧渠\n水来了。\n船开了。"),
        ("<div><p>旧渠</p></div>\r\n水<b>来</b>了。<br>", "旧渠\r\n水来了。"),
        ("旧<font color=red>渠</font><br>水来了。", "旧<font color=red>渠</font><br>水来了。"),
        ("甲<乙，丙>丁，<p 和 <br", "甲<乙，丙>丁，<p 和 <br"),
    ],
)
def test_tags_of_lines_part_lines_and_those_of_words_go(written: str, printed: str) -> None:
    assert without_left_tags(written) == printed


def test_a_text_with_tags_is_read_as_it_was_printed() -> None:
    text = "<p>旧渠通水</p><p>　　四月里山上的雪化了，水沿着旧渠下来。</p><p>　　人们来看。</p>"
    (page,), _ = parse_text(text, "x.txt")
    (article,) = page.page.articles
    assert article.headline == "旧渠通水"
    assert len(article.blocks) == 2


def test_characters_that_were_lost_are_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("旧渠通水\n\n四月里山上的\ufffd化了，水沿着旧渠下来。\n", "utf-8")
    _, doubts = read_pages(file, 1)
    assert "Some characters of the file are damaged." in [doubt.what for doubt in doubts]
