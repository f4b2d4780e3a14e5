"""The settings of a kiosk: one table, read from one TOML file, each checked at the start."""

import dataclasses
import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskSettings:
    """All that an operator can set. The metadata of each field say what it means."""

    title: str = field(default="", metadata={"meaning": "Slug or name of the paper; empty: any"})
    watch: str = field(default="", metadata={"meaning": "Folder or address of new issues"})
    idle: float = field(
        default=60.0, metadata={"meaning": "Seconds without a touch before home", "least": 5.0}
    )
    attract: float = field(
        default=0.0, metadata={"meaning": "Seconds a page when turning by itself; 0: never"}
    )
    keep: int = field(default=30, metadata={"meaning": "Issues kept; 0: all"})
    pin_file: str = field(default="", metadata={"meaning": "File with the hash of the staff PIN"})
    public_key: str = field(
        default="", metadata={"meaning": "Ed25519 public key, base64; empty: unsigned feeds"}
    )
    commands: tuple[str, ...] = field(
        default=(), metadata={"meaning": "Commands visitors have; empty: all a kiosk may offer"}
    )
    dark_from: str = field(default="", metadata={"meaning": "HH:MM the screen goes dark"})
    dark_until: str = field(default="", metadata={"meaning": "HH:MM it comes back"})
    screen: int = field(default=0, metadata={"meaning": "Which screen, from 0"})
    clock: bool = field(default=True, metadata={"meaning": "Show clock and date"})

    def is_dark(self, now: datetime.time) -> bool:
        """Tell whether the screen is dark at a time of the day; the span may cross midnight."""
        if not self.dark_from or not self.dark_until:
            return False
        start = datetime.time.fromisoformat(self.dark_from)
        end = datetime.time.fromisoformat(self.dark_until)
        return start <= now < end if start <= end else now >= start or now < end


_KINDS: Mapping[type, str] = {
    str: "a text in quotes",
    float: "a number",
    int: "a whole number",
    bool: "true or false",
    tuple: "a list of texts",
}


def read_kiosk_settings(path: Path) -> KioskSettings:
    """Read a TOML file.

    Raises:
        SourceError: It cannot be read, is not TOML, names an unknown setting
            or gives one a value it cannot have; the sentence says which.
    """
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except OSError as fault:
        raise SourceError(str(path), f"the settings cannot be read: {fault.strerror}.") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise SourceError(str(path), f"not a TOML file: {fault}.") from fault
    return kiosk_settings(values, str(path))


def kiosk_settings(values: Mapping[str, object], where: str) -> KioskSettings:
    """Check settings and fill in the defaults.

    Args:
        values: By name.
        where: What to blame: the file, or "command line".

    Raises:
        SourceError: As in ``read_kiosk_settings``.
    """
    known = {item.name: item for item in dataclasses.fields(KioskSettings)}
    checked: dict[str, object] = {}
    for name, value in values.items():
        if name not in known:
            raise SourceError(where, f"no setting {name}; there are {', '.join(known)}.")
        checked[name] = _checked(known[name], value, where)
    settings = dataclasses.replace(KioskSettings(), **checked)  # type: ignore[arg-type]  # checked field by field above
    if bool(settings.dark_from) != bool(settings.dark_until):
        raise SourceError(where, "dark_from and dark_until go together; give both or neither.")
    return settings


def _checked(item: "dataclasses.Field[object]", value: object, where: str) -> object:
    kind = type(item.default)
    if kind is tuple and isinstance(value, list):
        value = tuple(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not kind or (kind is tuple and not _are_texts(value)):
        raise SourceError(where, f"{item.name} must be {_KINDS[kind]}, not {value!r}.")
    if isinstance(value, int | float):
        least = item.metadata.get("least", 0)
        if value < least:
            raise SourceError(where, f"{item.name} must be at least {least:g}, not {value:g}.")
    if item.name.startswith("dark_") and value:
        _check_time(item.name, str(value), where)
    return value


def _are_texts(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(member, str) for member in value)


def _check_time(name: str, value: str, where: str) -> None:
    try:
        datetime.time.fromisoformat(value)
    except ValueError as fault:
        raise SourceError(where, f"{name} must be a time such as 22:30, not {value}.") from fault
