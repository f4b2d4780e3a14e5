"""Where bundled files lie: in a checkout at its top, in a wheel inside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _bundled(name: str) -> Path:
    """Find a bundled folder: the wheel's copy first, for a wheel has no other."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource(name: str) -> Path:
    """Return the path of a bundled file, named relative to ``resources/``."""
    return _bundled("resources") / name


def sample_issues() -> Path:
    """Return the folder of the bundled sample issues."""
    return _bundled("issues")
