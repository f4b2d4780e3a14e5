"""Features in, what they weigh together out: the judgements that marked pages taught.

Whether a line heads an article or a part of one, and which lines of a head are its
kicker and its deck, no single sign decides: many weigh a little. What each weighs is
fitted to the marked pages (`python -m tests.parse.fitting`) and lies in a table beside
the program; a sign that says nothing by itself weighs nothing.

Source:
    log-linear models: A. L. Berger and others, A Maximum Entropy Approach to Natural
    Language Processing, Computational Linguistics 22 (1996)
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reader.resources import resource


@cache
def load_weights(name: str) -> Mapping[str, float]:
    """Load a table of features and their weights.

    Args:
        name: Of the table: `heads`, `headings` or `lines`.
    """
    lines = resource(f"parse/{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if not line.startswith("#"))
    return {feature: float(weight) for feature, weight in pairs}


def weigh(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """Return what features weigh together; unknown ones weigh nothing."""
    return sum(weights.get(feature, 0.0) for feature in features)


def shares(weighed: Sequence[float]) -> tuple[float, ...]:
    """Return how likely each of several readings is, by what its features weigh."""
    most = max(weighed)
    powers = [math.exp(each - most) for each in weighed]
    return tuple(power / sum(powers) for power in powers)


def step(value: float, steps: Sequence[float]) -> int:
    """Return which step of a scale a value has reached, from 0."""
    return sum(value >= each for each in steps)
