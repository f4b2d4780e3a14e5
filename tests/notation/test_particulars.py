"""What a masthead's line states, one particular after the other."""

import pytest

from reader.notation.particulars import particulars


@pytest.mark.parametrize(
    "line",
    [
        "2026年5月20日|星期三|农历丙午年四月初四|第3017期|本期四版",
        "主管主办:中共临河县委员会|2026年7月8日|星期三|第2213期|本期12版",
        "今日16版|第8123号|国内统一连续出版物号 CN 34-0088|邮发代号 25-77",
        "中共河口县委主管主办|国内统一刊号:CN33-0000/(Q)|内部资料|免费交流",
        "第一二三四号|今日出版四版|零售每份四分",
        "中華民國一一五年五月二十日|星期三|農曆丙午年四月初四",
        "新闻热线：0555-8800100 13800000000|数字报网址：news.harbour.example",
        "本报地址:河口市人民路1号|邮编:320000|印刷:河口日报印务中心",
    ],
)
def test_single_blanks_part_particulars(line: str) -> None:
    assert particulars(line.replace("|", " ")) == tuple(line.split("|"))


@pytest.mark.parametrize(
    "line",
    [
        "2023 年 10 月 19 日",
        "二〇二六年 五月二十日",
        "今日天气 多云到阴 19℃~26℃",
        "责任编辑 骆青 版式设计 温小满",
        "HEKOU EVENING NEWS",
    ],
)
def test_blanks_within_one_particular_part_nothing(line: str) -> None:
    assert particulars(line) == (line,)


def test_the_day_is_parted_where_nothing_stands_between() -> None:
    line = "2026年5月20日星期三农历丙午年四月初四"
    assert particulars(line) == ("2026年5月20日", "星期三", "农历丙午年四月初四")


@pytest.mark.parametrize("stroke", ["｜", " | ", "　", "   "])
def test_strokes_and_wide_blanks_part_whatever_stands_there(stroke: str) -> None:
    assert particulars(f"河口{stroke}海潮") == ("河口", "海潮")
