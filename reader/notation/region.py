"""The region that a CN number names, and what kind of publication its serial number is.

Source:
    GB/T 2260 (first two digits); GB/T 9999.1 (ranges of the serial number, from
    secondary sources: the standard itself was not seen)
"""

import re

REGIONS = {
    "10": "北京",  # the overflow of 11
    "11": "北京",
    "12": "天津",
    "13": "河北",
    "14": "山西",
    "15": "内蒙古",
    "21": "辽宁",
    "22": "吉林",
    "23": "黑龙江",
    "31": "上海",
    "32": "江苏",
    "33": "浙江",
    "34": "安徽",
    "35": "福建",
    "36": "江西",
    "37": "山东",
    "41": "河南",
    "42": "湖北",
    "43": "湖南",
    "44": "广东",
    "45": "广西",
    "46": "海南",
    "50": "重庆",
    "51": "四川",
    "52": "贵州",
    "53": "云南",
    "54": "西藏",
    "61": "陕西",
    "62": "甘肃",
    "63": "青海",
    "64": "宁夏",
    "65": "新疆",
    "71": "台湾",
    "81": "香港",
    "82": "澳门",
}
"""Two digits of GB/T 2260 to the short name of the region."""

NEWSPAPERS = range(1, 1000)
"""Serial numbers of newspapers; above them stand periodicals and electronic ones."""

_CN = re.compile(r"CN([0-9]{2})-([0-9]{4})(?:/.*)?")


def cn_region(cn_number: str) -> str:
    """Return the region of a CN number as `find_cn_number` writes it; empty when unknown."""
    match = _CN.fullmatch(cn_number)
    return REGIONS.get(match[1], "") if match else ""


def is_newspaper_number(cn_number: str) -> bool:
    """Tell whether the serial number of a CN number is one of a newspaper."""
    match = _CN.fullmatch(cn_number)
    return match is not None and int(match[2]) in NEWSPAPERS
