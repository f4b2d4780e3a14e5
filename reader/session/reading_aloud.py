"""What is read aloud: an article in, its sentences with their places out.

Bylines, captions and tables are passed over, and so are jump lines: the story
is read on across its pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.collate.story import seams
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.session.marks.marking import passage
from reader.session.story import story

_SENTENCE = re.compile(r"[^。！？!?…]*[。！？!?…]*[”』」）》]*")
"""Up to the marks that end it, closing brackets included."""
_SPOKEN = r"[\w\u3400-\u9fff]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A sentence to be spoken.

    Attributes:
        text: What is said.
        page: Label of the page it stands on; empty for none.
        locus: Where it stands; None for an announcement.
        entry: Index of the announcement in the page's 导读; None for a sentence of an article.
        story: Id of the article announced, when it is held; else empty.
    """

    text: str
    page: str = ""
    locus: Locus | None = None
    entry: int | None = None
    story: str = ""


def utterances(issue: Issue, article_id: str) -> tuple[Utterance, ...]:
    """Return the sentences of the whole story an article belongs to, headlines first.

    A sentence that a page's end cuts is spoken as one, from where it begins.
    """
    told = story(issue, article_id)
    cut = {seam.after for seam in seams(part for _, part in told) if seam.joins_paragraph}
    said: list[Utterance] = []
    for page, part in told:
        loci = list(_sentences(part))
        if part.id in cut and said:
            rest, *loci = [locus for locus in loci if locus.block >= 0]
            said[-1] = replace(said[-1], text=said[-1].text + rest.exact)
        said += [Utterance(text=locus.exact, page=page, locus=locus) for locus in loci]
    return tuple(said)


def announcements(issue: Issue) -> tuple[Utterance, ...]:
    """Return the headlines that the 导读 announces, with their pages."""
    return tuple(
        Utterance(
            text="，".join(filter(None, (entry.headline, entry.deck, entry.page_text))),
            page=page.label,
            entry=index,
            story=entry.target or "",
        )
        for page in issue.pages
        if page.digest is not None
        for index, entry in enumerate(page.digest.entries)
    )


def _sentences(part: Article) -> Iterator[Locus]:
    if part.headline:
        yield passage(part, -1, 0, len(part.headline))
    for index, block in enumerate(part.blocks):
        if not isinstance(block, Paragraph | Crosshead):
            continue
        marks = [jump.text for jump in part.jumps if jump.block == index and jump.text]
        for found in _SENTENCE.finditer(block.text):
            start, end = found.span()
            for mark in marks:
                at = block.text.find(mark)
                # A jump line stands at a paragraph's beginning or end.
                if at == start:
                    start += len(mark)
                elif start < at < end:
                    end = at
            if start < end and re.search(_SPOKEN, block.text[start:end]):
                yield passage(part, index, start, end)
