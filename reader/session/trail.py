"""The way back: places visited in, the place to return to out."""

from dataclasses import dataclass

LONGEST = 200
"""Steps remembered; nobody goes further back by single steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the reader is or was.

    Attributes:
        issue: Key of the issue.
        page: Label of the page.
        article: Id of the article; empty when the page as a whole is meant.
    """

    issue: str
    page: str
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Places in the order of the visit, and how far back the reader has gone.

    Attributes:
        behind: Places to go back to, the nearest last.
        ahead: Places to go forward to, the nearest first.
    """

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def left(self, place: Place) -> "Trail":
        """Remember a place that is left by a jump; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == place:
            return Trail(behind=self.behind)
        return Trail(behind=(*self.behind, place)[-LONGEST:])

    def back(self, here: Place) -> tuple["Trail", Place] | None:
        """Go back one step from ``here``; None at the trail's beginning."""
        if not self.behind:
            return None
        return Trail(behind=self.behind[:-1], ahead=(here, *self.ahead)), self.behind[-1]

    def forward(self, here: Place) -> tuple["Trail", Place] | None:
        """Go forward one step from ``here``; None at the trail's end."""
        if not self.ahead:
            return None
        return Trail(behind=(*self.behind, here), ahead=self.ahead[1:]), self.ahead[0]
