"""Every command of the reading window, once: menus, toolbars and the help sheet come from it."""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Menus, in their order."""

    FILE = "file"
    GO = "go"
    VIEW = "view"
    MARK = "mark"
    FIND = "find"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text in both languages."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        """Return the text in ``language`` ("zh" or "en")."""
        return self.zh if language == "zh" else self.en


GROUPS: dict[Group, Words] = {
    Group.FILE: Words(zh="报纸", en="Paper"),
    Group.GO: Words(zh="翻阅", en="Go"),
    Group.VIEW: Words(zh="显示", en="View"),
    Group.MARK: Words(zh="书签", en="Bookmarks"),
    Group.FIND: Words(zh="查找", en="Find"),
    Group.HELP: Words(zh="帮助", en="Help"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the reader can do.

    Attributes:
        name: Identifier.
        group: Its menu.
        words: Its text in menus and tips.
        keys: Shortcuts in Qt's portable notation, the one to show first.
        icon: Name of its icon; empty for none.
        in_kiosk: Whether a kiosk may offer it.
        is_switch: Whether it can be on or off.
    """

    name: str
    group: Group
    words: Words
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_kiosk: bool = True
    is_switch: bool = False


def _command(
    name: str, group: Group, zh_en: tuple[str, str], keys: str = "", icon: str = ""
) -> Command:
    zh, en = zh_en
    return Command(
        name=name,
        group=group,
        words=Words(zh=zh, en=en),
        keys=tuple(keys.split()),
        icon=icon,
        in_kiosk=name not in _NOT_IN_KIOSK,
        is_switch=name in _SWITCHES,
    )


_NOT_IN_KIOSK = frozenset(
    {"open_file", "open_folder", "quit", "bookmark", "bookmarks", "export_bookmarks", "settings"}
    | {"print", "save_pdf", "undo"}
)
"""They change what the next reader finds, leave the program, or use the machine."""

_SWITCHES = frozenset(
    {"contents", "thumbnails", "bookmarks", "single", "spread", "by_window", "full_screen"}
    | {"theme_system", "theme_paper", "theme_sepia", "theme_night", "theme_contrast", "shelf"}
)

COMMANDS: tuple[Command, ...] = (
    _command("shelf", Group.FILE, ("报架", "Shelf"), "Ctrl+L", "shelf"),
    _command("open_file", Group.FILE, ("收入文件…", "Take In File…"), "Ctrl+O", "open"),
    _command("open_folder", Group.FILE, ("收入文件夹…", "Take In Folder…"), "Ctrl+Shift+O"),
    _command("save_pdf", Group.FILE, ("本版存为 PDF…", "Save Page as PDF…"), "Ctrl+Shift+S"),
    _command("print", Group.FILE, ("打印…", "Print…"), "Ctrl+P", "print"),
    _command("settings", Group.FILE, ("设置…", "Settings…"), "Ctrl+,", "settings"),
    _command("quit", Group.FILE, ("退出", "Quit"), "Ctrl+Q"),
    _command("next_page", Group.GO, ("下一版", "Next Page"), "PgDown Right", "next"),
    _command("previous_page", Group.GO, ("上一版", "Previous Page"), "PgUp Left", "previous"),
    _command("first_page", Group.GO, ("头版", "Front Page"), "Home", "first"),
    _command("last_page", Group.GO, ("末版", "Last Page"), "End", "last"),
    _command("go_to_page", Group.GO, ("转到某版…", "Go to Page…"), "Ctrl+G"),
    _command("next_column", Group.GO, ("下一栏", "Next Column"), "Space"),
    _command("back", Group.GO, ("返回", "Back"), "Alt+Left", "back"),
    _command("forward", Group.GO, ("前进", "Forward"), "Alt+Right", "forward"),
    _command("next_issue", Group.GO, ("下一期", "Next Issue"), "Ctrl+PgDown"),
    _command("previous_issue", Group.GO, ("上一期", "Previous Issue"), "Ctrl+PgUp"),
    _command("next_link", Group.GO, ("下一处转接", "Next Jump or Entry"), "J"),
    _command("previous_link", Group.GO, ("上一处转接", "Previous Jump or Entry"), "Shift+J"),
    _command("follow", Group.GO, ("转到所指的版", "Follow Jump"), "Return"),
    _command("peek", Group.GO, ("先看一眼", "Peek"), "P"),
    _command("next_article", Group.GO, ("下一篇", "Next Article"), "N Tab"),
    _command("previous_article", Group.GO, ("上一篇", "Previous Article"), "Shift+N Shift+Tab"),
    _command("read_article", Group.GO, ("展读文章", "Read Article"), "R", "article"),
    _command("fit_page", Group.VIEW, ("整版", "Fit Page"), "Ctrl+0", "fit_page"),
    _command("fit_width", Group.VIEW, ("适合宽度", "Fit Width"), "Ctrl+1", "fit_width"),
    _command("zoom_in", Group.VIEW, ("放大", "Zoom In"), "Ctrl++ Ctrl+=", "zoom_in"),
    _command("zoom_out", Group.VIEW, ("缩小", "Zoom Out"), "Ctrl+-", "zoom_out"),
    _command("by_window", Group.VIEW, ("按窗口决定单双版", "Pages by Window Shape"), "Ctrl+4"),
    _command("single", Group.VIEW, ("单版", "Single Page"), "Ctrl+2", "single"),
    _command("spread", Group.VIEW, ("双版", "Spread"), "Ctrl+3", "spread"),
    _command("contents", Group.VIEW, ("导读栏", "Contents Pane"), "F9 Ctrl+T", "contents"),
    _command("thumbnails", Group.VIEW, ("版面缩略图", "Thumbnails"), "F8", "thumbnails"),
    _command("theme_system", Group.VIEW, ("颜色：随系统", "Colours: System"), ""),
    _command("theme_paper", Group.VIEW, ("颜色：纸", "Colours: Paper"), ""),
    _command("theme_sepia", Group.VIEW, ("颜色：旧报", "Colours: Sepia"), ""),
    _command("theme_night", Group.VIEW, ("颜色：夜", "Colours: Night"), "Ctrl+Shift+N"),
    _command("theme_contrast", Group.VIEW, ("颜色：高对比", "Colours: High Contrast"), ""),
    _command("full_screen", Group.VIEW, ("全屏", "Full Screen"), "F11", "full_screen"),
    _command("bookmark", Group.MARK, ("加书签", "Add Bookmark"), "Ctrl+D", "bookmark"),
    _command("bookmarks", Group.MARK, ("书签栏", "Bookmarks Pane"), "Ctrl+B", "bookmarks"),
    _command("undo", Group.MARK, ("撤销", "Undo"), "Ctrl+Z"),
    _command("export_bookmarks", Group.MARK, ("导出书签…", "Export Bookmarks…"), ""),
    _command("find", Group.FIND, ("在本期查找", "Find in Issue"), "Ctrl+F", "find"),
    _command("find_next", Group.FIND, ("下一处", "Next Hit"), "F3"),
    _command("find_previous", Group.FIND, ("上一处", "Previous Hit"), "Shift+F3"),
    _command("find_library", Group.FIND, ("在全部报纸中查找", "Find in Library"), "Ctrl+Shift+F"),
    _command("close_pane", Group.VIEW, ("关闭或返回版面", "Close and Return to Page"), "Esc"),
    _command("help", Group.HELP, ("快捷键一览", "Keys at a Glance"), "F1 ?", "help"),
)


def command(name: str) -> Command:
    """Return a command by name."""
    return next(each for each in COMMANDS if each.name == name)
