"""What a masthead states, in every form that papers print it in."""

import datetime

import pytest

from reader.notation.masthead import find_date, read_masthead, without_date


@pytest.mark.parametrize(
    "line",
    [
        "1937年3月14日",
        "一九三七年三月十四日",
        "一千九百三十七年三月十四號",
        "1937.3.14",
        "1937-03-14",
        "1937/3/14",
        "中華民國廿六年三月十四日",
        "民國二十六年三月十四號",
        "SUNDAY, MARCH 14, 1937",
        "14 March 1937",
        "14th Mar. 1937",
        "昭和十二年三月十四日",
        "康德四年三月十四日",
        "Sonntag, 14. März 1937",
        "Dimanche 14 mars 1937",
        "Domingo, 14 de Março de 1937",
    ],
)
def test_a_day_is_read_in_every_form(line: str) -> None:
    assert find_date(line) == datetime.date(1937, 3, 14)


@pytest.mark.parametrize(
    "line",
    [
        "1937年2月30日",
        "光緒三十三年八月初二日",
        "14 Mai dix 1937",
        "March 1937",
        "民國二十六年三月",
        "第14期",
    ],
)
def test_what_names_no_day_has_none(line: str) -> None:
    assert find_date(line) is None


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("2026年7月8日 星期三", "星期三"),
        ("2026年7月8日 (周三)", "周三"),
        ("二〇二六年七月八日 禮拜三", "禮拜三"),
        ("8 July 2026 Wednesday", "Wednesday"),
        ("2026.07.08 WED", "WED"),
        ("每周三出版", ""),
        ("周三刊", ""),
    ],
)
def test_a_weekday_is_a_day_and_no_course(line: str, weekday: str) -> None:
    assert read_masthead((line,)).masthead.weekday == weekday


@pytest.mark.parametrize(
    ("line", "lunar"),
    [
        ("农历丙午年五月廿四", "农历丙午年五月廿四"),
        ("丙午年五月廿四", "丙午年五月廿四"),
        ("農曆 丙午年 五月廿四", "農曆 丙午年 五月廿四"),
        ("农历丙午（马）年闰五月十四日", "农历丙午（马）年闰五月十四日"),
        ("歲次丙午年五月十四", "歲次丙午年五月十四"),
        ("五月廿四", "五月廿四"),
        ("五月十四", ""),
    ],
)
def test_a_lunar_date_is_known_by_its_calendar_or_its_day(line: str, lunar: str) -> None:
    assert read_masthead((line,)).masthead.lunar_date == lunar


@pytest.mark.parametrize(
    "line",
    ["第9872期", "总第 9872 期", "總9872期", "第九千八百七十二號", "NO.9872", "总编号9872"],
)
def test_a_number_is_read_in_every_form(line: str) -> None:
    assert read_masthead((line,)).issue_number == 9872


@pytest.mark.parametrize(
    "line",
    [
        "大華時報 民國二十六年三月十四日",
        "第二版　大華時報　星期日",
        "2026年7月8日 星期三 责任编辑 祁连 大華時報",
        "4 ■ 大華時報 ■ 本地新聞",
        "第三版　　大 華 時 報　　一九六四年九月十八日　星期五",
        "第三版 大　華　時　報 星期五",
    ],
)
def test_the_name_of_a_paper_is_found_wherever_a_folio_has_it(line: str) -> None:
    assert read_masthead((line,)).title == "大華時報"


def test_a_section_that_could_be_a_paper_names_none_beside_the_papers_own_name() -> None:
    assert read_masthead(("理论周刊", "2026年7月8日 河口日报")).title == "河口日报"


@pytest.mark.parametrize("line", ["数字报:www.hgb.example", "手机报 订阅请发短信", "电子报"])
def test_where_the_digital_edition_is_names_no_paper(line: str) -> None:
    assert read_masthead((line,)).title == ""


@pytest.mark.parametrize("line", ["今日4版", "今日四开四版", "本期共4版", "今日对开4版"])
def test_the_pages_announced_are_read_in_every_form(line: str) -> None:
    assert read_masthead((line,)).masthead.pages_announced == 4


def test_the_first_year_of_an_era_is_named_so() -> None:
    assert find_date("民國元年二月三日") == datetime.date(1912, 2, 3)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("臺南新聞 昭和七年三月一日", "臺南新聞"),
        ("Le Temps, lundi 5 mai 1930", "Le Temps,"),
        ("Shanghai Zeitung, Montag, 5. Mai 1930", "Shanghai Zeitung, ,"),
        ("河口日报 2020年1月1日 星期三", "河口日报"),
        ("Mai in China", "Mai in China"),
    ],
)
def test_a_label_is_left_without_its_day(label: str, title: str) -> None:
    assert without_date(label) == title
