"""Records of a newspaper's TRS database become the issues of its days."""

import datetime
import random
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import Article, Paragraph, Picture
from reader.model.dating import DateStatus
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from reader.parse.registry import parts_of
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import png

FIRST = """\
<REC>
<日期>=2026.03.02
<报名>=柳湾日报
<版次>=A02
<版名>=要闻
<引题>=盼了十年
<标题>=柳湾港开港
<副题>=首日六艘货轮靠泊
<作者>=本报记者 沈帆
<通讯员>=何苇
<正文>=　　清晨六点，第一艘货轮鸣着长笛进了港。
　　码头上站满了人，有人带来了望远镜。
"""
SECOND = """\
<REC>
<日期>=2026.03.02
<报名>=柳湾日报
<版次>=A03
<标题>=老桥夜里亮起灯
<正文>=　　修了半年的老桥昨晚通了电，桥栏上的灯一盏接一盏亮了。
<图像>=deng.png;qiao.png
<图片说明>=灯亮了。；桥上的人。
"""


def put(folder: Path, name: str, *records: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\r\n".join("".join(records).splitlines()).encode(encoding))
    return path


def issues_in(path: Path) -> list[Issue]:
    found = list(readings(path))
    refused = [each for each in found if isinstance(each, SourceError)]
    assert not refused, refused
    return [each.issue for each in found if not isinstance(each, SourceError)]


def articles_in(path: Path) -> list[Article]:
    (issue,) = issues_in(path)
    return [article for page in issue.pages for article in page.articles]


def test_each_record_is_an_article_on_the_page_that_it_names(tmp_path: Path) -> None:
    (issue,) = issues_in(put(tmp_path, "20260302.trs", FIRST, SECOND, encoding="gb18030"))
    assert (issue.title, issue.date.value) == ("柳湾日报", datetime.date(2026, 3, 2))
    assert issue.date.status is DateStatus.KNOWN
    assert [(page.label, page.section) for page in issue.pages] == [("A02", "要闻"), ("A03", "")]
    (first,) = issue.pages[0].articles
    assert (first.kicker, first.headline, first.deck) == (
        "盼了十年",
        "柳湾港开港",
        "首日六艘货轮靠泊",
    )
    assert [(byline.role, byline.names) for byline in first.bylines] == [
        ("本报记者", ("沈帆",)),
        ("通讯员", ("何苇",)),
    ]
    assert [block.text for block in first.blocks if isinstance(block, Paragraph)] == [
        "清晨六点，第一艘货轮鸣着长笛进了港。",
        "码头上站满了人，有人带来了望远镜。",
    ]


def test_pictures_are_taken_from_beside_the_file_with_what_is_said_of_each(tmp_path: Path) -> None:
    for name in ("deng.png", "qiao.png"):
        (tmp_path / name).write_bytes(png(30, 20))
    (article,) = articles_in(put(tmp_path, "a.trs", SECOND))
    pictures = [block for block in article.blocks if isinstance(block, Picture)]
    assert [picture.caption for picture in pictures] == ["灯亮了。", "桥上的人。"]
    assert all(picture.image for picture in pictures)


def test_a_comma_parts_no_caption(tmp_path: Path) -> None:
    text = SECOND.replace("灯亮了。；桥上的人。", "天黑了，灯亮了。").replace(";qiao.png", "")
    (article,) = articles_in(put(tmp_path, "a.trs", text))
    (picture,) = (block for block in article.blocks if isinstance(block, Picture))
    assert picture.caption == "天黑了，灯亮了。"


def test_what_is_said_of_more_pictures_than_there_are_is_kept(tmp_path: Path) -> None:
    text = SECOND.replace("deng.png;qiao.png", "")
    (article,) = articles_in(put(tmp_path, "a.trs", text))
    (picture,) = (block for block in article.blocks if isinstance(block, Picture))
    assert picture.caption == "灯亮了。\n桥上的人。"


def test_records_of_several_days_are_several_issues(tmp_path: Path) -> None:
    later = SECOND.replace("2026.03.02", "20260303")
    days = [issue.date.value for issue in issues_in(put(tmp_path, "a.txt", FIRST, later))]
    assert days == [datetime.date(2026, 3, 2), datetime.date(2026, 3, 3)]


def test_a_field_that_is_there_twice_goes_on(tmp_path: Path) -> None:
    text = f"{FIRST}<正文>=　　到了中午，六艘船都卸完了货。\n"
    (article,) = articles_in(put(tmp_path, "a.trs", text))
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)][-1] == (
        "到了中午，六艘船都卸完了货。"
    )


def test_records_are_read_once_whatever_their_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", FIRST)
    put(tmp_path, "b.trs", SECOND)
    headlines = [article.headline for article in articles_in(tmp_path)]
    assert headlines == ["柳湾港开港", "老桥夜里亮起灯"]


def test_one_record_needs_no_mark(tmp_path: Path) -> None:
    (article,) = articles_in(put(tmp_path, "a.txt", FIRST.removeprefix("<REC>\n")))
    assert article.headline == "柳湾港开港"


def test_damaged_records_give_issues_or_a_refusal(tmp_path: Path) -> None:
    file = put(tmp_path, "a.trs", FIRST, SECOND)
    whole = file.read_bytes()
    for seed in range(60):
        file.write_bytes(damaged(whole, random.Random(seed)))
        for found in readings(file):
            is_told = isinstance(found, SourceError) and found.path.startswith(str(tmp_path))
            assert is_told or isinstance(found, CollatedIssue), seed


def test_a_text_that_names_such_a_mark_is_a_text(tmp_path: Path) -> None:
    text = "<REC>是记录的开头。\n\n本报讯　柳湾港昨天开港，首日来了六艘货轮。"
    (part,) = parts_of(put(tmp_path, "a.txt", text))
    assert part.format == "plain text"
