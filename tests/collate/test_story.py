"""A story across its pages."""

from reader.collate.story import Seam, seams, story
from reader.model.article import Crosshead, Paragraph
from reader.model.issue import Issue
from tests.collate.printed import FROM, ON, article, collated, jump, only, page


def cut_story(ending: str = "他说，桥的两头", opening: str = "都要有灯。") -> Issue:
    return collated(
        page("01", article("01/a1", "桥", ending, jump(ON, "2")), article("01/a2", "别的", "。")),
        page(
            "02",
            article(
                "02/a1",
                "桥（续）",
                f"（上接1版）{opening}",
                jump(FROM, "1", block=0),
                jump(ON, "3"),
            ),
        ),
        page("03", article("03/a1", "", "完。", jump(FROM, "2"))),
    )


def parts(issue: Issue, article_id: str) -> list[str]:
    return [part.id for part in story(issue, article_id)]


def test_a_story_is_the_same_from_any_of_its_parts() -> None:
    issue = cut_story()
    for article_id in ("01/a1", "02/a1", "03/a1"):
        assert parts(issue, article_id) == ["01/a1", "02/a1", "03/a1"]
    assert parts(issue, "01/a2") == ["01/a2"]


def test_a_seam_says_that_the_end_of_a_page_cuts_a_paragraph() -> None:
    assert seams(story(cut_story(), "01/a1")) == (
        Seam(before="01/a1", after="02/a1", joins_paragraph=True),
        Seam(before="02/a1", after="03/a1", joins_paragraph=False),
    )


def test_a_finished_sentence_or_a_new_opening_is_not_joined() -> None:
    for issue in (cut_story(ending="桥通了。"), cut_story(opening="新华社北京8月12日电 桥。")):
        assert not seams(story(issue, "01/a1"))[0].joins_paragraph


def test_a_paragraph_may_go_on_over_three_pages() -> None:
    found = seams(story(cut_story(opening="都要"), "01/a1"))
    assert [seam.joins_paragraph for seam in found] == [True, True]


def test_a_crosshead_at_the_seam_is_never_joined() -> None:
    first = article("01/a1", "桥", "没有句号")
    second = only(cut_story(), "03/a1")
    other = type(second)(id="02/a1", blocks=(Crosshead(text="灯"), Paragraph(text="亮了")))
    assert not seams((first, other))[0].joins_paragraph


def test_a_text_printed_again_is_told_once() -> None:
    text = "河上的桥修了九年，" * 20
    issue = collated(
        page("01", article("01/a1", "桥", text)), page("02", article("02/a1", "桥", text))
    )
    assert parts(issue, "01/a1") == parts(issue, "02/a1") == ["01/a1"]


def test_jumps_in_a_circle_end() -> None:
    issue = collated(
        page("01", article("01/a1", "桥", "一", jump(ON, "2"), jump(FROM, "2"))),
        page("02", article("02/a1", "桥", "二", jump(ON, "1"), jump(FROM, "1"))),
    )
    assert sorted(parts(issue, "01/a1")) == ["01/a1", "02/a1"]


def test_a_one_sided_jump_leads_on_and_its_target_back_to_itself() -> None:
    issue = collated(
        page("01", article("01/a1", "河上新桥今天通车", "桥")),
        page("02", article("02/a1", "河上新桥今天通车", "灯。", jump(FROM, "1"))),
    )
    assert parts(issue, "02/a1") == ["01/a1", "02/a1"]
