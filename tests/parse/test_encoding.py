"""How a text file is encoded, found from its bytes."""

import codecs
import logging
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.parse.source.encoding import decode, read_text

HANS = (
    "河畔晚报 第12期\n\n老磨坊的水轮重新转动\n\n本报记者 何田\n\n本报讯 昨天清晨六点，停了九年的"
    "水轮又转了起来。磨坊主人说：“水还是那股水，轮子换了三十二块板。”（下转2版）\n"
)
HANT = (
    "濱河日報\n\n老磨坊水輪重新轉動\n\n〔記者何田／河口報導〕停了九年的水輪昨天清晨又轉了起來。"
    "磨坊主人說：「水還是那股水，輪子換了三十二塊板。」（下轉A2）\n"
)
CANTONESE = "街坊話：「啲水車停咗九年，而家又識轉喇，佢哋個個都嚟睇。」記者喺現場睇到，冇人唔笑。"
NAMES = "欧阳砚秋 令狐泊舟 诸葛澄怀 上官晚棠 司徒棹歌 慕容霁"

CASES = [
    (HANS, "utf-8", "UTF-8"),
    (HANS, "utf-8-sig", "UTF-8 with a byte order mark"),
    (HANS, "utf-16", "UTF-16"),
    ("\ufeff" + HANS, "utf-16-be", "UTF-16"),
    (HANS, "utf-16-le", "UTF-16"),
    (HANS, "utf-16-be", "UTF-16"),
    (HANS, "utf-32", "UTF-32"),
    ("\ufeff" + HANS, "utf-32-be", "UTF-32"),
    (HANS, "utf-32-le", "UTF-32"),
    (HANS, "utf-32-be", "UTF-32"),
    (HANS, "hz", "HZ"),
    (HANS, "gbk", "GB18030"),
    (HANS + "𠮷", "gb18030", "GB18030"),
    (HANT, "gbk", "GB18030"),
    (HANT, "cp950", "Big5"),
    (HANT, "big5hkscs", "Big5"),
    (CANTONESE, "big5hkscs", "Big5"),
    (HANT, "utf-16-le", "UTF-16"),
    (NAMES, "gbk", "GB18030"),
]


@pytest.mark.parametrize(("text", "codec", "name"), CASES)
def test_every_encoding_of_a_chinese_paper_is_read(text: str, codec: str, name: str) -> None:
    decoded = decode(text.encode(codec), "a.txt")
    assert decoded.text == text.removeprefix("\ufeff")
    assert decoded.encoding == name


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (text, codec)
        for text, codecs in (
            (HANS, ("gbk", "utf-16-le", "utf-16-be")),
            (HANT, ("gbk", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")),
            (CANTONESE, ("big5hkscs",)),
        )
        for codec in codecs
    ],
)
@pytest.mark.parametrize("length", [20, 60])
def test_a_few_words_suffice(text: str, codec: str, length: int) -> None:
    words = text.replace("\n", "")
    for start in range(max(1, len(words) - length)):
        piece = words[start : start + length]
        assert decode(piece.encode(codec), "a.txt").text == piece


def test_a_long_list_of_names_is_chinese() -> None:
    chance = random.Random(1)
    letters = [
        bytes((a, b)).decode("gb2312", "ignore")
        for a in range(0xB0, 0xD8)
        for b in range(0xA1, 0xFF)
    ]
    names = " ".join("".join(chance.choices(letters, k=3)) for _ in range(300))
    assert decode(names.encode("gbk"), "a.txt").text == names


@pytest.mark.parametrize("text", ["‧", "～", "／", "①", "々", "€"])
def test_signs_that_the_tables_of_big5_name_differently_stay(text: str) -> None:
    line = f"約翰{text}史密斯昨天到訪河口，與市民談了一個上午。"
    for codec in ("cp950", "big5hkscs"):
        try:
            data = line.encode(codec)
        except UnicodeEncodeError:
            continue
        if codec == "cp950" and text in "①々":
            continue  # Python puts them where Hong Kong, like Windows with ETEN, has kana.
        assert decode(data, "a.txt").text == line


def test_a_guess_is_doubted_and_a_proof_is_not() -> None:
    (doubt,) = decode(HANS.encode("gbk"), "a.txt").doubts("a.txt")
    assert doubt == Doubt(
        where="a.txt", what="The file does not say how it is encoded; it was read as GB18030."
    )
    for codec in ("utf-8", "utf-8-sig", "utf-16"):
        assert decode(HANS.encode(codec), "a.txt").doubts("a.txt") == ()


def test_a_japanese_word_quoted_makes_no_text_japanese() -> None:
    text = "渡口的旧船名叫「さくら」，船头漆着白字，昨夜又靠岸了。"
    assert decode(text.encode("gb18030"), "a.txt").text == text


def test_the_choice_is_said_on_request(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="reader.parse.source.encoding"):
        decode(HANT.encode("big5"), "a.txt")
    assert [record.getMessage() for record in caplog.records] == ["a.txt: read as Big5"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        ("\u3000\n".encode(), "is empty"),
        (b"\xff\xfe", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj", "binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "binary"),
        (b"SQLite format 3\x00" + bytes(range(256)), "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xff\xfe" + HANS.encode("utf-16-le") + b"x", "says it is UTF-16 but is damaged"),
        (b"\xef\xbb\xbf" + HANS.encode()[:-20] + b"\xff", "says it is UTF-8"),
        ("東京都は五日、新しい橋の開通式を行った。".encode("shift_jis"), "none of UTF-8"),
        ("Le président a été élu, très fâché, à Orléans".encode("latin-1"), "none of UTF-8"),
        (("서울시는 오일 새로운 다리의 개통식을 열었다. " * 9).encode("euc_kr"), "none of UTF-8"),
        (("서울시는 오일 새로운 다리의 개통식" * 9).encode("euc_kr")[:-1], "none of UTF-8"),
        ("昨日の夕方、港の灯台に新しい灯がともった。".encode("euc_jp"), "none of UTF-8"),
        (
            ("都は五日、新しい橋の開通式を行い、市民が渡った。" * 9).encode("euc_jp"),
            "none of UTF-8",
        ),
    ],
)
def test_anything_else_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as refusal:
        decode(data, "a.txt")
    assert str(refusal.value).startswith("a.txt: ")
    assert "\n" not in str(refusal.value)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_damaged_utf_8_is_never_taken_for_another_encoding(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(HANS) - 60))
    spoilt = bytearray((HANS * 2)[start : start + 120].encode())
    place = data.draw(st.integers(0, len(spoilt) - 1))
    spoilt[place] = data.draw(st.integers(0x80, 0xFF))
    spoilt = spoilt[: data.draw(st.integers(len(spoilt) - 40, len(spoilt)))]
    # What is cut off within a character is read without it.
    whole = codecs.getincrementaldecoder("utf-8")()
    try:
        sound = whole.decode(bytes(spoilt))
    except UnicodeDecodeError:
        with pytest.raises(SourceError, match="UTF-8 but damaged"):
            decode(bytes(spoilt), "a.txt")
    else:
        assert decode(bytes(spoilt), "a.txt").text == sound


def test_damage_is_refused_with_its_line() -> None:
    data = HANS.encode().replace("停了".encode(), b"\xe5\x81\x9c\xe4\xba")
    with pytest.raises(SourceError) as refusal:
        decode(data, "a.txt")
    assert refusal.value.path == "a.txt:7"


def test_two_byte_characters_alone_may_be_either() -> None:
    assert decode("· J. Øystein · É. Müller ·".encode(), "a.txt").encoding == "UTF-8"
    text = "路路路路模模路路"  # every byte of it is sound UTF-8
    assert decode(text.encode("gbk"), "a.txt").text == text


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode((HANS + "\x1a").encode("gbk"), "a.txt").text == HANS
    assert decode(("\x0c" + HANS + "\x01").encode(), "a.txt").text == "\x0c" + HANS


@pytest.mark.parametrize(
    "data", [HANS.encode() + bytes(512), HANS.encode().replace(b"\n", b"\0\n")]
)
def test_nul_characters_of_a_damaged_file_are_left_out_with_a_doubt(data: bytes) -> None:
    decoded = decode(data, "a.txt")
    assert decoded.text == HANS
    (doubt,) = decoded.doubts("a.txt")
    assert doubt.what == f"The file is damaged: {data.count(0)} NUL characters in it were left out."


def test_many_nul_characters_are_no_text() -> None:
    with pytest.raises(SourceError, match="binary"):
        decode(b"abc\0\0" * 51, "a.txt")


def test_a_tilde_before_a_brace_makes_no_text_chinese() -> None:
    assert decode(b"A sign ~{ in a text.", "a.txt").text == "A sign ~{ in a text."


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_text(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read_text(tmp_path / "none.txt")


def test_a_file_of_absurd_size_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(SourceError, match="too large"):
        read_text(path)


def test_what_no_reader_sees_is_left_out() -> None:
    seen = "老磨坊的水轮\n重新转动\f"
    hidden = "\ufeff老磨\u200b坊\x1b[31m的\x1b[0m水轮\n\u202e重\u2060新\x07转动\f"
    assert decode(hidden.encode(), "a.txt").text == seen


@pytest.mark.parametrize(
    ("codec", "lost"), [("utf-8", 1), ("utf-8", 2), ("gb18030", 1), ("big5", 1), ("utf-16-le", 1)]
)
def test_what_is_there_of_a_text_that_was_cut_off_is_read(codec: str, lost: int) -> None:
    whole = HANT.rstrip("\n）") if codec == "big5" else HANS.rstrip("\n）")
    whole += "版"
    decoded = decode(whole.encode(codec)[:-lost], "01.txt")
    assert decoded.text == whole[:-1]
    cut = Doubt(where="01.txt", what="The file is cut off; what is there of it was read.")
    assert cut in decoded.doubts("01.txt")
    assert cut not in decode(whole.encode(codec), "01.txt").doubts("01.txt")


@pytest.mark.parametrize("read_as", ["latin-1", "cp1252"])
@pytest.mark.parametrize(("codec", "name"), [("utf-8", "UTF-8"), ("gbk", "GB18030")])
def test_chinese_that_was_taken_for_latin_letters_is_turned_back(
    codec: str, name: str, read_as: str
) -> None:
    octets = HANS.encode(codec)
    # Windows leaves some bytes as they are where its table has no letter.
    shown = "".join(bytes((o,)).decode(read_as, "ignore") or chr(o) for o in octets)
    decoded = decode(shown.encode(), "01.txt")
    assert (decoded.text, decoded.encoding) == (HANS, f"{name}, encoded twice")
    assert decoded.is_guess


@pytest.mark.parametrize("text", ["Où être né à Orléans, çà et là: «déjà vu»…", "ÄÖÜß ÄÖÜß, Größe"])
def test_latin_letters_stay_what_they_are(text: str) -> None:
    assert decode(text.encode(), "01.txt").text == text


@pytest.mark.parametrize(
    ("other", "codec", "name"), [(HANS, "gbk", "GB18030"), (HANT, "big5", "Big5")]
)
def test_texts_of_two_encodings_behind_each_other_are_read_line_by_line(
    other: str, codec: str, name: str
) -> None:
    decoded = decode(HANS.encode() + other.encode(codec) * 2, "01.txt")
    assert decoded.text == HANS + other * 2
    assert (decoded.encoding, decoded.is_guess) == (f"UTF-8 and {name}", True)


def test_a_stray_byte_at_the_end_is_damage() -> None:
    with pytest.raises(SourceError, match="UTF-8 but damaged"):
        decode(HANS.encode() + b"\x80", "01.txt")


def test_lines_that_are_rubbish_in_either_encoding_are_refused() -> None:
    rubbish = "龘靐齉爩麤灪".encode("gb18030") * 20
    with pytest.raises(SourceError, match="none of UTF-8"):
        decode("河畔\n".encode() + rubbish + b"\n", "01.txt")
