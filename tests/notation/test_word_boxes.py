"""The file of word boxes: written, read, mended by hand."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.word import Word
from reader.notation.word_boxes import UNIT, read_word_boxes, write_word_boxes

sides = st.integers(0, UNIT).map(lambda n: n / UNIT)
texts = (
    st.text(min_size=1)
    .map(str.strip)
    .filter(bool)
    .filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
)


@st.composite
def words(draw: st.DrawFn) -> Word:
    left, right = sorted((draw(sides), draw(sides)))
    top, bottom = sorted((draw(sides), draw(sides)))
    return Word(text=draw(texts), left=left, top=top, right=right, bottom=bottom)


@given(st.lists(words(), max_size=5))
def test_what_is_written_is_read_back(drawn: list[Word]) -> None:
    assert read_word_boxes(write_word_boxes(drawn)) == tuple(drawn)


def test_a_line_says_where_a_word_stands() -> None:
    word = Word(text="河\\岸", left=0.25, top=0.5, right=0.3, bottom=0.52)
    assert write_word_boxes([word]) == "25000\t50000\t30000\t52000\t河\\\\岸\n".encode()


def test_lines_that_are_no_words_are_passed_over() -> None:
    octets = b"\xef\xbb\xbf1\t2\t3\t4\tone\r\nno word\n3\t2\t1\t4\tbackwards\n1\t2\t3\t4\t \n"
    assert [word.text for word in read_word_boxes(octets)] == ["one"]


def test_a_place_beyond_the_page_ends_at_its_edge() -> None:
    (word,) = read_word_boxes(b"1\t2\t999999\t4\tone\n")
    assert word.right == 1
