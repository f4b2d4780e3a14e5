"""Jumps and entries of the 导读 are links just where they are printed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.layout.sheet.frame import Ink, LinkKind, Run, Source
from reader.layout.sheet.links import find_links, inked_jumps
from reader.model.article import Article, Paragraph
from reader.model.issue import Digest, DigestEntry, Page
from reader.model.jump import Jump, JumpKind
from reader.typeset.face import Face


def run(text: str, source: Source, x: float = 0.0, y: float = 100.0) -> Run:
    xs = tuple(x + 10 * at for at in range(len(text)))
    return Run(text=text, xs=xs, ys=(y,) * len(text), face=Face(), size=10, source=source)


def jump(text: str, block: int | None) -> Jump:
    return Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text=text, block=block)


def page(*jumps: Jump, text: str = "潮水退了（下转2版）") -> Page:
    article = Article(id="01/a1", blocks=(Paragraph(text=text),), jumps=jumps)
    return Page(label="01", number=1, articles=(article,))


def test_a_jump_line_is_a_link_over_all_of_it() -> None:
    source = Source(article="01/a1", field="jump", index=0)
    (link,) = find_links([run("（下转2版）", source)], page(jump("（下转2版）", None)))
    assert (link.kind, link.article, link.index) == (LinkKind.JUMP, "01/a1", 0)
    (rect,) = link.rects
    assert (rect.x, rect.width) == (0, 60)
    assert rect.y < 100 < rect.bottom


def test_a_jump_inside_a_paragraph_is_a_link_over_its_own_words() -> None:
    source = Source(article="01/a1", field="block", index=0)
    (link,) = find_links([run("潮水退了（下转2版）", source)], page(jump("（下转2版）", 0)))
    (rect,) = link.rects
    assert (rect.x, rect.right) == (40, 100)


def test_a_jump_over_two_lines_has_a_rectangle_in_each() -> None:
    source = Source(article="01/a1", field="block", index=0)
    lines = [run("潮水退了（下", source), run("转2版）", source.after(6), y=120)]
    (link,) = find_links(lines, page(jump("（下转2版）", 0)))
    assert [(rect.x, rect.right) for rect in link.rects] == [(40, 60), (0, 40)]


def test_other_paragraphs_have_no_links() -> None:
    source = Source(article="01/a1", field="block", index=1)
    assert find_links([run("（下转2版）", source)], page(jump("（下转2版）", 0))) == ()


@pytest.mark.parametrize("index", [0, 3])
def test_an_entry_of_the_digest_is_a_link_with_its_index(index: int) -> None:
    source = Source(field="digest", index=index)
    announcing = replace(page(), digest=Digest(entries=(DigestEntry(headline="骑手宿舍的灯"),) * 4))
    (link,) = find_links([run("骑手宿舍的灯", source)], announcing)
    assert (link.kind, link.article, link.index) == (LinkKind.DIGEST, "", index)


def test_a_page_without_jumps_and_digest_is_not_looked_through() -> None:
    class Untouched(tuple[Run, ...]):
        def __iter__(self) -> Iterator[Run]:
            raise AssertionError

    assert find_links(Untouched(), page()) == ()


def test_a_jump_inside_a_paragraph_has_the_ink_of_links_and_no_character_moves() -> None:
    source = Source(article="01/a1", field="block", index=0)
    text = "（上接1版）潮水退了，他们回来（下转2版）。"
    lines = [run(text[:17], source), run(text[17:], source.after(17), y=120)]
    held = page(jump("（上接1版）", 0), jump("（下转2版）", 0), text=text)
    inked = [each for each in inked_jumps(lines, held.articles) if isinstance(each, Run)]
    assert [each.text for each in inked if each.ink is Ink.LINK] == [
        "（上接1版）",
        "（下",
        "转2版）",
    ]
    assert "".join(each.text for each in inked) == text
    assert [each.source and each.source.start for each in inked] == [0, 6, 15, 17, 21]
    assert [each.positions[0] for each in inked] == [
        (0, 100),
        (60, 100),
        (150, 100),
        (0, 120),
        (40, 120),
    ]


def test_text_beside_jumps_is_inked_as_before() -> None:
    source = Source(article="01/a1", field="block", index=1)
    lines = [
        run("（下转2版）", source),
        run("（下转2版）", source._replace(field="caption", index=0)),
    ]
    assert list(inked_jumps(lines, page(jump("（下转2版）", 0)).articles)) == lines
