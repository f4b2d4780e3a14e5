"""Pictures that stand between the lines of a text → pictures of the articles read from it.

What the text says where a picture stands is looked for in the articles: its caption, else
the paragraph above it, else what is below.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from reader.model.article import Article, Block, Picture
from reader.model.printed import PrintedPage
from reader.notation.punctuation import full_width_punctuation
from reader.notation.radicals import unified
from reader.parse.text.markdown_text import find_images, without_markdown

_TEXT_OF_ANCHOR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture where it stands in a text.

    Attributes:
        path: In the issue folder; in Markdown, its address as written.
        above: What the nearest text above it says; empty for nothing.
        below: What the nearest below it says.
    """

    path: str
    above: str
    below: str


def folded(text: str) -> str:
    """Return what a text says, however it is spaced and punctuated."""
    return re.sub(r"\s", "", full_width_punctuation(unified(text)))


def with_pictures(
    pages: Iterable[PrintedPage], take: Callable[[str, str], str], name: str = ""
) -> tuple[PrintedPage, ...]:
    """Give pages the pictures that their text, as found, names in Markdown.

    Args:
        pages: Of one file.
        take: Takes a picture by its address as written and the label of its page; returns its
            path in the issue folder, empty where it is not there.
        name: Of the file; empty for none.
    """
    return tuple(_with_pictures(each, take, name) for each in pages)


def _with_pictures(printed: PrintedPage, take: Callable[[str, str], str], name: str) -> PrintedPage:
    shown = (
        replace(each, path=take(each.path, printed.page.label))
        for each in _shown_in(printed.page.as_found, name)
    )
    (found,) = place_pictures((printed,), (each for each in shown if each.path))
    return found


def _shown_in(text: str, name: str) -> Iterator[Shown]:
    """Yield the pictures that a text names, in order, each with what is said around it."""
    images = find_images(text)
    lines = re.split(r"\r\n|[\r\n]", without_markdown(text, name)) if images else []
    said = [folded(line) for line in lines]
    for image in images:
        # A line that goes on after the picture is said below it, as a caption of its own is.
        below = image.line + image.follows_text
        yield Shown(
            path=image.address,
            above=next(filter(None, reversed(said[:below])), ""),
            below=next(filter(None, said[below:]), ""),
        )


def place_pictures(pages: Iterable[PrintedPage], shown: Iterable[Shown]) -> tuple[PrintedPage, ...]:
    """Give pictures to the articles of pages that they stand in."""
    pages = tuple(pages)
    articles = {a.id: a for printed in pages for a in printed.page.articles}
    for each in shown:
        for found in itertools.islice(_placed(tuple(articles.values()), each), 1):
            articles[found.id] = found
    return tuple(
        replace(p, page=replace(p.page, articles=tuple(articles[a.id] for a in p.page.articles)))
        for p in pages
    )


def _placed(articles: tuple[Article, ...], shown: Shown) -> Iterator[Article]:
    """Yield the articles that a picture may stand in, with the picture, the likeliest first."""
    for text in filter(None, (shown.below, shown.above)):
        for article in articles:
            blocks = tuple(_with_picture(block, text, shown.path) for block in article.blocks)
            if blocks != article.blocks:
                yield replace(article, blocks=blocks)
    said = (a for text in (shown.above, shown.below) for a in articles if _says(a, text))
    for article in itertools.chain(said, articles):
        # At its end, for its jumps name their paragraphs by number.
        yield replace(article, blocks=(*article.blocks, Picture(image=shown.path)))


def _with_picture(block: Block, caption: str, path: str) -> Block:
    """Return a picture of a caption with its file; any other block as it is."""
    if not isinstance(block, Picture) or block.image is not None or not block.caption:
        return block
    is_of_it = folded(block.caption)[:_TEXT_OF_ANCHOR] in caption
    return replace(block, image=path) if is_of_it else block


def _says(article: Article, text: str) -> bool:
    end = text[-_TEXT_OF_ANCHOR:]
    said = [article.kicker, article.headline, article.deck]
    said += [byline.text for byline in article.bylines]
    for block in article.blocks:
        said.append("".join(getattr(block, name, "") for name in ("text", "caption", "credit")))
    return bool(end) and any(end in folded(each) for each in said)
