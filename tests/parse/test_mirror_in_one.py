"""Pages that an extension of a browser saved whole: pictures written in, the address noted."""

import base64
from pathlib import Path

import pytest

from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from reader.parse.source.links import published_address
from tests.parse.founder_mirror import put, write_sample

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(5000)
ADDRESS = "http://epaper.linhe.example/html/2017-10/09/"


def only(root: Path) -> PrintedIssue:
    (printed,) = read_source(root)
    assert isinstance(printed, PrintedIssue)
    return printed


def save(tmp_path: Path, picture: bytes) -> Path:
    """Save the pages of a site with SingleFile: named by title, links whole, pictures inside."""
    folder = write_sample(tmp_path / "site")
    data = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    for number, file in enumerate(sorted(folder.glob("*.htm"))):
        text = file.read_text("utf-8")
        for name in sorted(each.name for each in folder.glob("*.htm")):
            text = text.replace(f"href={name}", f"href={ADDRESS}{name}")
            text = text.replace(f'href="{name}', f'href="{ADDRESS}{name}')
        start = text.find("src=../../../page")
        if start >= 0:
            end = text.index(" ", start)
            text = f'{text[:start]}src="{data}"{text[end:]}'
        note = (
            f"<!--\n Page saved with SingleFile \n url: {ADDRESS}{file.name} \n saved date: x\n-->"
        )
        put(tmp_path / "saved", f"第{number}页 (2021_8_13 10_00_00).html", f"{note}{text}")
    return tmp_path / "saved"


def test_pages_that_note_their_address_find_each_other(tmp_path: Path) -> None:
    pages = [printed.page for printed in only(save(tmp_path, PICTURE)).pages]
    assert [page.label for page in pages] == ["A01", "A02"]
    assert all(article.blocks for page in pages for article in page.articles)


def test_a_picture_that_is_written_into_the_page_is_kept(tmp_path: Path) -> None:
    printed = only(save(tmp_path, PICTURE))
    facsimile = printed.pages[0].page.facsimile
    assert facsimile is not None
    assert printed.files[facsimile.path]() == PICTURE


@pytest.mark.parametrize("picture", [b"\x89PNG\r\n\x1a\n" + bytes(50), b"GIF89a" + bytes(9000)])
def test_icons_and_what_stands_in_for_pictures_are_left_out(tmp_path: Path, picture: bytes) -> None:
    printed = only(save(tmp_path, picture))
    assert not [name for name in printed.files if name.endswith((".png", ".gif"))]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (
            "<!-- saved from url=(0040)http://a.example/node_1.htm -->",
            "http://a.example/node_1.htm",
        ),
        (
            "<!--\n Page saved with SingleFile \n url: http://a.example/b \n-->",
            "http://a.example/b",
        ),
        ('<html lang="zh" data-scrapbook-source="http://a.example/c">', "http://a.example/c"),
        ("<html><!-- saved -->", ""),
    ],
)
def test_the_address_of_a_page_is_told_by_its_head(head: str, address: str) -> None:
    assert published_address(head) == address
