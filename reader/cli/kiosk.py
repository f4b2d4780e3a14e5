"""``daodu kiosk``: settings in, a kiosk that is never dark out; its PIN set from the shell."""

import asyncio
import contextlib
import dataclasses
import logging
import logging.handlers
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import filelock
from typing_extensions import override

from reader.cli.main import Options
from reader.errors import LibraryError, SourceError
from reader.library.library import Library
from reader.session.kiosk.pin import pin_path, read_pin_file, write_pin_file
from reader.session.kiosk.settings import (
    COMMAND_LINE,
    FIELDS,
    KioskSettings,
    kiosk_settings,
    read_kiosk_settings,
)
from reader.supply.child import program
from reader.supply.newsagent import kiosk_folder
from reader.supply.service_manager import ServiceManager
from reader.supply.supervisor import Post, Supervisor

LOG_BYTES = 1_000_000
LOGS = 3
"""Files of the log, so that months fill no disk."""

_TYPES: Mapping[type, Any] = {str: str, float: float, int: int, bool: bool, tuple: str}


def _with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each setting of the table."""
    for name, item in reversed(tuple(FIELDS.items())):
        kind = type(item.default)
        option = f"--{name.replace('_', '-')}"
        kind_of = _TYPES[kind]
        declared = f"{option}/--no-{name.replace('_', '-')}" if kind is bool else option
        command = click.option(
            declared,
            name,
            default=None,
            type=click.Choice(choices) if (choices := item.metadata.get("choices")) else kind_of,
            multiple=kind is tuple,
            help=f"{item.metadata['meaning']}.",
        )(command)
    return command


@click.command()
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="TOML file with the settings below, written with _ for -; options stand above it.",
)
@click.option("--set-pin", is_flag=True, help="Ask for a new staff PIN, keep its hash, and end.")
@_with_settings
@click.pass_context
def kiosk(ctx: click.Context, /, config: Path | None, set_pin: bool, **chosen: object) -> None:  # noqa: FBT001 (click passes flags so)
    """Show the newest issue on a screen, for months without a hand on it.

    Staff leave by a hidden gesture (five taps in a corner, the last held) and
    their PIN. A lost PIN is set anew with --set-pin.
    """
    options = ctx.find_object(Options)
    assert options is not None
    screens = _settings(config, chosen)
    if set_pin:
        for path in dict.fromkeys(Path(screen.pin_file) for screen in screens):
            _set_pin(path)
        return
    for screen in screens:
        _look_for_pin(Path(screen.pin_file))
    ctx.exit(_run(options, screens))


def _settings(config: Path | None, chosen: Mapping[str, object]) -> tuple[KioskSettings, ...]:
    given = {name: value for name, value in chosen.items() if value not in (None, ())}
    checked = kiosk_settings(
        {k: list(v) if isinstance(v, tuple) else v for k, v in given.items()}, COMMAND_LINE
    )
    if config is None:
        return (_with_pin_file(checked),)
    return tuple(map(_with_pin_file, read_kiosk_settings(config, given)))


def _with_pin_file(settings: KioskSettings) -> KioskSettings:
    return dataclasses.replace(settings, pin_file=str(pin_path(settings.pin_file)))


def _set_pin(path: Path) -> None:
    pin = click.prompt(f"New PIN for {path}", hide_input=True, confirmation_prompt=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise SourceError(
            str(path), f"the PIN file cannot be written: {fault.strerror}."
        ) from fault
    write_pin_file(path, pin)
    click.echo(f"The PIN is set; {path} holds its hash.")


def _look_for_pin(path: Path) -> None:
    """Warn of a missing PIN; a screen that stays dark for want of it would be worse."""
    try:
        read_pin_file(path)
    except SourceError as refusal:
        click.echo(f"daodu: {refusal} Until then staff cannot leave the kiosk.", err=True)


def _run(options: Options, screens: tuple[KioskSettings, ...]) -> int:
    folder = kiosk_folder(options.library)
    with _only_one(options.library, folder), _log(folder):
        # The windows can only open what is there; what is damaged the newsagent mends.
        with contextlib.suppress(LibraryError):
            Library.open(options.library).close()
        library = ("--library", str(options.library))
        post = Post(
            library=options.library,
            folder=folder,
            screens=screens,
            window=program(*library, "kiosk-window"),
            newsagent=program(*library, "kiosk-newsagent"),
            manager=ServiceManager(os.environ),
        )
        return asyncio.run(Supervisor(post).run())


@contextlib.contextmanager
def _only_one(library: Path, folder: Path) -> Iterator[None]:
    """Refuse a second kiosk on the same library."""
    lock = filelock.FileLock(folder / "lock", timeout=0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except filelock.Timeout as fault:
        reason = "a kiosk runs on this library already. End it, or give its screens to one kiosk."
        raise LibraryError(str(library), reason) from fault
    except OSError:
        # A full or failing disk must not keep the screen dark.
        yield
        return
    try:
        yield
    finally:
        lock.release()


class _Log(logging.handlers.RotatingFileHandler):
    """A log that gives up in silence when the disk is full."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line."""


@contextlib.contextmanager
def _log(folder: Path) -> Iterator[None]:
    """Write what happens into a log that does not grow."""
    log = logging.getLogger("reader.supply")
    log.setLevel(logging.INFO)
    try:
        kept: logging.Handler = _Log(
            folder / "kiosk.log", maxBytes=LOG_BYTES, backupCount=LOGS - 1, encoding="utf-8"
        )
    except OSError:
        kept = logging.NullHandler()
    kept.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.addHandler(kept)
    try:
        yield
    finally:
        log.removeHandler(kept)
        with contextlib.suppress(OSError):
            kept.close()
