"""A note on the issue as it was to its place in a corrected form, found by quotation.

Numbers move when an article is added or a paragraph joined; words hardly do.
What cannot be found is marked as detached and keeps its quotation, so that it
can be read, and found by a later form.

Source: Web Annotation Data Model, Text Quote Selector
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note

CONTEXT = 32
"""Characters kept before and after a quotation."""

LIKENESS = 80.0
"""Percent of likeness from which a changed quotation is taken for the same; below
it, different sentences of one report begin to pass."""

KINSHIP = 60.0
"""Percent of likeness from which an article is taken for a corrected form of another."""

TELLING = 8
"""Characters from which a quotation is telling enough to be found in another article."""

_AT_HOME = 64
"""Weighs as much as a whole matching context: the same article comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """A text of the corrected issue that may hold the place."""

    page: str
    article: Article
    block: int
    text: str
    is_home: bool


def block_text(block: Block) -> str:
    """Return the text that a locus counts its characters in."""
    if isinstance(block, Paragraph | Crosshead):
        return block.text
    if isinstance(block, Picture):
        return block.caption
    return "\n".join("\t".join(row) for row in block.rows)


def reanchor(note: Note, former: Issue, corrected: Issue) -> Note:
    """Find a note's place again.

    Args:
        note: On ``former``.
        former: The issue as it was held.
        corrected: The issue as it is now.

    Returns:
        The note at its place in ``corrected``, or the note as it was, detached.
    """
    if note.locus is None:
        return replace(note, is_detached=corrected.page(note.page) is None)
    # The former form may have had another article under the id of a place it lacked.
    was = None if note.is_detached else former.article(note.locus.article)
    found = _find(note.locus, was, corrected)
    if found is None:
        return replace(note, is_detached=True)
    page, locus = found
    return replace(note, page=page, locus=locus, is_detached=False)


def reanchor_locus(locus: Locus, former: Issue, corrected: Issue) -> Locus | None:
    """Find a bare place again; None when the corrected form does not have it."""
    found = _find(locus, former.article(locus.article), corrected)
    return None if found is None else found[1]


def counterpart_of(former: Article, issue: Issue) -> Article | None:
    """Find the article that a former one has become.

    Args:
        former: As it was held.
        issue: In which it is looked for.

    Returns:
        The article; None when it is gone.
    """
    articles = [article for page in issue.pages for article in page.articles]
    body = _body(former)
    same = [article for article in articles if body and _body(article) == body]
    if not same and former.headline:
        same = [article for article in articles if article.headline == former.headline]
    if same:
        return next((article for article in same if article.id == former.id), same[0])
    from rapidfuzz import fuzz  # noqa: PLC0415 (0.01 s to load; only what was changed waits)

    text = former.headline + body
    alike = [(fuzz.ratio(text, other.headline + _body(other)), other) for other in articles]
    likeness, best = max(alike, key=lambda pair: pair[0], default=(0.0, former))
    return best if likeness >= KINSHIP else None


def _find(locus: Locus, was: Article | None, corrected: Issue) -> tuple[str, Locus] | None:
    home = counterpart_of(was, corrected) if was is not None else _returned(locus, corrected)
    if locus.block < 0 and locus.start == locus.end and home is not None:
        return _whole_article(locus, home, corrected)
    quotation = locus.exact or locus.prefix + locus.suffix
    if not quotation:
        return _whole_article(locus, home, corrected)
    stretches = list(_stretches(corrected, home))
    return _find_exact(locus, stretches) or _find_alike(locus, quotation, stretches)


def _stretches(issue: Issue, home: Article | None) -> Iterator[_Stretch]:
    for page in issue.pages:
        for article in page.articles:
            texts = ((-1, article.headline), *enumerate(map(block_text, article.blocks)))
            for block, text in texts:
                yield _Stretch(
                    page=page.label,
                    article=article,
                    block=block,
                    text=text,
                    is_home=article is home,
                )


def _whole_article(locus: Locus, home: Article | None, issue: Issue) -> tuple[str, Locus] | None:
    if home is None:
        return None
    page = next(page.label for page in issue.pages if home in page.articles)
    block = min(locus.block, len(home.blocks) - 1)
    exact = home.headline if locus.exact and block < 0 else locus.exact
    return page, replace(locus, article=home.id, block=block, exact=exact)


def _find_exact(locus: Locus, stretches: list[_Stretch]) -> tuple[str, Locus] | None:
    best: tuple[float, _Stretch, int] | None = None
    for stretch in stretches:
        for start in _occurrences(locus, stretch.text):
            context = _context(locus, stretch.text, start)
            if not (stretch.is_home or context > TELLING or len(locus.exact) >= TELLING):
                continue
            distance = abs(start - locus.start) / (len(stretch.text) + 1)
            score = context + _AT_HOME * stretch.is_home + (stretch.block == locus.block) - distance
            if best is None or score > best[0]:
                best = score, stretch, start
    return None if best is None else _placed(best[1], best[2], best[2] + len(locus.exact))


def _occurrences(locus: Locus, text: str) -> Iterator[int]:
    """Yield where the quotation begins; a point is found by what stands round it."""
    quotation, shift = locus.exact, 0
    if not quotation:
        quotation, shift = locus.prefix + locus.suffix, len(locus.prefix)
    start = text.find(quotation)
    while start >= 0:
        yield start + shift
        start = text.find(quotation, start + 1)


def _context(locus: Locus, text: str, start: int) -> int:
    """Count the characters round a find that are those round the quotation."""
    before = _common(locus.prefix[::-1], text[max(0, start - CONTEXT) : start][::-1])
    end = start + len(locus.exact)
    return before + _common(locus.suffix, text[end : end + CONTEXT])


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _find_alike(
    locus: Locus, quotation: str, stretches: list[_Stretch]
) -> tuple[str, Locus] | None:
    from rapidfuzz import fuzz  # noqa: PLC0415 (0.01 s to load; only what was changed waits)

    best: tuple[float, _Stretch, int, int] | None = None
    for stretch in stretches:
        if len(stretch.text) * 2 < len(quotation) or not (
            stretch.is_home or len(quotation) >= TELLING
        ):
            continue
        alike = fuzz.partial_ratio_alignment(quotation, stretch.text, score_cutoff=LIKENESS)
        # A stretch shorter than the quotation would be found inside it.
        if alike is None or alike.src_end - alike.src_start < len(quotation) / 2:
            continue
        score = alike.score + stretch.is_home
        if best is None or score > best[0]:
            best = score, stretch, alike.dest_start, alike.dest_end
    if best is None:
        return None
    _, stretch, start, end = best
    if not locus.exact:
        start = end = min(start + len(locus.prefix), end)
    return _placed(stretch, start, end)


def _placed(stretch: _Stretch, start: int, end: int) -> tuple[str, Locus]:
    return stretch.page, Locus(
        article=stretch.article.id,
        block=stretch.block,
        start=start,
        end=end,
        exact=stretch.text[start:end],
        prefix=stretch.text[max(0, start - CONTEXT) : start],
        suffix=stretch.text[end : end + CONTEXT],
    )


def _returned(locus: Locus, issue: Issue) -> Article | None:
    """Find the article of a place that the former form lacked: its id, with the words round it."""
    article = issue.article(locus.article)
    words = locus.prefix + locus.exact + locus.suffix
    if article is None or not words:
        return None
    is_same = article.headline == words or any(words in block_text(b) for b in article.blocks)
    return article if is_same else None


def _body(article: Article) -> str:
    return "\n".join(map(block_text, article.blocks))
