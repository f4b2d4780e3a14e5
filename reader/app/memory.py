"""Gives back memory that nothing in the program needs: of dropped pictures, of read sources."""

import ctypes
import linecache
import platform

_MMAP_THRESHOLD = -3
_TRIM_THRESHOLD = -1
_LARGE_BYTES = 1_048_576
"""A picture of a page takes from one to thirty times as much."""


def give_back_pictures() -> None:
    """Have large blocks mapped by themselves for as long as the process lives.

    The GNU C library raises its bound for that to the largest block that was freed.
    After one page at 3840 by 2160 all pictures then lie in the heap, which does not
    shrink: 475 MB were held where 310 were used.

    Source: mallopt(3), M_MMAP_THRESHOLD
    """
    if platform.libc_ver()[0] != "glibc":
        return
    library = ctypes.CDLL(None)
    library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
    library.mallopt(_TRIM_THRESHOLD, _LARGE_BYTES)


def forget_sources() -> None:
    """Drop the source text of modules: 12 MB after a start.

    PySide reads the source of every module that is imported, to see whether it names
    PySide, by ``inspect.getsource``, and Python keeps the lines for tracebacks, which
    read them again when they need them.
    """
    if linecache.cache:
        linecache.clearcache()
