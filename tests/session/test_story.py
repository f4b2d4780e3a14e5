"""Stories across pages."""

from reader.session.story import beside, story
from tests.session.issues import small_issue


def test_a_story_is_whole_from_whichever_part_it_is_opened():
    for part in ("01/a1", "02/a1", "03/a1"):
        told = story(small_issue(), part)
        assert [(label, article.id) for label, article in told] == [
            ("01", "01/a1"),
            ("02", "02/a1"),
            ("03", "03/a1"),
        ]


def test_a_story_whose_continuation_is_not_held_ends_there():
    assert [label for label, _ in story(small_issue(), "01/a2")] == ["01"]
    assert [label for label, _ in story(small_issue(2), "01/a1")] == ["01", "02"]


def test_the_article_beside_another_crosses_pages_and_stops_at_the_ends():
    issue = small_issue(3)
    assert beside(issue, "01/a2", 1) == "02/a1"
    assert beside(issue, "02/a1", -1) == "01/a2"
    assert beside(issue, "01/a1", -1) is None
    assert beside(issue, "03/a1", 1) is None
    assert beside(issue, "77/a1", 1) is None
