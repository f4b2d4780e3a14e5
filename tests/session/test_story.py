"""Stories across pages."""

from reader.model.article import Article, Paragraph
from reader.model.issue import Issue, Page
from reader.model.jump import Jump, JumpKind
from reader.session.story import beside, story
from tests.session.issues import small_issue


def test_a_story_is_whole_from_whichever_part_it_is_opened():
    for part in ("01/a1", "02/a1", "03/a1"):
        told = story(small_issue(), part)
        assert [(label, article.id) for label, article in told] == [
            ("01", "01/a1"),
            ("02", "02/a1"),
            ("03", "03/a1"),
        ]


def test_a_story_whose_continuation_is_not_held_ends_there():
    assert [label for label, _ in story(small_issue(), "01/a2")] == ["01"]
    assert [label for label, _ in story(small_issue(2), "01/a1")] == ["01", "02"]


def printed(article: str, text: str, *jumps: Jump, repeats: str | None = None) -> Page:
    told = Article(id=article, blocks=(Paragraph(text=text),), jumps=jumps, repeats=repeats)
    label = article.partition("/")[0]
    return Page(label=label, number=int(label), articles=(told,))


def leading(kind: JumpKind, target: str) -> Jump:
    return Jump(kind=kind, pages=(target[1:2],), text="", target=target)


def told_from(issue: Issue, article: str) -> list[tuple[str, str]]:
    return [(label, part.id) for label, part in story(issue, article)]


def test_a_text_printed_again_is_read_once_on_the_page_it_is_opened_on():
    on, back = JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM
    first = printed("01/a1", "桥", leading(on, "02/a1"))
    again = printed("02/a1", "桥", leading(back, "01/a1"), repeats="01/a1")
    issue = Issue(pages=(first, again))
    assert told_from(issue, "01/a1") == [("01", "01/a1")]
    assert told_from(issue, "02/a1") == [("02", "02/a1")]


def test_a_part_that_only_says_where_it_comes_from_is_read_after_that():
    back = printed("02/a1", "桥", leading(JumpKind.CONTINUED_FROM, "01/a1"))
    issue = Issue(pages=(printed("01/a1", "河"), back))
    assert told_from(issue, "02/a1") == [("01", "01/a1"), ("02", "02/a1")]
    assert told_from(issue, "01/a1") == [("01", "01/a1")]


def test_the_article_beside_another_crosses_pages_and_stops_at_the_ends():
    issue = small_issue(3)
    assert beside(issue, "01/a2", 1) == "02/a1"
    assert beside(issue, "02/a1", -1) == "01/a2"
    assert beside(issue, "01/a1", -1) is None
    assert beside(issue, "03/a1", 1) is None
    assert beside(issue, "77/a1", 1) is None
