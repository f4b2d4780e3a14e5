"""A reference in, its citation by GB/T 7714 out.

Source:
    GB/T 7714-2015 4.4 and 8 (newspapers, document type N); for the 2025 form
    the published samples of the styles made for it.
"""

import re
from enum import StrEnum

from reader.export.reference import Reference, page_ranges
from reader.model.dating import DateStatus

_MOST_AUTHORS = 3
"""GB/T 7714-2015 8.1.2: three at the most, then 等."""
_FULL_STOP = re.compile(r"(?<![.。])[.。]$")
"""Papers of the nineteenth century end their headlines with one; [N] follows the title itself."""


class Gbt7714(StrEnum):
    """The two forms of the standard in use."""

    Y2015 = "2015"
    Y2025 = "2025"


def cite_gbt7714(reference: Reference, form: Gbt7714 = Gbt7714.Y2025) -> str:
    """Return the citation in one line.

    The 2025 form differs in the full-width comma between authors and after
    the paper's name, in the full-width colon before other title information, and in
    full-width brackets round the pages. A date that
    was inferred stands in square brackets (GB/T 7714-2015 8.4.3.1); where it
    is unknown the running number takes its place.
    """
    is_new = form is Gbt7714.Y2025
    comma, colon = ("，", "：") if is_new else (", ", ": ")
    opening, closing = ("（", "）") if is_new else ("(", ")")
    titles = (_FULL_STOP.sub("", title) for title in (reference.title, reference.deck))
    title = colon.join(title for title in titles if title)
    pages = ", ".join(a if a == b else f"{a}-{b}" for a, b in page_ranges(reference.pages))
    source = comma.join(part for part in (reference.newspaper, _when(reference)) if part)
    sentences = [_authors(reference, comma), f"{title}[N]", f"{source}{opening}{pages}{closing}"]
    return "".join(f"{sentence}. " for sentence in sentences if sentence).rstrip()


def _authors(reference: Reference, comma: str) -> str:
    named = list(reference.authors[:_MOST_AUTHORS])
    if len(reference.authors) > _MOST_AUTHORS:
        is_han = re.search(r"[\u3400-\u9fff]", named[0])
        named.append("等" if is_han else "et al")
    return comma.join(named)


def _when(reference: Reference) -> str:
    date = reference.date
    if date.value is None:
        return "" if reference.number is None else f"第{reference.number}期"
    day = date.value.isoformat()
    return f"[{day}]" if date.status is DateStatus.INFERRED else day
