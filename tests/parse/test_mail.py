"""Papers that are sent by mail: attached, or as the text of the mail."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source

TEXT = "四月里山上的雪化了，水沿着旧渠下来。渠长蹲在埂上，把手伸进水里试了又试。"
EDGE = "岭南晚报\n2024年3月1日 星期五\n第05版：乡村\n"
PAGE = f"{EDGE}\n旧渠通水\n\n{TEXT}\n"
COVER = "各位读者，附件是今天的报纸。请大家查收，谢谢你们的支持。"


def mail(body: str, subject: str = "岭南晚报 电子版") -> EmailMessage:
    found = EmailMessage()
    found["Subject"], found["From"] = subject, "news@paper.example"
    found["Date"], found["Message-ID"] = "Fri, 01 Mar 2024 08:00:00 +0800", "<1@paper.example>"
    found.set_content(body)
    return found


def attach(message: EmailMessage, octets: bytes, name: str) -> EmailMessage:
    message.add_attachment(octets, maintype="application", subtype="octet-stream", filename=name)
    return message


def put(folder: Path, *mails: EmailMessage, name: str = "a.eml") -> Path:
    path = folder / name
    separator = b"From a@paper.example Fri Mar  1 08:00:00 2024\n" if len(mails) > 1 else b""
    path.write_bytes(b"\n\n".join(separator + bytes(each) for each in mails))
    return path


def heads_in(path: Path) -> list[list[str]]:
    found = list(read_source(path))
    assert not [each for each in found if isinstance(each, SourceError)], found
    return [
        [article.headline for each in issue.pages for article in each.page.articles]
        for issue in found
        if isinstance(issue, PrintedIssue)
    ]


def test_the_text_of_a_mail_is_a_page_of_the_paper_and_day_of_its_head(tmp_path: Path) -> None:
    (issue,) = read_source(put(tmp_path, mail(f"旧渠通水\n\n{TEXT}\n")))
    assert isinstance(issue, PrintedIssue)
    (page,) = issue.pages
    assert (page.title, str(page.date.value)) == ("岭南晚报", "2024-03-01")
    assert heads_in(tmp_path) == [["旧渠通水"]]


def test_what_is_attached_is_read_and_a_covering_note_is_not(tmp_path: Path) -> None:
    assert heads_in(put(tmp_path, attach(mail(COVER), PAGE.encode(), "05.txt"))) == [["旧渠通水"]]


def test_a_letterhead_is_nothing_attached(tmp_path: Path) -> None:
    path = put(tmp_path, attach(mail(PAGE), b"\x89PNG\r\n\x1a\n", "logo.png"))
    assert heads_in(path) == [["旧渠通水"]]


def test_an_archive_and_a_mail_that_are_attached_are_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("05.txt", PAGE)
    sent_on = mail(COVER)
    sent_on.add_attachment(mail(PAGE.replace("旧渠通水", "夜里的灯")))
    with_archive = attach(mail(COVER), packed.getvalue(), "a.zip")
    assert heads_in(put(tmp_path, with_archive)) == [["旧渠通水"]]
    assert heads_in(put(tmp_path, sent_on)) == [["夜里的灯"]]


def test_html_is_read_where_it_says_more_than_the_plain_text(tmp_path: Path) -> None:
    message = mail("请用浏览器打开。", subject="岭南晚报 2024-03-01")
    html = f"<h2>旧渠通水</h2><p>{TEXT}</p><h2>夜里的灯</h2><p>{TEXT}</p>"
    message.add_alternative(f"<html><body>{html}</body></html>", subtype="html")
    assert heads_in(put(tmp_path, message)) == [["旧渠通水", "夜里的灯"]]


def test_names_that_lead_out_and_stand_twice_stay_inside(tmp_path: Path) -> None:
    message = attach(mail(COVER), PAGE.encode(), "../../05.txt")
    attach(message, PAGE.replace("05版", "06版").encode(), "05.txt")
    (issue,) = read_source(put(tmp_path, message))
    assert isinstance(issue, PrintedIssue)
    assert [each.page.label for each in issue.pages] == ["05", "06"]


def test_every_mail_of_a_mailbox_is_read(tmp_path: Path) -> None:
    later = mail(PAGE.replace("3月1日", "3月2日").replace("旧渠通水", "夜里的灯"))
    assert heads_in(put(tmp_path, mail(PAGE), later, name="a.mbox")) == [["旧渠通水"], ["夜里的灯"]]


@pytest.mark.parametrize("name", ["a.eml", "a", "a.txt"])
def test_a_note_without_an_issue_is_refused_whatever_it_is_named(tmp_path: Path, name: str) -> None:
    (refusal,) = read_source(put(tmp_path, mail("明天见。"), name=name))
    assert isinstance(refusal, SourceError)
    assert refusal.reason.startswith("is a mail")


def test_a_folder_of_mails_is_read(tmp_path: Path) -> None:
    put(tmp_path, mail(PAGE))
    put(tmp_path, mail(PAGE.replace("3月1日", "3月2日")), name="b.eml")
    assert heads_in(tmp_path) == [["旧渠通水"], ["旧渠通水"]]
