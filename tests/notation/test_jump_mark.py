"""Every written form of a jump, and the phrases that only look like one."""

import pytest

from reader.model.jump import JumpKind
from reader.notation.jump_mark import find_jump_marks, read_pages

ON, FROM, SEE = JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM, JumpKind.SEE

FORMS = [
    ("(下转2版)", ON, "2"),
    ("（下转第二版）", ON, "2"),
    ("（下转第2版）", ON, "2"),
    ("（下转02版）", ON, "2"),
    ("（下转A03版）", ON, "A3"),
    ("(下转第A03版)", ON, "A3"),
    ("（上接Ａ０１版）", FROM, "A1"),
    ("〔下转第３版〕", ON, "3"),
    ("[下转3版]", ON, "3"),
    ("【下转3版】", ON, "3"),
    ("（下轉第三版）", ON, "3"),
    ("（轉A4版）", ON, "A4"),
    ("（轉入A2版）", ON, "A2"),
    ("（转第4版）", ON, "4"),
    ("（转2版）", ON, "2"),
    ("（文转第五版）", ON, "5"),
    ("（未完，下转第五版）", ON, "5"),
    ("（下转第6、7版）", ON, "6 7"),
    ("（下转5-8版）", ON, "5 6 7 8"),
    ("（下转第十三至第十六版）", ON, "13 14 15 16"),
    ("（下转第二版）。", ON, "2"),
    ("下转第三版", ON, "3"),
    ("下轉A2", ON, "A2"),
    ("►下转A05", ON, "A5"),
    ("下转04版►", ON, "4"),
    ("（下转第50页）", ON, "50"),
    ("(下转第16页)", ON, "16"),
    ("(下转第 133 页)", ON, "133"),
    ("（下转第123 页）", ON, "123"),
    ("（下转第 页 ）", ON, ""),
    ("(上接第一版)", FROM, "1"),
    ("——上接第1版", FROM, "1"),
    ("上接第1版", FROM, "1"),
    ("上接第一版", FROM, "1"),
    ("◀上接A01", FROM, "A1"),
    ("Continued on Page 2", ON, "2"),
    ("(Continued from Page A1)", FROM, "A1"),
    ("（下轉第二頁） Continued on Page 2", ON, "2"),
    ("上接A1 / Continued from A1", FROM, "A1"),
    ("（上接第25页）", FROM, "25"),
    ("（上接头版）", FROM, "1"),
    ("（上接A1、A2版）", FROM, "A1 A2"),
    ("（接第一版）", FROM, "1"),
    ("（续A1版）", FROM, "A1"),
    ("（續A1版）", FROM, "A1"),
    ("续接第5页", FROM, "5"),
    ("（续接第5页）", FROM, "5"),
    ("紧接第4版", FROM, "4"),
    ("（紧接二版）", FROM, "2"),
    ("（上接第1版《春汛》）", FROM, "1"),
    ("上接1版 堤上亮起了灯。", FROM, "1"),
    ("（相关报道见第四版）", SEE, "4"),
    ("（相关报道见第十三至第十六版）", SEE, "13 14 15 16"),
    ("（相关报道见第十、十一版）", SEE, "10 11"),
    ("（讲话全文见第二版）", SEE, "2"),
    ("（全文见第二版）", SEE, "2"),
    ("（致辞全文见第三版）", SEE, "3"),
    ("（决定全文见第十一版）", SEE, "11"),
    ("（《条例》全文见第十五版）", SEE, "15"),
    ("（发言摘编见第十版）", SEE, "10"),
    ("（发言摘要见第五版）", SEE, "5"),
    ("（统计公报见第五、六、七版）", SEE, "5 6 7"),
    ("（相关图表、注释见第六、七版）", SEE, "6 7"),
    ("（新著主要篇目介绍见第二版）", SEE, "2"),
    ("（详细报道见今日A6-A7版）", SEE, "A6 A7"),
    ("（尚有相關新聞刊A4版）", SEE, "A4"),
    ("（更多报道见A09版）", SEE, "A9"),
    ("（詳見A3）", SEE, "A3"),
    ("（社论刊A2版）", SEE, "A2"),
    ("详见A3版", SEE, "A3"),
    ("报道见3版", SEE, "3"),
    ("（请看2版）", SEE, "2"),
    ("更多内容请看A6", SEE, "A6"),
    ("（详见今日本报第5版）", SEE, "5"),
    ("（未完待续，下转4版）", ON, "4"),
    ("<<<上接01版", FROM, "1"),
    (">>A04", SEE, "A4"),
    ("→第4版", SEE, "4"),
    ("➔详见A05", SEE, "A5"),
    ("（另見第6頁）", SEE, "6"),
    ("刊A4", SEE, "A4"),
    ("■相关报道见2版", SEE, "2"),
    ("＞＞＞详见A05版", SEE, "A5"),
    ("●刊第6页：社论《河堤》", SEE, "6"),
]

NEGATIVES = [
    "他把生意从线下转线上",
    "线下转线上，3家店变成30家店",
    "医院开通线上接诊",
    "线上接诊第2版系统上线",
    "上接天线、下接地气",
    "干部要上接天线、下接地气。",
    "网上接单，马上接活",
    "《辞海》第一版",
    "第六版（IPv6）",
    "互联网协议第六版（IPv6）规模部署",
    "（第五版）",
    "《产业经济学》（第五版）",
    "（试行第六版）",
    "《诊疗方案（试行第六版）》",
    "（第2版）",
    "（2020年第2版）",
    "（英文第二版）",
    "他转1版样书给出版社",
    "上下转2个弯",
    "下转3圈",
    "每月转2次账",
    "（转2次机）",
    "（接1岁孩子）",
    "上接1米长的水管",
    "The work is continued on 5 sites",
    "（续1）",
    "（见图2）",
    "（见表1）",
    "（见第2章）",
    "（详见附件3）",
    "（参见第15页注释1）",
    "（见3版图样设计稿）",
    "今天我们看到了第2版的样书",
    "他见3版都一样",
]


@pytest.mark.parametrize(("text", "kind", "pages"), FORMS)
def test_every_written_form_is_read(text: str, kind: JumpKind, pages: str) -> None:
    (mark,) = find_jump_marks(text)
    assert mark.kind is kind
    assert mark.pages == tuple(pages.split())
    assert text[mark.start : mark.end] == mark.text


@pytest.mark.parametrize(
    ("text", "kind", "pages"), [form for form in FORMS if form[0][:4] not in ("上接1版", "●刊第6")]
)
def test_a_form_is_found_at_the_end_of_a_paragraph(text: str, kind: JumpKind, pages: str) -> None:
    marks = find_jump_marks(f"堤上的灯一夜没有熄。{text}")
    assert [(mark.kind, mark.pages) for mark in marks] == [(kind, tuple(pages.split()))]


@pytest.mark.parametrize("text", NEGATIVES)
def test_what_only_looks_like_a_jump_is_none(text: str) -> None:
    assert find_jump_marks(text) == ()
    assert find_jump_marks(f"昨天，{text}") == ()


def test_a_see_reference_in_the_middle_of_a_paragraph_is_found_in_brackets_only() -> None:
    text = "会议通过了决定（决定全文见第十一版），并作部署，下转第三版的人说。"
    (mark,) = find_jump_marks(text)
    assert mark.text == "（决定全文见第十一版）"


def test_two_marks_of_one_paragraph_are_found_in_print_order() -> None:
    marks = find_jump_marks("（上接第一版）河水退了。（下转第三版）")
    assert [(mark.kind, mark.pages) for mark in marks] == [(FROM, ("1",)), (ON, ("3",))]


def test_words_that_lead_either_way_say_that_they_are_unsure() -> None:
    assert [mark.is_certain for mark in find_jump_marks("（紧接第4版）")] == [False]
    assert [mark.is_certain for mark in find_jump_marks("（上接第4版）")] == [True]


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("第十三至第十六版", "13 14 15 16"),
        ("A2、A3", "A2 A3"),
        ("第五、六、七版", "5 6 7"),
        ("3版", "3"),
        ("1-900版", "1 900"),
    ],
)
def test_lists_and_ranges_of_pages_are_read(text: str, pages: str) -> None:
    assert read_pages(text) == tuple(pages.split())
