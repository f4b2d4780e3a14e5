"""What a line says that it is."""

import pytest

from reader.notation.line_label import LineLabel, opens_article, read_line_label


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("标题：旧渠通水", LineLabel.HEADLINE, "旧渠通水"),
        ("副標題: 春灌提前", LineLabel.DECK, "春灌提前"),
        ("【版次】5", LineLabel.PAGE, "5"),
        ("【来源】：岭南晚报", LineLabel.SOURCE, "岭南晚报"),
        ("稿件来源：", LineLabel.SOURCE, ""),
        ("发布时间：2019-04-09", LineLabel.DAY, "2019-04-09"),
        ("报纸名称：岭南晚报", LineLabel.PAPER, "岭南晚报"),
    ],
)
def test_a_label_stands_in_brackets_or_before_a_colon(
    line: str, label: LineLabel, value: str
) -> None:
    found = read_line_label(line)
    assert found is not None
    assert (found.label, found.value) == (label, value)


@pytest.mark.parametrize("line", ["标题旧渠通水", "【版次5】", "小标题：旧渠", "[版次 5", ""])
def test_any_other_line_says_nothing(line: str) -> None:
    assert read_line_label(line) is None


def test_a_head_opens_an_article_and_what_files_it_does_not() -> None:
    assert opens_article("引题：山里的事")
    assert not opens_article("版次：5")
    assert not opens_article("山里的事")
