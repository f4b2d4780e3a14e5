"""An issue that is held and pages of it that came later → one issue, collated anew."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from reader.collate.issue import collate
from reader.model.article import Article, Picture
from reader.model.doubt import Doubt
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue, FileBytes, PrintedIssue, PrintedPage


def add_pages(held: CollatedIssue, kept: Collection[str], more: CollatedIssue) -> CollatedIssue:
    """Make one issue of pages that are held and of those that came later.

    What leads from page to page is looked for in all of them together.

    Args:
        held: The issue as it is held.
        kept: Labels of its pages that stay; ``more`` has none of them.
        more: The pages that came, as an issue.
    """
    stay = tuple(page for page in held.issue.pages if page.label in kept)
    names = _names_apart(held.files, more.files)
    come = tuple(_with_names(page, names) for page in more.issue.pages)
    named = {path for page in stay for path in _paths(page)}
    files = {path: read for path, read in held.files.items() if path in named}
    files.update((names[path], read) for path, read in more.files.items())
    printed = PrintedIssue(
        pages=(*_printed(held.issue, stay), *_printed(more.issue, come)),
        edition=more.issue.edition,
        doubts=tuple(dict.fromkeys((*_of_parsing(held.issue), *_of_parsing(more.issue)))),
        files=files,
    )
    joined = collate(printed)
    remarks = more.issue.remarks or held.issue.remarks
    return replace(joined, issue=replace(joined.issue, remarks=remarks))


def _printed(issue: Issue, pages: tuple[Page, ...]) -> tuple[PrintedPage, ...]:
    """Return pages as a parser read them; the first of them has the issue's masthead."""
    return tuple(
        PrintedPage(
            page=replace(page, articles=tuple(map(_unlinked, page.articles))),
            title=issue.title,
            issue_number=issue.number,
            date=issue.date,
            masthead=issue.masthead if page is pages[0] else None,
            language=issue.language,
        )
        for page in pages
    )


def _unlinked(article: Article) -> Article:
    """Take out what collation added: links that nothing printed makes."""
    jumps = tuple(jump for jump in article.jumps if jump.text)
    return replace(article, jumps=jumps, repeats=None)


def _of_parsing(issue: Issue) -> tuple[Doubt, ...]:
    """Return the doubts of an issue without those that collation finds again, or no more."""
    found = collate(PrintedIssue(pages=_printed(issue, issue.pages))).issue.doubts
    return tuple(doubt for doubt in issue.doubts if doubt not in found)


def _names_apart(held: Mapping[str, FileBytes], more: Mapping[str, FileBytes]) -> dict[str, str]:
    """Return paths for the files that came which none of those held has."""
    names: dict[str, str] = {}
    taken = set(held) | set(more)
    for path in more:
        names[path] = path
        if path in held:
            stem = PurePosixPath(path)
            count = 2
            while (free := str(stem.with_stem(f"{stem.stem}-{count}"))) in taken:
                count += 1
            names[path] = free
            taken.add(free)
    return names


def _paths(page: Page) -> set[str]:
    """Return the files that a page refers to."""
    pictures = {
        block.image
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image
    }
    scan = {page.facsimile.path} if page.facsimile is not None else set()
    return pictures | scan | ({page.words} if page.words else set())


def _with_names(page: Page, names: Mapping[str, str]) -> Page:
    """Have a page refer to its files by other paths."""
    articles = tuple(
        replace(
            article,
            blocks=tuple(
                replace(block, image=names.get(block.image, block.image))
                if isinstance(block, Picture) and block.image
                else block
                for block in article.blocks
            ),
        )
        for article in page.articles
    )
    scan = page.facsimile
    if scan is not None:
        scan = replace(scan, path=names.get(scan.path, scan.path))
    return replace(page, articles=articles, facsimile=scan, words=names.get(page.words, page.words))
