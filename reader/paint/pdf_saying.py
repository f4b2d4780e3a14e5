"""Strings of a PDF in, the same with what they say, for readers that would guess it wrong.

Type is placed character by character: marks close up, lines are opened, a quarter em
stands beside figures, vertical lines run down. From such places poppler guesses
spaces and new lines, so it is told the text of a string as a whole.

Three marks are put around a string, the last for what does worse with the first:

* its text, in the content itself: the only one that poppler reads;
* an empty one by name. PDFium gives all characters of a text one place; told nothing by
  the innermost it reads the characters themselves;
* its text again by name, as an object of its own, which PDFium passes over. MuPDF takes
  the innermost for what a string says and would else read nothing.

Source: ISO 32000-2 14.9.4 (ActualText), 14.6.2 (property lists by name)
"""

import pikepdf

_UNSAID = "Unsaid"
"""Name among a book's resources of marks whose ActualText is empty."""


class Sayings:
    """What the strings of one book say, each text with its name among the book's resources."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def said(self, text: str, string: str) -> str:
        """Return operators that show a string, marked with what it says.

        Args:
            text: What it says.
            string: Operators that show it.
        """
        name = self._names.setdefault(text, f"S{len(self._names)}")
        actual = text.encode("utf-16-be", "surrogatepass").hex().upper()
        marks = f"/Span <</ActualText <FEFF{actual}>>> BDC /Span /{_UNSAID} BDC /Span /{name} BDC"
        return f"{marks} {string} EMC EMC EMC"

    def properties(self, pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
        """Return the property lists that the marks name."""
        found = {f"/{_UNSAID}": pikepdf.Dictionary(ActualText=pikepdf.String(""))}
        for text, name in self._names.items():
            actual = b"\xfe\xff" + text.encode("utf-16-be", "surrogatepass")
            said = pdf.make_indirect(pikepdf.String(actual))
            found[f"/{name}"] = pikepdf.Dictionary(ActualText=said)
        return pikepdf.Dictionary(found)


def marked(string: str) -> str:
    """Give a string a mark of its own: PDFium passes over what has that of the one before."""
    return f"/Span <<>> BDC {string} EMC"
