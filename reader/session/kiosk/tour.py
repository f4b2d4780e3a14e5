"""Which paper comes next when a kiosk turns by itself: what is held in, an issue out."""

from reader.model.key import title_slug
from reader.session.arrivals import Arrived


def next_paper(issues: tuple[Arrived, ...], shown: str) -> Arrived | None:
    """Return the newest issue of the paper after the one shown; after the last the first.

    Args:
        issues: The newest issues of each paper, newest first.
        shown: Key of the issue shown.

    Returns:
        None when there is no other paper.
    """
    newest: dict[str, Arrived] = {}
    for issue in issues:
        newest.setdefault(_paper(issue.key), issue)
    papers = list(newest)
    here = _paper(shown)
    if here not in papers or len(papers) == 1:
        return None
    return newest[papers[(papers.index(here) + 1) % len(papers)]]


def _paper(key: str) -> str:
    return title_slug(key.split("/")[0])
