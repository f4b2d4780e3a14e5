"""What our METS says that no profile has a name for, written by one module and read by another.

Source:
    METS 1.12 (div TYPE is free text); MODS 3.8 (note and identifier types are free text)
"""

from reader.model.jump import JumpKind

CREATOR = "Daodu"
"""Software agent of a METS file that keeps to these forms."""

MASTHEAD_IDENTIFIERS = {"cn_number": "cn", "issn": "issn", "postal_code": "postal code"}
MASTHEAD_NOTES = {
    "publisher": "publisher",
    "price": "price",
    "weather": "weather",
    "lunar_date": "lunar date",
    "weekday": "weekday",
    "website": "website",
    "email": "email",
    "wechat": "wechat",
    "direction": "direction",
}
HOTLINE = "hotline"
PAGES_ANNOUNCED = "pages announced"
EVIDENCE = "date evidence"

MASTHEAD = "TITLE_SECTION"
HEADER = "HEADER"
"""Lines at the edge of a page, and who made it."""
FOLIO, EDITOR = "FOLIO", "EDITOR"
CONTENTS = "CONTENTS"
"""The 导读."""
ENTRY, ENTRY_DECK, ENTRY_PAGE = "ENTRY_HEADLINE", "ENTRY_DECK", "ENTRY_PAGE"
ARTICLE = "ARTICLE"
OVERLINE, TITLE, SUBHEADLINE, AUTHOR = "OVERLINE", "TITLE", "SUBHEADLINE", "AUTHOR"
PARAGRAPH, CROSSHEADING, CONTINUATION = "PARAGRAPH", "CROSSHEADING", "CONTINUATION"
ILLUSTRATION, CAPTION, CREDIT = "ILLUSTRATION", "CAPTION", "CREDIT"
ROW = "ROW"
SIDE = 16_384
"""Width and height of a page in ALTO's pixels; by a power of two no fraction is rounded."""


def named(role: str | None, names: tuple[str, ...]) -> str:
    """Return role and names as the label of who wrote or made something."""
    return f"{role or ''}|{'、'.join(names)}"


def read_named(label: str) -> tuple[str | None, tuple[str, ...]]:
    """Read role and names of a label."""
    role, _, names = label.partition("|")
    return role or None, tuple(name for name in names.split("、") if name)


def leading(kind: JumpKind, pages: tuple[str, ...]) -> str:
    """Return which way a jump leads, and to which pages, as its label."""
    return f"{kind.value}|{'、'.join(pages)}"


def read_leading(label: str) -> tuple[JumpKind, tuple[str, ...]] | None:
    """Read which way a jump leads; None when the label is none."""
    kind, _, pages = label.partition("|")
    if kind not in tuple(JumpKind):
        return None
    return JumpKind(kind), tuple(page for page in pages.split("、") if page)
