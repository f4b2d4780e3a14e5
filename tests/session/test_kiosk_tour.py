"""Which paper comes next when a kiosk turns by itself, and what visitors are offered."""

from reader.session.arrivals import Arrived
from reader.session.kiosk.offer import OFFERABLE, offered
from reader.session.kiosk.tour import next_paper

EVENING = Arrived(key="山城晚报/2026-05-18", title="山城晚报")
OLDER = Arrived(key="山城晚报/2026-05-17", title="山城晚报")
MORNING = Arrived(key="海边早报/2026-05-16", title="海边早报")


def test_papers_follow_each_other_round_each_with_its_newest_issue() -> None:
    held = (EVENING, OLDER, MORNING)
    assert next_paper(held, OLDER.key) == MORNING
    assert next_paper(held, MORNING.key) == EVENING


def test_one_paper_alone_or_one_not_held_leads_nowhere() -> None:
    assert next_paper((EVENING, OLDER), EVENING.key) is None
    assert next_paper((EVENING, MORNING), "湖畔日报/2026-05-18") is None
    assert next_paper((), EVENING.key) is None


def test_what_is_typed_is_offered_only_with_a_keyboard() -> None:
    assert offered((), has_keyboard=True) == OFFERABLE
    assert OFFERABLE - offered((), has_keyboard=False) == {"find", "find_next", "find_previous"}
    assert offered(("find", "next_page"), has_keyboard=False) == {"next_page"}
