"""The pictures there are of the sheets: what was printed in, the best there is out."""

import math
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from reader.layout.sheet.frame import Rect
from reader.session.desk.opening import Leaf

CACHE_BYTES = 40_000_000
"""Pictures of whole pages kept, unless more are wanted: some three at 3840 by 2160."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """A picture that is wanted.

    Attributes:
        leaf: The leaf.
        scale: Device pixels a point.
        region: In points; None for the whole sheet.
    """

    leaf: Leaf
    scale: float
    region: Rect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A picture that is ready.

    Attributes:
        image: The picture.
        region: What of the sheet it shows, in points.
        scale: Device pixels a point.
    """

    image: QImage
    region: Rect
    scale: float


class PrintCase:
    """Keeps a picture of each whole sheet, and the sharp parts of those that are seen so near."""

    def __init__(self) -> None:
        self._wholes: OrderedDict[Leaf, Print] = OrderedDict()
        self._details: dict[Leaf, Print] = {}
        self._former: dict[Leaf, Print] = {}

    def __len__(self) -> int:
        """Return how many pictures there are as they are to be shown now."""
        return len(self._wholes) + len(self._details)

    def clear(self) -> None:
        """Throw all away."""
        self._wholes.clear()
        self._details.clear()
        self._former.clear()

    def make_former(self, leaves: Iterable[Leaf]) -> None:
        """Throw all away but the pictures of some sheets, which serve until there are new ones."""
        old = {leaf: self.whole(leaf) for leaf in leaves}
        self.clear()
        self._former = {leaf: picture for leaf, picture in old.items() if picture is not None}

    def whole(self, leaf: Leaf) -> Print | None:
        """Return the best picture of a whole sheet; None while there is none."""
        if leaf in self._wholes:
            self._wholes.move_to_end(leaf)
        return self._wholes.get(leaf, self._former.get(leaf))

    def is_printed(self, leaf: Leaf) -> bool:
        """Tell whether there is a picture of a whole sheet as it is to be shown now."""
        return leaf in self._wholes

    def detail(self, leaf: Leaf) -> Print | None:
        """Return the sharp picture of a part of a sheet; None while there is none."""
        return self._details.get(leaf)

    def is_ready(self, want: Want) -> bool:
        """Tell whether there is the picture that is wanted."""
        ready = (self._wholes if want.region is None else self._details).get(want.leaf)
        return (
            ready is not None
            and math.isclose(ready.scale, want.scale)
            and (want.region is None or ready.region == want.region)
        )

    def keep_details(self, leaves: Iterable[Leaf]) -> None:
        """Throw the sharp parts away but those of some sheets."""
        kept = set(leaves)
        self._details = {leaf: old for leaf, old in self._details.items() if leaf in kept}

    def keep(self, want: Want, ready: Print, wanted: frozenset[Leaf]) -> None:
        """Take a picture in.

        Args:
            want: What it was wanted as.
            ready: The picture.
            wanted: The sheets of which pictures are wanted; of others some are thrown away.
        """
        if want.region is not None:
            self.keep_details(wanted - {want.leaf})
            self._details = {want.leaf: ready} | self._details
            return
        self._former.pop(want.leaf, None)
        self._wholes[want.leaf] = ready
        self._wholes.move_to_end(want.leaf)
        self._trim(wanted)

    def _trim(self, wanted: frozenset[Leaf]) -> None:
        kept = sum(each.image.sizeInBytes() for each in self._wholes.values())
        for leaf in [leaf for leaf in self._wholes if leaf not in wanted]:
            if kept <= CACHE_BYTES:
                break
            kept -= self._wholes.pop(leaf).image.sizeInBytes()
