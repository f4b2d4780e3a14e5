"""The library in, what the lists of the cataloguer's desk show out."""

from dataclasses import dataclass

from reader.library import cataloguing, correcting_list
from reader.library.library import Library
from reader.model.edit import Verdict
from reader.model.key import title_slug
from reader.model.record import TitleRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """A title in the list of titles.

    Attributes:
        slug: Its key.
        name: Its name; empty when unknown.
        issues: How many of its issues are held as text.
    """

    slug: str
    name: str
    issues: int


def list_titles(library: Library) -> tuple[TitleLine, ...]:
    """Return all titles that are held or recorded, by name."""
    held = {title.slug: title for title in library.titles()}
    lines = [
        TitleLine(
            slug=slug,
            name=cataloguing.title_as_recorded(library, slug).name,
            issues=held[slug].issues if slug in held else 0,
        )
        for slug in cataloguing.recorded_titles(library)
    ]
    return tuple(sorted(lines, key=lambda line: (line.name, line.slug)))


def linked_titles(library: Library, slug: str) -> dict[str, str]:
    """Return the earlier and later titles that are held or recorded: name to slug."""
    earlier, later = cataloguing.related_titles(library, slug)
    known = {line.name: line.slug for line in list_titles(library)}
    return {name: known[name] for name in (*earlier, *later) if name in known}


def new_title(name: str) -> TitleRecord:
    """Begin the record of a title that is not held yet."""
    return TitleRecord(slug=title_slug(name), name=name.strip())


def open_doubts(
    library: Library, slug: str = "", *, is_open: bool = True
) -> tuple[correcting_list.Work, ...]:
    """Return the doubts of the issues of a title, or of all: the work list.

    Args:
        library: The library.
        slug: Of the title; empty for all.
        is_open: Leave out those that a person has decided.
    """
    found = correcting_list.doubts(library, slug)
    return tuple(work for work in found if not is_open or work.verdict in (None, Verdict.REJECTED))
