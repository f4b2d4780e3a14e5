"""Links of an EPUB's chapters: to the article meant, else to the page that is named."""

import pytest

from reader.export.epub_page import page_document
from reader.model.article import Article, Paragraph
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind


def issue(jump: Jump, entry: DigestEntry) -> Issue:
    article = Article(
        id="01/a1", headline="看桥", blocks=(Paragraph(text="桥开了（详见2版）。"),), jumps=(jump,)
    )
    other = Article(id="02/a1", headline="桥上的人")
    digest = Digest(label="导读", entries=(entry,))
    pages = (
        Page(label="01", number=1, articles=(article,), digest=digest),
        Page(label="02", number=2, articles=(other,)),
    )
    return Issue(title="江州日报", language="zh-Hans", pages=pages)


@pytest.mark.parametrize("block", [None, 0])
@pytest.mark.parametrize(
    ("target", "page", "address"),
    [
        ("02/a1", "2", "page-2.xhtml#a1"),
        (None, "2", "page-2.xhtml"),
        (None, "9", ""),
        (None, "1", ""),  # A link to the page it stands on leads nowhere.
    ],
)
def test_a_link_leads_to_the_article_or_else_its_page(
    target: str | None, page: str, address: str, block: int | None
) -> None:
    text = "详见2版"
    jump = Jump(kind=JumpKind.SEE, pages=(page,), text=text, target=target, block=block)
    told = issue(jump, DigestEntry(headline="桥上的人", page=page, target=target))
    written = page_document(told, told.pages[0], {})
    link = f'<a href="{address}">'
    assert (f"{link}{text}</a>" in written) is bool(address)
    assert (f"{link}桥上的人</a>" in written) is bool(address)
    assert written.count("<a ") == 2 * bool(address)
