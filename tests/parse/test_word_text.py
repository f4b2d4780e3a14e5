"""A document of a word processor is read as its text is."""

import zipfile
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Picture, Table
from reader.model.printed import CollatedIssue
from reader.parse.registry import read_source
from reader.session.intake.sources import readings

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
)
BODY = "本报讯（记者 何田）昨天清晨六点，东渡口的石阶修好了。两岸的人走了一上午。"
MORE = "本报讯 市里昨天说，西渡口的石阶下月动工。工期四个月，到七月底完工。"


def p(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def part(name: str, inside: str) -> str:
    return f'<?xml version="1.0"?><w:{name} xmlns:w="{W}">{inside}</w:{name}>'


def write(path: Path, body: str, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w") as document:
        document.writestr("[Content_Types].xml", "<Types/>")
        document.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        document.writestr("word/styles.xml", part("styles", STYLES))
        for name, inside in parts.items():
            document.writestr(f"word/{name}.xml", part("hdr", inside))
    return path


def read(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue), found
    return found


@pytest.mark.parametrize("name", ["page.docx", "page", "page.txt"])
def test_headings_are_headlines_and_heads_of_sheets_name_the_paper(
    tmp_path: Path, name: str
) -> None:
    folio = p("柳湾日报 2026年3月4日 星期三 第02版：社会")
    body = p("东渡口修好了石阶", "1") + p(BODY) + p("西渡口也要修", "1") + p(MORE)
    issue = read(write(tmp_path / name, body, header1=folio)).issue
    assert (issue.title, str(issue.date.value)) == ("柳湾日报", "2026-03-04")
    (page,) = issue.pages
    assert (page.label, page.section, page.as_found) == ("02", "社会", "")
    heads = [(a.kicker, a.headline, a.deck) for a in page.articles]
    assert heads == [("", "东渡口修好了石阶", ""), ("", "西渡口也要修", "")]


def test_a_page_break_ends_a_page(tmp_path: Path) -> None:
    new_page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    first = p("东渡口修好了石阶", "1") + p(BODY)
    second = p("西渡口也要修", "1") + p(MORE)
    issue = read(write(tmp_path / "a.docx", first + new_page + second)).issue
    assert [page.label for page in issue.pages] == ["01", "02"]


def test_what_was_struck_out_is_no_text_and_what_was_put_in_is(tmp_path: Path) -> None:
    changed = (
        "<w:p><w:r><w:t>昨天清晨六点，</w:t></w:r>"
        "<w:del><w:r><w:delText>西渡口</w:delText><w:t>西渡口</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>东渡口的石阶修好了。</w:t></w:r></w:ins></w:p>"
    )
    issue = read(write(tmp_path / "a.docx", p("渡口修好了", "1") + changed)).issue
    assert "昨天清晨六点，东渡口的石阶修好了。" in str(issue.pages)
    assert "西渡口" not in str(issue.pages)


def test_a_table_of_figures_is_one_and_one_that_arranges_a_page_is_not(tmp_path: Path) -> None:
    def table(*rows: tuple[str, ...]) -> str:
        lines = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"

    figures = (("渡口", "石阶", "工期"), ("东渡口", "42", "4"), ("西渡口", "38", "5"))
    body = p("渡口修好了", "1") + p(BODY) + table(*figures) + table((MORE * 2, MORE * 2))
    (page,) = read(write(tmp_path / "a.docx", body)).issue.pages
    tables = [b for a in page.articles for b in a.blocks if isinstance(b, Table)]
    assert [each.rows for each in tables] == [figures]
    assert str(page).count("西渡口的石阶下月动工") == 4


def test_a_frame_with_text_is_read_once(tmp_path: Path) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    frame = f"<w:txbxContent>{p('相关链接：渡口始建于民国二十四年。')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{frame}</mc:Choice>"
        f"<mc:Fallback>{frame}</mc:Fallback></mc:AlternateContent>"
    )
    body = p("渡口修好了", "1") + p(BODY) + f"<w:p><w:r>{both}</w:r></w:p>"
    (page,) = read(write(tmp_path / "a.docx", body)).issue.pages
    assert str(page).count("渡口始建于民国二十四年") == 1


def test_a_picture_that_is_not_there_is_said_to_be_left_out(tmp_path: Path) -> None:
    body = p("渡口修好了", "1") + p(BODY) + "<w:p><w:r><w:drawing/></w:r></w:p>"
    doubts = [d.what for d in read(write(tmp_path / "a.docx", body)).issue.doubts]
    assert doubts[0] == "Its pictures (1) were left out."


def note(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_below_their_paragraphs(tmp_path: Path) -> None:
    first = p(BODY).replace("</w:p>", note("footnote", 2) + note("endnote", 2) + "</w:p>")
    body = p("渡口修好了", "1") + first + p(MORE)
    notes = (
        f'<w:{kind} w:id="0">{p("线")}</w:{kind}><w:{kind} w:id="2">{p(text)}</w:{kind}>'
        for kind, text in (("footnote", "石阶一共四十二级。"), ("endnote", "两岸各有一处。"))
    )
    parts = dict(zip(("footnotes", "endnotes"), notes, strict=True))
    issue = read(write(tmp_path / "a.docx", body, **parts)).issue
    (article,) = issue.pages[0].articles
    texts = [getattr(block, "text", "") for block in article.blocks]
    assert texts[0].endswith("走了一上午。〔1〕〔2〕")
    assert texts[1:] == ["〔1〕石阶一共四十二级。", "〔2〕两岸各有一处。", MORE]
    assert not any("left out" in doubt.what for doubt in issue.doubts)


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = '<Relationship Id="{0}" Target="media/{0}.png"/>'


def drawing(name: str) -> str:
    return f'<w:p><w:r><w:drawing><a:blip {A} {R} r:embed="{name}"/></w:drawing></w:r></w:p>'


def with_pictures(path: Path, body: str, *names: str) -> Path:
    write(path, body)
    with zipfile.ZipFile(path, "a") as document:
        relations = "".join(map(RELATION.format, names))
        document.writestr(
            "word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>"
        )
        for name in names:
            document.writestr(f"word/media/{name}.png", png(name))
    return path


def png(name: str) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + name.encode()


def test_pictures_are_of_their_captions_or_of_the_text_above_them(tmp_path: Path) -> None:
    caption = p("昨天清晨，行人走上东渡口新修的石阶。本报记者 何田 摄")
    body = (
        p("东渡口修好了石阶", "1") + p(BODY) + drawing("steps") + caption + drawing("map")
        + p("西渡口也要修", "1") + p(MORE) + drawing("plan")
    )  # fmt: skip
    found = read(with_pictures(tmp_path / "a.docx", body, "steps", "map", "plan"))
    east, west = found.issue.pages[0].articles
    assert [(b.image, b.caption[:4]) for b in east.blocks if isinstance(b, Picture)] == [
        ("images/steps.png", "昨天清晨"),
        ("images/map.png", ""),
    ]
    assert [b.image for b in west.blocks if isinstance(b, Picture)] == ["images/plan.png"]
    assert {name: octets() for name, octets in found.files.items()} == {
        "images/steps.png": png("steps"),
        "images/map.png": png("map"),
        "images/plan.png": png("plan"),
    }
    assert not any("left out" in doubt.what for doubt in found.issue.doubts)


def test_a_picture_that_stands_there_twice_for_older_programs_is_one(tmp_path: Path) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    older = drawing("steps").replace("w:drawing", "w:pict")
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{drawing('steps')}</mc:Choice>"
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )
    body = p("渡口修好了", "1") + p(BODY) + f"<w:p><w:r>{both}</w:r></w:p>"
    issue = read(with_pictures(tmp_path / "a.docx", body, "steps")).issue
    (article,) = issue.pages[0].articles
    assert [b.image for b in article.blocks if isinstance(b, Picture)] == ["images/steps.png"]
    assert not any("left out" in doubt.what for doubt in issue.doubts)


def test_damage_and_emptiness_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (empty,) = read_source(write(tmp_path / "a.docx", "<w:p/>"))
    assert isinstance(empty, SourceError)
    assert empty.reason.startswith("holds no text")
    whole = write(tmp_path / "b.docx", p(BODY * 20)).read_bytes()
    spoilt = whole.replace("东渡口".encode(), "东坡口".encode(), 1)
    (tmp_path / "b.docx").write_bytes(spoilt)
    (damaged,) = read_source(tmp_path / "b.docx")
    assert isinstance(damaged, SourceError)
    assert damaged.reason.startswith("is damaged")


def test_a_document_that_is_mended_is_told_of(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.docx", p(BODY) + "<w:p><w:r><w:t>没有写完"))
    assert "没有写完" in repr(found.issue.pages)
    assert "The file is not well formed; it was mended." in [d.what for d in found.issue.doubts]
