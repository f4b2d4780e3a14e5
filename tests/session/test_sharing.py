"""An article given away: its parts one text, its source at the end."""

from dataclasses import replace

from reader.model.article import Article, Byline, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.jump import Jump, JumpKind
from reader.session.story import story_as_set
from reader.session.taking.citing import Style, citation
from reader.session.taking.sharing import provenance, shared_name, shared_text
from tests.session.issues import small_issue

KEY = "河畔晚报/no-7"
ON = Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下转2版）", target="02/a1", block=0)
BACK = replace(ON, kind=JumpKind.CONTINUED_FROM, pages=("1",), text="（上接1版）", target="01/a1")
SEE = Jump(kind=JumpKind.SEE, pages=("3",), text="（时刻表见3版）")


def cut_in_two(first: str, second: str, headline: str = "夜航") -> Issue:
    """An issue whose one story goes on from page 1 to page 2."""
    one = Article(id="01/a1", headline="夜航", blocks=(Paragraph(text=first),), jumps=(ON,))
    two = Article(
        id="02/a1", headline=headline, blocks=(Paragraph(text=second),), jumps=(BACK, SEE)
    )
    pages = (
        Page(label="01", number=1, articles=(one,)),
        Page(label="02", number=2, articles=(two,)),
    )
    return Issue(title="渡口报", pages=pages)


def test_a_paragraph_that_a_page_cut_in_two_is_one_again() -> None:
    issue = cut_in_two("灯亮了，人们（下转2版）", "（上接1版）站在岸边。")
    said = shared_text("k", issue, "02/a1").split("\n\n")
    assert said[:3] == ["夜航", "灯亮了，人们站在岸边。", "（时刻表见3版）"]


def test_a_sentence_that_has_ended_begins_a_new_paragraph() -> None:
    issue = cut_in_two("灯亮了。（下转2版）", "（上接1版）人们站在岸边。")
    assert shared_text("k", issue, "01/a1").split("\n\n")[1:3] == ["灯亮了。", "人们站在岸边。"]


def test_a_headline_of_its_own_stands_over_the_later_part() -> None:
    issue = cut_in_two("灯亮了，人们（下转2版）", "（上接1版）站在岸边。", headline="岸上的人")
    said = shared_text("k", issue, "01/a1").split("\n\n")
    assert said[1:4] == ["灯亮了，人们", "岸上的人", "站在岸边。"]


def test_the_citation_comes_last_and_names_all_pages() -> None:
    text = shared_text(KEY, small_issue(), "02/a1")
    assert text.split("\n\n")[-1] == citation(KEY, small_issue(), "01/a1", Style.GBT_2025)
    assert "下转" not in text


def test_pictures_and_tables_are_told_in_words() -> None:
    article = Article(
        id="01/a1",
        headline="桥",
        bylines=(Byline(role="记者", names=("骆青",), text="记者 骆青"),),
        blocks=(
            Picture(caption="新桥", credit="骆青 摄"),
            Picture(image="images/x.png"),
            Table(rows=(("航次", "开船"), ("夜航", "21:00"))),
        ),
    )
    issue = Issue(title="渡口报", pages=(Page(label="01", number=1, articles=(article,)),))
    said = shared_text("k", issue, "01/a1").split("\n\n")
    assert said[:4] == ["桥", "记者 骆青", "〔图〕新桥\n骆青 摄", "航次\t开船\n夜航\t21:00"]
    assert len(said) == 5


def test_a_story_is_named_by_its_headline_and_its_place() -> None:
    issue = small_issue()
    assert provenance(issue, "02/a1") == "河畔晚报　第01、02、03版"
    assert shared_name(issue, "03/a1") == "河边的桥修好了"
    bare = Article(id="01/a1")
    untitled = Issue(title="渡口报", pages=(Page(label="01", number=1, articles=(bare,)),))
    assert shared_name(untitled, "01/a1") == "渡口报　第01版"


def test_a_paper_in_another_language_is_not_paged_in_chinese() -> None:
    article = Article(id="01/a1", headline="Die Brücke")
    issue = Issue(
        title="Der Volksfreund",
        pages=(Page(label="1", number=1, articles=(article,)),),
        language="de",
    )
    assert provenance(issue, "01/a1") == "Der Volksfreund\u3000Page 1"
    assert [part.seam for part in story_as_set(issue, "01/a1")] == ["Page 1"]
