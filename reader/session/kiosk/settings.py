"""The settings of a kiosk: one table, read from one TOML file, each checked at the start.

The options of ``daodu kiosk`` and the table in the README are made from the
same table. A file may have ``[[screens]]``, one a screen: what stands in it is
that screen's own, what stands above it is every screen's.
"""

import base64
import binascii
import dataclasses
import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import SourceError
from reader.session.kiosk.offer import OFFERABLE

COMMAND_LINE = "command line"
"""What is to blame for a wrong option."""

SCREENS = "screens"
"""Name of the tables of the single screens."""

_KEY_BYTES = 32
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskSettings:
    """All that an operator can set. The metadata of each field say what it means.

    ``least`` is the least a number may be; ``shared`` marks what all screens of
    a kiosk have in common, for they have one library and one supply.
    """

    title: str = field(default="", metadata={"meaning": "Name or slug of the paper; empty: any"})
    watch: tuple[str, ...] = field(
        default=(),
        metadata={"meaning": "Folders or http(s) feeds that new issues come from", "shared": True},
    )
    look: float = field(
        default=20.0,
        metadata={
            "meaning": "Seconds between two looks for new issues",
            "least": 1,
            "shared": True,
        },
    )
    keep: int = field(
        default=30,
        metadata={
            "meaning": "Issues kept of each paper, of those that the kiosk brought; 0: all",
            "shared": True,
        },
    )
    backups: int = field(
        default=7,
        metadata={"meaning": "Daily backups of the library kept", "least": 1, "shared": True},
    )
    largest: int = field(
        default=500,
        metadata={"meaning": "Megabytes an issue of a feed may have", "least": 1, "shared": True},
    )
    public_key: str = field(
        default="",
        metadata={
            "meaning": "Public key of the feeds, Ed25519 in base64; empty: feeds are unsigned",
            "shared": True,
        },
    )
    idle: float = field(
        default=60.0, metadata={"meaning": "Seconds without a touch before home", "least": 5}
    )
    attract: float = field(
        default=0.0, metadata={"meaning": "Seconds a page when turning by itself; 0: never"}
    )
    pin_file: str = field(
        default="",
        metadata={
            "meaning": "File with the hash of the staff PIN; "
            "empty: kiosk-pin in the user's settings folder"
        },
    )
    commands: tuple[str, ...] = field(
        default=(), metadata={"meaning": "Commands visitors have; empty: all a kiosk may offer"}
    )
    dark_from: str = field(default="", metadata={"meaning": "HH:MM the screen goes dark"})
    dark_until: str = field(default="", metadata={"meaning": "HH:MM it comes back"})
    screen: int = field(default=0, metadata={"meaning": "Which screen, from 0"})
    clock: bool = field(default=True, metadata={"meaning": "Show clock and date"})
    language: str = field(
        default="system",
        metadata={"meaning": "Language of the window", "choices": ("system", "zh", "en")},
    )
    theme: str = field(
        default="paper",
        metadata={
            "meaning": "Colours of paper and window",
            "choices": ("paper", "sepia", "night", "contrast"),
        },
    )
    motion: str = field(
        default="fold",
        metadata={
            "meaning": "How pages turn; slide and none ask less of a small machine",
            "choices": ("fold", "slide", "none"),
        },
    )
    keyboard: bool = field(
        default=False,
        metadata={"meaning": "Visitors have a keyboard: fields to type in are shown"},
    )

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

FIELDS: Mapping[str, "dataclasses.Field[object]"] = {
    item.name: item for item in dataclasses.fields(KioskSettings)
}
"""The table, by name."""


def read_kiosk_settings(
    path: Path, chosen: Mapping[str, object] | None = None
) -> tuple[KioskSettings, ...]:
    """Read a TOML file.

    Args:
        path: The file.
        chosen: Settings from the command line; they stand above those of the
            file, but below those of a single screen.

    Returns:
        The settings of each screen, in order; at least one.

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
    own = values.pop(SCREENS, [{}])
    if not isinstance(own, list) or not all(isinstance(one, dict) for one in own) or not own:
        raise SourceError(str(path), f"{SCREENS} is written [[{SCREENS}]], once a screen.")
    kiosk_settings(values, str(path))
    common = {**values, **(chosen or {})}
    screens = tuple(_of_screen(common, one, str(path)) for one in own)
    _refuse_shared_screen(screens, str(path))
    return screens


def kiosk_settings(values: Mapping[str, object], where: str) -> KioskSettings:
    """Check the settings of one screen and fill in the defaults.

    Args:
        values: By name.
        where: What to blame: the file, or `COMMAND_LINE`.

    Raises:
        SourceError: As in ``read_kiosk_settings``.
    """
    checked: dict[str, object] = {}
    for name, value in values.items():
        if name not in FIELDS:
            raise SourceError(where, f"no setting {name}; there are {', '.join(FIELDS)}.")
        checked[name] = _checked(FIELDS[name], value, where)
    settings = dataclasses.replace(KioskSettings(), **checked)  # type: ignore[arg-type]  # checked field by field above
    if bool(settings.dark_from) != bool(settings.dark_until):
        raise SourceError(where, "dark_from and dark_until go together; give both or neither.")
    return settings


def settings_table() -> str:
    """Return the table of all settings for the README, Markdown."""
    lines = ["| setting | type | default | meaning |", "|---|---|---|---|"]
    for name, item in FIELDS.items():
        kind = _KINDS[type(item.default)].removeprefix("a ").removesuffix(" in quotes")
        meaning = str(item.metadata["meaning"])
        if least := item.metadata.get("least"):
            meaning += f"; at least {least:g}"
        if choices := item.metadata.get("choices"):
            meaning += f": {', '.join(choices)}"
        lines.append(f"| `{name}` | {kind} | `{_toml(item.default)}` | {meaning} |")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _of_screen(
    common: Mapping[str, object], own: Mapping[str, object], where: str
) -> KioskSettings:
    for name in own:
        if name in FIELDS and FIELDS[name].metadata.get("shared"):
            raise SourceError(
                where, f"{name} is common to all screens; write it above [[{SCREENS}]]."
            )
    return kiosk_settings({**common, **own}, where)


def _refuse_shared_screen(screens: tuple[KioskSettings, ...], where: str) -> None:
    numbers = [settings.screen for settings in screens]
    for number in numbers:
        if numbers.count(number) > 1:
            raise SourceError(
                where, f"two of [[{SCREENS}]] have screen = {number}; each needs its own."
            )


def _checked(item: "dataclasses.Field[object]", value: object, where: str) -> object:
    kind = type(item.default)
    if kind is tuple:
        value = _as_texts(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not kind:
        raise SourceError(where, f"{item.name} must be {_KINDS[kind]}, not {value!r}.")
    if isinstance(value, int | float):
        least = item.metadata.get("least", 0)
        if not least <= value < float("inf"):
            raise SourceError(where, f"{item.name} must be at least {least:g}, not {value:g}.")
    for check in (_check_time, _check_key, _check_watched, _check_choice, _check_commands):
        check(item.name, value, where)
    return value


def _as_texts(value: object) -> object:
    """Return one text as a list of it; anything else as it is."""
    members = (value,) if isinstance(value, str) else value
    if isinstance(members, list | tuple) and all(isinstance(member, str) for member in members):
        return tuple(members)
    return value if not isinstance(value, tuple) else list(value)


def _check_time(name: str, value: object, where: str) -> None:
    if not name.startswith("dark_") or not value:
        return
    try:
        datetime.time.fromisoformat(str(value))
    except ValueError as fault:
        raise SourceError(where, f"{name} must be a time such as 22:30, not {value}.") from fault


def _check_choice(name: str, value: object, where: str) -> None:
    choices = FIELDS[name].metadata.get("choices", (value,))
    if value not in choices:
        raise SourceError(where, f"{name} must be one of {', '.join(choices)}, not {value}.")


def _check_commands(name: str, value: object, where: str) -> None:
    if name != "commands" or not isinstance(value, tuple):
        return
    for command in value:
        if command not in OFFERABLE:
            choice = ", ".join(sorted(OFFERABLE))
            raise SourceError(
                where, f"{name}: a kiosk may not offer {command!r}; it may offer {choice}."
            )


def _check_key(name: str, value: object, where: str) -> None:
    if name != "public_key" or not value:
        return
    try:
        is_key = len(base64.b64decode(str(value), validate=True)) == _KEY_BYTES
    except binascii.Error:
        is_key = False
    if not is_key:
        raise SourceError(
            where, f"{name} must be what `daodu export --make-key` printed, not {value}."
        )


def _check_watched(name: str, value: object, where: str) -> None:
    if name != "watch" or not isinstance(value, tuple):
        return
    for watched in value:
        scheme = _SCHEME.match(watched)
        if scheme is not None and scheme[1].lower() not in ("http", "https"):
            raise SourceError(where, f"{name} must be folders or http(s) addresses, not {watched}.")
        if not watched.strip():
            raise SourceError(where, f"{name} names an empty folder; leave it out instead.")
