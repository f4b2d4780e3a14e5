"""Names that bookmarks get by themselves: a place in, a name out."""

from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note
from reader.session.contents import article_name

LONGEST_PASSAGE = 24
"""Characters of a passage that name it."""

_OF_BEFORE = "，。、；：！？…”’）》〉」』】"
"""What a passage chosen by hand begins with that ends what stands before it."""


def bookmark_name(issue: Issue, page_label: str, locus: Locus | None) -> str:
    """Name a bookmark by its passage, its headline, or its page.

    Args:
        issue: The issue.
        page_label: The page.
        locus: None for a bookmark of the whole page.
    """
    if locus is None:
        page = issue.page(page_label)
        assert page is not None
        tag = page_tag(page.label)
        return f"{tag}：{page.section}" if page.section else tag
    exact = " ".join(locus.exact.split())
    exact = exact.lstrip(_OF_BEFORE) or exact
    if exact and locus.block >= 0:
        return f"“{exact}”" if len(exact) <= LONGEST_PASSAGE else f"“{exact[:LONGEST_PASSAGE]}……”"
    article = issue.article(locus.article)
    return (article_name(article) if article is not None else "") or page_tag(page_label)


def section_named(note: Note) -> str | None:
    """Return the section in the name of a note that is called after its page; it may be empty.

    None for one that is called otherwise.
    """
    tag, _, section = note.name.partition("：")
    return section if tag == page_tag(note.page) else None


def page_tag(label: str) -> str:
    """Write a page's label as the paper does: 第01版, 第A01版."""
    return f"第{label}版"
