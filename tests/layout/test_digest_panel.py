"""The 导读 of a page set down: a panel set across, as high as the room it is given."""

from reader.layout.sheet.frame import Ink, Rule, Run
from reader.layout.story.box_name import Label
from reader.layout.story.digest_panel import panel_width, set_panel
from reader.model.issue import Digest, DigestEntry
from tests.layout.composing import compositor

TYPE = compositor()
DIGEST = Digest(
    entries=tuple(
        DigestEntry(headline="骑手宿舍的灯为谁留着", page=str(page), page_text=f"{page}版")
        for page in (2, 3, 4)
    )
)
LOW = 160.0
WIDE = panel_width(DIGEST, LOW, TYPE)


def lines(height: float, width: float = WIDE) -> list[Run]:
    """Return the lines of a panel so wide and high, from top to bottom."""
    frame = set_panel(DIGEST, Label(text="导读"), (width, height), TYPE)
    found = [item for item in frame.items if isinstance(item, Run)]
    return sorted(found, key=lambda run: run.positions[0][1])


def test_entries_of_a_panel_with_room_to_spare_are_set_larger() -> None:
    sizes = [max(run.size for run in lines(height)) for height in (LOW, 3 * LOW)]
    assert sizes[1] > 1.2 * sizes[0]


def test_neither_head_nor_foot_of_a_high_panel_is_a_third_of_it_blank() -> None:
    for height in (LOW, 2 * LOW, 4 * LOW):
        found = lines(height)
        above = found[0].positions[0][1] - found[0].size
        below = height - found[-1].positions[0][1]
        assert -10 < above < height / 3
        assert -10 < below < height / 3


def test_all_of_a_panel_stands_within_it() -> None:
    for height in (LOW, 1.4 * LOW, 2 * LOW, 5 * LOW):
        for run in lines(height):
            assert run.positions[0][0] >= 0
            assert run.positions[-1][0] < WIDE
            assert 0 < run.positions[0][1] < height


def test_entries_far_apart_are_ruled_off_from_each_other() -> None:
    def rules(height: float) -> list[Rule]:
        frame = set_panel(DIGEST, Label(text="导读"), (WIDE, height), TYPE)
        return [i for i in frame.items if isinstance(i, Rule) and i.ink is not Ink.TEXT]

    assert rules(LOW) == []
    between = rules(5 * LOW)
    assert len(between) == len(DIGEST.entries) - 1
    found = lines(5 * LOW)
    for rule in between:
        above = max(run.positions[0][1] for run in found if run.positions[0][1] < rule.y1)
        below = min(
            run.positions[0][1] - run.size for run in found if run.positions[0][1] > rule.y1
        )
        assert above < rule.y1 < below


def test_a_leader_bridges_a_wide_blank_between_an_entry_and_its_page() -> None:
    def leaders(width: float) -> list[Rule]:
        frame = set_panel(DIGEST, Label(text="导读"), (width, LOW), TYPE)
        return [item for item in frame.items if isinstance(item, Rule) and item.ink is Ink.TEXT]

    assert leaders(WIDE) == []
    found = leaders(3 * WIDE)
    assert len(found) == len(DIGEST.entries)
    _, *texts = lines(LOW, 3 * WIDE)
    for rule in found:
        entry, page = sorted(
            (run for run in texts if abs(run.ys[0] - rule.y1) < run.size), key=lambda run: run.xs
        )
        assert entry.xs[-1] + entry.size < rule.x1 < rule.x2 < page.xs[0]
