"""An issue of a newspaper and its pages."""

from dataclasses import dataclass

from reader.model.article import Article, Byline
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.model.jump import JumpState


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestEntry:
    """One announcement in the 导读 box.

    Attributes:
        headline: As printed.
        deck: Empty when there is none.
        page: Normalised label of the page announced ("2"); empty when none is printed.
        page_text: The page tag as printed (2版, ►A3).
        state: Resolved, page not held, or ambiguous.
        target: Id of the article announced; None when not found.
    """

    headline: str
    deck: str = ""
    page: str = ""
    page_text: str = ""
    state: JumpState = JumpState.PAGE_NOT_HELD
    target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The 导读 box of a page.

    Attributes:
        label: Its heading as printed (导读, 今日导读); empty when none is.
        entries: In print order.
    """

    label: str = ""
    entries: tuple[DigestEntry, ...] = ()


VERTICAL = "vertical"
"""The direction of a paper whose text runs down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What the masthead says of the paper. Every string empty when not printed.

    Attributes:
        lines: The printed lines it was read from, in print order, each line once.
        cn_number: 国内统一刊号, "CN33-0019".
        postal_code: 邮发代号, "31-25".
        issn: "1234-567X".
        pages_announced: 今日N版; None when not printed.
        hotlines: Telephone numbers.
        website: Without scheme, as printed.
        email: Mail address.
        wechat: Name of the WeChat account.
        publisher: 主办 or 出版.
        price: As printed.
        weather: As printed.
        lunar_date: As printed (农历癸卯年十二月廿一).
        weekday: As printed (星期三).
        direction: "vertical" for a paper whose text runs down and which is bound on
            the right, "horizontal" for the other kind; empty when nobody has said.
    """

    lines: tuple[str, ...] = ()
    cn_number: str = ""
    postal_code: str = ""
    issn: str = ""
    pages_announced: int | None = None
    hotlines: tuple[str, ...] = ()
    website: str = ""
    email: str = ""
    wechat: str = ""
    publisher: str = ""
    price: str = ""
    weather: str = ""
    lunar_date: str = ""
    weekday: str = ""
    direction: str = ""

    @property
    def is_set_down(self) -> bool:
        """Tell whether the paper says of itself that its text runs down."""
        return self.direction == VERTICAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Facsimile:
    """The page as scanned or as the publisher's picture or PDF.

    Attributes:
        path: Relative to the issue folder.
        sheet: Page inside a PDF, from 0; 0 for a picture.
    """

    path: str
    sheet: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page (版).

    Attributes:
        label: As counted by the paper, normalised ("01", "A01"); unique in the issue.
        number: Place in the issue, from 1.
        section: Name of the page (要闻); empty when none is printed.
        editors: Who made the page (责任编辑, 版式设计).
        folio: Printed lines at the page's edge that belong to no article, in print order.
        digest: The 导读 box; None when the page has none.
        articles: In print order.
        facsimile: None when only the text is held.
        as_found: The page's text exactly as the source had it; empty when the
            source is not a text.
        words: The file of the words' places on the scanned page, relative to
            the issue folder; empty when no place is known.
    """

    label: str
    number: int
    section: str = ""
    editors: tuple[Byline, ...] = ()
    folio: tuple[str, ...] = ()
    digest: Digest | None = None
    articles: tuple[Article, ...] = ()
    facsimile: Facsimile | None = None
    as_found: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One issue of a newspaper.

    Attributes:
        title: Name of the paper; empty when unknown.
        number: Running number (第6311期); None when unknown.
        date: When it came out.
        edition: Empty for the only or main edition (早, 晚, 号外).
        language: "zh-Hans" or "zh-Hant", or another BCP 47 tag.
        masthead: What the masthead says.
        pages: In order of number; never empty.
        remarks: A cataloguer's remarks, Markdown; empty when there are none.
        doubts: What was guessed or left open.
    """

    title: str = ""
    number: int | None = None
    date: Dating = Dating()
    edition: str = ""
    language: str = "zh-Hans"
    masthead: Masthead = Masthead()
    pages: tuple[Page, ...]
    remarks: str = ""
    doubts: tuple[Doubt, ...] = ()

    def page(self, label: str) -> Page | None:
        """Find a page by label; None when the issue does not hold it."""
        return next((page for page in self.pages if page.label == label), None)

    def article(self, article_id: str) -> Article | None:
        """Find an article by id; None when the issue does not hold it."""
        return next(
            (
                article
                for page in self.pages
                for article in page.articles
                if article.id == article_id
            ),
            None,
        )
