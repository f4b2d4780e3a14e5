"""Half-width marks between Chinese characters are set full-width, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notation.punctuation import full_width_punctuation

SET = [
    ("昨日上午,市里开会", "昨日上午，市里开会"),
    ("是吗?是!", "是吗？是！"),
    ("一;二:三", "一；二：三"),
    ("(一)总则", "（一）总则"),
    ("[注]", "［注］"),
    ("(下转2版)", "（下转2版）"),
    ("王某(男,45岁)", "王某（男，45岁）"),
    ("约(3)个", "约（3）个"),
    ("3.5%(约)", "3.5%（约）"),
    ("iPhone,手机", "iPhone，手机"),
    ("50%,同比", "50%，同比"),
    ('他说:"修吧,修"。', "他说：“修吧，修”。"),
    ('"第一""第二"', "“第一”“第二”"),
    ("他说'好'", "他说‘好’"),
    ("堤｡岸､", "堤。岸、"),
    ("電話:12345", "電話：12345"),
]

KEPT = [
    "“The boat,” he said, “sails when it sails…”: and went — home!",
    "每天12:30和19:00",
    "票价80元至1,280元",
    "日均1,2,3次",
    "比例为1:3:5",
    "比分3:2",
    "１２:３０和３,０００",
    "电话(0999)8312-6600",
    "www.example.com:8080",
    "http://example.com/?x=1",
    "Yahoo!奇摩",
    "A(B)C",
    "it's fine, really; (yes)!",
    '"A"',
    '"未闭的引号',
    "A:B",
]


@pytest.mark.parametrize(("found", "set_text"), SET)
def test_marks_between_chinese_characters_are_set_full_width(found: str, set_text: str) -> None:
    assert full_width_punctuation(found) == set_text


@pytest.mark.parametrize("text", KEPT)
def test_numbers_times_addresses_and_latin_keep_their_marks(text: str) -> None:
    assert full_width_punctuation(text) == text


def test_one_line_may_hold_both() -> None:
    found = "时间:12:30,地点:广场(南门),票价1,280元,电话:0571-85310548"
    assert (
        full_width_punctuation(found)
        == "时间：12:30，地点：广场（南门），票价1,280元，电话：0571-85310548"
    )


@given(st.text("字修,:;?!()[]\"'0a。“”（） ", max_size=40))
def test_places_stay_and_nothing_but_marks_changes(text: str) -> None:
    after = full_width_punctuation(text)
    assert len(after) == len(text)
    changed = {(a, b) for a, b in zip(text, after, strict=True) if a != b}
    assert changed <= set(zip(",:;?!()[]", "，：；？！（）［］", strict=True)) | {
        ('"', "“"),
        ('"', "”"),
        ("'", "‘"),
        ("'", "’"),
    }
