"""See-references and 导读 entries find what they announce."""

from dataclasses import replace

from reader.model.article import Article, Paragraph, Picture
from reader.model.issue import DigestEntry, Issue
from reader.model.jump import JumpState
from tests.collate.printed import (
    FROM,
    ON,
    SEE,
    article,
    collated,
    jump,
    only,
    page,
    states,
    targets,
)

LAWS = page(
    "15",
    article("15/a1", "澜州市河道保护条例", "第一条 为了保护河道"),
    article("15/a2", "澜州市绿地管理办法", "第一条 为了管理绿地"),
    article("15/a3", "广告"),
)


def test_a_see_reference_leads_to_the_article_its_wording_means() -> None:
    mark = "（《绿地管理办法》全文见第十五版）"
    text = f"市人大昨日通过两部法规{mark}"
    issue = collated(
        page("01", article("01/a1", "两部法规通过", text, jump(SEE, "15", block=0, text=mark))),
        LAWS,
    )
    assert targets(issue, "01/a1") == ["15/a2"]
    assert states(issue, "01/a1") == ["resolved"]


def test_the_words_before_a_see_reference_say_what_it_means() -> None:
    mark = "（全文见第十五版）"
    text = f"会议表决通过《澜州市河道保护条例》{mark}"
    issue = collated(
        page("01", article("01/a1", "会议闭幕", text, jump(SEE, "15", block=0, text=mark))), LAWS
    )
    assert targets(issue, "01/a1") == ["15/a1"]


def test_a_see_reference_to_nothing_sure_leads_to_the_page() -> None:
    issue = collated(
        page(
            "01", article("01/a1", "春耕", "播种", jump(SEE, "15", text="（相关报道见第十五版）"))
        ),
        LAWS,
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["resolved"], [None])


def test_a_see_reference_to_a_page_with_one_story_means_it() -> None:
    issue = collated(
        page("01", article("01/a1", "春耕", "播种", jump(SEE, "2", text="（见第二版）"))),
        page("02", article("02/a1", "完全不同的题目")),
    )
    assert targets(issue, "01/a1") == ["02/a1"]


def test_a_see_reference_to_several_pages_leads_to_pages() -> None:
    mark = "（相关报道见第十四、十五版）"
    issue = collated(
        page("01", article("01/a1", "河道", "河道", jump(SEE, "14", "15", text=mark))), LAWS
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["resolved"], [None])


def test_a_see_reference_to_a_page_not_held_says_so() -> None:
    issue = collated(page("01", article("01/a1", "河道", "河道", jump(SEE, "9"))))
    assert states(issue, "01/a1") == ["page_not_held"]


def test_a_see_reference_whose_number_is_lost_is_ambiguous_with_a_doubt() -> None:
    issue = collated(
        page("01", article("01/a1", "河道", "河", jump(SEE, text="（见第 版）"))), LAWS
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["ambiguous"], [None])
    assert "number of its page is lost" in issue.doubts[0].what


def test_a_see_reference_below_a_picture_is_understood_by_its_caption() -> None:
    mark = "（全文见第十五版）"
    caption = f"《澜州市绿地管理办法》昨日公布{mark}"
    story = Article(
        id="01/a1",
        headline="新规",
        blocks=(Picture(caption=caption),),
        jumps=(jump(SEE, "15", block=0, text=mark),),
    )
    assert targets(collated(page("01", story), LAWS), "01/a1") == ["15/a2"]


def entry_of(issue: Issue) -> tuple[JumpState, str | None]:
    digest = issue.pages[0].digest
    assert digest is not None
    return digest.entries[0].state, digest.entries[0].target


def announced(entry: DigestEntry, *others: str) -> Issue:
    stories = (article(f"02/a{n}", headline) for n, headline in enumerate(others, 1))
    return collated(page("01", article("01/a1", "头条"), digest=(entry,)), page("02", *stories))


def test_an_entry_is_bound_by_likeness_on_the_page_it_names() -> None:
    issue = announced(
        DigestEntry(headline="老磨坊的水轮重新转了", page="2"),
        "球赛昨晚收场",
        "停了九年 老磨坊水轮重新转动",
        "磨刀人进了小学",
    )
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a2")
    assert issue.doubts == ()


def test_an_entry_in_other_words_is_bound_with_a_doubt() -> None:
    issue = announced(
        DigestEntry(headline="磨坊的水轮又转了", page="2"),
        "球赛昨晚收场",
        "停了九年 老磨坊水轮重新转动",
        "磨刀人进了小学",
    )
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a2")
    assert "most like it" in issue.doubts[0].what


def test_an_entry_may_echo_the_text_instead_of_the_headline() -> None:
    issue = collated(
        page(
            "01",
            article("01/a1", "头条"),
            digest=(DigestEntry(headline="八千册书运到山里", page="2"),),
        ),
        page(
            "02",
            article("02/a1", "球赛", "球赛昨晚收场，比分三比二"),
            article("02/a2", "阅读走进村小", "昨天，八千册书运到山里的四所村小。"),
        ),
    )
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a2")


def test_an_entry_without_a_page_is_looked_for_everywhere() -> None:
    issue = announced(DigestEntry(headline="老磨坊水轮重新转动"), "球赛", "老磨坊水轮重新转动")
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a2")


def test_an_entry_without_a_page_means_the_first_part_of_a_story() -> None:
    parts = (
        page("02", article("02/a1", "老磨坊水轮重新转动", "水", jump(ON, "3"))),
        page("03", article("03/a1", "老磨坊水轮重新转动", "轮", jump(FROM, "2"))),
    )
    entry = DigestEntry(headline="老磨坊水轮重新转动")
    issue = collated(page("01", article("01/a1", "头条"), digest=(entry,)), *parts)
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a1")
    named = replace(entry, page="3")
    issue = collated(page("01", article("01/a1", "头条"), digest=(named,)), *parts)
    assert entry_of(issue) == (JumpState.RESOLVED, "03/a1")


def test_an_entry_that_two_stories_answer_is_ambiguous_with_a_doubt() -> None:
    issue = announced(DigestEntry(headline="老磨坊", page="2"), "老磨坊转了", "老磨坊停了")
    assert entry_of(issue) == (JumpState.AMBIGUOUS, None)
    assert issue.doubts[0].where == "01"


def test_an_entry_that_no_story_answers_is_ambiguous_with_a_doubt() -> None:
    issue = announced(DigestEntry(headline="天气转凉", page="2"), "球赛", "磨坊")
    assert entry_of(issue) == (JumpState.AMBIGUOUS, None)
    assert "天气转凉" in issue.doubts[0].what


def test_the_only_story_of_a_page_is_taken_with_a_doubt() -> None:
    issue = announced(DigestEntry(headline="天气转凉", page="2"), "球赛")
    assert entry_of(issue) == (JumpState.RESOLVED, "02/a1")
    assert "only story" in issue.doubts[0].what


def test_an_entry_of_a_page_not_held_says_so_without_a_doubt() -> None:
    issue = announced(DigestEntry(headline="天气转凉", page="9"), "球赛")
    assert entry_of(issue) == (JumpState.PAGE_NOT_HELD, None)
    assert issue.doubts == ()


def test_what_is_printed_is_not_altered() -> None:
    mark = "（见第十五版）"
    issue = collated(
        page("01", article("01/a1", "河道", f"看{mark}", jump(SEE, "15", block=0, text=mark))), LAWS
    )
    assert only(issue, "01/a1").blocks == (Paragraph(text=f"看{mark}"),)
