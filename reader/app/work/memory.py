"""Gives back memory that nothing needs: of dropped pictures, of read sources and fonts."""

import ctypes
import linecache
import platform
from pathlib import Path

_MMAP_THRESHOLD = -3
_TRIM_THRESHOLD = -1
_ARENA_MAX = -8
_ONE_HEAP = 1
_LARGE_BYTES = 1_048_576
"""A picture of a page takes from one to thirty times as much."""
_DONT_NEED = 4
_MAPS = Path("/proc/self/maps")
_FONTS = (".otf", ".ttc")


def give_back_pictures() -> None:
    """Have large blocks mapped by themselves for as long as the process lives.

    The GNU C library raises its bound for that to the largest block that was freed.
    After one page at 3840 by 2160 all pictures then lie in the heap, which does not
    shrink: 475 MB were held where 310 were used. It gives each thread a heap of its
    own, too, and what one frees another cannot take: 400 MB instead of 380.

    Source: mallopt(3), M_MMAP_THRESHOLD, M_ARENA_MAX
    """
    if platform.libc_ver()[0] != "glibc":
        return
    library = ctypes.CDLL(None)
    library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
    library.mallopt(_TRIM_THRESHOLD, _LARGE_BYTES)
    library.mallopt(_ARENA_MAX, _ONE_HEAP)


def forget_sources() -> None:
    """Drop the source text of modules: 12 MB after a start.

    PySide reads the source of every module that is imported, to see whether it names
    PySide, by ``inspect.getsource``, and Python keeps the lines for tracebacks, which
    read them again when they need them.
    """
    if linecache.cache:
        linecache.clearcache()


def give_back_fonts() -> None:
    """Let go of what was read of the fonts' files; the system has it at hand when it is needed.

    FreeType maps a file once for each weight and thread, seven times in all, and every glyph
    that is looked up brings 64 KB of it into this process: 90 MB after some minutes, though
    the pictures of the glyphs are kept elsewhere.

    Source: madvise(2), MADV_DONTNEED: a mapped file is read again from the page cache
    """
    if platform.system() != "Linux":
        return
    library = ctypes.CDLL(None)
    for line in _MAPS.read_text("utf-8").splitlines():
        if line.endswith(_FONTS):
            start, end = (int(each, 16) for each in line.split(maxsplit=1)[0].split("-"))
            library.madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _DONT_NEED)
