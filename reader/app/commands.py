"""Every command of the reading window, once: menus, toolbars and the help sheet come from it.

The Chinese is in resources/translations/daodu_zh.ts.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.session.kiosk.offer import OFFERABLE


class Group(StrEnum):
    """Menus, in their order."""

    FILE = "file"
    GO = "go"
    VIEW = "view"
    MARK = "mark"
    TAKE = "take"
    FIND = "find"
    HELP = "help"


def say(text: str) -> str:
    """Mark a text for lupdate, which is told this name; it is translated when it is shown."""
    return text


def words(text: str) -> str:
    """Return a text of this table in the window's language."""
    return QCoreApplication.translate("", text)


def parted(text: str) -> tuple[str, str]:
    """Part a text of this table, in the window's language, at its colon.

    Returns:
        What several commands have in common, empty for most, and what tells this one apart.
    """
    head, colon, tail = words(text).replace("：", ": ").partition(": ")
    return (head, tail) if colon else ("", head)


GROUPS: dict[Group, str] = {
    Group.FILE: say("Paper"),
    Group.GO: say("Go"),
    Group.VIEW: say("View"),
    Group.MARK: say("Bookmarks"),
    Group.TAKE: say("Take Away"),
    Group.FIND: say("Find"),
    Group.HELP: say("Help"),
}


LETTERS: dict[Group, str] = {
    Group.FILE: "P",
    Group.GO: "G",
    Group.VIEW: "V",
    Group.MARK: "B",
    Group.TAKE: "T",
    Group.FIND: "F",
    Group.HELP: "H",
}
"""What opens each menu together with Alt, in every language."""


class Hearer(StrEnum):
    """Who has to have the keyboard for a command's keys to be heard."""

    WINDOW = "window"
    PAGE = "page"
    ARTICLE = "article"
    SHELF = "shelf"


class View(StrEnum):
    """What the window's middle can show; those beside the reading are named as their commands."""

    READING = "reading"
    SHELF = "shelf"
    CATALOGUE = "catalogue"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the reader can do.

    Attributes:
        name: Identifier.
        group: Its menu.
        text: Its English text in menus and tips; ``words`` translates it.
        keys: Shortcuts in Qt's portable notation, the one to show first.
        icon: Name of its icon; empty for none.
        in_kiosk: Whether a kiosk may offer it.
        is_switch: Whether it can be on or off.
        is_first: Whether a rule stands above it in its menu.
        hearer: Who hears its keys. Plain keys belong to lists and fields elsewhere.
        views: In which views it makes sense.
    """

    name: str
    group: Group
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_kiosk: bool = False
    is_switch: bool = False
    is_first: bool = False
    hearer: Hearer = Hearer.WINDOW
    views: frozenset[View] = frozenset(View)


def _command(name: str, group: Group, text: str, keys: str = "", icon: str = "") -> Command:
    return Command(
        name=name,
        group=group,
        text=text,
        keys=tuple(keys.split()),
        icon=icon,
        in_kiosk=name in OFFERABLE,
        is_switch=name in _SWITCHES,
        is_first=name in _FIRST,
        hearer=_HEARERS.get(name, Hearer.WINDOW),
        views=_views(name),
    )


def _views(name: str) -> frozenset[View]:
    if name in _EVERYWHERE or name.startswith("theme_"):
        return frozenset(View)
    return _AT_HOME.get(name, frozenset({View.READING}))


_SWITCHES = frozenset(
    {"contents", "thumbnails", "bookmarks", "single", "spread", "by_window", "full_screen"}
    | {"theme_system", "theme_paper", "theme_sepia", "theme_night", "theme_contrast", "shelf"}
    | {"catalogue", "correct", "facsimile", "vertical", "bound_right", "pages_down"}
)

_FIRST = frozenset(
    {"open_file", "catalogue", "settings", "go_to_page", "next_column", "back", "next_issue"}
    | {"next_link", "next_article", "read_aloud", "facsimile", "by_window", "vertical"}
    | {"contents", "theme_system", "full_screen", "bookmarks", "highlight", "undo"}
    | {"export_bookmarks", "save_pdf", "save_text", "copy_words", "cite_2025", "find_library"}
)

_HEARERS = {
    **dict.fromkeys(("next_page", "previous_page", "first_page", "last_page"), Hearer.PAGE),
    "copy_words": Hearer.PAGE,
    **dict.fromkeys(("next_column", "previous_column", "next_link"), Hearer.PAGE),
    **dict.fromkeys(("previous_link", "follow", "read_article"), Hearer.PAGE),
    **dict.fromkeys(("next_article", "previous_article", "peek"), Hearer.ARTICLE),
    "take_out": Hearer.SHELF,
}

_EVERYWHERE = frozenset(
    {"shelf", "catalogue", "open_file", "open_folder", "settings", "quit", "full_screen"}
    | {
        "next_zone",
        "previous_zone",
        "menus",
        "bookmarks",
        "export_bookmarks",
        "undo",
        "redo",
        "find_library",
        "close_pane",
        "help",
    }
)

_AT_HOME = {
    "take_out": frozenset({View.SHELF}),
    "correct": frozenset({View.READING, View.CORRECT}),
}
"""Commands of some views; every other one belongs to the reading."""

COMMANDS: tuple[Command, ...] = (
    _command("shelf", Group.FILE, say("Shelf"), "Ctrl+L", "shelf"),
    _command("open_file", Group.FILE, say("Take In File…"), "Ctrl+O", "open"),
    _command("open_folder", Group.FILE, say("Take In Folder…"), "Ctrl+Shift+O"),
    _command("take_out", Group.FILE, say("Take Out of the Library"), "Del"),
    _command("catalogue", Group.FILE, say("Catalogue"), "Ctrl+K", "catalogue"),
    _command("correct", Group.FILE, say("Correct the Text…"), "Ctrl+Shift+K"),
    _command("settings", Group.FILE, say("Settings…"), "Ctrl+,", "settings"),
    _command("quit", Group.FILE, say("Quit"), "Ctrl+Q"),
    _command("next_page", Group.GO, say("Next Page"), "PgDown Right", "next"),
    _command("previous_page", Group.GO, say("Previous Page"), "PgUp Left", "previous"),
    _command("first_page", Group.GO, say("Front Page"), "Home", "first"),
    _command("last_page", Group.GO, say("Last Page"), "End", "last"),
    _command("go_to_page", Group.GO, say("Go to Page…"), "Ctrl+G"),
    _command("next_column", Group.GO, say("Next Column"), "Space"),
    _command("previous_column", Group.GO, say("Previous Column"), "Shift+Space"),
    _command("back", Group.GO, say("Back"), "Alt+Left", "back"),
    _command("forward", Group.GO, say("Forward"), "Alt+Right", "forward"),
    _command("next_issue", Group.GO, say("Next Issue"), "Ctrl+PgDown"),
    _command("previous_issue", Group.GO, say("Previous Issue"), "Ctrl+PgUp"),
    _command("next_link", Group.GO, say("Next Jump or Entry"), "J"),
    _command("previous_link", Group.GO, say("Previous Jump or Entry"), "Shift+J"),
    _command("follow", Group.GO, say("Follow Jump"), "Return"),
    _command("peek", Group.GO, say("Peek"), "P"),
    _command("next_article", Group.GO, say("Next Article"), "N", "down"),
    _command("previous_article", Group.GO, say("Previous Article"), "Shift+N", "up"),
    _command("read_article", Group.GO, say("Read Article"), "R", "article"),
    _command("read_aloud", Group.GO, say("Read Aloud, or Stop"), "F4", "aloud"),
    _command("read_digest", Group.GO, say("Read the Digest Aloud"), "Shift+F4"),
    _command("read_announced", Group.GO, say("Read the Story Announced"), "F5"),
    _command("fit_page", Group.VIEW, say("Fit Page"), "Ctrl+0", "fit_page"),
    _command("fit_width", Group.VIEW, say("Fit Width"), "Ctrl+1", "fit_width"),
    _command("zoom_in", Group.VIEW, say("Zoom In"), "Ctrl++ Ctrl+=", "zoom_in"),
    _command("zoom_out", Group.VIEW, say("Zoom Out"), "Ctrl+-", "zoom_out"),
    _command("facsimile", Group.VIEW, say("Page as Scanned"), "F7", "facsimile"),
    _command("by_window", Group.VIEW, say("Pages by Window Shape"), "Ctrl+4"),
    _command("single", Group.VIEW, say("Single Page"), "Ctrl+2", "single"),
    _command("spread", Group.VIEW, say("Spread"), "Ctrl+3", "spread"),
    _command("bound_right", Group.VIEW, say("Bound on the Right"), "Ctrl+Shift+B"),
    _command("pages_down", Group.VIEW, say("Pages Set Down"), "Ctrl+Alt+V"),
    _command("vertical", Group.VIEW, say("Vertical Text"), "Ctrl+Shift+V", "vertical"),
    _command("type", Group.VIEW, say("Type of Articles…"), "Ctrl+.", "larger"),
    _command("contents", Group.VIEW, say("Contents Pane"), "F9 Ctrl+T", "contents"),
    _command("thumbnails", Group.VIEW, say("Thumbnails"), "F8", "thumbnails"),
    _command("theme_system", Group.VIEW, say("Colours: System"), ""),
    _command("theme_paper", Group.VIEW, say("Colours: Paper"), ""),
    _command("theme_sepia", Group.VIEW, say("Colours: Sepia"), ""),
    _command("theme_night", Group.VIEW, say("Colours: Night"), "Ctrl+Shift+N"),
    _command("theme_contrast", Group.VIEW, say("Colours: High Contrast"), ""),
    _command("full_screen", Group.VIEW, say("Full Screen"), "F11", "full_screen"),
    _command("next_zone", Group.VIEW, say("Next Part of the Window"), "F6"),
    _command("previous_zone", Group.VIEW, say("Previous Part of the Window"), "Shift+F6"),
    _command("menus", Group.VIEW, say("Menus"), "F10"),
    _command("bookmark", Group.MARK, say("Add Bookmark"), "Ctrl+D", "bookmark"),
    _command("bookmarks", Group.MARK, say("Bookmarks Pane"), "Ctrl+B", "bookmarks"),
    _command("highlight", Group.MARK, say("Highlight Passage"), "Ctrl+H", "highlight"),
    _command("note", Group.MARK, say("Write Note…"), "Ctrl+M", "note"),
    _command("undo", Group.MARK, say("Undo"), "Ctrl+Z"),
    _command("redo", Group.MARK, say("Do Again"), "Ctrl+Shift+Z Ctrl+Y"),
    _command("export_bookmarks", Group.MARK, say("Export Bookmarks…"), ""),
    _command("print", Group.TAKE, say("Print…"), "Ctrl+P", "print"),
    _command("save_pdf", Group.TAKE, say("Save Page as PDF…"), "Ctrl+Shift+S"),
    _command("save_issue_pdf", Group.TAKE, say("Save Issue as PDF…")),
    _command("save_article_pdf", Group.TAKE, say("Save Article as PDF…"), "Ctrl+Shift+A"),
    _command("save_text", Group.TAKE, say("Save Article as Text…")),
    _command("save_clipping", Group.TAKE, say("Save Article as Picture…"), "Ctrl+Shift+X"),
    _command("copy_words", Group.TAKE, say("Copy Words Chosen on the Scan"), "Ctrl+C"),
    _command("copy_text", Group.TAKE, say("Copy Article"), "Ctrl+Shift+C", "copy"),
    _command("copy_shared", Group.TAKE, say("Copy Article with Source"), "Ctrl+Shift+T"),
    _command("mail_text", Group.TAKE, say("Send Article by Mail…"), "Ctrl+Shift+M"),
    _command("copy_quotation", Group.TAKE, say("Copy with Citation"), "Ctrl+Shift+Q"),
    _command("cite_2025", Group.TAKE, say("Copy Citation: GB/T 7714-2025"), "Ctrl+Shift+G"),
    _command("cite_2015", Group.TAKE, say("Copy Citation: GB/T 7714-2015")),
    _command("cite_bibtex", Group.TAKE, say("Copy Citation: BibTeX")),
    _command("cite_ris", Group.TAKE, say("Copy Citation: RIS")),
    _command("cite_csl", Group.TAKE, say("Copy Citation: CSL-JSON")),
    _command("find", Group.FIND, say("Find in Issue"), "Ctrl+F", "find"),
    _command("find_next", Group.FIND, say("Next Hit"), "F3"),
    _command("find_previous", Group.FIND, say("Previous Hit"), "Shift+F3"),
    _command("find_library", Group.FIND, say("Find in Library"), "Ctrl+Shift+F"),
    _command("close_pane", Group.VIEW, say("Close and Return to Page"), "Esc"),
    _command("help", Group.HELP, say("Keys at a Glance"), "F1 ?", "help"),
)


def command(name: str) -> Command:
    """Return a command by name."""
    return next(each for each in COMMANDS if each.name == name)
