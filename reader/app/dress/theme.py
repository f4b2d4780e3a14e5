"""Colours of the window in each theme, and the style sheet made from them."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from reader.resources import resource
from reader.session.settings import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Colours of a theme, ``#rrggbb``; text stands out from its ground by 4.5 to 1 at least.

    Attributes:
        desk: What the sheets lie on.
        paper: The sheets themselves, as ``paint.palette`` has it.
        shadow: Of a sheet on the desk.
        window: Ground of toolbars and panes.
        field: Ground of lists and entry fields.
        text: Text on both.
        muted: Lesser text on both.
        line: Hairlines between parts of the window, which only look well.
        edge: Round what can be typed in or pressed, and the handle of a scroll bar; stands out
            from both grounds by 3 to 1 (WCAG 2.2 1.4.11).
        idle: What cannot be used now; it need not be read, but is told from what can.
        accent: The program's red: links, the entry being read.
        on_accent: Text on the accent.
        focus: Ring round what the keyboard is at.
        hover: Ground under the pointer.
        chosen: Ground of the entry chosen.
        warning: Ground of a message.
        is_dark: Whether paper is dark too.
        veil: How much of the paper's colour lies over covers, whose white would glare,
            0 to 1; as ``paint.palette`` has it for scans.
    """

    desk: str
    paper: str
    shadow: str
    window: str
    field: str
    text: str
    muted: str
    line: str
    edge: str
    idle: str
    accent: str
    on_accent: str
    focus: str
    hover: str
    chosen: str
    warning: str
    is_dark: bool
    veil: float = 0.0


HIGHLIGHTS: dict[str, str] = {
    "yellow": "#ffd84a",
    "green": "#8fd18a",
    "blue": "#8ec3f0",
    "pink": "#f2a3b8",
}
"""Colours of highlights, ``#rrggbb``, by the name that is kept; laid thinly over any paper."""

COLOURS: dict[Theme, Colours] = {
    Theme.PAPER: Colours(
        desk="#cdc8bf",
        paper="#fbf8f1",
        shadow="#3a3226",
        window="#f3f0ea",
        field="#fbf9f5",
        text="#26231e",
        muted="#655e53",
        line="#d9d3c7",
        edge="#8d8373",
        idle="#928877",
        accent="#9c2b1f",
        on_accent="#ffffff",
        focus="#1d5d9b",
        hover="#e8e2d6",
        chosen="#e3d9c8",
        warning="#f6e7c1",
        is_dark=False,
    ),
    Theme.SEPIA: Colours(
        desk="#b9a98c",
        paper="#f2e6cf",
        shadow="#3b2c14",
        window="#efe3cb",
        field="#f7eedb",
        text="#33281a",
        muted="#634f31",
        line="#d3c2a0",
        edge="#8c784f",
        idle="#8f7b55",
        accent="#8a3517",
        on_accent="#ffffff",
        focus="#22577f",
        hover="#e5d5b5",
        chosen="#dcc8a2",
        warning="#f4dfab",
        is_dark=False,
    ),
    Theme.NIGHT: Colours(
        desk="#131416",
        paper="#1d1f22",
        shadow="#000000",
        window="#1f2124",
        field="#191b1d",
        text="#e4dfd5",
        muted="#aea79b",
        line="#35383d",
        edge="#6f747c",
        idle="#73777f",
        accent="#e8907c",
        on_accent="#1b1210",
        focus="#7ab6ea",
        hover="#2c2f34",
        chosen="#3a3a38",
        warning="#4a3d1c",
        is_dark=True,
        veil=0.35,
    ),
    Theme.CONTRAST: Colours(
        desk="#000000",
        paper="#000000",
        shadow="#000000",
        window="#000000",
        field="#000000",
        text="#ffffff",
        muted="#bdbdbd",
        line="#ffffff",
        edge="#ffffff",
        idle="#8c8c8c",
        accent="#ffd84a",
        on_accent="#000000",
        focus="#00e5ff",
        hover="#2b2b2b",
        chosen="#3d3d00",
        warning="#3d3d00",
        is_dark=True,
    ),
}


def theme_in_use(theme: Theme, *, is_system_dark: bool) -> Theme:
    """Return the theme itself, or what the system asks for."""
    if theme is not Theme.SYSTEM:
        return theme
    return Theme.NIGHT if is_system_dark else Theme.PAPER


UI_FAMILY = "Noto Sans SC"
"""Family of menus and panes; one of the bundled."""
UI_POINTS = 10


STRONG = QFont.Weight.Bold
"""Of names and heads among other words. Of the bundled variable font the window's widgets draw
400 and 700 alone: what is set in between is drawn as 400."""


def interface_font() -> QFont:
    """Return the font of menus and panes.

    It is set before there is a window, though the bundled fonts are loaded later: what a
    window shown before takes in would keep the system's font.
    """
    font = QFont(UI_FAMILY)
    font.setPointSize(UI_POINTS)
    return font


LEAST_TARGET_PX = 24
TOUCH_TARGET_PX = 44
"""Smallest buttons for a pointer and for a finger (WCAG 2.2 2.5.8, 2.5.5)."""
_FRAME = 12
"""What the padding and border of fields and buttons add to their height."""
_LINE = 20
_LEAST_ROW = 30
_RING = 2
"""Round the line of a menu that is at hand."""
_LEAST_BESIDE = 4
"""Above and below the line of a menu, inside its ring."""


def style_sheet(colours: Colours, *, is_touch: bool = False) -> str:
    """Return the window's style sheet in these colours."""
    form = Template(resource("style/window.qss").read_text(encoding="utf-8"))
    target = TOUCH_TARGET_PX if is_touch else LEAST_TARGET_PX
    shade = "light" if colours.is_dark else "dark"
    icons = resource("icon").as_posix()
    return form.substitute(
        asdict(colours),
        target=target,
        scroller=2 * target,
        steps=2 * target,
        tool=max(target - _FRAME, LEAST_TARGET_PX),
        inner=max(target - _FRAME, _LINE),
        beside=max((target - _LINE) // 2 - _RING, _LEAST_BESIDE),
        row=max(target, _LEAST_ROW),
        icons=icons,
        shade=shade,
    )


def palette(colours: Colours) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.window,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.window,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.field,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.idle))
    return made
