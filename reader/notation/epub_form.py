"""What our EPUB says that no reader of books shows, written by one module and read by another.

It stands in a ``meta`` of the package and in ``data-`` attributes, as JSON where it is
more than a text; whoever only reads the book never meets it.

Source:
    EPUB 3.3 (meta of OPF 2); HTML Living Standard 3.2.6.6 (data-*)
"""

import json

from reader.model.issue import DigestEntry

ISSUE = "daodu:issue"
"""Name of the meta that says what the issue is."""
ARTICLE_ID = "data-id"
EDITORS = "data-editors"
ENTRY = "data-entry"
LABEL = "data-label"
PATH = "data-path"
"""Path of a picture in the issue folder."""
MASTHEAD, FOLIO, EDITOR, DIGEST = "masthead", "folio", "editor", "digest"
"""Classes of what a page has beside its articles."""
UNPRINTED = "leading"
"""Class of a link to where an article goes on of which nothing is printed."""


def write_entry(entry: DigestEntry) -> str:
    """Write an entry of the 导读 as a value."""
    parts = [entry.headline, entry.deck, entry.page, entry.page_text]
    return json.dumps(parts, ensure_ascii=False)


def read_entry(value: str) -> DigestEntry | None:
    """Read an entry of the 导读; None where it has another form."""
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return None
    match found:
        case [str(headline), str(deck), str(page), str(text)]:
            return DigestEntry(headline=headline, deck=deck, page=page, page_text=text)
    return None
