"""A scanned page of an invented paper: two articles, a jump, a digest, and its words."""

from reader.model.article import Article, Paragraph
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.word import Word
from reader.model.zone import Zone

SIZE = (1000.0, 1400.0)


def box(left: float, top: float, right: float, bottom: float) -> Zone:
    return Zone(points=((left, top), (right, top), (right, bottom), (left, bottom)))


def line(text: str, left: float, top: float, *, step: float = 0.02) -> list[Word]:
    """Set each character in a box of its own, from left to right."""
    return [
        Word(
            text=character,
            left=left + step * n,
            top=top,
            right=left + step * (n + 1),
            bottom=top + 0.015,
        )
        for n, character in enumerate(text)
        if character.strip()
    ]


def scanned_page() -> Page:
    lead = Article(
        id="01/a1",
        headline="河边的桥修好了",
        blocks=(
            Paragraph(text="清晨，桥上来了第一辆车，两岸的人都来看。"),
            Paragraph(text="The soldier came (see 2)."),
        ),
        jumps=(
            Jump(
                kind=JumpKind.CONTINUED_ON,
                pages=("2",),
                text="（下转2版）",
                state=JumpState.PAGE_NOT_HELD,
            ),
        ),
        zones=(box(0.0, 0.1, 0.5, 0.4), box(0.0, 0.41, 0.5, 0.9)),
    )
    second = Article(id="01/a2", headline="集市", zones=(box(0.5, 0.1, 1.0, 0.5),))
    return Page(
        label="01",
        number=1,
        articles=(lead, second),
        digest=Digest(entries=(DigestEntry(headline="看戏到天黑", page="2", page_text="2版"),)),
        facsimile=Facsimile(path="images/01.jpg"),
        words="words/01.tsv",
    )


def words() -> tuple[Word, ...]:
    """The columns of the lead in the wrong order, a divided word, words of nobody."""
    return (
        *line("江边日报", 0.1, 0.02),
        *line("两岸的人都来看。", 0.26, 0.3),
        *line("河边的桥修好了", 0.05, 0.12),
        *line("清晨，桥上来了第一辆车，", 0.05, 0.2),
        *line("集市", 0.6, 0.12),
        Word(text="The", left=0.05, top=0.5, right=0.1, bottom=0.52),
        Word(text="sol-", left=0.11, top=0.5, right=0.16, bottom=0.52),
        Word(text="dier", left=0.05, top=0.53, right=0.1, bottom=0.55),
        Word(text="came (see 2).", left=0.11, top=0.53, right=0.24, bottom=0.55),
        *line("（下转2版）", 0.05, 0.6),
        *line("看戏到天黑", 0.6, 0.6),
        *line("2版", 0.8, 0.6),
    )


def scanned_issue() -> Issue:
    return Issue(title="江边日报", pages=(scanned_page(),))
