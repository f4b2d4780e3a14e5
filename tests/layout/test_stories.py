"""Articles are weighed, briefs run together, what is left stands alone."""

import itertools
from dataclasses import replace

from reader.layout.setting.slug import Galley, Slug
from reader.layout.sheet.frame import Ink
from reader.layout.story.brief import set_run
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.stories import MOST_STORIES, group, set_stories, weigh
from reader.model.article import Article, Paragraph, Picture
from reader.model.issue import Digest, DigestEntry, Page
from reader.model.jump import Jump, JumpKind
from reader.notation.story_kind import Kind
from tests.layout.composing import compositor, said

SHORT, MIDDLING, LONG = 80, 300, 900


def article(number: int, length: int, *, headline: str = "渡口亮灯", kicker: str = "") -> Article:
    return Article(
        id=f"01/a{number}",
        headline=headline,
        kicker=kicker,
        blocks=(Paragraph(text="潮" * length),),
    )


def page(*lengths: int, number: int = 1) -> Page:
    articles = tuple(article(at, length) for at, length in enumerate(lengths, 1))
    return Page(label="01", number=number, articles=articles)


def test_the_first_article_leads_and_length_weighs_the_others() -> None:
    assert weigh(page(LONG, LONG, MIDDLING, SHORT)) == (
        Weight.FRONT_LEAD,
        Weight.SECOND,
        Weight.THIRD,
        Weight.BRIEF,
    )
    assert weigh(page(LONG, number=2)) == (Weight.LEAD,)


def test_a_brief_does_not_lead_by_standing_first() -> None:
    assert weigh(page(30, LONG)) == (Weight.BRIEF, Weight.LEAD)


def test_the_longest_leads_where_the_first_cannot_and_it_is_much_of_the_page() -> None:
    # 江畔日报 02: what goes on from the front page, without a head, stood above three like heads.
    bare = article(1, MIDDLING + SHORT, headline="")
    whole = Page(label="02", number=2, articles=(bare, article(2, MIDDLING), article(3, SHORT)))
    assert [weight is Weight.LEAD for weight in weigh(whole)] == [False, True, False]
    assert Weight.LEAD not in weigh(page(30, *[LONG] * 5))


def continued(number: int, length: int) -> Article:
    jump = Jump(kind=JumpKind.CONTINUED_FROM, pages=("1",), text="")
    return replace(article(number, length), jumps=(jump,))


def test_what_goes_on_from_another_page_leads_only_a_page_that_is_its() -> None:
    # 澜江日报 02: a dozen lines from the front page stood below the largest head of the page.
    rest, own = continued(1, MIDDLING), (article(2, LONG), article(3, MIDDLING))
    whole = Page(label="02", number=2, articles=(rest, *own))
    assert weigh(whole) == (Weight.THIRD, Weight.LEAD, Weight.THIRD)
    long = Page(label="07", number=7, articles=(continued(1, 2 * LONG), *own))
    assert weigh(long) == (Weight.LEAD, Weight.SECOND, Weight.THIRD)


def test_what_goes_on_with_its_picture_leads_as_any_story() -> None:
    # 澜江日报 09: the cup final went on from the front page, its great picture only here.
    final = continued(1, MIDDLING)
    shown = replace(final, blocks=(*final.blocks, Picture(image="images/a.png")))
    whole = Page(label="09", number=9, articles=(shown, article(2, LONG), article(3, LONG)))
    assert weigh(whole)[0] is Weight.LEAD


def test_the_lead_stands_before_what_goes_on_from_another_page() -> None:
    own, comment = article(2, LONG), article(3, MIDDLING, kicker="短评")
    ids = [
        [story.article and story.article.id for story in stories]
        for articles in (
            (continued(1, MIDDLING), own, comment),
            (article(1, SHORT), own, comment),
        )
        for stories in [
            set_stories(
                group(Page(label="02", number=2, articles=articles), compositor()),
                None,
                compositor(),
            )
        ]
    ]
    assert ids == [["01/a2", "01/a1", "01/a3"], ["01/a1", "01/a2", "01/a3"]]


def test_a_readers_letter_neither_leads_nor_runs_together_with_news() -> None:
    letters = tuple(article(at, SHORT, headline=f"读者来信：渡口{at}") for at in (1, 2))
    whole = Page(label="02", number=2, articles=(*letters, article(3, SHORT), article(4, LONG)))
    assert weigh(whole)[0] is Weight.BRIEF
    assert weigh(whole)[3] is Weight.LEAD
    assert [len(each.articles) for each in group(whole, compositor())] == [2, 1, 1]
    told = replace(article(1, LONG, headline="来信", kicker="江上"), kicker="来信")
    long = Page(label="02", number=2, articles=(article(2, 2 * LONG), told))
    assert weigh(long)[1] is Weight.THIRD


def test_a_notice_under_its_mere_name_leads_only_a_page_that_is_its() -> None:
    notice, news = article(1, LONG, headline="遗失声明"), article(2, LONG)
    whole = Page(label="02", number=2, articles=(notice, news, article(3, LONG)))
    assert weigh(whole)[:2] == (Weight.THIRD, Weight.LEAD)
    assert weigh(Page(label="02", number=2, articles=(notice,))) == (Weight.LEAD,)


def test_what_stands_beside_news_leads_only_from_the_head_of_the_page() -> None:
    side = article(2, LONG, headline="数说渡口")
    whole = Page(label="07", number=7, articles=(continued(1, LONG // 2), side, article(3, LONG)))
    assert weigh(whole)[1] is not Weight.LEAD


def test_a_page_of_little_copy_has_a_lead_and_stories_however_short() -> None:
    assert weigh(page(50)) == (Weight.LEAD,)
    assert weigh(page(55, 60, number=3)) == (Weight.LEAD, Weight.THIRD)
    assert weigh(page(140, 90, 15)) == (Weight.FRONT_LEAD, Weight.THIRD, Weight.BRIEF)
    assert set(weigh(page(*[SHORT] * 60))) == {Weight.BRIEF}
    assert [len(each.articles) for each in group(page(55, 60), compositor())] == [1, 1]


def test_a_kicker_and_a_picture_add_weight() -> None:
    plain, kicked = article(2, MIDDLING), article(2, MIDDLING, kicker="今夜加开")
    pictured = Article(
        id="01/a2",
        headline="渡口亮灯",
        blocks=(Paragraph(text="潮" * MIDDLING), Picture(image="images/a.png")),
    )
    weights = [
        weigh(Page(label="01", number=1, articles=(article(1, LONG), each)))[1]
        for each in (plain, kicked, pictured)
    ]
    assert weights == [Weight.THIRD, Weight.SECOND, Weight.SECOND]


def test_neighbouring_briefs_run_together() -> None:
    groups = group(page(LONG, SHORT, SHORT, MIDDLING, SHORT), compositor())
    assert [len(each.articles) for each in groups] == [1, 2, 1, 1]


def test_what_a_paper_marks_off_from_its_news_is_not_run_together_with_it() -> None:
    note = article(3, SHORT, headline="编后")
    comment = article(4, SHORT, kicker="短评")
    whole = Page(
        label="01",
        number=1,
        articles=(article(1, LONG), article(2, SHORT), note, comment, article(5, SHORT)),
    )
    groups = group(whole, compositor())
    assert [len(each.articles) for each in groups] == [1, 1, 1, 1, 1]
    stories = set_stories(groups, None, compositor())
    assert [story.is_boxed for story in stories] == [False, False, True, False, False]
    assert [story.kind for story in stories][2:4] == [Kind.NOTE, Kind.COMMENT]


def test_what_is_long_is_not_boxed_whatever_its_kind() -> None:
    boxed = []
    for length in (MIDDLING, LONG):
        side = article(2, length, headline="延伸阅读：渡口")
        whole = Page(label="01", number=1, articles=(article(1, LONG), side))
        stories = set_stories(group(whole, compositor()), None, compositor())
        boxed.append(stories[1].is_boxed)
    assert boxed == [True, False]


def test_no_more_stories_than_can_be_weighed() -> None:
    groups = group(page(*(MIDDLING for _ in range(30))), compositor())
    assert len(groups) == MOST_STORIES
    ids = [each.id for one in groups for each in one.articles]
    assert ids == [f"01/a{number}" for number in range(1, 31)]


def test_headings_inside_a_body_weigh_no_more_than_those_of_briefs() -> None:
    groups = group(page(2 * LONG, *(LONG for _ in range(8))), compositor())
    heads = [each.heads for each in groups]
    assert heads[0] == (Weight.FRONT_LEAD,)
    assert heads.count((Weight.BRIEF, Weight.BRIEF)) == 1


def test_kicker_and_deck_of_a_brief_are_broken_at_sense() -> None:
    # 东湾日报 A01: 来自全市重点项目工地的 / 报道.
    brief = replace(article(1, SHORT), deck="来自全市重点项目工地的报道")
    said_ = said(Galley(set_run(brief, compositor(measure=12))))
    assert said_[1:3] == ["来自全市重点项目", "工地的报道"]


def test_a_brief_with_a_picture_stands_alone() -> None:
    pictured = Article(id="01/a2", headline="渡口", blocks=(Picture(image="images/a.png"),))
    whole = Page(label="01", number=1, articles=(article(1, SHORT), pictured, article(3, SHORT)))
    groups = group(whole, compositor(pictures=lambda _: (4, 3)))
    assert [len(each.articles) for each in groups] == [1, 1, 1]


def test_an_endless_headline_is_set_with_the_body() -> None:
    endless = article(1, SHORT, headline="潮" * 500)
    (one,) = group(Page(label="01", number=1, articles=(endless,)), compositor())
    (story,) = set_stories((one,), None, compositor())
    assert story.article is None
    assert "".join(said(story.galley)).replace("/", "").count("潮") == 500 + SHORT


def test_one_run_of_three_briefs_is_set_in_a_box() -> None:
    groups = group(page(LONG, LONG, SHORT, SHORT, SHORT), compositor())
    stories = set_stories(groups, None, compositor())
    assert [story.is_boxed for story in stories] == [False, False, True]
    alone = set_stories(group(page(SHORT, SHORT, SHORT), compositor()), None, compositor())
    assert not any(story.is_boxed for story in alone)


def test_the_digest_is_the_last_story_and_has_a_name() -> None:
    digest = Digest(entries=(DigestEntry(headline="灯塔"),))
    stories = set_stories(group(page(LONG), compositor()), digest, compositor())
    assert stories[-1].digest is digest
    assert stories[-1].label is not None
    assert (stories[-1].label.text, stories[-1].label.source) == ("导读", None)


def test_text_in_a_box_has_a_face_of_its_own_at_any_measure() -> None:
    type_ = compositor(measure=12)
    note = Article(id="01/a2", headline="编者按", blocks=(Paragraph(text="潮" * SHORT),))
    groups = group(Page(label="01", number=1, articles=(article(1, LONG), note)), type_)
    news, boxed = set_stories(groups, None, type_)
    book = ClaimBook(type_)
    assert boxed.is_boxed
    for galley in (boxed.galley, book.recast(note, 16.0, is_boxed=True)):
        assert {slug.pieces[0].face for slug in galley.slugs} == {type_.dress.aside}
    assert {slug.pieces[0].face for slug in news.galley.slugs} == {type_.dress.body}


def test_the_name_of_a_column_stands_below_a_rule_in_a_run_of_briefs() -> None:
    type_ = compositor(measure=12)
    for kicker, is_named in (("回音", True), ("今夜，船又开了", False)):
        first, second, *_ = set_run(article(1, SHORT, kicker=kicker), type_)
        assert isinstance(first, Slug)
        assert isinstance(second, Slug)
        (piece,) = first.pieces
        assert (bool(first.rules), piece.ink is Ink.ACCENT, piece.face is type_.dress.hei) == (
            is_named,
        ) * 3
        assert not second.rules


def test_the_lines_of_a_briefs_heading_are_closer_to_each_other_than_to_the_text() -> None:
    brief = article(1, SHORT, headline="渡口亮灯，船又开了，等船的人回来了")
    type_ = compositor(measure=12)
    first, second, *_ = set_run(brief, type_)
    assert isinstance(first, Slug)
    assert isinstance(second, Slug)
    between = first.rows - first.pieces[0].row + second.pieces[0].row
    assert between < second.rows - second.pieces[0].row + 0.5


def test_the_large_lines_of_a_briefs_heading_have_white_between_them() -> None:
    """A heading of many lines takes a row more; only what is set with the text is set solid."""
    type_ = compositor(measure=12)
    headline = "渡口亮灯，船又开了，等船的人回来了，灯也有人守"
    brief = article(1, SHORT, kicker="今夜，船又开了", headline=headline)
    slugs = [slug for slug in set_run(brief, type_) if isinstance(slug, Slug)]
    tops = itertools.accumulate((slug.rows for slug in slugs), initial=0)
    stands = {
        top + piece.row: piece.size
        for top, slug in zip(tops, slugs, strict=False)
        for piece in slug.pieces
    }
    larger = [stand for stand, size in stands.items() if size == max(stands.values())]
    assert len(larger) > 2
    assert all(lower - upper >= 1.15 for upper, lower in itertools.pairwise(larger))
    assert min(stands) >= 0.9
