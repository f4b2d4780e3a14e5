"""An article to be given to somebody: a story in, its clean text with its source out.

What leads across pages is left out, since all the parts are here together; a
paragraph that a page cut in two is one again. A jump to something else stays.
"""

from reader.collate.story import seams
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.issue import Issue
from reader.model.jump import JumpKind
from reader.notation.page_tag import page_tag
from reader.session.story import story
from reader.session.taking.citing import Style, citation

_ACROSS = (JumpKind.CONTINUED_ON, JumpKind.CONTINUED_FROM)


def provenance(issue: Issue, article_id: str) -> str:
    """Say where a story was printed: paper, day, edition, pages."""
    labels = dict.fromkeys(label for label, _ in story(issue, article_id))
    day = issue.date.value.isoformat() if issue.date.value is not None else ""
    pages = page_tag(labels, issue.language)
    return "\u3000".join(filter(None, (issue.title, day, issue.edition, pages)))


def shared_name(issue: Issue, article_id: str) -> str:
    """Name a story: the first headline in it, else where it was printed."""
    headlines = (part.headline for _, part in story(issue, article_id))
    return next(filter(None, headlines), "") or provenance(issue, article_id)


def file_stem(key: str, issue: Issue, article_id: str) -> str:
    """Name a file for a story, without a suffix: by its issue, and by the story's own name.

    Several stories may be taken out of one issue, and one headline come back in the next.
    """
    return f"{key.replace('/', '-')}-{shared_name(issue, article_id)}"


def shared_text(key: str, issue: Issue, article_id: str) -> str:
    """Write a whole story as clean text, its citation at the end.

    Args:
        key: Key of the issue.
        issue: The issue.
        article_id: Any part of the story.

    Returns:
        Paragraphs with a blank line between two of them.
    """
    parts = [article for _, article in story(issue, article_id)]
    held = {part.id for part in parts}
    paragraphs: list[str] = []
    for number, part in enumerate(parts):
        texts = [text for block in part.blocks if (text := _text(part, block, held))]
        if number == 0 or part.headline != parts[0].headline:
            paragraphs += _heading(part, is_first=number == 0)
        if number and texts and paragraphs and _goes_on(parts[number - 1], part):
            paragraphs[-1] += texts.pop(0)
        paragraphs += texts
        paragraphs += [
            jump.text
            for jump in part.jumps
            if jump.text and jump.block is None and not (_is_across(jump.kind, jump.target, held))
        ]
    cited = citation(key, issue, article_id, Style.GBT_2025)
    return "\n\n".join([*paragraphs, cited])


def _is_across(kind: JumpKind, target: str | None, held: set[str]) -> bool:
    return kind in _ACROSS and target in held


def _heading(part: Article, *, is_first: bool) -> list[str]:
    if not is_first and not part.headline:
        return []
    head = "\n".join(filter(None, (part.kicker, part.headline, part.deck)))
    return [*filter(None, (head, "\n".join(filter(None, (b.text for b in part.bylines)))))]


def _text(part: Article, block: Block, held: set[str]) -> str:
    if isinstance(block, Paragraph | Crosshead):
        text = block.text
        for jump in part.jumps:
            is_here = jump.block is not None and part.blocks[jump.block] is block
            if is_here and jump.text and _is_across(jump.kind, jump.target, held):
                text = "".join(text.rsplit(jump.text, 1))
        return text.strip()
    if isinstance(block, Picture):
        said = "\n".join(filter(None, (block.caption, block.credit)))
        return f"〔图〕{said}" if said else ""
    return "\n".join("\t".join(row) for row in block.rows)


def _goes_on(before: Article, part: Article) -> bool:
    """Tell whether a page has cut a paragraph in two, and no headline stands between."""
    (seam,) = seams((before, part))
    is_headed = bool(part.headline) and part.headline != before.headline
    return seam.joins_paragraph and not is_headed
