"""Asks of a library in tests: what is found, as places."""

import dataclasses

from reader.library.library import Library
from reader.library.search import Search, find
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from tests.library.marks import SOURCE
from tests.library.newsroom import short_issue


def found(library: Library, typed: str, **search: object) -> list[str]:
    hits = find(library, dataclasses.replace(Search(typed=typed), **search), limit=1000).hits  # type: ignore[arg-type]
    return sorted(f"{hit.issue}#{hit.article}" for hit in hits)


def articles(library: Library, typed: str, **search: object) -> list[str]:
    return [place.split("#")[1] for place in found(library, typed, **search)]


def hold(library: Library, *texts: str) -> None:
    library.accession(CollatedIssue(issue=short_issue(*texts)), SOURCE)


def take_in(library: Library, *issues: Issue) -> None:
    for issue in issues:
        library.accession(CollatedIssue(issue=issue))
