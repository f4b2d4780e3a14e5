"""What is read aloud."""

from dataclasses import replace

from reader.model.article import Article, Byline, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.model.jump import Jump, JumpKind
from reader.session.reading_aloud import announcements, utterances
from tests.session.issues import small_issue


def said(issue: Issue, article: str) -> list[str]:
    return [utterance.text for utterance in utterances(issue, article)]


def test_the_story_is_read_across_its_pages_without_captions() -> None:
    found = utterances(small_issue(), "02/a1")
    assert [each.text for each in found] == [
        "河边的桥修好了",
        "清晨，桥上来了第一辆车。",
        "三年",
        "桥（续）",
        "两岸的人都来看。",
        "桥头的灯亮了。",
    ]
    assert [each.page for each in found] == ["01", "01", "01", "02", "02", "03"]


def alone(text: str, *jumps: Jump) -> Issue:
    article = Article(
        id="01/a1",
        headline="雨",
        bylines=(Byline(role="记者", names=("甲",), text="记者 甲"),),
        blocks=(Paragraph(text=text), Picture(caption="图说")),
        jumps=jumps,
    )
    return Issue(pages=(Page(label="01", number=1, articles=(article,)),))


def test_a_sentence_ends_after_its_closing_marks_and_keeps_its_place() -> None:
    issue = alone("他说：“下雨了！”大家抬头……真的下了。")
    assert said(issue, "01/a1") == ["雨", "他说：“下雨了！”", "大家抬头……", "真的下了。"]
    article = issue.article("01/a1")
    assert article is not None
    for each in utterances(issue, "01/a1")[1:]:
        assert each.locus is not None
        block = article.blocks[each.locus.block]
        assert isinstance(block, Paragraph)
        assert block.text[each.locus.start : each.locus.end] == each.text


def test_jump_lines_are_not_spoken() -> None:
    jump = Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下转2版）", block=0)
    back = replace(jump, kind=JumpKind.CONTINUED_FROM, text="（上接1版）")
    issue = alone("（上接1版）雨停了。路还湿着。（下转2版）", jump, back)
    assert said(issue, "01/a1") == ["雨", "雨停了。", "路还湿着。"]


def test_a_sentence_that_a_page_cuts_is_spoken_as_one() -> None:
    on = Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下转2版）", target="02/a1", block=0)
    back = replace(on, kind=JumpKind.CONTINUED_FROM, text="（上接1版）", target="01/a1")
    cut = (("01", "雨停了，路（下转2版）", on), ("02", "（上接1版）还湿着。人来了。", back))
    issue = Issue(
        pages=tuple(
            Page(
                label=label,
                number=int(label),
                articles=(
                    Article(
                        id=f"{label}/a1",
                        headline="雨",
                        blocks=(Paragraph(text=text),),
                        jumps=(jump,),
                    ),
                ),
            )
            for label, text, jump in cut
        )
    )
    found = utterances(issue, "02/a1")
    assert [each.text for each in found] == ["雨", "雨停了，路还湿着。", "人来了。"]
    assert [each.page for each in found] == ["01", "01", "02"]
    assert found[1].locus is not None
    assert found[1].locus.exact == "雨停了，路"


def test_the_digest_is_read_with_its_pages() -> None:
    found = announcements(small_issue())
    assert [each.text for each in found] == ["看桥", "看戏"]
    assert [(each.page, each.entry) for each in found] == [("01", 0), ("01", 1)]
