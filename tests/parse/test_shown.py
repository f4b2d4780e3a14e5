"""Pictures that a text, a web page or a mail shows are taken in, and told of where they are not."""

import base64
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.model.article import Picture
from reader.model.printed import CollatedIssue
from reader.session.intake.sources import readings

PHOTO, CHART = (b"\xff\xd8\xff" + bytes(range(256)) * count for count in (20, 21))
SIGN = b"\x89PNG\r\n\x1a\n"
TEXT = "船工说，这条航线停了十一年。今年的第一船米走了水路。运费省了一半还多。"
STORIES = (
    ("木船靠岸", "船头挂着红布，岸上站满了人。"),
    ("夜里的灯", "灯下有人补网，一直补到天亮。"),
)
EDGE = "云岫报\n2022年11月15日 星期二 第3120期\n第01版：要闻\n"


def taken_in(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue), found
    return found


def shown_in(found: CollatedIssue) -> dict[str, list[tuple[bytes | None, str]]]:
    """Return the pictures of each story: bytes and caption."""
    return {
        a.headline: [
            (found.files[b.image]() if b.image else None, b.caption)
            for b in a.blocks
            if isinstance(b, Picture)
        ]
        for page in found.issue.pages
        for a in page.articles
    }


def unheld(found: CollatedIssue) -> list[str]:
    return [d.what for d in found.issue.doubts if d.what.startswith("Pictures")]


def markdown(first: str, second: str) -> str:
    pieces = [f"## {h}\n\n{TEXT}{more}\n\n{p}\n\n" for (h, more), p in _with(first, second)]
    return f"{EDGE}\n{''.join(pieces)}"


def web(first: str, second: str) -> str:
    pieces = [f"<h3>{h}</h3><p>{TEXT}{more}</p>{p}" for (h, more), p in _with(first, second)]
    edge = "".join(f"<p>{line}</p>" for line in EDGE.splitlines())
    return f"<html><meta charset=utf-8><body>{edge}{''.join(pieces)}</body></html>"


def _with(first: str, second: str) -> tuple[tuple[tuple[str, str], str], ...]:
    return tuple(zip(STORIES, (first, second), strict=True))


@pytest.mark.parametrize(
    "show", ["![]({})", '![图像]({} "")', '<div align="center"><img src="{}" width="60%" /></div>']
)
def test_pictures_that_markdown_names_stand_in_their_stories(tmp_path: Path, show: str) -> None:
    (tmp_path / "imgs").mkdir()
    (tmp_path / "imgs/a.jpg").write_bytes(PHOTO)
    (tmp_path / "imgs/b 2.jpg").write_bytes(CHART)
    path = tmp_path / "01.md"
    path.write_text(markdown(show.format("imgs/a.jpg"), show.format("imgs/b%202.jpg")), "utf-8")
    found = taken_in(path)
    assert shown_in(found) == {"木船靠岸": [(PHOTO, "")], "夜里的灯": [(CHART, "")]}
    assert not unheld(found)


def test_a_text_without_headings_may_name_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(PHOTO)
    text = f"{EDGE}\n木船靠岸\n\n{TEXT}\n\n![](a.jpg)\n\n![](gone.png)\n\n![注](此处)无图。\n"
    (tmp_path / "01.txt").write_text(text, "utf-8")
    found = taken_in(tmp_path / "01.txt")
    assert shown_in(found) == {"木船靠岸": [(PHOTO, "")]}
    assert unheld(found) == ["Pictures that were not saved with the text: 1 (gone.png)."]
    (article,) = found.issue.pages[0].articles
    said = "".join(getattr(block, "text", "") for block in article.blocks)
    assert "此处" in said
    assert "jpg" not in said


def test_pictures_of_a_web_page_lie_beside_it_or_are_written_into_it(tmp_path: Path) -> None:
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files/boat 1.jpg").write_bytes(PHOTO)
    (tmp_path / "a_files/640?from=x").write_bytes(CHART)
    written = base64.b64encode(PHOTO + b"1").decode()
    blank = base64.b64encode(SIGN).decode()
    source = web(
        "<img src='a_files/boat%201.jpg'><p>图为木船靠岸。 张三 摄</p>",
        f"<img src='https://x.example/sign.png' width=20><img src='data:image/png;base64,{blank}'"
        " data-src='a_files/640?from=x'>"
        f"<img src='data:image/jpeg;base64,{written}'><img src='https://x.example/gone.jpg?w=9'>",
    )
    (tmp_path / "a.html").write_text(source, "utf-8")
    found = taken_in(tmp_path / "a.html")
    assert shown_in(found) == {
        "木船靠岸": [(PHOTO, "图为木船靠岸。")],
        "夜里的灯": [(CHART, ""), (PHOTO + b"1", "")],
    }
    assert unheld(found) == ["Pictures that were not saved with the text: 1 (gone.jpg?w=9)."]


def test_what_a_web_page_prints_of_a_picture_tag_is_no_picture(tmp_path: Path) -> None:
    source = web('<p>&lt;img src="7"&gt; 是网页里的图。</p>', "")
    (tmp_path / "a.html").write_text(source, "utf-8")
    assert shown_in(taken_in(tmp_path / "a.html")) == {"木船靠岸": [], "夜里的灯": []}


def test_figures_in_a_table_of_a_web_page_are_not_lost(tmp_path: Path) -> None:
    table = (
        "<table><tr><td>品名</td><td>价格</td></tr><tr><td>新米</td><td>三元二角</td></tr></table>"
    )
    (tmp_path / "a.html").write_text(web(table, ""), "utf-8")
    assert "三元二角" in repr(taken_in(tmp_path / "a.html").issue)


def test_a_page_in_one_file_of_a_site_not_known_is_read_as_a_web_page_is(tmp_path: Path) -> None:
    page = web("<img src='https://x.example/i/a.jpg?w=640'>", "").encode()
    parts = (("text/html", "p/1", page), ("image/jpeg", "i/a.jpg?w=640", PHOTO))
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=cut\n\n"
    body = b"".join(
        f"--cut\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n"
        f"Content-Location: https://x.example/{place}\n\n".encode()
        + base64.encodebytes(octets)
        for kind, place, octets in parts
    )
    (tmp_path / "云岫报.mhtml").write_bytes(head + body + b"--cut--\n")
    found = taken_in(tmp_path / "云岫报.mhtml")
    assert shown_in(found) == {"木船靠岸": [(PHOTO, "")], "夜里的灯": []}


def letter(html: str) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["Message-ID"] = "云岫报 2022-11-15", "<1@paper.example>"
    # Longer than its HTML by its addresses, and it says no more.
    link = f"<https://x.example/{'x' * 80}>\n\n"
    mail.set_content(EDGE + "".join(f"{h}\n\n{TEXT}{m}\n\n{link}" for h, m in STORIES))
    mail.add_alternative(html, subtype="html")
    return mail


def test_pictures_of_a_mail_are_taken_in_as_it_shows_them(tmp_path: Path) -> None:
    written = base64.b64encode(CHART).decode()
    mail = letter(
        web(
            "<img src='cid:one@x'><img src='cid:sign@x'><img src='cid:gone@x'>",
            f"<img src='data:image/jpeg;base64,{written}'><img src='http://x.example/t' width=1>",
        )
    )
    parts = mail.get_payload()
    assert isinstance(parts, list)
    parts[1].add_related(PHOTO, "image", "jpeg", cid="<one@x>")
    parts[1].add_related(SIGN, "image", "png", cid="<sign@x>")
    mail.add_attachment(PHOTO + b"1", maintype="image", subtype="jpeg", filename="合影.jpg")
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    found = taken_in(tmp_path / "a.eml")
    assert shown_in(found) == {
        "木船靠岸": [(PHOTO, "")],
        "夜里的灯": [(CHART, ""), (PHOTO + b"1", "")],
    }
    assert unheld(found) == ["Pictures that were not saved with the text: 1 (cid:gone@x)."]
