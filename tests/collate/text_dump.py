"""An issue as the text dump that a publisher's page would give: half-width marks, no links."""

from collections.abc import Iterator

from reader.collate.issue import collate
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.jump import JumpKind
from reader.model.printed import PrintedIssue
from reader.parse.plain_text import parse_text

_HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")


def text_dump(issue: Issue) -> str:
    """Print every page below the line that names it."""
    lines = [line for page in issue.pages for line in _page_lines(issue, page)]
    return "\n".join(lines).translate(_HALF_WIDTH)


def collated_text(text: str) -> Issue:
    pages, doubts = parse_text(text, "dump.txt")
    return collate(PrintedIssue(pages=pages, doubts=doubts)).issue


def _page_lines(issue: Issue, page: Page) -> Iterator[str]:
    yield f"第{page.label}版：{page.section}"
    if page.number == 1:
        yield from issue.masthead.lines
    yield ""
    for article in page.articles:
        for line in _article_lines(article):
            yield from (line, "") if line else ()
    if page.digest:
        yield from (page.digest.label, "")
        for entry in page.digest.entries:
            yield from (entry.headline, entry.page_text, "")


def _article_lines(article: Article) -> Iterator[str]:
    yield " ".join(part for part in (article.kicker, article.headline, article.deck) if part)
    yield from (byline.text for byline in article.bylines)
    alone = [jump for jump in article.jumps if jump.block is None]
    yield from (jump.text for jump in alone if jump.kind is JumpKind.CONTINUED_FROM)
    for block in article.blocks:
        match block:
            case Paragraph(text=text) | Crosshead(text=text):
                yield text
            case Picture(caption=caption, credit=credit):
                yield from (caption, credit)
            case Table(rows=rows):
                yield "\n".join("\t".join(row) for row in rows)
    yield from (jump.text for jump in alone if jump.kind is not JumpKind.CONTINUED_FROM)
