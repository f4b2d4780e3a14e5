"""The help sheet: every command with its keys, made from the table of commands."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from reader.app.commands import COMMANDS, GROUPS, Group, words
from reader.app.parts.porthole import fit_screen

_NARROW_PX = 700
_WIDE_PX = 1080
_EDGE = 14
_GUTTER_PX = 20
"""Between two columns, beside what their cells have round them."""


def help_html(*, is_narrow: bool = False) -> str:
    """Write the sheet as HTML: three columns of groups, or one where there is little room."""
    if is_narrow:
        return "".join(_group(group) for group in Group)
    thirds = (
        (Group.GO, Group.HELP),
        (Group.VIEW, Group.FIND),
        (Group.FILE, Group.MARK, Group.TAKE),
    )
    columns = tuple("".join(_group(group) for group in third) for third in thirds)
    # A key at the end of one column is not taken for one of the next.
    gutter = f'<td width="{_GUTTER_PX}"></td>'
    cells = gutter.join(f'<td width="31%" valign="top">{column}</td>' for column in columns)
    return f'<table width="100%" cellpadding="8"><tr>{cells}</tr></table>'


def _group(group: Group) -> str:
    rows = "".join(
        f'<tr><td style="padding:2px 14px 2px 0">{escape(words(each.text))}</td>'
        f'<td style="padding:2px 0" align="right"><b>{escape(_keys(each.keys))}</b></td></tr>'
        for each in COMMANDS
        if each.group is group and each.keys
    )
    title = escape(words(GROUPS[group]))
    return f'<h3>{title}</h3><table width="100%">{rows}</table>'


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(QKeySequence(key).toString(native) for key in keys)


class HelpSheet(QDialog):
    """Shows all commands and their keys at a glance."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys at a glance"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        text = QTextBrowser(self)
        text.setAccessibleName(self.tr("Keys at a glance"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.addWidget(text)
        fit_screen(self, QSize(_WIDE_PX, 0))
        html = help_html(is_narrow=self.width() < _NARROW_PX)
        text.setHtml(html)
        # As high as all the keys, where the screen has the room; the browser itself is
        # laid out only when it is shown.
        whole = QTextDocument()
        whole.setDefaultFont(text.font())
        whole.setHtml(html)
        whole.setTextWidth(self.width() - 3 * _EDGE)
        fit_screen(self, QSize(_WIDE_PX, round(whole.size().height()) + 3 * _EDGE))

    def open_up(self) -> None:
        """Show the sheet before everything else, with the keyboard on it."""
        self.show()
        self.activateWindow()
