"""Names of papers that end in no word for a paper (江汀检察, 楠江财经), found at a page's edges."""

import pytest

from reader.parse.plain_text import parse_text

STORY = """
两座旧桥同日拆除

本报记者 林帆

　　昨天上午，城西的两座旧桥在一小时之内先后拆除，看热闹的人站满了河堤，没有人说话。
"""


@pytest.mark.parametrize(
    ("above", "below", "title", "section"),
    [
        # Beside the day, and again at the foot.
        (
            "02 要闻·检察\n江汀检察 2023年5月18日 星期四",
            "江汀检察 本版邮箱：a@b.example 零售每份1元",
            "江汀检察",
            "要闻·检察",
        ),
        # Before the label, where sections stand.
        (
            "楠江财经 B01\n财经·头版\n2023年5月18日",
            "楠江财经新闻热线：0592-5550066",
            "楠江财经",
            "财经·头版",
        ),
        ("楠江财经 B01\n2023年5月18日", "楠江财经新闻热线：0592-5550066", "楠江财经", ""),
        # Only once; and a section's name, however often.
        ("02 要闻·检察\n江汀检察 2023年5月18日 星期四", "邮箱：a@b.example", "", "要闻·检察"),
        ("02 要闻\n法治·社会 2023年5月18日 星期四", "法治·社会 邮箱：a@b.example", "", "要闻"),
        # A front page whose nameplate is a picture: what its QR code leads to.
        ("“楠溪法治”视频号\nCN98-0031 第4127期\n第01版", "", "楠溪法治", ""),
        ("“楠溪法治”视频号\n第02版", "", "", ""),
        ("“楠溪法治在线”微信\nCN98-0031 第4127期\n第01版", "", "", ""),
        # Amid a line, as no entry of a 导读 has its page.
        ("江汀体育　第12版　健身·棋牌\n2023年5月18日", "", "江汀体育", "健身·棋牌"),
        # Whose organ a paper is, is not its name; nor is how many pages it has.
        ("今日八版\n江汀市委机关报 江汀日报社出版\n总第118期\n第01版", "", "江汀日报", ""),
        (
            "楠江经纬　2023年5月18日　编辑：叶青　03",
            "订阅《楠江农垦报》　邮发代号 13-77",
            "楠江农垦报",
            "",
        ),
    ],
)
def test_a_paper_is_named_by_what_its_edges_repeat(
    above: str, below: str, title: str, section: str
) -> None:
    (page,), doubts = parse_text(f"{above}\n{STORY}\n{below}\n", "page.txt")
    assert (page.title, page.page.section) == (title, section)
    assert any(title in each.what for each in doubts) or not title
