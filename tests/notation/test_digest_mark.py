"""The label of a 导读 box and its page tags."""

import pytest

from reader.notation.digest_mark import (
    read_digest_label,
    read_page_tag,
    split_bare_number,
    split_tag_at_end,
    split_tag_at_start,
)


@pytest.mark.parametrize(
    "text", ["导读", "今日导读", "【导读】", "導讀", "导 读", "今日看点", "版面导航", "■ 本期导读"]
)
def test_the_label_of_a_digest_is_known(text: str) -> None:
    assert read_digest_label(text) == text


@pytest.mark.parametrize(
    "text", ["导读员进校园", "读书", "看点十足的一场比赛", "", f"导{' ' * 200}读"]
)
def test_other_lines_are_no_label(text: str) -> None:
    assert read_digest_label(text) == ""


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("2版", "2"),
        ("第2版", "2"),
        ("►A3", "A3"),
        ("详见第4版", "4"),
        ("（见5版）", "5"),
        ("A02", "A2"),
        ("▶08版", "8"),
        ("十二版", "12"),
        ("2年", ""),
        ("20", ""),
        ("第2名", ""),
    ],
)
def test_a_page_tag_names_one_page(text: str, page: str) -> None:
    assert read_page_tag(text) == page


def test_a_tag_at_either_end_is_split_off() -> None:
    assert split_tag_at_end("河堤加高半米 2版") == ("河堤加高半米", "2版", "2")
    assert split_tag_at_end("河堤加高半米（详见A4版）") == ("河堤加高半米", "（详见A4版）", "A4")
    assert split_tag_at_end("河堤专刊 (5-8版)") == ("河堤专刊", "(5-8版)", "5")
    assert split_tag_at_start("A03 河堤加高半米") == ("河堤加高半米", "A03", "A3")
    assert split_tag_at_end("河堤加高半米") is None
    assert split_tag_at_start("河堤加高半米") is None


@pytest.mark.parametrize(
    ("text", "page"), [("A04 社会", "A4"), ("B02 体育→", "B2"), ("4版·人物", "4"), ("▶▶ 2版", "2")]
)
def test_a_page_tag_may_name_its_section(text: str, page: str) -> None:
    assert read_page_tag(text) == page


@pytest.mark.parametrize("text", ["3版 一个红绿灯里的民意", "A04 红绿灯"])
def test_a_headline_beside_a_page_is_no_tag(text: str) -> None:
    assert read_page_tag(text) == ""


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("3 存款利率再降", ("存款利率再降", "3", "3")),
        ("高温下的快递小哥　A5", ("高温下的快递小哥", "A5", "A5")),
        ("3 2024年", None),
        ("存款利率再降", None),
    ],
)
def test_a_number_alone_may_be_an_entrys_page(
    text: str, split: tuple[str, str, str] | None
) -> None:
    assert split_bare_number(text) == split
