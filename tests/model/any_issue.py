"""Issues of every shape the model allows, for property tests."""

import datetime
from dataclasses import replace

from hypothesis import strategies as st

from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Dateline,
    Paragraph,
    Picture,
    Table,
)
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import CollatedIssue
from reader.model.zone import Zone
from reader.notation.folder_form import MASTHEAD_STRINGS

MARKS = (
    "*_#[](){}<>\\`!|~^&;:.-+=>\"'%$@ \n\t\u00a0\u3000\u2028\u200b\ufeff"
    "\x00\x01\x02\x03\x0b\x85\x7f"
)
WORDS = (
    "（下转第2版）",
    "(下转2版)",
    "（上接1版）",
    "（全文见第二版）",
    "本报记者 张倩",
    "新华社北京8月12日电（记者王敏）",
    "1. ",
    "- ",
    "+ ",
    "# ",
    "---",
    "{: .x }",
    "&amp;",
    "&empty;",
    "&#65;",
    "![a](b)",
    "<b>",
    "| a | b |",
    "\n\n",
    "    ",
    "[^1]: x",
    "~~~",
    "※",
    "2版",
    "见A3版",
)

texts = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.text(st.sampled_from(MARKS), max_size=4),
        st.text(st.sampled_from("导读新闻报记者张王，。“”、0123ab"), max_size=8),
        st.text(max_size=4),
    ),
    max_size=4,
).map("".join)
some_text = texts.filter(bool)
maybe_text = st.one_of(st.none(), some_text)
states = st.sampled_from(JumpState)

bylines = st.builds(
    Byline, role=maybe_text, names=st.lists(texts, max_size=3).map(tuple), text=texts
)
datelines = st.builds(Dateline, source=texts, place=maybe_text, date=maybe_text)
image_paths = st.sampled_from(["images/a.svg", "images/图 1.png", "images/b(1).jpg"])
pictures = st.builds(Picture, image=st.one_of(st.none(), image_paths), caption=texts, credit=texts)
tables = st.tuples(st.integers(0, 3), st.integers(0, 3)).flatmap(
    lambda size: st.builds(
        Table,
        rows=st.lists(
            st.lists(texts, min_size=size[1], max_size=size[1]).map(tuple),
            min_size=size[0],
            max_size=size[0],
        ).map(tuple),
    )
)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, text=texts), st.builds(Crosshead, text=texts), pictures, tables
)
numbers = st.floats(0, 1)
zones = st.builds(
    Zone, points=st.lists(st.tuples(numbers, numbers), min_size=3, max_size=4).map(tuple)
)
dates = st.one_of(
    st.builds(Dating, evidence=st.lists(texts, max_size=2).map(tuple)),
    st.builds(
        Dating,
        value=st.dates(datetime.date(1800, 1, 1)),
        status=st.sampled_from([DateStatus.KNOWN, DateStatus.INFERRED]),
        evidence=st.lists(texts, min_size=1, max_size=2).map(tuple),
    ),
)
mastheads = st.builds(
    Masthead,
    **dict.fromkeys(MASTHEAD_STRINGS, texts),
    lines=st.lists(texts, max_size=2).map(tuple),
    hotlines=st.lists(texts, max_size=2).map(tuple),
    pages_announced=st.one_of(st.none(), st.integers(0, 99)),
)


def targets(ids: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.one_of(st.none(), st.sampled_from(ids), some_text)


@st.composite
def articles(draw: st.DrawFn, article_id: str, ids: tuple[str, ...]) -> Article:
    body = draw(st.lists(blocks, max_size=4))
    jumps = []
    for _ in range(draw(st.integers(0, 3))):
        block = draw(st.one_of(st.none(), st.integers(0, 4)))
        text = draw(texts)
        if block is not None and block < len(body) and draw(st.booleans()):
            here = body[block]
            if isinstance(here, Paragraph):
                body[block] = replace(here, text=here.text + text + draw(texts))
        jumps.append(
            Jump(
                kind=draw(st.sampled_from(JumpKind)),
                pages=draw(st.lists(texts, max_size=2).map(tuple)),
                text=text,
                state=draw(states),
                target=draw(targets(ids)),
                block=block,
            )
        )
    return Article(
        id=article_id,
        headline=draw(texts),
        kicker=draw(texts),
        deck=draw(texts),
        bylines=draw(st.lists(bylines, max_size=3).map(tuple)),
        dateline=draw(st.one_of(st.none(), datelines)),
        blocks=tuple(body),
        jumps=tuple(jumps),
        zones=draw(st.lists(zones, max_size=2).map(tuple)),
        repeats=draw(st.one_of(st.none(), st.sampled_from(ids))),
    )


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    labels = draw(
        st.lists(
            st.one_of(st.sampled_from(["01", "02", "A1", "a1", "B02", "issue", "../x"]), some_text),
            min_size=1,
            max_size=3,
            unique=True,
        )
    )
    counts = [draw(st.integers(0, 3)) for _ in labels]
    ids_by_page = [
        tuple(f"{label}/a{n + 1}" for n in range(count))
        for label, count in zip(labels, counts, strict=True)
    ]
    if len(labels) > 1 and draw(st.booleans()):
        ids_by_page[0] = (*ids_by_page[0], draw(st.sampled_from(["odd", "x/y z", "a/x1", ""])))
    ids = tuple(i for page in ids_by_page for i in page) or ("none/a1",)
    entries = st.builds(
        DigestEntry,
        headline=texts,
        deck=texts,
        page=texts,
        page_text=texts,
        state=states,
        target=targets(ids),
    )
    pages = []
    for number, (label, page_ids) in enumerate(zip(labels, ids_by_page, strict=True), start=1):
        digest = st.builds(Digest, label=texts, entries=st.lists(entries, max_size=3).map(tuple))
        facsimile = st.builds(Facsimile, path=image_paths, sheet=st.integers(0, 3))
        pages.append(
            Page(
                label=label,
                number=number,
                section=draw(texts),
                editors=draw(st.lists(bylines, max_size=2).map(tuple)),
                folio=draw(st.lists(texts, max_size=2).map(tuple)),
                digest=draw(st.one_of(st.none(), digest)),
                articles=tuple(draw(articles(i, ids)) for i in page_ids),
                facsimile=draw(st.one_of(st.none(), facsimile)),
                as_found=draw(texts),
                words=draw(st.one_of(st.just(""), image_paths)),
            )
        )
    return Issue(
        title=draw(texts),
        number=draw(st.one_of(st.none(), st.integers(0, 99999))),
        date=draw(dates),
        edition=draw(texts),
        language=draw(st.sampled_from(["zh-Hans", "zh-Hant", "en"])),
        masthead=draw(mastheads),
        pages=tuple(pages),
        remarks=draw(texts),
        doubts=draw(st.lists(st.builds(Doubt, where=texts, what=texts), max_size=2).map(tuple)),
    )


def _picture() -> bytes:
    return b"<svg/>"


def with_files(issue: Issue) -> CollatedIssue:
    """Hold every picture the issue names."""
    names = {
        block.image
        for page in issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image
    } | {page.facsimile.path for page in issue.pages if page.facsimile}
    names |= {page.words for page in issue.pages if page.words}
    return CollatedIssue(issue=issue, files=dict.fromkeys(names, _picture))
