"""Walks the links of the page by keyboard and pointer: next, follow, peek."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.app.language import reasons
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_access import PageTwin
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.peek_card import Glimpse, PeekCard, glimpse_of
from reader.app.work.announcer import Announcer
from reader.layout.sheet.frame import Link, LinkKind
from reader.session.desk.opening import Leaf
from reader.session.following import follow_link

DWELL_MS = 650
"""Rest of the pointer on a link after which the card comes by itself."""
GOING_MS = 350
"""Time for the pointer to get from the link onto the card."""

Place = tuple[Leaf, Link]


class LinkWalker(QObject):
    """Knows which link the keyboard or the pointer is at."""

    def __init__(
        self, twin: PageTwin, navigator: Navigator, supply: PageSupply, announcer: Announcer
    ) -> None:
        super().__init__(twin.view)
        view = twin.view
        self._twin = twin
        self._view = view
        self._navigator = navigator
        self._supply = supply
        self._announcer = announcer
        self._at: Place | None = None
        self._hovered: Place | None = None
        self.card = PeekCard(view)
        self.card.wanted.connect(self.follow)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self.peek)
        self._going = QTimer(self, singleShot=True, interval=GOING_MS)
        self._going.timeout.connect(self._hide_unless_used)
        self.card.left.connect(self._going.start)
        view.link_hovered.connect(self._hover)
        view.camera_moved.connect(self.card.hide)
        navigator.moved.connect(self.leave)

    def step(self, by: int) -> None:
        """Put the keyboard on the next link of what lies open, or on the previous; round."""
        self._navigator.land()
        links = self._links()
        if not links:
            self._navigator.explain(reasons.no_links())
            return
        if self._at in links:
            at = (links.index(self._at) + by) % len(links)
        else:
            at = 0 if by > 0 else len(links) - 1
        self._at = links[at]
        self._view.show_focus(self._at)
        self._view.setFocus()
        is_read = self._twin.go_to(self._at)
        self._announcer.announce(self._view, self._said(self._at, is_read=is_read))

    def follow(self) -> None:
        """Follow the link at hand."""
        place = self._at_hand()
        self.card.hide()
        if place is not None:
            self._navigator.follow(*place)
        else:
            self._navigator.explain(reasons.no_link_at_hand())

    def peek(self) -> None:
        """Show where the link at hand leads, or put the card away again."""
        place = self._at_hand()
        if self.card.isVisible():
            self.card.hide()
        elif place is not None:
            self._show(place)
        else:
            self._navigator.explain(reasons.no_link_at_hand())

    def _show(self, place: Place) -> None:
        leaf, link = place
        shown = self._glimpse(place)
        self.card.show_glimpse(shown, self._view.to_window(leaf, link.rects[0]))
        self._announcer.announce(self._view, f"{shown.where} {shown.headline} {shown.text}")

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for links do."""
        return {
            "next_link": lambda: self.step(1),
            "previous_link": lambda: self.step(-1),
            "follow": self.follow,
            "peek": self.peek,
        }

    def close(self) -> bool:
        """Put the card away, else the ring: the keyboard stays at its link until it leaves that.

        Returns:
            False when neither was there.
        """
        if self.card.isVisible():
            self._dwell.stop()
            self.card.hide()
            return True
        was_there = self._at is not None
        self.leave()
        return was_there

    def _at_hand(self) -> Place | None:
        return self._at or self._hovered

    def _links(self) -> list[Place]:
        places = self._view.desk.places()
        found = []
        for leaf, _ in reversed(places) if self._view.desk.bound_right else places:
            sheet = self._supply.sheet(leaf)
            links = sheet.frame.links if sheet is not None else ()
            found += [(leaf, link) for link in links]
        return found

    def _glimpse(self, place: Place) -> Glimpse:
        leaf, link = place
        reading = self._navigator.reading
        assert reading is not None
        return glimpse_of(reading.issue, follow_link(reading.issue, leaf.page, link))

    def _said(self, place: Place, *, is_read: bool) -> str:
        """Say what a link is and where it leads; its words may be read by themselves."""
        _, link = place
        reading = self._navigator.reading
        assert reading is not None
        printed = ""
        if link.kind is LinkKind.JUMP and not is_read:
            article = reading.issue.article(link.article)
            printed = article.jumps[link.index].text if article is not None else ""
        shown = self._glimpse(place)
        headline = "" if is_read and link.kind is LinkKind.DIGEST else shown.headline
        return " ".join(part for part in (printed, shown.where, headline) if part)

    def _hover(self, leaf: Leaf | None, link: Link | None) -> None:
        self._hovered = (leaf, link) if leaf is not None and link is not None else None
        if link is not None and link.kind is not LinkKind.ARTICLE:
            self._dwell.start()
        else:
            self._dwell.stop()
            self._going.start()

    def _hide_unless_used(self) -> None:
        """Hide the card, unless the pointer has gone onto it or the keyboard has called it."""
        if self._hovered is None and self._at is None and not self.card.underMouse():
            self.card.hide()

    def leave(self) -> None:
        """Put card and ring away."""
        self._dwell.stop()
        self.card.hide()
        self._at = None
        self._view.show_focus(None)
        self._twin.go_to(None)
