"""Entries of a 导读: on one line where they fit, else below each other, never cut."""

from reader.layout.story.digest_box import is_endless, set_digest, set_digest_run
from reader.model.issue import Digest, DigestEntry
from tests.layout.composing import compositor

ENTRY = DigestEntry(headline="骑手宿舍的灯", deck="月租三百八", page="3", page_text="3版")


def test_an_entry_that_fits_stands_on_one_line_in_order() -> None:
    (slug,) = set_digest(Digest(entries=(ENTRY,)), compositor(measure=30))
    assert [piece.line.text for piece in slug.pieces] == ["骑手宿舍的灯", "月租三百八", "3版"]
    assert {piece.row for piece in slug.pieces} == {0.5}
    xs = [piece.x for piece in slug.pieces]
    assert xs == sorted(xs)
    assert slug.rows == 1


def test_a_longer_entry_has_its_tag_at_the_right_of_its_last_line() -> None:
    (slug,) = set_digest(Digest(entries=(ENTRY,)), compositor(measure=11))
    headline, deck, tag = slug.pieces
    assert headline.row < deck.row == tag.row
    assert round(tag.x + tag.line.width * tag.size, 6) == 110
    assert slug.rows == 2


def test_a_tag_without_room_beside_the_last_line_stands_below_it() -> None:
    entry = DigestEntry(headline="骑手宿舍的灯为谁", page="3", page_text="3版")
    (slug,) = set_digest(Digest(entries=(entry,)), compositor(measure=9))
    headline, tag = slug.pieces
    assert tag.row == headline.row + 1


def test_every_entry_keeps_its_index_and_the_offsets_of_its_words() -> None:
    slugs = set_digest(Digest(entries=(ENTRY, ENTRY)), compositor(measure=11))
    sources = [piece.source for slug in slugs for piece in slug.pieces]
    assert [(each.index, each.start) for each in sources if each is not None] == [
        (index, start) for index in (0, 1) for start in (0, 7, 13)
    ]
    assert slugs[0].rows == slugs[1].rows + 1


def test_entries_are_set_alike_though_only_one_is_too_long_for_a_line() -> None:
    long = DigestEntry(headline="骑手宿舍的灯为谁留着到天亮", deck="月租三百八", page_text="3版")
    first, _ = set_digest(Digest(entries=(ENTRY, long)), compositor(measure=18))
    (alone,) = set_digest(Digest(entries=(ENTRY,)), compositor(measure=18))
    assert alone.rows == 1
    assert first.rows == 3


def test_the_lines_of_an_entry_keep_together_at_its_ends_and_a_blank_parts_two() -> None:
    long = DigestEntry(headline="骑手宿舍的灯为谁留着到天亮" * 4, page_text="3版")
    slugs = tuple(set_digest_run(Digest(entries=(long, ENTRY)), compositor(measure=18)))
    assert [slug.keeps_next for slug in slugs] == [True, False, True, False, True, False]
    assert [slug.rows for slug in slugs] == [1, 1, 1, 2, 1, 1]


def test_only_what_would_fill_much_of_a_sheet_is_no_box() -> None:
    assert not is_endless(Digest(entries=(ENTRY,) * 12))
    assert is_endless(Digest(entries=(ENTRY,) * 60))
