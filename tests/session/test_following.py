"""Links: where they lead, or why they do not."""

from dataclasses import replace

from reader.layout.sheet.frame import Link, LinkKind, Rect
from reader.model.jump import Jump, JumpKind, JumpState
from reader.session.following import DeadEnd, Destination, Why, follow_jump, follow_link
from tests.session.issues import small_issue

HERE = (Rect(x=0, y=0, width=1, height=1),)


def test_a_jump_line_leads_to_the_other_part():
    link = Link(rects=HERE, kind=LinkKind.JUMP, article="01/a1")
    assert follow_link(small_issue(), "01", link) == Destination(
        page="02", article="02/a1", came_from="01", kind=JumpKind.CONTINUED_ON
    )


def test_a_jump_to_a_page_not_held_says_so():
    link = Link(rects=HERE, kind=LinkKind.JUMP, article="01/a2")
    assert follow_link(small_issue(), "01", link) == DeadEnd(why=Why.PAGE_NOT_HELD, pages=("9",))


def test_an_entry_of_the_digest_leads_to_its_article():
    link = Link(rects=HERE, kind=LinkKind.DIGEST, index=0)
    assert follow_link(small_issue(), "01", link) == Destination(page="02", article="02/a1")


def test_an_entry_whose_page_is_not_held_says_so():
    link = Link(rects=HERE, kind=LinkKind.DIGEST, index=1)
    assert follow_link(small_issue(), "01", link) == DeadEnd(why=Why.PAGE_NOT_HELD, pages=("9",))


def test_a_jump_without_a_target_leads_to_the_page_it_names():
    jump = Jump(kind=JumpKind.SEE, pages=("9", "3"), text="", state=JumpState.RESOLVED)
    assert follow_jump(small_issue(), "01/a1", jump) == Destination(
        page="03", came_from="01", kind=JumpKind.SEE
    )


def test_an_ambiguous_jump_to_a_page_not_held_is_called_so():
    jump = Jump(kind=JumpKind.SEE, pages=("9",), text="", state=JumpState.AMBIGUOUS)
    assert follow_jump(small_issue(), "01/a1", jump) == DeadEnd(why=Why.AMBIGUOUS, pages=("9",))


def test_an_entry_without_a_target_leads_to_its_page():
    issue = small_issue()
    digest = issue.pages[0].digest
    assert digest is not None
    entries = (replace(digest.entries[0], page="2", target=None),)
    front = replace(issue.pages[0], digest=replace(digest, entries=entries))
    issue = replace(issue, pages=(front, *issue.pages[1:]))
    link = Link(rects=HERE, kind=LinkKind.DIGEST)
    assert follow_link(issue, "01", link) == Destination(page="02")
