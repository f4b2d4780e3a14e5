"""How well parts are paired: sample stories cut in two, several between the same two pages."""

import random
from collections import Counter
from pathlib import Path

import pytest

from reader.collate.story import story
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue
from reader.model.jump import JumpKind
from reader.parse.folder.issue_folder import read_issue_folder
from tests.collate.printed import FROM, ON, article, collated, jump, page

SAMPLES = sorted((Path(__file__).parents[2] / "issues").glob("*/*/issue.md"))
SHORTEST = 300
TRIALS = 30


@pytest.fixture(scope="module")
def stories() -> list[tuple[str, str]]:
    """Headline and text of every long story of the samples."""
    found = []
    for sample in SAMPLES:
        issue = read_issue_folder(sample.parent).issue
        for place in (a for p in issue.pages for a in p.articles):
            parts = story(issue, place.id)
            blocks = [block for part in parts for block in part.blocks]
            text = "\n".join(b.text for b in blocks if isinstance(b, Paragraph))
            if parts[0] is place and len(text) >= SHORTEST:
                found.append((place.headline, text))
    return found


def repeated(headline: str, chance: random.Random) -> str:
    """Return what a paper prints above the second part."""
    words = headline.split(" ")
    return chance.choice(["", "", words[0][:8], words[-1][-7:], f"“{headline[2:6]}”", headline])


def cut(text: str, chance: random.Random) -> tuple[str, str]:
    """Cut a text where a page ends: at a sentence, or inside one."""
    place = chance.randint(len(text) // 4, len(text) * 3 // 4)
    stop = text.find("。", place) + 1
    if chance.random() < 0.5 and 0 < stop < len(text) - 40:
        place = stop
    return text[:place].rstrip("\n"), text[place:].lstrip("\n")


def outcomes(issue: Issue, meant: dict[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for first in issue.pages[0].articles:
        made = next(j for j in first.jumps if j.kind is JumpKind.CONTINUED_ON)
        if made.target is None:
            found["open"] += 1
        else:
            found["right" if made.target == meant[first.id] else "wrong"] += 1
    return found


@pytest.mark.parametrize("count", [2, 4])
@pytest.mark.parametrize("is_headed", [True, False])
def test_nearly_all_parts_are_paired_and_hardly_any_wrongly(
    stories: list[tuple[str, str]], count: int, is_headed: bool
) -> None:
    chance = random.Random(count + is_headed)
    found: Counter[str] = Counter()
    for _ in range(TRIALS):
        firsts: list[Article] = []
        seconds: list[Article] = []
        order = chance.sample(range(count), count)
        meant = {}
        for place, (headline, text) in enumerate(chance.sample(stories, count), start=1):
            before, after = cut(text, chance)
            second = f"02/a{order[place - 1] + 1}"
            meant[f"01/a{place}"] = second
            firsts.append(article(f"01/a{place}", headline, before, jump(ON, "2")))
            above = repeated(headline, chance) if is_headed else ""
            seconds.append(article(second, above, after, jump(FROM, "1")))
        issue = collated(page("01", *firsts), page("02", *sorted(seconds, key=lambda a: a.id)))
        found += outcomes(issue, meant)
    total = found.total()
    assert total == TRIALS * count
    assert found["right"] >= 0.93 * total, found
    assert found["wrong"] <= 0.02 * total, found
