"""A compositor at plain numbers, and galleys to be cut."""

from reader.layout.setting.compositor import Compositor, PictureSize, Stick
from reader.layout.setting.design import GUTTER, dress
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley, Slug
from reader.layout.sheet.frame import Rect
from tests.square_face import SquareFaces

PITCH = 15.0


def compositor(
    measure: float = 20.0,
    size: float = 10.0,
    pictures: PictureSize = lambda _: None,
    language: str = "zh-Hans",
) -> Compositor:
    """Return a compositor of square type."""
    faces = SquareFaces()
    return Compositor(
        faces=faces,
        dress=dress(language),
        size=size,
        measure=measure,
        stick=Stick(faces),
        pictures=pictures,
        is_centred=language == "zh-Hant",
    )


def grid(columns: int = 3, rows: int = 40, measure: float = 20.0) -> Grid:
    """Return a grid of 10 point type in rows of 15 points; its corner is at 100, 50."""
    width = 10 * (columns * measure + (columns - 1) * GUTTER)
    return Grid(
        area=Rect(x=100, y=50, width=width, height=rows * PITCH),
        columns=columns,
        measure=measure,
        size=10.0,
        pitch=PITCH,
        rows=rows,
    )


def texts(slug: Slug) -> str:
    """Return what a slug says, its lines parted by strokes."""
    return "/".join(piece.line.text for piece in slug.pieces)


def said(galley: tuple[Slug, ...] | Galley) -> list[str]:
    """Return what each slug says."""
    return [texts(slug) for slug in (galley.slugs if isinstance(galley, Galley) else galley)]


def galley(pattern: str) -> Galley:
    """Return a galley from a picture of it, a character a slug.

    ``p`` is a paragraph's first line, ``.`` a line after it, ``k`` the last but
    one, which keeps the last, ``f`` a first line that keeps it, ``C`` a
    crosshead of two rows, ``T`` a piece of three rows.
    """
    kinds = {
        "p": Slug(may_pad=True),
        ".": Slug(),
        "k": Slug(keeps_next=True),
        "f": Slug(keeps_next=True, may_pad=True),
        "C": Slug(rows=2, keeps_next=True, may_pad=True),
        "T": Slug(rows=3),
    }
    return Galley(kinds[each] for each in pattern)
