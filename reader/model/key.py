"""The key of an issue: ``title-slug/2021-08-13`` or ``title-slug/no-6311``."""

import hashlib
import re

from reader.model.issue import Issue

UNTITLED = "untitled"


def title_slug(title: str) -> str:
    """Turn a paper's name into a folder name: letters and digits of any script, hyphens."""
    return re.sub(r"[\W_]+", "-", title.casefold()).strip("-") or UNTITLED


def issue_key(issue: Issue) -> str:
    """Return the key under which an issue is held and its folder is named.

    The date names the issue where it is known; then the running number; an
    issue with neither is named by a digest of its headlines and text, so that
    the same source always gets the same key.
    """
    edition = f"-{title_slug(issue.edition)}" if issue.edition else ""
    if issue.date.value is not None:
        place = issue.date.value.isoformat()
    elif issue.number is not None:
        place = f"no-{issue.number}"
    else:
        text = repr([(page.label, page.articles) for page in issue.pages])
        place = (
            "undated-" + hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:8]
        )
    return f"{title_slug(issue.title)}/{place}{edition}"
