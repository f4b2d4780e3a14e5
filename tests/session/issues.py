"""A small issue for the session's and the window's tests."""

from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState


def jump(kind: JumpKind, page: str, target: str | None, text: str) -> Jump:
    state = JumpState.RESOLVED if target else JumpState.PAGE_NOT_HELD
    return Jump(kind=kind, pages=(page,), text=text, state=state, target=target)


def small_issue(pages: int = 6) -> Issue:
    """Page 1 digests pages 2 and 9; 01/a1 continues on 02/a1 and that on 03/a1."""
    on, back = JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM
    lead = Article(
        id="01/a1",
        headline="河边的桥修好了",
        blocks=(
            Paragraph(text="清晨，桥上来了第一辆车。"),
            Crosshead(text="三年"),
            Picture(caption="新桥", image="images/bridge.png"),
        ),
        jumps=(jump(on, "2", "02/a1", "（下转第2版）"),),
    )
    second = Article(
        id="02/a1",
        headline="桥（续）",
        blocks=(Paragraph(text="两岸的人都来看。"),),
        jumps=(
            jump(back, "1", "01/a1", "（上接第1版）"),
            jump(on, "3", "03/a1", "（下转第3版）"),
        ),
    )
    third = Article(
        id="03/a1",
        blocks=(Paragraph(text="桥头的灯亮了。"),),
        jumps=(jump(back, "2", "02/a1", "（上接第2版）"),),
    )
    lost = Article(
        id="01/a2",
        headline="集市",
        blocks=(Paragraph(text="集市开到天黑。"),),
        jumps=(jump(on, "9", None, "（下转第9版）"),),
    )
    digest = Digest(
        label="导读",
        entries=(
            DigestEntry(headline="看桥", page="2", state=JumpState.RESOLVED, target="02/a1"),
            DigestEntry(headline="看戏", page="9", state=JumpState.PAGE_NOT_HELD),
        ),
    )
    first = (
        Page(label="01", number=1, section="要闻", articles=(lead, lost), digest=digest),
        Page(label="02", number=2, section="本地", articles=(second,)),
        Page(label="03", number=3, articles=(third,)),
    )
    rest = tuple(
        Page(
            label=f"{n:02}",
            number=n,
            articles=(Article(id=f"{n:02}/a1", headline=f"第{n}条"),),
        )
        for n in range(4, pages + 1)
    )
    return Issue(title="河畔晚报", number=7, pages=(first + rest)[:pages])
