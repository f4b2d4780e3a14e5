"""The pages for screen readers: what the page view paints, as a tree of text.

The view has its leaves below it, each leaf its articles as they are read, each article its
paragraphs and links with their text, character by character, and their places on the screen. An
article is opened and a link followed by the action "Press". Nothing is made before something asks.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, getCppPointer
from typing_extensions import override

from reader.app.language import wording
from reader.app.reading.article_text import ArticleText
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.page_view import PageView
from reader.app.reading.piece_text import PieceText
from reader.app.reading.text_access import access_of
from reader.layout.sheet.frame import Link, Rect
from reader.session.desk.opening import Leaf
from reader.session.page_twin import TwinArticle, TwinKind, TwinPiece, page_twin

_ROLES = {
    TwinKind.HEADING: QAccessible.Role.Heading,
    TwinKind.TEXT: QAccessible.Role.Paragraph,
    TwinKind.PICTURE: QAccessible.Role.Graphic,
    TwinKind.LINK: QAccessible.Role.Link,
}


class PageTwin(QObject):
    """Tells screen readers what lies open.

    Attributes:
        view: The page view.
    """

    def __init__(self, view: PageView, navigator: Navigator, supply: PageSupply) -> None:
        super().__init__(view)
        self.view = view
        self._navigator = navigator
        self._supply = supply
        self._leaves: tuple[Node, ...] | None = None
        self._made: list[tuple[int, Node]] = []
        self._links: dict[tuple[Leaf, Link], Node] = {}
        self._is_at_link = False
        navigator.moved.connect(self._forget)
        supply.laid_out.connect(self._forget)
        view.destroyed.connect(partial(_drop, self._made))

    def name(self) -> str:
        """Return the page that is read; what changes in it is announced, with more words."""
        reading = self._navigator.reading
        page = reading.issue.page(reading.leaf.page) if reading is not None else None
        return wording.page_line(page.label, page.section) if page is not None else ""

    def leaves(self) -> tuple["Node", ...]:
        """Return the leaves that lie open, as they are read."""
        if self._leaves is None:
            places = [leaf for leaf, _ in self.view.desk.places()]
            order = reversed(places) if self.view.desk.bound_right else places
            made = (self._leaf(leaf) for leaf in order)
            self._leaves = tuple(leaf for leaf in made if leaf is not None)
        return self._leaves

    def go_to(self, place: tuple[Leaf, Link] | None) -> bool:
        """Tell that the keyboard has come to a link of the page, or has left it.

        Screen readers say the words of what has the keyboard, and not all of them say what
        is announced.

        Returns:
            Whether one was told of a link.
        """
        if not QAccessible.isActive():
            return False
        was_there, self._is_at_link = self._is_at_link, False
        for each in self._links.values():
            each.is_at_hand = False
        node = self._links.get(place) if place is not None and self.leaves() else None
        if node is not None:
            node.is_at_hand = self._is_at_link = True
            QAccessible.updateAccessibility(node.focus_event())
        elif was_there and self.view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.Focus))
        return node is not None

    def _forget(self) -> None:
        """Take the tree down; what lies open is other than it was."""
        if self._leaves is None:
            return
        self._leaves = None
        self._links.clear()
        _drop(self._made)
        event = QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)

    def _leaf(self, leaf: Leaf) -> "Node | None":
        reading, sheet = self._navigator.reading, self._supply.sheet(leaf)
        page = reading.issue.page(leaf.page) if reading is not None else None
        if reading is None or sheet is None or page is None:
            return None
        whole = Rect(x=0, y=0, width=sheet.frame.width, height=sheet.frame.height)
        name = wording.page_line(page.label, page.section)
        node = self._node(QAccessible.Role.Grouping, name, (leaf, (whole,)), None)
        node.below = [
            self._article(leaf, twin, node) for twin in page_twin(reading.issue, page, sheet)
        ]
        return node

    def _article(self, leaf: Leaf, twin: TwinArticle, parent: "Node") -> "Node":
        name = twin.name or wording.translate("Wording", "Without a headline")
        node = self._node(QAccessible.Role.Section, name, (leaf, twin.rects), parent)
        if twin.article:
            node.press = lambda: self.view.article_pressed.emit(leaf, twin.article)
        node.below = [self._piece(leaf, piece, node) for piece in twin.pieces]
        return node

    def _piece(self, leaf: Leaf, piece: TwinPiece, parent: "Node") -> "Node":
        name = piece.text or wording.translate("Wording", "Picture")
        node = self._node(_ROLES[piece.kind], name, (leaf, piece.rects), parent)
        if piece.text:
            node.words = PieceText(self.view, leaf, piece)
        if piece.link is not None:
            node.press = self._following(leaf, piece.link)
            self._links[leaf, piece.link] = node
        return node

    def _following(self, leaf: Leaf, link: Link) -> Callable[[], None]:
        return lambda: self.view.link_pressed.emit(leaf, link)

    def _node(
        self,
        role: QAccessible.Role,
        name: str,
        place: tuple[Leaf, tuple[Rect, ...]],
        parent: "Node | None",
    ) -> "Node":
        node = Node(self.view, role, name, place)
        node.above = parent
        self._made.append((QAccessible.registerAccessibleInterface(node), node))
        node.is_known = True
        return node


def _drop(made: list[tuple[int, "Node"]]) -> None:
    """Have Qt delete interfaces by the numbers it knows them by; Python lets go of them then."""
    for number, node in made:
        node.is_known = False
        QAccessible.deleteAccessibleInterface(number)
    made.clear()


class _Branch(QAccessibleWidget):
    """Something with parts of its own, for screen readers."""

    def parts(self) -> Sequence["Node"]:
        """Return its parts."""
        return ()

    @override
    def childCount(self) -> int:
        return len(self.parts())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's may be null
        parts = self.parts()
        return parts[index] if 0 <= index < len(parts) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((i for i, part in enumerate(self.parts()) if part is child), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's may be null
        return next((part for part in self.parts() if part.rect().contains(x, y)), None)


class Node(_Branch):
    """A leaf, an article, a paragraph or a link.

    Attributes:
        above: What it is a part of; None for a leaf, which is one of the view.
        below: Its parts.
        press: What the action "Press" does; None where there is nothing to press.
        words: Its text; None for what has parts instead, and for a picture without words.
        is_at_hand: Whether the keyboard is at it.
        is_known: Whether Qt keeps it; while it is taken up or dropped it has no object, lest
            Qt take it for the view's own interface.
    """

    def __init__(
        self,
        view: PageView,
        role: QAccessible.Role,
        name: str,
        place: tuple[Leaf, tuple[Rect, ...]],
    ) -> None:
        super().__init__(view, role, name)
        self._view = view
        self._name = name
        self._place = place
        self.above: Node | None = None
        self.below: list[Node] = []
        self.press: Callable[[], None] | None = None
        self.words: PieceText | None = None
        self.is_at_hand = False
        self.is_known = False

    @override
    def object(self) -> QObject | None:  # type: ignore[override]  # Qt's may be null
        return self._view if self.is_known else None

    def focus_event(self) -> QAccessibleEvent:
        """Return the event that tells that the keyboard has come here.

        An event of something with an object is one of that object: of the view, here.
        """
        self.is_known = False
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        self.is_known = True
        return event

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Hand out the text; Qt itself has the actions.

        WORKAROUND PySide6 6.11: None for an interface that is not there crashes.
        """
        if kind is QAccessible.InterfaceType.ActionInterface:
            return super().interface_cast(kind)
        words = self.words if kind is QAccessible.InterfaceType.TextInterface else None
        address = getCppPointer(words)[0] if words is not None else 0
        return VoidPtr(address)  # type: ignore[return-value]  # a void* in C++

    @override
    def parts(self) -> Sequence["Node"]:
        return self.below

    @override
    def parent(self) -> QAccessibleInterface:
        if self.above is not None:
            return self.above
        return QAccessible.queryAccessibleInterface(self._view)

    @override
    def text(self, what: QAccessible.Text) -> str:
        return self._name if what is QAccessible.Text.Name else ""

    @override
    def rect(self) -> QRect:
        leaf, rects = self._place
        ground = QRectF()
        for rect in rects:
            ground = ground.united(self._view.to_window(leaf, rect))
        corner = self._view.mapToGlobal(QPoint(0, 0))
        return ground.toAlignedRect().translated(corner)

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.linked = state.focusable = self.role() is QAccessible.Role.Link
        state.focused = self.is_at_hand
        corner = self._view.mapToGlobal(QPoint(0, 0))
        seen = QRect(corner, self._view.size())
        state.invisible = not self._view.isVisible()
        state.offscreen = not seen.intersects(self.rect())
        return state

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's may be null
        return None

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()] if self.press is not None else []

    @override
    def doAction(self, actionName: str) -> None:
        if self.press is not None and actionName == QAccessibleActionInterface.pressAction():
            self.press()

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


class PageAccess(_Branch):
    """The page view itself: its leaves, then the card that lies over them."""

    def __init__(self, twin: PageTwin) -> None:
        super().__init__(twin.view, QAccessible.Role.Document)
        self._twin = twin

    @override
    def text(self, what: QAccessible.Text) -> str:
        is_name = what is QAccessible.Text.Name
        return (is_name and self._twin.name()) or super().text(what)

    @override
    def parts(self) -> Sequence[Node]:
        return self._twin.leaves()

    @override
    def childCount(self) -> int:
        return len(self.parts()) + len(self._cards())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's may be null
        leaves, cards = self.parts(), self._cards()
        if 0 <= index < len(leaves):
            return leaves[index]
        index -= len(leaves)
        if 0 <= index < len(cards):
            return QAccessible.queryAccessibleInterface(cards[index])
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        cards = self._cards()
        if child.object() in cards:
            return len(self.parts()) + cards.index(child.object())
        return super().indexOfChild(child)

    def _cards(self) -> list[QObject]:
        return [
            each
            for each in self._twin.view.children()
            if isinstance(each, QWidget) and each.isVisible()
        ]


def interface_of(_: str, told: QObject) -> QAccessibleInterface | None:
    """Answer Qt, which asks how something is told to screen readers; None leaves it to Qt.

    Widgets that paint themselves say by their ``told_role`` what they are.
    """
    if isinstance(told, PageView):
        twin = told.findChild(PageTwin)
        if isinstance(twin, PageTwin):
            return _kept(told, PageAccess(twin))
    if isinstance(told, ArticleText):
        access = access_of(told)
        return _kept(told, access) if access is not None else None
    role = getattr(told, "told_role", None)
    if isinstance(told, QWidget) and isinstance(role, QAccessible.Role):
        return _kept(told, QAccessibleWidget(told, role))
    return None


class _Keeper(QObject):
    """Holds an interface as long as its widget lives: Qt has it until then."""

    def __init__(self, told: QWidget, access: QAccessibleWidget) -> None:
        super().__init__(told)
        self._access = access


def _kept(told: QWidget, access: QAccessibleWidget) -> QAccessibleWidget:
    _Keeper(told, access)
    return access
