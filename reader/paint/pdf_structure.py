"""Parts of pages in, the tree of a PDF's structure out, which is what a screen reader reads.

A document has a section for each page, a section has its articles and the 导读, an
article its lines of heading, paragraphs, pictures and tables. An article set on two
sheets of its page is one all the same.

Source: ISO 32000-2 14.7 (logical structure), 14.8.4 (standard structure types), 14.8.5.7 (table
attributes)
"""

from collections.abc import Container, Sequence

import pikepdf

from reader.model.article import Block, Crosshead, Picture, Table
from reader.model.issue import Issue, Page
from reader.paint.pdf_part import Part
from reader.paint.pdf_text import page_name, printable

_Key = tuple[str | int | Part, ...]


class StructureTree:
    """Grows with the sheets and links of a book."""

    def __init__(
        self, pdf: pikepdf.Pdf, issue: Issue | None, linked: Container[tuple[str, Part]]
    ) -> None:
        """Begin the tree.

        Args:
            pdf: Whose it is.
            issue: What its pages are of; None for proofs.
            linked: Parts that lead elsewhere, each with the label of its page.
        """
        self._pdf = pdf
        self._linked = linked
        self._pages = {each.label: each for each in issue.pages} if issue else {}
        self._language = issue.language if issue else ""
        self._articles = {each.id: each for page in self._pages.values() for each in page.articles}
        self._root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        self._document = self._element("Document", self._root)
        self._root.K = self._document
        self._known: dict[_Key, pikepdf.Object] = {}
        self._parents: list[pikepdf.Object] = []

    def add_sheet(self, page: pikepdf.Object, label: str, parts: Sequence[Part]) -> None:
        """Take in what a sheet prints.

        Args:
            page: The sheet in the PDF.
            label: Of its page.
            parts: What each piece of marked content is a part of.
        """
        parents = pikepdf.Array()
        for number, part in enumerate(parts):
            element = self._leaf(label, part)
            element.K.append(pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page, MCID=number))
            parents.append(element)
        page.StructParents = self._file(parents)
        page.Tabs = pikepdf.Name.S

    def add_link(self, page: pikepdf.Object, label: str, part: Part, link: pikepdf.Object) -> None:
        """Take in a link.

        Args:
            page: The sheet in the PDF.
            label: Of its page.
            part: What leads elsewhere.
            link: The annotation.
        """
        element = self._leaf(label, part)
        element.K.append(pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Pg=page, Obj=link))
        link.StructParent = self._file(element)

    def finish(self) -> None:
        """Put the tree into the PDF."""
        numbered = pikepdf.Array(entry for pair in enumerate(self._parents) for entry in pair)
        self._root.ParentTree = self._pdf.make_indirect(pikepdf.Dictionary(Nums=numbered))
        self._root.ParentTreeNextKey = len(self._parents)
        self._pdf.Root.StructTreeRoot = self._root
        self._pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)

    def _file(self, parent: pikepdf.Object) -> int:
        """Enter what content or a link belongs to, and return the number it is found by."""
        self._parents.append(self._pdf.make_indirect(parent))
        return len(self._parents) - 1

    def _leaf(self, label: str, part: Part) -> pikepdf.Object:
        """Return the innermost element that a part is."""
        element = self._stem(label, part)
        if (label, part) in self._linked:
            return self._once((label, "link", part), "Link", element)
        return element

    def _stem(self, label: str, part: Part) -> pikepdf.Object:
        block = self._block(part)
        match part.field, block:
            case "digest", _:
                contents = self._once((label, "contents"), "TOC", self._section(label))
                return self._once((label, part), "TOCI", contents)
            case "block", Table():
                return self._cell(label, part, block)
            case "block", Crosshead():
                return self._once((label, part), "H2", self._article(label, part.article))
            case ("picture", _) | ("caption" | "credit", Picture(image=str())):
                figure = self._figure(label, part)
                is_caption = part.field != "picture"
                return self._once((label, part), "Caption", figure) if is_caption else figure
            case "jump", _ if (place := self._place(part)) is not None:
                return self._stem(label, place)
            case field, _:
                role = "H1" if field == "headline" else "P"
                return self._once((label, part), role, self._article(label, part.article))

    def _place(self, part: Part) -> Part | None:
        """Return the block that a jump stands in; None for one that stands alone."""
        article = self._articles.get(part.article)
        jump = article.jumps[part.index] if article and part.index < len(article.jumps) else None
        if jump is None or jump.block is None:
            return None
        return Part("block", part.article, jump.block)

    def _block(self, part: Part) -> Block | None:
        article = self._articles.get(part.article)
        is_block = article is not None and part.index < len(article.blocks)
        return article.blocks[part.index] if article and is_block else None

    def _section(self, label: str) -> pikepdf.Object:
        page = self._pages.get(label)
        name = self._name(page) if page else ""
        return self._once((label,), "Sect", self._document, T=name)

    def _name(self, page: Page) -> str:
        return page_name(page, self._language)

    def _article(self, label: str, article: str) -> pikepdf.Object:
        section = self._section(label)
        known = self._articles.get(article)
        if not article:
            return section
        return self._once((label, article), "Art", section, T=known.headline if known else "")

    def _figure(self, label: str, part: Part) -> pikepdf.Object:
        """Return the picture that a part is of or stands below."""
        block = self._block(part)
        page = self._pages.get(label)
        says = block.caption if isinstance(block, Picture) else ""
        known = self._articles.get(part.article)
        says = says or (known.headline if known else "") or (self._name(page) if page else label)
        key = (label, "figure", part.article, part.index)
        return self._once(key, "Figure", self._article(label, part.article), Alt=says)

    def _cell(self, label: str, part: Part, table: Table) -> pikepdf.Object:
        """Return a cell of a table; those of its head stand over their columns."""
        key = (label, "table", part.article, part.index)
        whole = self._once(key, "Table", self._article(label, part.article))
        number = part.cell // len(table.rows[0])
        row = self._once((*key, number), "TR", whole)
        if not table.has_head or number > 0:
            return self._once((label, part), "TD", row)
        head = self._once((label, part), "TH", row)
        head.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Column)
        return head

    def _once(self, key: _Key, role: str, parent: pikepdf.Object, **texts: str) -> pikepdf.Object:
        """Return the element of a key, which is made when it is asked for first."""
        if key not in self._known:
            self._known[key] = self._element(role, parent, **texts)
            parent.K.append(self._known[key])
        return self._known[key]

    def _element(self, role: str, parent: pikepdf.Object, **texts: str) -> pikepdf.Object:
        said = {f"/{name}": printable(text) for name, text in texts.items() if text}
        return self._pdf.make_indirect(
            pikepdf.Dictionary(
                {
                    "/Type": pikepdf.Name.StructElem,
                    "/S": pikepdf.Name(f"/{role}"),
                    "/P": parent,
                    "/K": pikepdf.Array(),
                    **said,
                }
            )
        )
