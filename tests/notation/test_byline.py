"""Who wrote, took, drew and edited, in every way papers print it."""

import pytest

from reader.notation.byline import read_byline, read_editors, read_last_bracket, read_signature

BYLINES = [
    ("本报记者 高远 柳青青", "本报记者=高远,柳青青"),
    ("本报记者\u00a0\u00a0徐元青", "本报记者=徐元青"),
    ("本报记者\u3000\u3000李\u3000\u3000栋", "本报记者=李栋"),
    ("记者 于 洋 王 腾", "记者=于洋,王腾"),
    ("本报记者　顾仲　刘志　强", "本报记者=顾仲,刘志强"),
    ("新华社记者\u00a0\u00a0张晓松", "新华社记者=张晓松"),
    ("本报记者\u00a0\u00a0罗艾文文\u00a0\u00a0陈北跑摄", "本报记者=罗艾文 摄=陈北跑"),
    ("本报记者 俞秋 文 本报记者 陆舟 摄", "本报记者=俞秋 本报记者=陆舟"),
    ("■ 海州日报全媒体记者 李艳玫", "海州日报全媒体记者=李艳玫"),
    ("通讯员 陈宏", "通讯员=陈宏"),
    ("见习记者 童言", "见习记者=童言"),
    ("本报见习记者 陈真 通讯员 王洁", "本报见习记者=陈真 通讯员=王洁"),
    ("通讯员 王洁 本报记者 陈真", "通讯员=王洁 本报记者=陈真"),
    ("（海州日报全媒体记者张琬 通讯员林妙）", "海州日报全媒体记者=张琬 通讯员=林妙"),
    ("(德州晚報全媒體記者 張明)", "德州晚報全媒體記者=張明"),
    ("（记者毛飞、高南）", "记者=毛飞,高南"),
    ("（通讯员 交宣）", "通讯员=交宣"),
    ("（本报记者\u00a0张\u00a0文整理）", "本报记者=张文"),
    ("（蒲波采访整理）", "采访整理=蒲波"),
    ("本报记者叶增、通讯员胡艳整理", "本报记者=叶增 通讯员=胡艳"),
    ("摄影：海州日报记者 谭庆", "摄影=谭庆"),
    ("本报记者 定军 实习记者 张洁 北京报道", "本报记者=定军 实习记者=张洁"),
    ("江州都市报特派记者 孙立 莫斯科报道", "江州都市报特派记者=孙立"),
    ("本报记者 王建 发自上海", "本报记者=王建"),
    ("文/卓然 摄/纪小川", "文=卓然 摄=纪小川"),
    ("文/图 本报记者 王晓", "本报记者=王晓"),
    ("本报记者 王晓 文/图", "本报记者=王晓"),
    ("記者柯以樂 文．攝", "記者=柯以樂"),
    ("记者 张山 李思/文 王武/摄", "记者=张山,李思 摄=王武"),
    ("首席记者 金敏 摄影 张山", "首席记者=金敏 摄影=张山"),
    ("统筹 王晓明 采写 海州日报记者 李思", "统筹=王晓明 海州日报记者=李思"),
    ("本报记者 欧阳雪 阿里木江·买买提", "本报记者=欧阳雪,阿里木江·买买提"),
    ("琳达·马修斯 文", "文=琳达·马修斯"),
    ("本报驻京记者 罗宇", "本报驻京记者=罗宇"),
    ("《法治周报》记者 高原", "《法治周报》记者=高原"),
    ("本报评论员", "本报评论员="),
    ("本报综合报道", "本报综合报道="),
    ("作者：王小波", "作者=王小波"),
    ("記者龔學鳴", "記者=龔學鳴"),
    ("木言 绘", "绘=木言"),
    ("本报记者 张学文", "本报记者=张学文"),
    ("记者王宏图", "记者=王宏图"),
    ("记者王腾摄", "记者=王腾"),
]

HEADLINES = [
    "小记者 大视野",
    "退休教师成了义务通讯员",
    "代表委员走进直播间与记者面对面",
    "记者再走长征路",
    "记者走基层",
    "秋日耕读图",
    "万人长江图",
    "摄影大赛启动",
    "发展改革部门负责人就稳投资答记者问",
    "一位女记者的采访手记",
    "三问记者证",
    "本报讯",
    "采访：一个人的村庄",
    "评论员文章",
]


def said(text: str) -> str:
    return " ".join(f"{b.role}={','.join(b.names)}" for b in read_byline(text))


@pytest.mark.parametrize(("text", "roles"), BYLINES)
def test_roles_and_names_are_read(text: str, roles: str) -> None:
    assert said(text) == roles


def test_what_one_wrote_yields_to_what_one_is() -> None:
    assert said("采写：南湾日报记者 郑楠 实习生 林娜") == "南湾日报记者=郑楠 实习生=林娜"


@pytest.mark.parametrize(("text", "roles"), BYLINES)
def test_only_the_first_byline_of_a_line_carries_its_print(text: str, roles: str) -> None:
    texts = [byline.text for byline in read_byline(text)]
    assert texts[:1] in ([], [text])
    assert not any(texts[1:])


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_names_nobody(text: str) -> None:
    assert read_byline(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张倩 王志浩", "None=张倩,王志浩"),
        ("盛　玉", "None=盛玉"),
        ("□ 俞小满", "None=俞小满"),
        ("■老莫", "None=老莫"),
        ("□ 沈 一 舟", "None=沈一舟"),
        ("江州市政协副主席 方敏之", "江州市政协副主席=方敏之"),
        ("海州大学教授 民盟委员 沈青", "海州大学教授 民盟委员=沈青"),
        ("文学院2024级 苏小禾", "文学院2024级=苏小禾"),
        ("新任校长 走马上任", ""),
        ("海 一 般 宽", ""),
        ("榆次市 张有德", "榆次市=张有德"),
        ("水文站 石以安", "水文站=石以安"),
        ("有基础 有优势", ""),
        ("谋新局 启新程", ""),
        ("高原红 高原绿", ""),
        ("张家村 李家村", ""),
        ("成安 曲周 魏县", ""),
        ("渔船全部回港", ""),
    ],
)
def test_a_signature_is_names_and_no_parallel_phrase(text: str, names: str) -> None:
    found = read_signature(text)
    assert " ".join(f"{b.role}={','.join(b.names)}" for b in found) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("河退了。（丁一 卫东）", ("丁一", "卫东")),
        ("河退了。（记者 高远）", ("高远",)),
        ("河退了。(石头)", ("石头",)),
        ("河退了（见图）。", ()),
        ("河退了。", ()),
    ],
)
def test_the_bracket_at_a_texts_end_names_its_writer(text: str, names: tuple[str, ...]) -> None:
    found = read_last_bracket(text)
    assert sum((byline.names for byline in found), ()) == names
    assert not any(byline.text for byline in found)


@pytest.mark.parametrize(
    ("text", "editors"),
    [
        ("責任編輯:曹思遠/明澤宏 版面設計:袁耀誠", "責任編輯=曹思遠,明澤宏 版面設計=袁耀誠"),
        (
            "值班编委/张广 本版编辑/陈江 美编/张宇 文检/张帆",
            "值班编委=张广 本版编辑=陈江 美编=张宇 文检=张帆",
        ),
        ("编辑 张畅 图编 郭铁 美编 倪萍 责校 李立", "编辑=张畅 图编=郭铁 美编=倪萍 责校=李立"),
        ("电话:0571-85310013 责任编辑:王芳 版式设计:周舟", "责任编辑=王芳 版式设计=周舟"),
        ("本版编辑:邵青 电话:(010)8819××××", "本版编辑=邵青"),
        ("编辑：裘立　电话：８３３１２２０１", "编辑=裘立"),
        ("本版责编：卫升 苗 青 戴晓", "本版责编=卫升,苗青,戴晓"),
        ("统筹:周武 责编:林静 版式:老K", "统筹=周武 责编=林静 版式=老K"),
        ("责编刘春 美编黄倩", "责编=刘春 美编=黄倩"),
        ("版式设计：蔡伟", "版式设计=蔡伟"),
        ("本版制图：蔡伟", "本版制图=蔡伟"),
        ("总编辑 杨帆 一版责编 方圆 美编 阿泽", "总编辑=杨帆 一版责编=方圆 美编=阿泽"),
        ("责编 温良 版式 可可", "责编=温良 版式=可可"),
        ("本版插图 米粒", "本版插图=米粒"),
        ("编辑同志：您好", ""),
        ("编辑部的故事", ""),
        ("设计之都 生态之城", ""),
        ("统筹推进 重点突破", ""),
        ("本报记者 高远", ""),
    ],
)
def test_editors_of_a_page_are_read(text: str, editors: str) -> None:
    found = read_editors(text)
    assert " ".join(f"{b.role}={','.join(b.names)}" for b in found) == editors
