"""Traits weighed together: what examples teach, and how sure a judgement is."""

import pytest

from reader.parse.text.head_traits import division_traits, read_clauses
from reader.parse.text.weights import load_weights, shares, step, weigh
from tests.parse.fitting import Choice, fit


def test_what_tells_is_learnt_and_what_says_nothing_weighs_nothing() -> None:
    told = [Choice((("head ends in a stop", "H short"), ("text ends in a stop", "P short")), 1)] * 5
    told += [Choice((("head has none", "H short"), ("text has none", "P short")), 0)] * 5
    learnt = fit(told, 0.1)
    assert learnt["text ends in a stop"] > 1 > 0 > learnt["head ends in a stop"]
    assert learnt["head has none"] > 1
    assert abs(learnt.get("H short", 0.0)) < 0.5
    assert weigh(learnt, ("head has none", "never seen")) == learnt["head has none"]


def test_the_heaviest_reading_is_the_likeliest() -> None:
    likely = shares((0.0, 2.0, -1000.0))
    assert sum(likely) == pytest.approx(1)
    assert likely[1] > 0.8
    assert likely[2] == 0


@pytest.mark.parametrize("name", ["heads", "headings", "lines"])
def test_the_tables_are_there_and_small_enough_to_be_read(name: str) -> None:
    weights = load_weights(name)
    assert 1000 < len(weights) < 10_000
    assert max(map(abs, weights.values())) < 20


def test_a_value_has_reached_a_step_it_is_on() -> None:
    assert [step(value, (3, 5)) for value in (2, 3, 4, 5)] == [0, 1, 1, 2]


@pytest.mark.parametrize("headline", ["老船工修好了渡口的灯", "老船工修好了渡口的燈"])
def test_the_words_of_each_part_of_a_head_tell_in_either_script(headline: str) -> None:
    traits = division_traits(read_clauses(("读者来信", headline)), 1, 2)
    words = {"K has 读者来信", "H has 渡口", "H has 船工", "H begins 老", "H closes 灯"}
    assert words <= set(traits)
    assert "K has 渡口" not in traits
