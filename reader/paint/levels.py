"""A picture of any size → a file of its levels, each half as large, cut into tiles.

libvips reads a picture row by row and writes all levels on the way, so that a scan
of 12,000 × 17,000 pixels never lies in memory whole. Reading a part of a level back
decodes the tiles that it touches, nothing else.

Source: TIFF 6.0 section 15 (tiled images); libvips "tiffsave", pyramid
"""

import logging
import math
import struct
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import imagesize  # type: ignore[import-untyped]  # its types carry no marker
import PIL.Image
import pyvips  # type: ignore[import-untyped]  # its types carry no marker
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile

from reader.errors import SourceError

MOST_PIXELS = 250_000_000
"""12,000 × 17,000 is the largest newspaper scan seen; beyond this it is an attack or a fault."""
SHRINKS = (8, 4, 2, 1)
"""Fractions of its size that a JPEG gives without being decoded in full."""
_SHRINKING = (b"\xff\xd8\xff", b"\x00\x00\x00\x0cjP  ")
"""How JPEG and JPEG 2000 begin."""
_TILE = 256
_STRIP = 512
"""Rows that are decoded at a time, so that a part of a scan lies in memory once."""
_QUALITY = 88
"""Of the tiles' JPEG: print on grey paper shows no loss."""
_MOST_SAMPLES = 40_000_000
"""Samples of a format that is only read whole (JPEG 2000), each of which takes four bytes
meanwhile; a larger picture is read at a half or quarter of its size, which the format keeps."""
_ENLARGED = 1.05
"""How much a level may be enlarged before the next larger is read."""
_ROUNDING = 0.01
"""Pixels by which a fraction of the picture may miss the edge of one."""
_FAULTS = (pyvips.Error, OSError, ValueError, SyntaxError, EOFError, MemoryError)
"""What libvips and Pillow raise for a damaged file."""

# A scan cut off is shown as far as it goes; libvips says so once a row.
logging.getLogger("pyvips").setLevel(logging.CRITICAL)
# Nothing is asked for twice; a kept operation would keep its file open.
pyvips.cache_set_max(0)
# Each thread has rows and tiles of its own: sixteen would hold a scan whole.
pyvips.concurrency_set(2)
# The bound is our own, a little above the one at which Pillow refuses.
PIL.Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """A file of levels.

    Attributes:
        path: The file.
        sizes: Width and height in pixels of each level, the largest first.
    """

    path: Path
    sizes: tuple[tuple[int, int], ...]

    def crop(
        self, region: tuple[float, float, float, float], width: int, height: int
    ) -> Iterator[bytes]:
        """Yield a part of the picture, scaled, in strips from above.

        Args:
            region: Left, top, width and height, in fractions of the picture.
            width: Pixels wanted, at least 1.
            height: Pixels wanted, at least 1.

        Yields:
            Rows of blue, green, red and a byte that means nothing.

        Raises:
            SourceError: The file is damaged.
        """
        left, top, wide, high = region
        share = max(width / (wide * self.sizes[0][0]), height / (high * self.sizes[0][1]))
        least = share * self.sizes[0][0] / _ENLARGED
        page = max(n for n, size in enumerate(self.sizes) if n == 0 or size[0] >= least)
        across = _span(left, wide, self.sizes[page][0])
        down = _span(top, high, self.sizes[page][1])
        try:
            level = pyvips.Image.new_from_file(str(self.path), page=page)
            part = level.crop(across[0], down[0], across[1], down[1])
            part = part.thumbnail_image(width, height=height, size="force").colourspace("srgb")
            part = part[2].bandjoin([part[1], part[0], 255])
            for start in range(0, height, _STRIP):
                strip = part.crop(0, start, width, min(_STRIP, height - start))
                yield bytes(strip.write_to_memory())
        except pyvips.Error as fault:
            raise SourceError(str(self.path), "is a damaged copy of a scan.") from fault


def _span(start: float, length: float, whole: int) -> tuple[int, int]:
    """Return first pixel and count of pixels that cover a stretch in fractions."""
    first = min(max(int(start * whole + _ROUNDING), 0), whole - 1)
    last = min(max(math.ceil((start + length) * whole - _ROUNDING), first + 1), whole)
    return first, last - first


def picture_size(file: Path) -> tuple[int, int]:
    """Return the size of a picture as seen, in pixels, from its head.

    Raises:
        SourceError: It is no picture that can be read, or of absurd size.
    """
    try:
        wide, high = imagesize.get(file)
    except (OSError, ValueError, struct.error) as fault:
        raise SourceError(str(file), "is no picture that can be shown.") from fault
    if wide <= 0 or high <= 0:
        raise SourceError(str(file), "is no picture that can be shown.")
    if wide * high > MOST_PIXELS:
        raise SourceError(str(file), f"is {wide} by {high} pixels large; that is not shown.")
    return int(wide), int(high)


def write_levels(file: Path, target: Path, *, shrink: int = 1) -> Levels:
    """Write the levels of a picture.

    Args:
        file: The picture.
        target: The file to write; it is whole or not there.
        shrink: One of ``SHRINKS``: the levels from that fraction of its size
            down; above 1 only where :func:`shrinks_at_once` says so.

    Raises:
        SourceError: The picture is damaged, or the file cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            draft = Path(folder) / "levels.tif"
            _as_seen(_opened(file, shrink)).tiffsave(
                str(draft),
                tile=True,
                tile_width=_TILE,
                tile_height=_TILE,
                pyramid=True,
                compression="jpeg",
                Q=_QUALITY,
            )
            draft.replace(target)
    except _FAULTS as fault:
        raise SourceError(str(file), "is a picture that is damaged.") from fault
    return read_levels(target)


def read_levels(path: Path) -> Levels:
    """Read which levels a file has.

    Raises:
        SourceError: It is no file of levels.
    """
    try:
        count = pyvips.Image.new_from_file(str(path)).get_n_pages()
        levels = [pyvips.Image.new_from_file(str(path), page=n) for n in range(count)]
    except pyvips.Error as fault:
        raise SourceError(str(path), "is a damaged copy of a scan.") from fault
    return Levels(path=path, sizes=tuple((level.width, level.height) for level in levels))


def shrinks_at_once(file: Path) -> bool:
    """Tell whether a picture gives fractions of its size without being decoded in full."""
    with file.open("rb") as opened:
        return opened.read(12).startswith(_SHRINKING)


def _opened(file: Path, shrink: int) -> pyvips.Image:
    """Open a picture, to be read from its first row to its last."""
    path = str(file)
    try:
        image = pyvips.Image.new_from_file(path, access="sequential")
        if _turn(image) > 1:
            # Turning asks for rows in another order; many of them go through a file.
            return pyvips.Image.new_from_file(path)
        if shrink > 1:
            return pyvips.Image.jpegload(path, shrink=shrink, access="sequential")
    except pyvips.Error:
        return _decoded(file, shrink)
    return image


def _turn(image: pyvips.Image) -> int:
    return int(image.get("orientation")) if image.get_typeof("orientation") else 1


def _decoded(file: Path, shrink: int) -> pyvips.Image:
    """Decode what libvips does not read (JPEG 2000, BMP)."""
    with PIL.Image.open(file) as picture:
        if isinstance(picture, Jpeg2KImageFile):
            samples = picture.width * picture.height * len(picture.getbands())
            halvings = shrink.bit_length() - 1
            while samples >> (2 * halvings) > _MOST_SAMPLES:
                halvings += 1
            picture.reduce = halvings
        shown = picture.convert("L" if picture.mode in ("1", "L", "LA") else "RGB")
    bands = len(shown.getbands())
    image = pyvips.Image.new_from_memory(shown.tobytes(), shown.width, shown.height, bands, "uchar")
    return image.copy(interpretation="b-w" if bands == 1 else "srgb")


def _as_seen(image: pyvips.Image) -> pyvips.Image:
    """Return a picture upright, on white, in grey or in red, green and blue."""
    if _turn(image) > 1:
        image = image.autorot()
    if image.hasalpha():
        image = image.flatten(background=255)
    return image.colourspace("b-w" if image.bands == 1 else "srgb").cast("uchar")
