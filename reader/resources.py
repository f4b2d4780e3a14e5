"""Where bundled files lie: in a checkout at its top, in a wheel inside the package."""

import importlib.util
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_FONT_PACKAGES = ("pylopdf_fonts_zh_cn", "pylopdf_fonts_zh_tw", "manimgx_fonts_cjk")


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


def font_files() -> tuple[Path, ...]:
    """Return the files of the bundled fonts."""
    files: list[Path] = []
    for package in _FONT_PACKAGES:
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        folder = Path(spec.origin).parent
        files += sorted(path for path in folder.iterdir() if path.suffix in (".otf", ".ttc"))
    # No package has a Kai.
    return (*files, resource("type/gkai00mp.ttf"))
