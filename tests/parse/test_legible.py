"""Text layers that say nothing are told from those of any language."""

from pathlib import Path

import pytest

from reader.model.printed import PrintedIssue
from reader.parse.pdf.legible import is_legible, tells_its_characters
from reader.parse.registry import read_source
from tests.parse.pdf_sheets import HEI, Put, save_sheets

CHINESE = "木船昨天清早靠岸，卸下了今年头一批新米，岸边排队的居民有说有笑。"


def shifted(text: str, by: int) -> str:
    return "".join(chr(ord(character) + by) for character in text)


@pytest.mark.parametrize(
    "text",
    [
        CHINESE,
        "木船昨日清晨靠岸，卸下今年頭一批新米，岸邊輪候的街坊有說有笑。",
        "昨日の朝、古い港に汽笛が鳴り響き、米を積んだ船が着いた。",
        "어제 아침 오래된 항구에 기적이 울리고 쌀을 실은 배가 닿았다.",
        "L’été dernier, le phare a été rallumé après dix années d’obscurité.",
        "Вчера утром старый паром снова отошёл от причала.",
        "1234567890 1234567890 1234567890",
        "\ue000\ue001",
        "",
    ],
)
def test_text_of_any_language_is_legible(text: str) -> None:
    assert is_legible(text)


@pytest.mark.parametrize(
    "text",
    [
        shifted(CHINESE, 1),
        shifted(CHINESE, -7),
        "\ue123" * 30,
        "\ufffd" * 30,
        "\x01" * 30,
        CHINESE.encode("gbk").decode("latin-1"),
    ],
    ids=("shifted", "shifted back", "private", "unknown", "control", "as Latin"),
)
def test_what_a_font_without_meaning_gives_is_not_legible(text: str) -> None:
    assert not is_legible(text)


def test_a_page_of_a_pdf_that_says_nothing_is_a_picture_and_says_so(tmp_path: Path) -> None:
    lines = [Put(text=shifted(CHINESE, 1)[at : at + 12], x=50, y=100 + at) for at in (0, 12)]
    head = Put(text="捦旃", x=50, y=50, size=30, font=HEI)
    save_sheets(tmp_path / "page.pdf", [head, *lines])
    (issue,) = read_source(tmp_path / "page.pdf")
    assert isinstance(issue, PrintedIssue)
    (page,) = issue.pages
    assert (page.page.articles, page.page.facsimile is not None) == ((), True)
    assert [doubt.what for doubt in issue.doubts] == [
        "Fonts of the page do not tell its characters; it was taken in as a picture only."
    ]


@pytest.mark.parametrize(
    "text",
    [
        CHINESE,
        "“慢”？",
        "22℃～28℃ №5 ★ ①②③ ▲ ½",
        "བོད་ལྗོངས་ཉིན་རེའི་ཚགས་པར།",
        "شىنجاڭ گېزىتى ياخشىمۇسىز",
        "ᾙᙛ",
    ],
)
def test_a_font_may_tell_any_script(text: str) -> None:
    assert tells_its_characters(text)


@pytest.mark.parametrize("text", ["ᾙᙛᆥ⃣Ầṣ ⠚ⓝڢᔶ", "\ue000\ue001望\ue002", shifted(CHINESE, 1)])
def test_what_is_no_script_is_not_told(text: str) -> None:
    assert not tells_its_characters(text)


def test_a_head_in_a_font_that_tells_nothing_stands_as_marks_and_is_doubted(
    tmp_path: Path,
) -> None:
    marks = [
        Put(text="\u1f99\u165b\u11a5\u1e63\u280d\u0a0b", x=40, y=40, size=24, font=HEI),
        *(Put(text=CHINESE[n : n + 15], x=40, y=80 + n, size=10) for n in (0, 15, 30)),
    ]
    (printed,) = read_source(save_sheets(tmp_path / "p.pdf", marks))
    assert isinstance(printed, PrintedIssue)
    (article,) = printed.pages[0].page.articles
    assert article.headline == "〓〓〓〓〓〓"
    assert any("〓 stands for each of these" in doubt.what for doubt in printed.doubts)
