"""How what we export names its issue, articles and pages, so that it is known again.

``urn:daodu:TITLE/DAY/ARTICLE`` names an article, 第01版：要闻 its page.
"""

import re

from reader.notation.both_scripts import in_both_scripts

_PREFIX = "urn:daodu:"
_ARTICLE = in_both_scripts(rf"{_PREFIX}[^/]*/[^/]*/(?P<id>.+)", re.DOTALL)
_PAGE = in_both_scripts(r"第(?P<label>.+?)版(?:：(?P<section>.*))?", re.DOTALL)


def own_name(key: str) -> str:
    """Name an issue, or what is of it.

    Args:
        key: Of the issue, perhaps with a slash and the id of an article behind it.
    """
    return f"{_PREFIX}{key}"


def is_own_name(name: str) -> bool:
    """Tell whether we named something."""
    return name.startswith(_PREFIX)


def article_named(name: str) -> str:
    """Return the id of the article that we named so; empty where it is none of ours."""
    match = _ARTICLE.fullmatch(name)
    return match["id"] if match else ""


def page_name(label: str, section: str) -> str:
    """Name a page as papers do."""
    return f"第{label}版" + (f"：{section}" if section else "")


def read_page_name(text: str) -> tuple[str, str]:
    """Read the label and the section of a page's name; empty where it is none."""
    match = _PAGE.fullmatch(text)
    return (match["label"], match["section"] or "") if match else ("", "")
