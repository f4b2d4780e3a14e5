"""Who wrote a text may stand at the end of its headline's line."""

import pytest

from reader.model.article import Article
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import parse_page

TEXT = (
    "四月里山上的雪化了，水沿着旧渠下来，村里人扛着铁锹去清淤，一连干了九天。\n\n"
    "第十天水进了田，老渠长蹲在埂上，把手伸进水里试了又试，说够一季用了。\n\n"
)


def article(head: str) -> Article:
    text = f"岭南晚报 2019年4月9日 星期二 第5版\n\n{head}\n\n{TEXT}"
    printed, _ = parse_page(PageSource(text=text, name="05.txt"))
    (found,) = printed.page.articles
    return found


@pytest.mark.parametrize(
    ("head", "headline", "role", "name"),
    [
        ("旧渠通水了（记者 何山）", "旧渠通水了", "记者", "何山"),
        ("旧渠又通水了 (通讯员 何山)", "旧渠又通水了", "通讯员", "何山"),
        ("一渠春水 文/老渠", "一渠春水", "文", "老渠"),
        ("旧渠通水（何山口述 林波整理）", "旧渠通水", "口述", "何山"),
        ("渠 文/老渠", "渠", "文", "老渠"),
        ("四月旧渠又通了水 本报记者 何山", "四月旧渠又通了水", "本报记者", "何山"),
        ("舊渠又通水了（本報記者 何山）", "舊渠又通水了", "本報記者", "何山"),
    ],
)
def test_the_names_that_end_a_headline_are_its_byline(
    head: str, headline: str, role: str, name: str
) -> None:
    found = article(head)
    assert found.headline == headline
    assert (found.bylines[0].role, found.bylines[0].names) == (role, (name,))
    assert len(found.blocks) == 2


@pytest.mark.parametrize(
    "head", ["旧渠边的四月和我们 记者和我", "四月的水（记者手记）", "他做记者 三十年"]
)
def test_a_headline_that_speaks_of_reporters_is_whole(head: str) -> None:
    found = article(head)
    assert found.headline == head
    assert found.bylines == ()


def test_the_bracket_of_a_byline_is_kept_as_printed() -> None:
    assert article("旧渠通水了（记者 何山）").bylines[0].text == "（记者 何山）"
