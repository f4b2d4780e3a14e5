"""Where one page of a file ends and the next begins."""

import pytest

from reader.errors import SourceError
from reader.parse.plain_text import parse_text
from reader.parse.text.page_split import split_pages

TEXT = (
    "河水退了，堤上的灯一夜没有熄，沿线三十户人家都回了家，材料已经运到了仓前街，明年再加高半米。"
)


def openings(text: str) -> list[str]:
    return [page.text.split()[0] for page in split_pages(text)]


def test_label_lines_divide_pages() -> None:
    text = f"第01版：要闻\n{TEXT}\n第02版：社会\n{TEXT}\n第03版：广告\n广告"
    assert openings(text) == ["第01版：要闻", "第02版：社会", "第03版：广告"]
    assert "".join(page.text for page in split_pages(text)) == text


def test_lines_of_a_page_are_counted_in_its_file() -> None:
    text = f"第01版：要闻\r\n{TEXT}\r\n\r\n第02版：社会\r\n{TEXT}"
    assert [page.first_line for page in split_pages(text)] == [1, 4]


def test_a_form_feed_ends_a_page() -> None:
    assert [page.first_line for page in split_pages(f"{TEXT}\n\f{TEXT}\n")] == [1, 2]


def test_the_folio_above_a_label_belongs_to_its_page() -> None:
    text = f"A1 要闻\n2021年8月13日\n{TEXT}\n海州日报 2021年8月13日\nA2 社会\n{TEXT}"
    assert openings(text) == ["A1", "海州日报"]


def test_a_label_without_its_word_needs_a_date_beside_it_or_a_text_below() -> None:
    assert len(split_pages(f"02 要闻\n{TEXT}{TEXT}\n03 社会\n{TEXT}{TEXT}")) == 2
    assert len(split_pages("02 要闻\n水退了\n03 社会\n灯亮着")) == 1


def test_a_list_of_pages_divides_nothing() -> None:
    text = f"01版：要闻\n02版：经济\n03版：社会\n\n第01版：要闻\n{TEXT}\n第02版：经济\n{TEXT}"
    assert openings(text) == ["01版：要闻", "第02版：经济"]


def test_entries_of_a_digest_divide_nothing() -> None:
    text = (
        f"{TEXT}\n今日导读\n3版 电信诈骗出现新变种\n5版 一个红绿灯里的民意\n7版 外卖小哥的法律课\n"
    )
    assert len(split_pages(text)) == 1
    (page,), _ = parse_text(text, "page.txt")
    assert page.page.digest is not None
    assert [entry.page for entry in page.page.digest.entries] == ["3", "5", "7"]


def test_who_made_the_page_may_stand_below_the_last_tag_of_a_digest() -> None:
    text = f"{TEXT}\n今日导读\n电信诈骗出现新变种\n3版\n老街的剃头匠\n7版\n\n责任编辑：高远"
    assert len(split_pages(text)) == 1


def test_an_announced_page_in_the_text_divides_nothing() -> None:
    text = f"第01版：要闻\n{TEXT}\n2版\n{TEXT}\n《辞海》第一版\n{TEXT}"
    assert len(split_pages(text)) == 1


def test_text_above_the_only_label_is_a_page_of_its_own() -> None:
    assert len(split_pages(f"{TEXT}{TEXT}{TEXT}\n第02版：社会\n{TEXT}")) == 2
    assert len(split_pages(f"海州日报\n第02版：社会\n{TEXT}")) == 1


def test_a_page_without_text_keeps_its_label() -> None:
    pages, _ = parse_text(f"第07版：要闻\n{TEXT}\n第08版：广告\n", "page.txt")
    assert [(page.page.label, len(page.page.articles)) for page in pages] == [("07", 1), ("08", 0)]


def test_a_masthead_however_long_is_above_the_label_of_its_own_page() -> None:
    masthead = "\n".join(
        (
            "江城晚报 第6311期",
            "江城晚报微信公众号",
            "新闻热线：0571-00000001 13800000001 | 国内统一刊号：CN99-0019 邮发代号：99-31",
            "数字报网址：www.jiangcheng.example | 邮箱：news@jiangcheng.example | 今日 12 版",
        )
    )
    text = f"{masthead}\n\n\n第01版\n\n{TEXT}\n"
    assert len(split_pages(text)) == 1
    assert len(split_pages(f"{text}\n第02版：社会\n{TEXT}\n")) == 2
    assert len(split_pages(f"{masthead}\n{TEXT}\n{TEXT}\n第02版\n\n{TEXT}\n")) == 2


def test_text_above_the_label_of_the_first_page_is_another_page() -> None:
    assert len(split_pages(f"{TEXT}\n{TEXT}\n{TEXT}\n第01版：要闻\n{TEXT}\n{TEXT}\n")) == 2


def test_a_page_that_is_absurdly_long_is_refused() -> None:
    with pytest.raises(SourceError, match="has a page of 50001 lines"):
        parse_text("河水退了。\n" * 50_001, "a.txt")
