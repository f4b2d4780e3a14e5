"""The same text on several pages is one article."""

from reader.model.jump import Jump, JumpKind, JumpState
from tests.collate.printed import FROM, ON, article, collated, jump, only, page

TEXT = "河上的桥修了九年，" * 20


def test_a_text_printed_again_repeats_the_first_and_is_linked_both_ways() -> None:
    issue = collated(
        page("01", article("01/a1", "新桥", TEXT)),
        page("02", article("02/a1", "新桥（续）", TEXT.replace("，", "，　"))),
        page("04", article("04/a1", "新桥", TEXT)),
    )
    assert [only(issue, i).repeats for i in ("01/a1", "02/a1", "04/a1")] == [None, "01/a1", "01/a1"]
    resolved = JumpState.RESOLVED
    assert only(issue, "02/a1").jumps == (
        Jump(kind=JumpKind.CONTINUED_FROM, pages=("1",), text="", state=resolved, target="01/a1"),
        Jump(kind=JumpKind.CONTINUED_ON, pages=("4",), text="", state=resolved, target="04/a1"),
    )


def test_a_continuation_mark_does_not_make_the_text_another() -> None:
    first = article("01/a1", "新桥", TEXT, jump(ON, "2"))
    second = article("02/a1", "新桥", f"（上接第一版）{TEXT}", jump(FROM, "1", block=0))
    issue = collated(page("01", first), page("02", second))
    assert only(issue, "02/a1").repeats == "01/a1"
    assert [j.text for j in only(issue, "01/a1").jumps] == ["（下转2版）"]


def test_short_texts_and_texts_twice_on_one_page_are_not_joined() -> None:
    issue = collated(
        page("01", article("01/a1", "广告", "电话"), article("01/a2", "新桥", TEXT)),
        page("02", article("02/a1", "广告", "电话")),
    )
    assert all(a.repeats is None for p in issue.pages for a in p.articles)
    one_page = collated(page("01", article("01/a1", "新桥", TEXT), article("01/a2", "新桥", TEXT)))
    assert only(one_page, "01/a2").repeats is None


def test_a_middling_text_is_joined_only_under_the_same_headline() -> None:
    text = "河上的桥修了九年，" * 9
    same = collated(
        page("01", article("01/a1", "新桥", text)), page("02", article("02/a1", "新桥", text))
    )
    other = collated(
        page("01", article("01/a1", "新桥", text)), page("02", article("02/a1", "旧桥", text))
    )
    assert only(same, "02/a1").repeats == "01/a1"
    assert only(other, "02/a1").repeats is None


NOTICE = (
    "{}，现公告如下：请于三十日内持有效证件到本处办理登记，逾期不再受理，由此产生的责任自负。" * 4
)


def test_a_line_more_on_one_page_does_not_make_the_text_another() -> None:
    text = "".join(f"第{n}根桩打了{n * 7}天，" for n in range(40))
    issue = collated(
        page("01", article("01/a1", "新桥", f"本报记者何田{text}")),
        page("02", article("02/a1", "新桥", f"{text}摄影何田")),
        page("03", article("03/a1", "新桥", text[: len(text) // 2])),
    )
    assert only(issue, "02/a1").repeats == "01/a1"
    assert only(issue, "03/a1").repeats is None


def test_two_notices_of_one_form_are_two() -> None:
    issue = collated(
        page("01", article("01/a1", "公告", NOTICE.format("甲", "一", "二", "三"))),
        page("02", article("02/a1", "公告", NOTICE.format("乙", "一", "二", "三"))),
        page("03", article("03/a1", "公告", NOTICE.format("甲", "一", "四", "三"))),
    )
    assert all(a.repeats is None for p in issue.pages for a in p.articles)


def test_a_text_on_four_pages_is_one_chain() -> None:
    issue = collated(*(page(f"0{n}", article(f"0{n}/a1", "新桥", TEXT)) for n in (1, 2, 3, 5)))
    onward = [j.target for p in issue.pages for a in p.articles for j in a.jumps if j.kind is ON]
    assert onward == ["02/a1", "03/a1", "05/a1"]
    assert [a.repeats for p in issue.pages for a in p.articles][1:] == ["01/a1"] * 3
