"""Names and numbers as a PDF has them."""

import unicodedata

from PySide6.QtGui import QColor

from reader.model.issue import Page
from reader.notation.page_tag import page_tag


def page_name(page: Page, language: str) -> str:
    """Return what a page is called in the language of its paper: 第01版 要闻, Page 1 Sport."""
    return f"{page_tag((page.label,), language)} {page.section}".strip()


def printable(text: str) -> str:
    """Leave out what neither XML nor a PDF string can hold: controls, halves of surrogates."""
    return "".join(each for each in text if unicodedata.category(each) not in ("Cc", "Cs"))


def numbers(*values: float) -> str:
    """Write operands, each to a ten-thousandth of a point."""
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") or "0" for value in values)


def colour(ink: QColor) -> str:
    """Write the operands of a colour: red, green and blue."""
    return numbers(ink.redF(), ink.greenF(), ink.blueF())
