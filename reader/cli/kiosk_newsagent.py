"""The newsagent's process of a kiosk; started by its supervisor only."""

import contextlib
import json
import logging
import os
import sys
from pathlib import Path

import click

from reader.session.kiosk.settings import kiosk_settings
from reader.supply.beating import SupervisorGoneError, Voice
from reader.supply.round import go_round, open_shop, wall_clock

_EXPENDABLE = "500"
"""From -1000 to 1000.

Source: proc(5)
"""

_CALMNESS = 10
"""Reading a large PDF must not hold up a page that is being turned."""


@click.command(hidden=True)
def newsagent() -> None:
    """Bring issues to a kiosk; told by the supervisor what to do."""
    letter = json.load(sys.stdin)
    screens = tuple(kiosk_settings(screen, "supervisor") for screen in letter["screens"])
    logging.getLogger("reader.supply").setLevel(logging.INFO)
    _step_back()
    voice = Voice(sys.stdout.fileno())
    agent = open_shop(Path(letter["library"]), screens, voice)
    try:
        go_round(agent, screens[0].look, voice, wall_clock(), is_to_look_over=letter["look_over"])
    except SupervisorGoneError:
        sys.exit(1)


def _step_back() -> None:
    """Leave processor and memory to the windows."""
    if hasattr(os, "nice"):
        os.nice(_CALMNESS)
    # Where memory runs out, the kernel ends this process before a window.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_EXPENDABLE, "ascii")
