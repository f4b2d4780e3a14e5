"""Looks a window over for readers of all kinds: what it finds wrong, a sentence each.

After WCAG 2.2: names and roles (4.1.2), the way of the keyboard (2.4.3), its keys (2.1.4),
what holds it (2.1.2) and its mark (2.4.13), contrast of text (1.4.3), sizes of targets (2.5.8,
2.5.5), text that is cut off (1.4.4, 1.4.10).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from reader.app.correcting.page_picture import PagePicture
from reader.app.dress.wardrobe import Wardrobe
from reader.app.reading.thumbnail_strip import ThumbnailStrip
from reader.app.taking.proof_view import ProofView

CONTRAST, MARK_CONTRAST = 4.5, 3.0
SHARP = 3
"""Pixels to a pixel in pictures that contrast is read from: smoothing makes thin strokes pale."""
LOOKED_AT = QSize(240, 80)
"""What of a large widget its text is looked at in: some lines of it."""
RINGED = QSize(4000, 60)
"""What of a large widget shows whether the keyboard is there: all of its width."""
ARROW_PX, BESIDE_PX = 40, 16
"""What a box with an arrow, and a field, need beside their text."""
STOPS_WITHIN = 8
"""How often Tab may stop within a text, at its links."""
_SIDEWAYS = Qt.Orientation.Horizontal
NAME = QAccessible.Text.Name
FOREIGN_HERE = re.compile(
    r"Daodu|PDF|BibTeX|RIS|CSL|JSON|CSV|GB/T|MARC\w*|CNMARC|MODS|XML|ISSN|CN|EPUB|METS|ALTO|"
    r"IIIF|Ctrl|Shift|Alt|Del|Home|End|PgUp|PgDown|Esc|Return|Space|Left|Right|Tab|Markdown|"
    r"F\d+|UTC|ISO|Excel|pdf|English|px|PIN|OAI|Dublin|Core|Latin|HTML|Noto\w*|Serif|Sans|SC|[A-Z]\b"
)
"""Words that are the same in every language."""
WIDE = (QTableView, ThumbnailStrip, PagePicture, ProofView)
"""What may scroll both ways: tables and pictures (1.4.10)."""
SAID_HERE = {"中文", "早", "晚"}
"""Chinese in an English window: the language's own name, and examples of what papers print."""
OF_THE_MACHINE = {"font", "size", "lookInCombo"}
"""Boxes that offer what the machine has: typefaces, papers of the trade, folders."""


def said(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(NAME) if told is not None else ""


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or '-'} “{said(widget) or ''}”"


def shown_widgets(window: QWidget) -> list[QWidget]:
    """Return the widgets that are seen, without the insides of Qt's own."""
    return [
        each
        for each in (window, *window.findChildren(QWidget))
        if each.isVisible() and each.window() is window and not each.visibleRegion().isEmpty()
    ]


def is_inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of one of Qt's, which speaks for it."""
    above = widget.parentWidget()
    if widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar):
        return True
    return isinstance(above, QAbstractSpinBox | QComboBox) or (
        isinstance(above, QLineEdit) and isinstance(widget, QToolButton)
    )


def reachable(window: QWidget) -> list[QWidget]:
    """Return what the keyboard reaches."""
    return [
        each
        for each in shown_widgets(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
        and (not is_inner(each) or isinstance(each, QTabBar))
    ]


# Names


def nameless(window: QWidget) -> Iterator[str]:
    """Find what a screen reader cannot name."""
    for widget in reachable(window):
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(NAME).strip():
            yield f"no name: {describe(widget)} in {describe(widget.parentWidget())}"
        if isinstance(widget, QComboBox) and not _is_labelled(widget):
            yield f"only its choice is told, not what it chooses: {describe(widget)}"
        if told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"no role: {describe(widget)}"
        if not told.state().focusable:
            yield f"not told to be focusable: {describe(widget)}"


def _is_labelled(box: QComboBox) -> bool:
    """Tell whether a box says what is chosen in it: on Linux Qt has its choice for its name."""
    told = QAccessible.queryAccessibleInterface(box)
    label = QAccessible.RelationFlag.Label
    return bool(told.text(QAccessible.Text.Description) or told.relations(label))


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget of the window's own says, to the eye and to the ear."""
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield re.sub(r"\(.*?\)", "", widget.toolTip())
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
    if isinstance(widget, QComboBox) and widget.objectName() not in OF_THE_MACHINE:
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QTableView):
        for i in range(widget.horizontalHeader().count()):
            yield str(widget.model().headerData(i, Qt.Orientation.Horizontal) or "")


def untranslated(window: QWidget, papers: str, *, is_chinese: bool) -> Iterator[str]:
    """Find words of the other language that no paper has printed.

    Args:
        window: The window.
        papers: All that the papers themselves say.
        is_chinese: Whether the window speaks Chinese, else English.
    """
    for widget in (window, *window.findChildren(QWidget)):
        for text in words_of(widget):
            if not text:
                continue
            rest = FOREIGN_HERE.sub("", text) if is_chinese else text
            strange = re.findall(r"[A-Za-z]{2,}" if is_chinese else r"[\u4e00-\u9fff]+", rest)
            strange = [word for word in strange if word not in papers and word not in SAID_HERE]
            if strange:
                yield f"not translated: {describe(widget)}: {text!r}"


# The keyboard's way and mark


def chain(window: QWidget) -> list[QWidget]:
    """Return what Tab reaches, in its order, from the first that it reaches."""
    within = set(reachable(window))
    found, there = [], window.nextInFocusChain()
    while there is not window and len(found) < 3000:
        if there in within:
            found.append(there)
        there = there.nextInFocusChain()
    return found


def leaps(window: QWidget) -> Iterator[str]:
    """Find where Tab goes back up or to the left within one part of the window."""
    order = chain(window)
    for former, latter in pairwise(order):
        if former.parentWidget() is not latter.parentWidget():
            continue
        a = QRect(former.mapTo(window, QPoint(0, 0)), former.size())
        b = QRect(latter.mapTo(window, QPoint(0, 0)), latter.size())
        is_above = b.bottom() <= a.top()
        is_left = b.right() <= a.left() and b.top() < a.bottom() and a.top() < b.bottom()
        if is_above or is_left:
            yield f"Tab leaps back from {describe(former)} to {describe(latter)}"
    for lost in set(reachable(window)) - set(order):
        yield f"Tab never comes to {describe(lost)}"


def clashes(window: QWidget) -> Iterator[str]:
    """Find keys that mean two things at a time: letters with Alt, and commands' keys."""
    if isinstance(window, QFileDialog):
        return  # Qt's own, in which each of two lists hears Del.
    shown = shown_widgets(window)
    letters = [
        *(action.text() for bar in window.findChildren(QMenuBar) for action in bar.actions())
    ]
    letters += [each.text() for each in shown if isinstance(each, QAbstractButton)]
    letters += [
        each.tabText(i) for each in shown if isinstance(each, QTabBar) for i in range(each.count())
    ]
    keys = Counter(key for key in map(_mnemonic, letters) if key)
    actions = {action for each in (window, *shown) for action in each.actions()}
    keys += Counter(
        key.toString()
        for action in actions
        if action.isEnabled() and action.shortcutContext() in _EVERYWHERE
        for key in action.shortcuts()
    )
    keys += Counter(
        each.key().toString()
        for each in window.findChildren(QShortcut)
        if each.isEnabled() and each.context() in _EVERYWHERE
    )
    for menu in window.findChildren(QMenu):
        inside = Counter(key for key in (_mnemonic(each.text()) for each in menu.actions()) if key)
        yield from (f"{key} twice in {describe(menu)}" for key, n in inside.items() if n > 1)
    yield from (f"{key} means {n} things" for key, n in keys.items() if n > 1)


def traps(widgets: Iterable[QWidget]) -> Iterator[str]:
    """Find what keeps the keyboard when Tab is pressed, either way (2.1.2)."""
    for widget in widgets:
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            here = QApplication.focusWidget()
            for _ in range(STOPS_WITHIN):
                if here is not None and QApplication.focusWidget() is here:
                    QTest.keyClick(here, key)
            if here is not None and QApplication.focusWidget() is here:
                yield f"keeps {key.name}: {describe(here)}"


_EVERYWHERE = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


def _mnemonic(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


def luminance(rgb: int) -> float:
    parts = []
    for part in ((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255):
        share = part / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: int, other: int) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def picture(widget: QWidget, margin: int = 0, ratio: int = 1, most: QSize | None = None) -> QImage:
    """Take a picture of a widget as the window shows it, of its upper left corner at most."""
    window = widget.window()
    size = widget.size() if most is None else widget.size().boundedTo(most)
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), size)
    rect = rect.adjusted(-margin, -margin, margin, margin).intersected(window.rect())
    image = QImage(rect.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    window.render(image, QPoint(0, 0), rect)
    return image


def colours(image: QImage) -> memoryview:
    """Return the pixels, row by row."""
    return memoryview(image.constBits()).cast("I")


def markless(widgets: Iterable[QWidget]) -> Iterator[str]:
    """Find what shows too faintly that it has the keyboard (2.4.13: 3 to 1, a line round it)."""
    for widget in widgets:
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        before = picture(widget, 4, 1, RINGED)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus() and widget.focusProxy() is None:
            yield f"does not take the keyboard: {describe(widget)}"
            continue
        after = picture(widget, 4, 1, RINGED)
        pairs = zip(colours(before), colours(after), strict=True)
        changed = Counter(pair for pair in pairs if pair[0] != pair[1])
        plain = sum(n for pair, n in changed.items() if contrast(*pair) >= MARK_CONTRAST)
        wanted = min(widget.width() + widget.height(), 120)
        if plain < wanted:
            yield f"weak mark ({plain} of {wanted} pixels): {describe(widget)}"


# Looks


def text_colours(widget: QWidget) -> tuple[float, int] | None:
    """Return the contrast of a widget's text with its ground, and the ground."""
    image = picture(widget, 0, SHARP, LOOKED_AT)
    seen: Counter[int] = Counter()
    for colour, count in Counter(colours(image)).items():
        seen[colour & 0xF8F8F8] += count
    if len(seen) < 2:
        return None
    ground = seen.most_common(1)[0][0]
    least = max(sum(seen.values()) // 2000, 12)
    strokes = [colour for colour, count in seen.items() if count >= least and colour != ground]
    return (max(contrast(colour, ground) for colour in strokes), ground) if strokes else None


def has_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text().strip())
    if isinstance(widget, QAbstractButton):
        return bool(widget.text().strip()) and not is_inner(widget) and not is_icon_only(widget)
    if isinstance(widget, QTextBrowser):
        return bool(widget.toPlainText())
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    if isinstance(widget, QAbstractItemView):
        return widget.model() is not None and widget.model().rowCount() > 0
    return isinstance(widget, QComboBox | QTabBar)


def is_icon_only(button: QWidget) -> bool:
    is_iconic = (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    return is_iconic and not button.icon().isNull()


def pale(widgets: Iterable[QWidget]) -> Iterator[str]:
    """Find text too pale for its ground; what is disabled need not be read (1.4.3)."""
    for widget in widgets:
        seen = widget.visibleRegion().boundingRect()
        is_sliver = min(seen.width(), seen.height()) < 8
        # Its strokes are cut.
        is_out_of_sight = 2 * seen.height() < widget.height()
        if not has_text(widget) or not widget.isEnabled() or is_sliver or is_out_of_sight:
            continue
        found = text_colours(widget)
        if found is not None and found[0] < CONTRAST:
            yield f"pale ({found[0]:.1f} to 1): {describe(widget)}"


def small(window: QWidget, least: int) -> Iterator[str]:
    """Find targets too small for pointer or finger."""
    for widget in shown_widgets(window):
        is_target = isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox)
        if not is_target or is_inner(widget) or is_in_field(widget):
            continue
        if min(widget.width(), widget.height()) < least:
            yield f"small ({widget.width()} by {widget.height()}): {describe(widget)}"


def small_rows(window: QWidget, least: int) -> Iterator[str]:
    """Find rows of lists and tabs too low for pointer or finger."""
    for widget in shown_widgets(window):
        if isinstance(widget, QTabBar):
            heights = [widget.tabRect(0).height()] if widget.count() else []
        elif isinstance(widget, QHeaderView):
            is_pressed = widget.sectionsClickable() and widget.orientation() is _SIDEWAYS
            heights = [widget.height()] if is_pressed else []
        elif isinstance(widget, QComboBox):
            heights = [widget.view().sizeHintForRow(0)] if widget.count() else []
        elif isinstance(widget, QAbstractItemView):
            first = widget.model().index(0, 0, widget.rootIndex())
            heights = [widget.visualRect(first).height()] if first.isValid() else []
        else:
            continue
        for height in heights:
            if 0 < height < least:
                yield f"low rows ({height}): {describe(widget)}"


def is_in_field(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QLineEdit | QAbstractSpinBox | QComboBox)


def cut_off(window: QWidget) -> Iterator[str]:
    """Find text for which there is no room, unless a tip has it whole."""
    for widget in shown_widgets(window):
        missing = _missing(widget)
        if missing > 1 and not widget.toolTip():
            yield f"cut off by {missing} px ({widget.width()} wide): {describe(widget)}"


def _missing(widget: QWidget) -> int:
    """Return how many pixels of width or height a text lacks; 0 or less for none."""
    lacks = 0
    if isinstance(widget, QLabel) and widget.wordWrap():
        lacks = widget.heightForWidth(widget.width()) - widget.height() if widget.text() else 0
    elif isinstance(widget, QLabel | QAbstractButton) and not is_inner(widget):
        if widget.text() and not is_icon_only(widget):
            wanted = widget.sizeHint()
            lacks = max(wanted.width() - widget.width(), wanted.height() - widget.height())
    elif isinstance(widget, QComboBox):
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        lacks = text + ARROW_PX - widget.width()
    elif isinstance(widget, QLineEdit) and not widget.text():
        text = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        lacks = text + BESIDE_PX - widget.width()
    return lacks


def outside(window: QWidget) -> Iterator[str]:
    """Find what no reader can bring into view."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or is_inner(widget):
            continue
        if _can_be_scrolled(widget):
            continue
        rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if not window.rect().adjusted(-2, -2, 2, 2).contains(rect) and widget.width() > 0:
            yield f"outside, at {rect.getCoords()} of {window.size().toTuple()}: {describe(widget)}"
    for bar in window.findChildren(QScrollBar):
        over = bar.isVisible() and bar.orientation() is Qt.Orientation.Horizontal
        view = bar.parentWidget().parentWidget() if over else None
        if over and bar.maximum() > 0 and not isinstance(view, WIDE):
            yield f"scrolls sideways by {bar.maximum()}: {describe(view)}"


def _can_be_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea | QAbstractItemView):
            return True
        above = above.parentWidget()
    return False


class Audit:
    """Looks over one state after the other; what wears the same dress is looked at once.

    Attributes:
        counted: How many states, widgets and stops of the keyboard were looked at.
    """

    def __init__(self, papers: str, *, least: int, is_chinese: bool) -> None:
        """Begin.

        Args:
            papers: All that the papers themselves say.
            least: Side of the smallest target, in pixels.
            is_chinese: Whether the window speaks Chinese, else English.
        """
        self._papers = papers
        self._least = least
        self._is_chinese = is_chinese
        self._seen: set[tuple[str, int, int]] = set()
        self.counted: Counter[str] = Counter()

    def faults(self, window: QWidget) -> Iterator[str]:
        """Return what is wrong in a window, a sentence each."""
        _settle(window)
        self.counted["states"] += 1
        self.counted["widgets"] += len(shown_widgets(window))
        self.counted["stops"] += len(reachable(window))
        yield from nameless(window)
        yield from untranslated(window, self._papers, is_chinese=self._is_chinese)
        yield from leaps(window)
        yield from clashes(window)
        yield from small(window, self._least)
        yield from small_rows(window, self._least)
        yield from self.misfits(window)
        fresh = [widget for widget in shown_widgets(window) if self._is_new(widget)]
        yield from pale(fresh)
        stops = [widget for widget in reachable(window) if widget in fresh]
        yield from markless(stops)
        if len(stops) > 1:
            yield from traps(stops)

    def misfits(self, window: QWidget) -> Iterator[str]:
        """Return what there is no room for."""
        _settle(window)
        yield from cut_off(window)
        yield from outside(window)

    def _is_new(self, widget: QWidget) -> bool:
        known, dress = self._seen, (describe(widget), widget.width(), widget.height())
        is_new = dress not in known
        known.add(dress)
        return is_new


def _settle(window: QWidget) -> None:
    """Have the layout follow what is said, which may have it follow again.

    What has just been shown may still have to be dressed; nobody sees it until it is.
    """
    wardrobe = window.findChild(Wardrobe)
    while wardrobe is not None and wardrobe.is_held:
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()
