"""One page's sheet: what stands around its articles, where these are made up, how they stand.

A page that is set down is made up lying on its side (``layout/sheet/turned``); what
stands around it, the folio line and what was printed at the foot, stands across.
"""

from dataclasses import replace

from reader.layout.furniture.masthead_box import has_box
from reader.layout.furniture.running_heads import (
    Furniture,
    set_folio,
    set_foot,
    set_masthead,
    set_running_head,
)
from reader.layout.page.copyfit import Heights
from reader.layout.page.placing import Placed
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.design import Sheet
from reader.layout.setting.grid import Grid
from reader.layout.sheet.frame import Frame, Item, LaidOutPage, Rect
from reader.layout.sheet.imposition import moved
from reader.layout.sheet.links import find_links, inked_jumps
from reader.layout.sheet.turned import laid_rect, stood, stood_areas, stood_rect
from reader.model.issue import Issue, Page

_BELOW_AREA = 4.0
"""From the type area to what is printed below it, in points."""


class Forme:
    """The sheet of one page.

    Attributes:
        bed: The sheet as pages are made up on it: on its side for one that is set down.
        heights: Of the ground of the articles on the bed.
    """

    def __init__(
        self, issue: Issue, page: Page, sheet: Sheet, compositor: Compositor, *, is_down: bool
    ) -> None:
        """Set what stands around the articles.

        Args:
            issue: The issue.
            page: The page.
            sheet: As it stands.
            compositor: Type, set across.
            is_down: True for a page whose text runs down.
        """
        self._issue = issue
        self._page = page
        self._sheet = sheet
        self._compositor = compositor
        self._is_down = is_down
        width = sheet.width - 2 * sheet.side
        if page.number != 1:
            # Bound on the right, even pages lie at the right: their outer edge is there.
            is_mirrored = is_down and page.number % 2 == 0
            self._head = set_folio(
                issue, page, sheet.side, width, compositor, is_mirrored=is_mirrored
            )
        else:
            # Where text runs down a nameplate stands in a box among the stories.
            is_boxed = is_down and has_box(issue)
            self._head = (
                Furniture() if is_boxed else set_masthead(issue, sheet.side, width, compositor)
            )
        # The name is on the first sheet alone; without one the masthead is a line of dates, and
        # where text runs down its height is taken from the bands, which are alike on all sheets.
        self._goes_on = page.number == 1 and (has_box(issue) or not is_down)
        self._foot = set_foot(issue, page, sheet.side, width, compositor)
        self._area = Rect(
            x=sheet.side,
            y=sheet.head,
            width=width,
            height=sheet.height - sheet.head - sheet.foot,
        )
        self.bed = sheet.lying if is_down else sheet
        self.heights = Heights(self.body(0).height, self.body(1).height)

    def body(self, number: int) -> Rect:
        """Return the ground of the articles, on the bed, of a sheet numbered from 0."""
        area = self._area
        head = 0.0 if number and self._goes_on else self._head.height
        body = Rect(
            x=area.x, y=area.y + head, width=area.width, height=max(area.height - head, 1.0)
        )
        return laid_rect(body) if self._is_down else body

    def imposed(self, placed: Placed, grid: Grid) -> LaidOutPage:
        """Return a sheet of a page with its articles on it, and nothing above them yet.

        Args:
            placed: What stands on the bed.
            grid: Of the bed.
        """
        sheet, area = self._sheet, self._area
        items, areas = placed.items, placed.areas
        columns = tuple(grid.ground(column, 1, 0, grid.rows) for column in range(grid.columns))
        if self._is_down:
            items = tuple(stood(items))
            areas = tuple(stood_areas(areas))
            columns = tuple(map(stood_rect, columns))
        all_items: tuple[Item, ...] = (
            *inked_jumps(items, self._page.articles),
            *_lowered(self._foot, area.bottom + _BELOW_AREA),
        )
        frame = Frame(
            width=sheet.width,
            height=sheet.height,
            items=all_items,
            links=find_links(all_items, self._page),
            areas=areas,
        )
        return LaidOutPage(
            label=self._page.label,
            sheet=0,
            frame=frame,
            type_area=area,
            columns=columns,
            is_down=self._is_down,
        )

    def numbered(self, sheet: LaidOutPage, number: int) -> LaidOutPage:
        """Return a sheet as one of a page, numbered from 0, with what stands above its articles.

        Above later ones of a front page, in the margin, it says that they are.
        """
        head, top = self._head, self._area.y
        if number and self._goes_on:
            head = set_running_head(
                self._issue, self._page, self._area.x, self._area.width, self._compositor
            )
            top -= head.height
        frame = replace(sheet.frame, items=(*_lowered(head, top), *sheet.frame.items))
        return replace(sheet, sheet=number, frame=frame)


def _lowered(furniture: Furniture, down: float) -> tuple[Item, ...]:
    frame = Frame(width=0, height=furniture.height, items=furniture.items)
    return moved(frame, 1, 0, down).items
