"""Damage as files suffer it: bytes spoilt, lost, doubled, moved, cut off."""

import random

TOKENS = (
    "（下转2版）",
    "(上接1版)",
    "导读",
    "2版",
    "本报讯 ",
    "第02版：要闻",
    "\n\n",
    "\u3000",
    "\ufeff",
    "\x0c",
    "\t",
    "](02.md#a1){: .jump }",
    "# ",
    "## ",
    "{: #a1 ",
    "![](images/a.svg)",
    "| a | b |\n| --- |\n",
    "---\n",
    "label: ",
    "&#0;",
    "&#55296;",
    "*a: &a [*a]\n",
    "!!python/object:x y\n",
    "%00",
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return some bytes with one to six faults."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        _spoil(spoilt, chance)
    return bytes(spoilt)


def _spoil(spoilt: bytearray, chance: random.Random) -> None:
    size = len(spoilt)
    start = chance.randint(0, size)
    end = min(size, start + chance.choice((1, 1, 3, 40, 400)))
    piece = bytes(spoilt[start:end])
    match chance.randrange(7):
        case 0:
            spoilt[start:end] = chance.randbytes(end - start)
        case 1:
            del spoilt[start:end]
        case 2:
            spoilt[start:start] = piece * chance.randint(1, 3)
        case 3:
            del spoilt[start:end]
            place = chance.randint(0, len(spoilt))
            spoilt[place:place] = piece
        case 4:
            spoilt[start:start] = chance.choice(TOKENS).encode()
        case 5:
            text = spoilt.decode("utf-8", "surrogateescape").split("\n")
            chance.shuffle(text)
            spoilt[:] = "\n".join(text).encode("utf-8", "surrogateescape")
        case _:
            if chance.random() < 0.2:
                del spoilt[start:]
