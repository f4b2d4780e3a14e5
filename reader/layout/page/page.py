"""A page of an issue in, its sheets out: make-up of a newspaper page with no geometry given."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from reader.layout.furniture.masthead_box import has_box
from reader.layout.page.copyfit import Copy, Copyfit, Fit, sheet_of
from reader.layout.page.forme import Forme
from reader.layout.page.made_up import MadeUp, cost_of, fill_sheet, least_leading
from reader.layout.page.proofs import FULL, Proofs, cost_with_blank, emptiness
from reader.layout.page.redeal import Dealer, blank_and_cost, is_bare, redealt
from reader.layout.page.sheets import divide, moved, pitch_for
from reader.layout.page.whole_paper import as_in_whole_paper
from reader.layout.setting.compositor import Compositor, PictureSize, Stick
from reader.layout.setting.design import BODY_SIZES, PITCHES, Design, dress
from reader.layout.setting.grid import Grid
from reader.layout.sheet.frame import LaidOutPage, Rect
from reader.layout.story.claim import ClaimBook
from reader.layout.story.head_faces import head_faces
from reader.layout.story.setter import Setter
from reader.layout.story.stories import group, headed, set_stories
from reader.layout.story.story import Story
from reader.model.issue import Issue, Page
from reader.typeset.face import Typefaces

_TRIES, _ENOUGH, _BEARABLE = 5, 2, 1.1
"""Ways to divide the page that are made up in full at most; how many that fit are enough
where the best is hardly worse than a good one, and how much worse that is."""
_MORE_TRIES = 20
"""The same of a page with little copy, which is soon made up, while the best is not full."""
_POOR, _SOME_TRIES = 3.0, 10
"""How many times a good one's cost the best may have for so many to be tried though it is full."""
_MISJUDGED = 1.5
"""How many times what may go on a sheet it has, from which on copy cast off as little is none:
a heading, a caption or a cell as long as a text is not reckoned."""
_GOOD, _GOOD_EACH = 8.0, 1.1
"""Cost of a page that need not be bettered, and what each of its stories adds to it."""
_RUINED = 100.0
"""Cost beyond which sheets with several stories each are not taken if one more is better."""
_DEALS, _BALANCED, _WELL_BALANCED = 3, 1.12, 1.06
"""Times that copy is dealt among its sheets; how many times what another has one may have where
they have come out well, for then half of all deals are in vain and the others hardly better;
and else."""
_WELL = 0.5
"""Share of what a page may cost that need not be bettered, to have come out well."""
_FULL_ENOUGH = 0.96
"""Share of a sheet's rows from which on little copy is not tried otherwise."""
_OTHER_PITCHES = (1.0, 0.96, 1.04, 0.92, 1.08)
"""Times the pitch of a bare sheet at which it is made up again, in turn: where columns may end
changes with every row that a page has more or fewer."""
_OTHER_FITS = 3
"""Other ways to divide a page that are tried where a sheet still comes out bare."""
_FEW_ROWS = 480
"""Of all columns of all sheets, below which a row that is blank counts: 8,000 characters
take 600."""


def lay_out_page(
    issue: Issue, page: Page, design: Design, faces: Typefaces, pictures: PictureSize
) -> tuple[LaidOutPage, ...]:
    """Make up a page.

    Args:
        issue: Which the page belongs to.
        page: One of its pages.
        design: Format and least size.
        faces: Metrics of the type.
        pictures: Sizes of the pictures held.

    Returns:
        Its sheets, at least one; every character of every article stands on
        exactly one of them. The same input gives the same sheets.
    """
    whole = as_in_whole_paper(issue, page)
    return _PageMaker(issue, whole, design, faces, pictures).sheets()


class _Try(NamedTuple):
    """A page as it comes out by one fit.

    Attributes:
        cost: Of a sheet; 0 is best.
        good: What a page of so many stories may cost that need not be bettered.
        is_full: True where no sheet has much blank.
        fit: How the page was divided.
        made: The make-up of each sheet.
    """

    cost: float
    good: float
    is_full: bool
    fit: Fit
    made: tuple[MadeUp, ...]

    def most_tries(self, *, is_misjudged: bool) -> int:
        """Return how many ways to divide a page of little copy may be tried for a better one."""
        if not self.is_full:
            return _MORE_TRIES
        return _TRIES if is_misjudged or self.cost < _POOR * self.good else _SOME_TRIES


class _PageMaker:
    """Makes up one page."""

    def __init__(
        self,
        issue: Issue,
        page: Page,
        design: Design,
        faces: Typefaces,
        pictures: PictureSize,
    ) -> None:
        self._issue = issue
        self._page = page
        self._design = design
        self._is_down = is_down = design.runs_down(issue)
        compositor = Compositor(
            faces=faces,
            dress=dress(issue.language),
            size=10.0,
            measure=20.0,
            stick=Stick(faces),
            # A picture lies on its side, as all does, until the page is set up.
            pictures=partial(_lying, pictures) if is_down else pictures,
            is_centred=issue.language.startswith("zh-Hant"),
            is_vertical=is_down,
        )
        across = replace(compositor, is_vertical=False)
        self._forme = Forme(issue, page, sheet_of(design, issue), across, is_down=is_down)
        self._groups = group(page, compositor)
        self._compositor = replace(compositor, heads=head_faces(self._groups, compositor))
        self._proofs = Proofs(self._forme, self._compositor)
        self._set: dict[tuple[int, int], tuple[Story, ...]] = {}
        self._books: dict[tuple[int, int], ClaimBook] = {}
        self._least = math.inf
        """What the best way to divide the page costs that has been found."""
        self._over = 1.0
        """How many times what may go on it the last sheet made up in vain had at the least."""

    def sheets(self) -> tuple[LaidOutPage, ...]:
        """Return the page on as few sheets as hold it."""
        heights = self._forme.heights
        heads = tuple(head for each in self._groups for head in each.heads)
        copy = Copy(page=self._page, heads=heads, pictures=self._compositor.pictures)
        copyfit = Copyfit(copy, self._forme.body(0).width, self._forme.bed, self._design)
        count = copyfit.least_sheets(heights)
        held: tuple[_Try, Sequence[Fit]] | None = None
        while True:
            fits = copyfit.ranked(sum(heights.of(count)), count)
            best = self._best(fits, count)
            if held is not None and (best is None or best.cost >= held[0].cost):
                break
            if best is not None:
                held = best, fits
                if not self._is_ruined(best):
                    break
            # Slugs are far lower than a sheet, so some number of sheets holds them.
            count = copyfit.least_sheets(heights, beyond=count)
        made = self._filled_out(*held)
        return tuple(self._proofs.laid_out(each, number) for number, each in enumerate(made))

    def _is_ruined(self, best: "_Try") -> bool:
        """Tell whether sheets are to be tried with one more of them.

        That makes copy that is too little no better.
        """
        is_small = _is_little(best.fit) or len(best.made) >= len(self._groups)
        return best.cost >= _RUINED and not is_small

    def _best(self, fits: Sequence[Fit], count: int) -> "_Try | None":
        """Return the best way to divide the page on so many sheets; None where none holds it."""
        best: _Try | None = None
        self._least = math.inf
        closest, tried, found, is_misjudged = 0.0, 0, 0, False
        for fit in fits:
            is_little = _is_little(fit)
            most = best.most_tries(is_misjudged=is_misjudged) if best and is_little else _TRIES
            if best and tried >= most:
                break
            # After so many in vain only such as should have much room are worth the time; but
            # little copy in enlarged type takes none, and is cast off too roughly.
            least = max(closest, PITCHES[1] if tried >= _TRIES else 0.0)
            if fit.leading < least and (is_misjudged or not is_little):
                continue
            tried += 1
            made = self._make_up(fit, count)
            over = self._over if made is None else 1.0
            is_misjudged = is_misjudged or over >= _MISJUDGED
            closest = max(closest, over * least_leading(fit, made, count))
            if made is None:
                continue
            found += 1
            new = self._tried(fit, made)
            best = new if best is None or new.cost < best.cost else best
            self._least = best.cost
            is_good = new.cost < new.good or (found >= _ENOUGH and best.cost < _BEARABLE * new.good)
            if is_good and (best.is_full or not is_little):
                break
        return best

    def _filled_out(self, best: _Try, fits: Sequence[Fit]) -> tuple[MadeUp, ...]:
        """Return sheets with what is bare mended, be it by dividing the page otherwise."""
        made = self._well_dealt(best.made, best.fit)
        # What is fuller may cost more than what came out bare.
        self._least = math.inf
        for fit in [each for each in fits if each != best.fit][:_OTHER_FITS]:
            if not any(map(is_bare, made)):
                break
            other = self._make_up(fit, len(made))
            if other is not None and len(other) == len(made):
                made = min(made, self._well_dealt(other, fit), key=blank_and_cost)
        return made

    def _well_dealt(self, made: tuple[MadeUp, ...], fit: Fit) -> tuple[MadeUp, ...]:
        """Return sheets with what is bare mended, be it by dealing their copy otherwise."""
        count = len(made)
        finished = tuple(self._mended(each, fit, count) for each in made)
        if count == 1 or not any(map(is_bare, finished)):
            return finished

        def sheet(part: tuple[Story, ...], number: int) -> MadeUp | None:
            other = self._fill_sheet(part, fit, self._forme.body(number), count)
            return other and self._proofs.eased(self._proofs.looked_at(other))

        compositor = self._compositor.sized(fit.size, fit.measure)
        move = partial(moved, fit=fit, compositor=compositor)
        return redealt(finished, Dealer(moved=move, made=sheet))

    def _mended(self, made: MadeUp, fit: Fit, count: int) -> MadeUp:
        """Return a sheet as it was made up; else, where that leaves much blank, a fuller one."""
        best = self._proofs.eased(self._proofs.looked_at(made))
        area, pitch = made.grid.area, made.grid.pitch
        for times in _OTHER_PITCHES:
            if not is_bare(best):
                break
            other = self._fill_sheet(made.stories, fit, area, count, bare_at=pitch * times)
            if other is not None:
                best = min(best, self._proofs.eased(other), key=cost_with_blank)
        return best

    def _tried(self, fit: Fit, made: tuple[MadeUp, ...]) -> "_Try":
        """Tell what sheets cost, which is also how full they come out.

        What much copy is reckoned to fill it fills; what is less is looked at.
        """
        shares = [each.fullness if each.share is None else each.share for each in made]
        if min(shares) < FULL and fit.taste + cost_of(made) / len(made) < self._least:
            made = tuple(map(self._proofs.looked_at, made))
            shares = [each.share or 0.0 for each in made]
        empty = sum(map(emptiness, shares))
        return _Try(
            cost=fit.taste + (cost_of(made) + empty) / len(made),
            good=_good(made),
            is_full=min(shares) >= _FULL_ENOUGH,
            fit=fit,
            made=made,
        )

    def _make_up(self, fit: Fit, count: int) -> tuple[MadeUp, ...] | None:
        """Make up the sheets by one fit; None when the copy does not go on so many."""
        heights = self._forme.heights.of(count)
        shares = [height / sum(heights) for height in heights]
        best: tuple[MadeUp, ...] | None = None
        most = math.inf
        tried: list[list[list[int]]] = []
        for _ in range(_DEALS):
            parts = self._divided(fit, shares)
            cuts = [[story.galley.count for story in part] for part in parts]
            made = self._fill_sheets(parts, fit, most) if cuts not in tried else None
            if made is None:
                break
            tried.append(cuts)
            most = cost_of(made)
            best = made
            if count == 1:
                break
            held = [each.held / each.grid.area.height for each in made]
            is_well = most / len(made) <= _WELL * _good(made)
            balance = _BALANCED if is_well else _WELL_BALANCED
            if len(held) < count or max(held) <= balance * min(held):
                break
            # Headings and pictures take more or less room than they were reckoned at.
            fair = [share / each for share, each in zip(shares, held, strict=True)]
            shares = [each / sum(fair) for each in fair]
        return best

    def _divided(self, fit: Fit, shares: Sequence[float]) -> tuple[tuple[Story, ...], ...]:
        """Divide the stories, set by one fit, among as many sheets as there are shares."""
        compositor = self._compositor.sized(fit.size, fit.measure)
        stories = self._stories(fit, compositor)
        if len(shares) == 1:
            return (stories,)
        return tuple(divide(stories, shares, fit, compositor))

    def _fill_sheets(
        self, parts: Sequence[tuple[Story, ...]], fit: Fit, most: float
    ) -> tuple[MadeUp, ...] | None:
        """Make up the sheets; None when one holds too much, or they cost no less than that."""
        made: list[MadeUp] = []
        for number, part in enumerate(parts):
            left = most - cost_of(made)
            sheet = self._fill_sheet(part, fit, self._forme.body(number), len(parts), most=left)
            if sheet is None or sheet.cost >= left:
                return None
            made.append(sheet)
        return tuple(made)

    def _stories(self, fit: Fit, compositor: Compositor) -> tuple[Story, ...]:
        key = (fit.columns, fit.measure)
        if key not in self._set:
            stories = set_stories(self._groups, self._page.digest, compositor)
            if self._is_down and self._page.number == 1 and has_box(self._issue):
                stories = headed(stories, self._issue)
            self._set[key] = stories
        return self._set[key]

    def _book(self, fit: Fit, compositor: Compositor) -> ClaimBook:
        return self._books.setdefault((fit.columns, fit.measure), ClaimBook(compositor))

    def _fill_sheet(
        self,
        stories: tuple[Story, ...],
        fit: Fit,
        area: Rect,
        count: int,
        *,
        bare_at: float | None = None,
        most: float = math.inf,
    ) -> MadeUp | None:
        """Find the make-up and the pitch that fill one of so many sheets, of such a ground.

        None when it holds too much or costs so much. One that came out bare is begun with a
        pitch of its own.
        """
        compositor = self._compositor.sized(fit.size, fit.measure)
        book = self._book(fit, compositor)
        is_bare = bare_at is not None
        asked = pitch_for(stories, area.height, fit, compositor) if bare_at is None else bare_at
        pitch = fit.legible(asked)
        grid = Grid(
            area=area,
            columns=fit.columns,
            measure=fit.measure,
            size=fit.size,
            pitch=pitch,
            rows=int(area.height / pitch),
        )
        is_looked_at = is_bare or _is_looked_at(fit, grid, count)
        dearest = math.inf if is_bare or count > 1 else self._least - fit.taste
        fullest = partial(self._proofs.fullest, dearest) if is_looked_at else None
        made, self._over = fill_sheet(
            stories, grid, lambda rows: Setter(stories, compositor, rows, book), fullest, most
        )
        return made


def _good(made: Sequence[MadeUp]) -> float:
    """Return what a sheet may cost that need not be bettered."""
    stories = sum(len(each.stories) for each in made)
    return _GOOD + (_GOOD_EACH * stories + sum(each.given for each in made)) / len(made)


def _is_looked_at(fit: Fit, grid: Grid, count: int) -> bool:
    """Tell whether several ways to cut each of so many sheets are looked at."""
    return _is_little(fit) or count * grid.columns * grid.rows < _FEW_ROWS


def _is_little(fit: Fit) -> bool:
    """Tell whether copy is too little for its sheet, or is set as such in enlarged type."""
    return fit.leading > PITCHES[1] or fit.size > BODY_SIZES[1]


def _lying(pictures: PictureSize, image: str) -> tuple[float, float] | None:
    size = pictures(image)
    return size and (size[1], size[0])
