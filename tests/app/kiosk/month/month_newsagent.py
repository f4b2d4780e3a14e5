"""Play a kiosk's newsagent for a month: the real one, its clock quickened, its disk at times full.

Started by the supervisor in place of ``daodu kiosk-newsagent``, with the same letter.
"""

import datetime
import json
import os
import resource
import sys
import time
from pathlib import Path

from reader.session.kiosk.settings import kiosk_settings
from reader.supply.beating import SupervisorGoneError, Voice
from reader.supply.round import open_shop

QUICKER = 5000.0
"""Seconds of the newsagent's for one of ours: it looks, and tries again, as over a month."""
FIRST = datetime.datetime(2026, 5, 1, 6, tzinfo=datetime.UTC)


def main() -> None:
    """Look until killed."""
    letter = json.load(sys.stdin)
    folder = Path(sys.argv[1])
    began = (folder / "began").stat().st_mtime
    screens = tuple(kiosk_settings(screen, "supervisor") for screen in letter["screens"])
    voice = Voice(sys.stdout.fileno())
    agent = open_shop(Path(letter["library"]), screens, voice)

    def now() -> datetime.datetime:
        return FIRST + datetime.timedelta(seconds=(time.time() - began) * QUICKER)

    if letter["look_over"]:
        agent.look_over(now())
    while True:
        voice.beat()
        # A file that may not grow is what a full disk is to whoever writes it.
        most = 1 if (folder / "full").exists() else resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        agent.look(now())
        if agent.is_library_new:
            agent.is_library_new = False
            voice.renewed()
        time.sleep(0.05)


if __name__ == "__main__":
    try:
        main()
    except SupervisorGoneError:
        os._exit(1)
