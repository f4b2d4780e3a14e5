"""Who signs a notice is known by its form, and is not taken for a headline."""

import pytest

from reader.notation.corporate import is_corporate_name, speaks_as_notice


@pytest.mark.parametrize(
    "text",
    [
        "江岸市中城区人民法院",
        "江岸市远帆商贸有限公司",
        "青石区市场监督管理局",
        "云溪镇人民政府",
        "江岸市恒通物资有限公司破产管理人",
        "桃花岭社区居委会",
        "青石市儿童福利院",
    ],
)
def test_bodies_are_known(text: str) -> None:
    assert is_corporate_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "法院开出首张禁令",
        "公司上市第一天",
        "何立军",
        "三家公司被罚 两家整改",
        "中城区法院判了！",
        "",
    ],
)
def test_headlines_and_people_are_none(text: str) -> None:
    assert not is_corporate_name(text)


def test_the_wording_of_a_notice() -> None:
    assert speaks_as_notice("本院受理后依法向你公告送达起诉状副本。")
    assert not speaks_as_notice("昨天上午，渔港码头热闹起来。")
