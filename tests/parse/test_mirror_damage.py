"""Damaged mirrors give a result or a clear refusal, and never a crash.

``DAODU_DAMAGED=10000 pytest tests/parse/test_mirror_damage.py`` damages as many files.
"""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.errors import SourceError
from reader.model.plain import issue_from_plain, issue_to_plain
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from reader.parse.source.saved_page import LARGEST
from tests.parse.founder_mirror import FRONT, INNER, put, write_classic, write_sample
from tests.parse.site_mirrors import (
    write_beijing,
    write_catalogue,
    write_farmer,
    write_grid,
    write_macao,
    write_people_2017,
    write_people_2024,
    write_zhejiang,
)

COUNT = int(os.environ.get("DAODU_DAMAGED", "150"))
WRITERS = (
    write_sample,
    write_people_2017,
    write_zhejiang,
    write_people_2024,
    write_catalogue,
    write_macao,
    write_grid,
    write_farmer,
    write_beijing,
)
PIECES = (
    *(b"<", b">", b'"', b"<!--", b"-->", b"<table>", b"<td>", b"</div>", b"\x00", b"\xff\xfe"),
    *(b"<founder-title>", b"<!--enpproperty ", b"<![CDATA[", b"&#x110000;", b"&nbsp;", b"\xe4"),
    *(b"coords=", b"9" * 400, b"-1e9,", b"href=", b"../" * 40, b"<script>", b"document.write('"),
    *(
        b"<p><font>" * 60,
        "第９９９版：".encode(),
        "（下转第版）".encode(),
        "\u2028".encode(),
        b"\xc2\x85",
        b"\x0b",
        b"\x01",
        b"&#2;",
        b"</founder-content>\x1f",
        b"<base href=/>",
        b"<br>",
    ),
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return some bytes with a few places cut out, doubled, overwritten or filled in."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 1, 3, 20, 400)))
        new = chance.choice(
            (b"", data[start:end] * 2, chance.randbytes(end - start), chance.choice(PIECES))
        )
        data = data[:start] + new + data[end:]
    return data


def check(path: Path) -> int:
    """Read a path and hold its issues to what every issue promises; return how many it gave."""
    count = 0
    for found in read_source(path):
        if isinstance(found, SourceError):
            assert found.reason.endswith((".", "。"))
            continue
        assert isinstance(found, PrintedIssue)
        issue = collate(found).issue
        ids = [article.id for page in issue.pages for article in page.articles]
        assert len(ids) == len(set(ids))
        points = [
            point
            for page in issue.pages
            for article in page.articles
            for zone in article.zones
            for point in zone.points
        ]
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in points)
        assert issue_from_plain(issue_to_plain(issue)) == issue
        count += 1
    return count


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    roots = []
    for write in WRITERS:
        roots.append(tmp_path_factory.mktemp(write.__name__))
        write(roots[-1])
    return tuple(roots)


def damaged_mirrors(samples: tuple[Path, ...], place: Path) -> Iterator[Path]:
    """Yield the mirrors, one file of each damaged, a new damage every time."""
    copies = [shutil.copytree(root, place / root.name) for root in samples]
    for number in range(COUNT):
        chance = random.Random(number)
        copy = chance.choice(copies)
        file = chance.choice(sorted(f for f in copy.rglob("*") if f.is_file()))
        sound = file.read_bytes()
        file.write_bytes(damaged(sound, chance))
        yield copy
        file.write_bytes(sound)


def test_damaged_files_give_an_issue_or_a_refusal(
    samples: tuple[Path, ...], tmp_path: Path
) -> None:
    issues = sum(check(mirror) for mirror in damaged_mirrors(samples, tmp_path))
    # One file of a mirror is damaged: what is sound in it is still taken in.
    assert issues >= 0.9 * COUNT


def test_a_page_nested_absurdly_is_left_out_and_doubted(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER))
    put(folder, "content_401862.htm", "<founder-title>" + "<div>" * 5000 + "ozoom")
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert any("nested too deeply" in doubt.what for doubt in found.doubts)
    assert collate(found).issue.pages[0].articles[0].headline


def test_a_file_too_large_is_left_out_and_doubted(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER))
    put(folder, "content_401862.htm", b"<founder-title>" + b" " * LARGEST)
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert any("too large" in doubt.what for doubt in found.doubts)


def test_an_empty_file_is_doubted(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER))
    put(folder, "content_401862.htm", b" \n")
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert any("is empty" in doubt.what for doubt in found.doubts)


def test_entities_are_not_expanded_without_end(tmp_path: Path) -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(8)
    )
    folder = write_classic(tmp_path, (FRONT, INNER))
    file = folder / "content_401862.htm"
    body = file.read_text("utf-8").replace("<P>", "<P>&i;")
    put(folder, file.name, f'{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>{body}&x;')
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    text = repr(found.pages)
    assert "root:" not in text
    assert len(text) < 20_000


def test_a_page_of_many_areas_and_links_takes_no_time(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER))
    text = (folder / "node_1.htm").read_text("utf-8")
    many = "".join(
        f'<area coords="{",".join(["1,2"] * 50)}" href=content_{n}.htm>' for n in range(20_000)
    )
    put(folder, "node_1.htm", text.replace("</MAP>", many + "</MAP>"))
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)
    assert len(found.pages[0].page.articles) < 6000


def test_a_control_character_in_the_text_breaks_nothing(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER))
    file = folder / "content_401862.htm"
    text = file.read_text("utf-8").replace("<founder-content>", "").replace("桥长", "桥\x01长")
    put(folder, file.name, text.replace("<P>", "\x02"))
    assert check(tmp_path) == 1


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_site_saved_as_utf_16_is_one_as_in_any_encoding(tmp_path: Path, codec: str) -> None:
    write_sample(tmp_path)
    before = [page.page for page in _issue(tmp_path).pages]
    for file in (*tmp_path.rglob("*.htm"), *tmp_path.rglob("*.html")):
        file.write_bytes(file.read_bytes().decode("utf-8").encode(codec))
    assert [page.page for page in _issue(tmp_path).pages] == before


def test_copies_that_a_person_made_of_pages_are_no_pages_more(tmp_path: Path) -> None:
    write_sample(tmp_path)
    before = _issue(tmp_path)
    for file in tuple(tmp_path.rglob("*.htm")):
        if file.name.startswith(("node", "content")):
            shutil.copy(file, file.with_name(f"{file.stem} (1).htm"))
            shutil.copy(file, file.with_name(f"副本 {file.name}"))
    after = _issue(tmp_path)
    assert [page.page for page in after.pages] == [page.page for page in before.pages]
    assert after.doubts == before.doubts


def _issue(path: Path) -> PrintedIssue:
    (found,) = read_source(path)
    assert isinstance(found, PrintedIssue)
    return found
