"""Corrections of a parsed issue: nothing printed is lost, whatever is done in whatever order."""

import dataclasses
import os
import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import RecordError
from reader.library.anchoring import reanchor
from reader.library.carrying import carry
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.correcting.articles import (
    Part,
    join_articles,
    set_digest_target,
    set_jump_target,
    set_part,
    split_article,
    take_part_out,
)
from reader.session.correcting.blocks import (
    Kind,
    block_text,
    join_blocks,
    move_block,
    set_kind,
    split_block,
)
from tests.library.marks import NOW

EXAMPLES = int(os.environ.get("DAODU_EXAMPLES", "150"))

ON = Jump(
    kind=JumpKind.CONTINUED_ON,
    pages=("2",),
    text="（下转2版）",
    state=JumpState.RESOLVED,
    target="02/a1",
    block=2,
)
FROM = Jump(
    kind=JumpKind.CONTINUED_FROM,
    pages=("1",),
    text="（上接1版）",
    state=JumpState.RESOLVED,
    target="01/a1",
)


def two_pages() -> Issue:
    """Return an issue in which a report goes on from page 1 to page 2."""
    first = Article(
        id="01/a1",
        kicker="首班渡船复航",
        headline="江上晨雾散",
        deck="沿岸乘客等了三天",
        bylines=(Byline(role="本报记者", names=("林声",), text="本报记者 林声"),),
        blocks=(
            Paragraph(text="本报讯 清晨六点，汽笛响了。"),
            Crosshead(text="码头等船的人"),
            Paragraph(text="队伍排到了石阶下面。（下转2版）"),
            Picture(image="images/a.jpg", caption="渡船离岸\n船上的人", credit="方亦 摄"),
            Table(rows=(("站", "时刻"), ("北岸", "06:10"))),
        ),
        jumps=(ON,),
    )
    second = Article(
        id="01/a2",
        headline="茶园开采",
        blocks=(Paragraph(text="山上的茶今天开采。"), Paragraph(text="采茶人凌晨上山。")),
    )
    other = Article(
        id="02/a1",
        headline="江上晨雾散",
        blocks=(Paragraph(text="石阶上的人慢慢少了。"), Paragraph(text="船又回来了。")),
        jumps=(FROM,),
    )
    entry = DigestEntry(
        headline="茶园开采",
        page="1",
        page_text="1版",
        state=JumpState.RESOLVED,
        target="01/a2",
    )
    return Issue(
        title="江城日报",
        number=7,
        pages=(
            Page(
                label="01",
                number=1,
                articles=(first, second),
                digest=Digest(label="导读", entries=(entry,)),
            ),
            Page(label="02", number=2, articles=(other,)),
        ),
    )


def printed(issue: Issue) -> Counter[str]:
    """Count every printed character that is not white space."""
    texts: list[str] = []
    for page in issue.pages:
        texts += [*page.folio]
        for entry in page.digest.entries if page.digest else ():
            texts += [entry.headline, entry.deck, entry.page_text]
        for article in page.articles:
            texts += [article.kicker, article.headline, article.deck]
            texts += [byline.text for byline in article.bylines]
            texts += [block_text(block) for block in article.blocks]
            texts += [jump.text for jump in article.jumps if jump.block is None]
    return Counter(re.sub(r"\s", "", "".join(texts)))


def faults(issue: Issue) -> list[str]:
    """Return what no issue may be like."""
    articles = [article for page in issue.pages for article in page.articles]
    names = {article.id for article in articles}
    found = [] if len(names) == len(articles) else ["two articles of one id"]
    for article in articles:
        for jump in article.jumps:
            if jump.target is not None and jump.target not in names:
                found.append(f"{article.id} leads to {jump.target}")
            if jump.block is not None and jump.text not in block_text(article.blocks[jump.block]):
                found.append(f"{jump.text} is not in its block")
    for page in issue.pages:
        for entry in page.digest.entries if page.digest else ():
            if entry.target is not None and entry.target not in names:
                found.append(f"an entry announces {entry.target}")
    return found


def article(issue: Issue, name: str) -> Article:
    found = issue.article(name)
    assert found is not None
    return found


def texts(issue: Issue, name: str) -> list[str]:
    return [block_text(block) for block in article(issue, name).blocks]


Deed = Callable[[Issue], Issue]

ids = st.sampled_from(["01/a1", "01/a2", "01/a3", "02/a1", "02/a2"])
small = st.integers(0, 5)
deeds: st.SearchStrategy[Deed] = st.one_of(
    st.builds(
        lambda a, b, k: lambda i: set_kind(i, a, b, k), ids, small, st.sampled_from(list(Kind))
    ),
    st.builds(lambda a, b: lambda i: join_blocks(i, a, b), ids, small),
    st.builds(lambda a, b, at: lambda i: split_block(i, a, b, at), ids, small, st.integers(0, 12)),
    st.builds(lambda a, b, c, d: lambda i: move_block(i, a, b, c, d), ids, small, ids, small),
    st.builds(
        lambda a, p, b, *, add: lambda i: set_part(i, a, p, b, is_added=add),
        ids,
        st.sampled_from(list(Part)),
        small,
        add=st.booleans(),
    ),
    st.builds(
        lambda a, p, n: lambda i: take_part_out(i, a, p, n),
        ids,
        st.sampled_from(list(Part)),
        st.integers(0, 2),
    ),
    st.builds(lambda a, b: lambda i: split_article(i, a, b), ids, small),
    st.builds(lambda a, b: lambda i: join_articles(i, a, b), ids, ids),
    st.builds(lambda a, n, t: lambda i: set_jump_target(i, a, n, t), ids, st.integers(0, 1), ids),
    st.builds(lambda t: lambda i: set_digest_target(i, "01", 0, t), st.none() | ids),
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(done=st.lists(deeds, min_size=1, max_size=8))
def test_whatever_is_corrected_nothing_printed_is_lost(done: list[Deed]) -> None:
    issue = two_pages()
    before = printed(issue)
    for deed in done:
        former = issue
        try:
            issue = deed(issue)
        except RecordError:
            assert issue == former
        assert printed(issue) == before
        assert faults(issue) == []
        assert [page.label for page in issue.pages] == ["01", "02"]


WORDS = ("汽笛响了", "排到了石阶下面", "山上的茶今天开采", "石阶上的人慢慢少了", "船又回来了")


def mark(issue: Issue, words: str) -> Note:
    for page in issue.pages:
        for one in page.articles:
            for n, block in enumerate(one.blocks):
                text = block_text(block)
                if words in text:
                    at = text.index(words)
                    locus = Locus(
                        article=one.id,
                        block=n,
                        start=at,
                        end=at + len(words),
                        exact=words,
                        prefix=text[:at][-32:],
                        suffix=text[at + len(words) :][:32],
                    )
                    return Note(
                        kind=NoteKind.HIGHLIGHT, issue="x", page=page.label, locus=locus, made=NOW
                    )
    raise AssertionError(words)


@settings(max_examples=EXAMPLES, deadline=None)
@given(deed=deeds, words=st.sampled_from(WORDS))
def test_a_mark_stays_on_its_words_through_a_correction(deed: Deed, words: str) -> None:
    issue = two_pages()
    note = mark(issue, words)
    try:
        corrected = deed(issue)
    except RecordError:
        return
    assert note.locus is not None
    found = carry(note.locus, issue, corrected)
    body = [
        block_text(block)
        for page in corrected.pages
        for one in page.articles
        for block in (Crosshead(text=one.headline), *one.blocks)
        if not isinstance(block, Picture | Table)
    ]
    if any(words in text for text in body):
        assert found is not None
        page, locus = found
        assert locus.exact == words
        there = article(corrected, locus.article)
        text = there.headline if locus.block < 0 else block_text(there.blocks[locus.block])
        assert text[locus.start : locus.end] == words
        assert there in corrected.pages[int(page) - 1].articles
    else:
        # Cut through, or set as a kicker, deck, byline or caption: kept, never dropped.
        kept = reanchor(note, issue, corrected).locus if found is None else found[1]
        assert kept is not None
        assert kept.exact


def test_a_mark_on_an_article_goes_where_its_words_go() -> None:
    issue = join_articles(two_pages(), "01/a1", "01/a2")
    found = carry(Locus(article="01/a2"), two_pages(), issue)
    assert found == ("01", Locus(article="01/a1", block=5))
    assert carry(Locus(article="01/a1"), two_pages(), issue) == ("01", Locus(article="01/a1"))
    assert carry(Locus(article="09/a9"), two_pages(), issue) is None


def test_a_place_that_was_not_there_before_is_not_carried() -> None:
    stale = Locus(article="01/a2", block=0, start=0, end=2, exact="别的")
    assert carry(stale, two_pages(), two_pages()) is None
    assert carry(dataclasses.replace(stale, block=9), two_pages(), two_pages()) is None


def test_a_paragraph_becomes_a_crosshead_and_a_table_a_paragraph() -> None:
    issue = set_kind(two_pages(), "01/a2", 1, Kind.CROSSHEAD)
    assert isinstance(article(issue, "01/a2").blocks[1], Crosshead)
    issue = set_kind(issue, "01/a1", 4, Kind.PARAGRAPH)
    assert article(issue, "01/a1").blocks[4] == Paragraph(text="站\u3000时刻\u3000北岸\u300006:10")
    with pytest.raises(RecordError, match="a picture that is held stays one"):
        set_kind(issue, "01/a1", 3, Kind.PARAGRAPH)
    with pytest.raises(RecordError, match="no such block"):
        set_kind(issue, "01/a1", 9, Kind.PARAGRAPH)
    with pytest.raises(RecordError, match="no such article"):
        set_kind(issue, "03/a1", 0, Kind.PARAGRAPH)


def test_paragraphs_are_joined_and_cut_and_jump_lines_follow_their_text() -> None:
    issue = join_blocks(two_pages(), "01/a1", 1)
    assert texts(issue, "01/a1")[1] == "码头等船的人队伍排到了石阶下面。（下转2版）"
    assert article(issue, "01/a1").jumps[0].block == 1
    issue = split_block(issue, "01/a1", 1, 6)
    assert texts(issue, "01/a1")[1:3] == ["码头等船的人", "队伍排到了石阶下面。（下转2版）"]
    assert article(issue, "01/a1").jumps[0].block == 2
    with pytest.raises(RecordError, match="is one jump line"):
        split_block(issue, "01/a1", 2, 12)
    with pytest.raises(RecordError, match="inside its text"):
        split_block(issue, "01/a1", 2, 0)
    with pytest.raises(RecordError, match="cannot be one block"):
        join_blocks(issue, "01/a1", 2)
    with pytest.raises(RecordError, match="a table is not cut"):
        split_block(issue, "01/a1", 4, 1)


def test_words_of_an_alphabet_keep_a_space_between_them() -> None:
    page = Page(
        label="01",
        number=1,
        articles=(
            Article(id="01/a1", blocks=(Paragraph(text="the ferry"), Paragraph(text="left"))),
        ),
    )
    issue = join_blocks(Issue(pages=(page,)), "01/a1", 0)
    assert texts(issue, "01/a1") == ["the ferry left"]


def test_a_caption_is_cut_and_lines_are_added_to_it() -> None:
    issue = split_block(two_pages(), "01/a1", 3, 4)
    assert texts(issue, "01/a1")[3:5] == ["渡船离岸\u3000方亦 摄", "船上的人"]
    issue = join_blocks(issue, "01/a1", 3)
    picture = article(issue, "01/a1").blocks[3]
    assert isinstance(picture, Picture)
    assert picture.caption == "渡船离岸\n船上的人"


def test_tables_are_joined_row_by_row() -> None:
    blocks: tuple[Block, ...] = (Table(rows=(("站", "时刻"),)), Table(rows=(("北岸",),)))
    page = Page(label="01", number=1, articles=(Article(id="01/a1", blocks=blocks),))
    issue = join_blocks(Issue(pages=(page,)), "01/a1", 0)
    assert article(issue, "01/a1").blocks == (Table(rows=(("站", "时刻"), ("北岸", ""))),)


def test_a_block_moves_and_takes_its_jump_line_along() -> None:
    issue = move_block(two_pages(), "01/a1", 2, "01/a1", 0)
    assert article(issue, "01/a1").jumps[0].block == 0
    issue = move_block(issue, "01/a1", 0, "01/a2", 1)
    assert article(issue, "01/a1").jumps == ()
    assert article(issue, "01/a2").jumps[0].block == 1
    assert texts(issue, "01/a2")[1].endswith("（下转2版）")


def test_a_headline_is_set_and_the_former_one_stands_in_the_text() -> None:
    issue = set_part(two_pages(), "01/a1", Part.HEADLINE, 1)
    assert article(issue, "01/a1").headline == "码头等船的人"
    assert article(issue, "01/a1").blocks[1] == Crosshead(text="江上晨雾散")
    assert article(issue, "01/a1").jumps[0].block == 2
    issue = set_part(two_pages(), "01/a1", Part.HEADLINE, 1, is_added=True)
    assert article(issue, "01/a1").headline == "江上晨雾散 码头等船的人"
    with pytest.raises(RecordError, match="a jump line stands in it"):
        set_part(two_pages(), "01/a1", Part.DECK, 2)
    with pytest.raises(RecordError, match="only a paragraph or crosshead"):
        set_part(two_pages(), "01/a1", Part.DECK, 3)


def test_a_byline_is_read_from_its_line_and_put_back() -> None:
    page = Page(
        label="01",
        number=1,
        articles=(
            Article(
                id="01/a1",
                blocks=(Paragraph(text="本报记者 林声 通讯员 周渡"), Paragraph(text="文。")),
            ),
        ),
    )
    issue = set_part(Issue(pages=(page,)), "01/a1", Part.BYLINE, 0)
    assert [byline.names for byline in article(issue, "01/a1").bylines] == [("林声",), ("周渡",)]
    issue = take_part_out(issue, "01/a1", Part.BYLINE)
    assert article(issue, "01/a1").bylines == ()
    assert texts(issue, "01/a1") == ["本报记者 林声 通讯员 周渡", "文。"]
    with pytest.raises(RecordError, match="stands inside a paragraph"):
        take_part_out(issue, "01/a1", Part.BYLINE)
    with pytest.raises(RecordError, match="nothing to be taken out"):
        take_part_out(issue, "01/a1", Part.KICKER)


def test_an_article_is_split_and_what_led_back_leads_to_its_end() -> None:
    issue = split_article(two_pages(), "01/a1", 2)
    assert [one.id for one in issue.pages[0].articles] == ["01/a1", "01/a3", "01/a2"]
    assert article(issue, "01/a1").jumps == ()
    assert article(issue, "01/a3").jumps[0].block == 0
    assert article(issue, "02/a1").jumps[0].target == "01/a3"
    with pytest.raises(RecordError, match="begins here already"):
        split_article(issue, "01/a1", 0)


def test_a_report_that_is_split_off_has_its_own_dateline() -> None:
    blocks = (Paragraph(text="文。"), Paragraph(text="新华社北京8月12日电 会议今天开幕。"))
    page = Page(label="01", number=1, articles=(Article(id="01/a1", blocks=blocks),))
    issue = split_article(Issue(pages=(page,)), "01/a1", 1)
    dateline = article(issue, "01/a2").dateline
    assert dateline is not None
    assert dateline.source == "新华社"


def test_articles_are_joined_and_what_led_to_the_second_leads_to_the_first() -> None:
    issue = join_articles(two_pages(), "01/a1", "01/a2")
    assert texts(issue, "01/a1")[-3:] == ["茶园开采", "山上的茶今天开采。", "采茶人凌晨上山。"]
    digest = issue.pages[0].digest
    assert digest is not None
    assert digest.entries[0].target == "01/a1"
    for first, second in (("01/a1", "01/a1"), ("01/a1", "02/a1")):
        with pytest.raises(RecordError, match="only two articles of one page"):
            join_articles(issue, first, second)


def test_no_article_repeats_itself_after_it_took_in_the_one_it_repeats() -> None:
    issue = two_pages()
    again = dataclasses.replace(issue.pages[0].articles[0], repeats="01/a2")
    page = dataclasses.replace(issue.pages[0], articles=(again, issue.pages[0].articles[1]))
    issue = dataclasses.replace(issue, pages=(page, issue.pages[1]))
    assert article(join_articles(issue, "01/a1", "01/a2"), "01/a1").repeats is None


def test_a_jump_is_led_elsewhere_or_nowhere() -> None:
    issue = set_jump_target(two_pages(), "01/a1", 0, "01/a2")
    jump = article(issue, "01/a1").jumps[0]
    assert (jump.target, jump.state) == ("01/a2", JumpState.RESOLVED)
    jump = article(set_jump_target(issue, "01/a1", 0, None), "01/a1").jumps[0]
    assert (jump.target, jump.state) == (None, JumpState.AMBIGUOUS)
    lone = dataclasses.replace(issue, pages=issue.pages[:1])
    jump = article(set_jump_target(lone, "01/a1", 0, None), "01/a1").jumps[0]
    assert jump.state is JumpState.PAGE_NOT_HELD
    with pytest.raises(RecordError, match="no such jump line"):
        set_jump_target(issue, "01/a1", 1, None)
    with pytest.raises(RecordError, match="no such article"):
        set_jump_target(issue, "01/a1", 0, "09/a1")


def test_an_entry_of_the_digest_is_led_elsewhere() -> None:
    issue = set_digest_target(two_pages(), "01", 0, "02/a1")
    digest = issue.pages[0].digest
    assert digest is not None
    assert digest.entries[0].target == "02/a1"
    with pytest.raises(RecordError, match="no such entry"):
        set_digest_target(issue, "02", 0, None)
