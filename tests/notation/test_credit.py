"""Whose picture it is, on a line of its own or at a caption's end."""

import pytest

from reader.notation.credit import is_credit, split_credit

CREDITS = [
    "新华社 李人 摄",
    "蒙德摄（影像中国）",
    "黄海摄（新华社发）",
    "蒙德摄（影像江州）",
    "新华社发（李明摄）",
    "（人民视觉）",
    "（影像中国）",
    "（新华社发）",
    "新华社发",
    "新华社记者\u00a0\u00a0王\u00a0\u00a0腾摄",
    "本报通讯员 严松 摄",
    "（新海時報記者　伍家浩攝）",
    "（圖：本報記者 何錦輝）",
    "本报记者 王晓 摄影报道",
    "受访者供图",
    "市气象局供图",
    "澜州大学野外站 供图",
    "图/视觉中国",
    "资料图片",
    "（均为资料照片）",
    "新华社/法新",
    "木言 绘",
    "制图 骆棠",
    "高远/图",
    "□记者 高远 摄",
    "高远 摄/视觉中国",
    "本报资料图",
    "（本報攝）",
    "（视频截图）",
    "手机拍客 阿海",
    "拍客：小石头",
    "图源：网络",
]

OTHERS = [
    "本报记者 俞秋 文 本报记者 陆舟 摄",
    "記者柯以樂 文．攝",
    "千人同绘长卷",
    "秋日耕读图",
    "我们的摄影",
    "（完）",
    "（记者 王晓）",
    "图为旅客候车。",
    "（照片由船厂提供）",
    "摄影 文海",
    "本报记者 王晓",
]


@pytest.mark.parametrize("text", CREDITS)
def test_a_credit_is_one(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_says_more_or_else_is_no_credit(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("▲盧伯（中）盼綠色通道早日落實", "大港報記者　林堅攝"),
        ("麥師傅的燈箱檔成為街坊打卡地。", "（新海時報記者　伍家浩攝）"),
        ("图为旅客候车。", "新华社 李人 摄"),
        ("图为候车的旅客。", "鲍生摄（影像中国）"),
        ("▼無障礙的士示範車", "（圖：本報記者 何錦輝）"),
        ("旅客在候车。", "受访者供图"),
        ("旅客在候车。", "（图片由船厂提供）"),
    ],
)
@pytest.mark.parametrize("between", ["", " ", "\u3000"])
def test_a_caption_is_split_from_its_credit(caption: str, credit: str, between: str) -> None:
    if not between and caption[-1] not in "。）" and credit[0] not in "（":
        between = "　"
    assert split_credit(f"{caption}{between}{credit}") == (caption, credit)


@pytest.mark.parametrize("text", ["他说，这是最好的摄影", "河退了。", "（完）", "摄"])
def test_a_text_without_credit_stays_whole(text: str) -> None:
    assert split_credit(text) == (text, "")
