"""The way back."""

from reader.session.trail import LONGEST, Place, Trail

A, B, C = (Place(issue="x/no-1", page=label) for label in ("01", "02", "03"))


def test_back_leads_to_the_place_left_and_forward_returns():
    trail = Trail().left(A)
    step = trail.back(B)
    assert step is not None
    trail, place = step
    assert place == A
    again = trail.forward(A)
    assert again is not None
    assert again[1] == B
    assert again[0] == Trail().left(A)


def test_a_jump_forgets_what_lay_ahead():
    trail = Trail(behind=(A,), ahead=(C,)).left(B)
    assert trail == Trail(behind=(A, B))


def test_the_same_place_is_not_remembered_twice():
    assert Trail().left(A).left(A) == Trail(behind=(A,))


def test_the_ends_of_the_trail_lead_nowhere():
    assert Trail().back(A) is None
    assert Trail().forward(A) is None


def test_a_long_trail_forgets_its_beginning():
    trail = Trail()
    for i in range(LONGEST + 5):
        trail = trail.left(Place(issue="x/no-1", page=str(i)))
    assert len(trail.behind) == LONGEST
    assert trail.behind[0].page == "5"
