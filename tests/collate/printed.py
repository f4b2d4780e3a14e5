"""Printed pages for the collation's tests."""

from reader.collate.issue import collate
from reader.model.article import Article, Block, Paragraph
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind
from reader.model.printed import PrintedIssue, PrintedPage

ON, FROM, SEE = JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM, JumpKind.SEE


def jump(kind: JumpKind, *pages: str, block: int | None = None, text: str = "") -> Jump:
    words = {ON: "下转", FROM: "上接", SEE: "见"}[kind]
    return Jump(
        kind=kind, pages=pages, text=text or f"（{words}{'、'.join(pages)}版）", block=block
    )


def article(article_id: str, headline: str = "", text: str = "", *jumps: Jump) -> Article:
    blocks: tuple[Block, ...] = (Paragraph(text=text),) if text else ()
    return Article(id=article_id, headline=headline, blocks=blocks, jumps=jumps)


def page(label: str, *articles: Article, digest: tuple[DigestEntry, ...] = ()) -> PrintedPage:
    box = Digest(label="导读", entries=digest) if digest else None
    return PrintedPage(page=Page(label=label, number=1, articles=articles, digest=box))


def collated(*pages: PrintedPage) -> Issue:
    return collate(PrintedIssue(pages=pages)).issue


def only(issue: Issue, article_id: str) -> Article:
    found = issue.article(article_id)
    assert found is not None
    return found


def targets(issue: Issue, article_id: str) -> list[str | None]:
    return [jump.target for jump in only(issue, article_id).jumps]


def states(issue: Issue, article_id: str) -> list[str]:
    return [jump.state.value for jump in only(issue, article_id).jumps]
