"""A window or newsagent played by a script: what it does stands in a file.

Started by the supervisor's tests as a process. The first argument is a folder:
each start writes the letter it got there, then acts the next line of ``acts``.
"""

import json
import os
import sys
import time
from pathlib import Path


def act() -> None:
    folder = Path(sys.argv[1])
    letter = json.load(sys.stdin)
    starts = sorted(folder.glob("start-*.json"))
    # Whole at every moment, and never two of one name.
    name = f"{time.monotonic_ns():020}-{os.getpid()}.json"
    (folder / name).write_text(json.dumps(letter))
    (folder / name).rename(folder / f"start-{name}")
    acts = (folder / "acts").read_text().splitlines()
    for deed in acts[min(len(starts), len(acts) - 1)].split():
        name, _, value = deed.partition("=")
        DEEDS[name](value)


def live(place: str) -> None:
    while True:
        os.write(1, f"beat {place}\n".encode())
        time.sleep(0.02)


DEEDS = {
    "beat": lambda place: os.write(1, f"beat {place}\n".encode()),
    "say": lambda word: os.write(1, f"{word}\n".encode()),
    "warn": lambda word: os.write(2, f"{word}\n".encode() * 50),
    "litter": lambda _: (Path(os.environ["TMPDIR"]) / "litter").write_text("left over"),
    "exit": lambda status: sys.exit(int(status)),
    "die": lambda _: os.kill(os.getpid(), 9),
    "load": lambda seconds: time.sleep(float(seconds)),
    "stand": lambda _: time.sleep(600),
    "live": live,
}


if __name__ == "__main__":
    act()
