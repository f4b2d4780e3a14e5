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
