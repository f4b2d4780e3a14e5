"""A window's process of a kiosk; started by its supervisor only."""

import json
import os
import sys
from pathlib import Path

import click

from reader.app.kiosk.main import run_kiosk
from reader.session.kiosk.settings import kiosk_settings
from reader.session.kiosk.window import KioskWanted
from reader.supply.beating import SupervisorGoneError, Voice


@click.command(hidden=True)
def window() -> None:
    """Show a kiosk's window; told by the supervisor what to do."""
    letter = json.load(sys.stdin)
    voice = Voice(sys.stdout.fileno())

    def beat(place: str) -> None:
        try:
            voice.beat(place)
        except SupervisorGoneError:
            # A window without a supervisor would hang on the screen for ever.
            os._exit(1)

    wanted = KioskWanted(
        library=Path(letter["library"]),
        arrivals=Path(letter["arrivals"]),
        settings=kiosk_settings(letter["settings"], "supervisor"),
        beat=beat,
        place=letter["place"],
        withheld=tuple(letter["withheld"]),
        scratch=Path(letter["scratch"]),
    )
    sys.exit(run_kiosk(wanted))
