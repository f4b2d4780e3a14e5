"""Who signs below a text, by names, by who one is, in a bracket."""

import pytest

from reader.notation.signature import read_last_bracket, read_signature, read_signer


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
        ("——访市医院主任医师 何山", ""),
        ("☉山鬼", "None=山鬼"),
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
        ("河东青禾律师事务所律师 薛定", "河东青禾律师事务所律师=薛定"),
        ("■ 文学院2010级 何采薇", "文学院2010级=何采薇"),
        ("山南正阳律师事务所 方正", "山南正阳律师事务所=方正"),
        ("市立医院 程济民 解答", "市立医院=程济民"),
        ("某部九连　吴有福", "某部九连=吴有福"),
        ("读者 小蔡", "读者=小蔡"),
        ("旅客 佟立新", "旅客=佟立新"),
        ("本报热心读者：老严", "本报热心读者=老严"),
        ("青石中学校长 辜荻", "青石中学校长=辜荻"),
        ("井下工 李铁", "井下工=李铁"),
        ("沙坪乡农民 田石头", "沙坪乡农民=田石头"),
        ("河堤开工 李家迁居", ""),
        ("李清源(宏茂桥)", "None=李清源"),
        ("□ 周舟（教师）", "None=周舟"),
        ("河堤(上)", ""),
        ("公 告", ""),
        ("更　正", ""),
        ("编　后", ""),
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
        ("可以撤销。（解答人：青石市人民法院法官 钟正）", ("钟正",)),
        ("河退了（见图）。", ()),
        ("河退了。", ()),
    ],
)
def test_the_bracket_at_a_texts_end_names_its_writer(text: str, names: tuple[str, ...]) -> None:
    found = read_last_bracket(text)
    assert sum((byline.names for byline in found), ()) == names
    assert not any(byline.text for byline in found)


def test_whoever_lives_somewhere_signs_by_name_alone() -> None:
    (byline,) = read_signer("读者 常阿姨（竹园路）")
    assert (byline.role, byline.names) == ("读者", ("常阿姨",))
