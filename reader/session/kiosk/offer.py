"""What visitors of a kiosk may do: names of commands, of the table in ``app/commands``."""

OFFERABLE: frozenset[str] = frozenset(
    {"next_page", "previous_page", "first_page", "last_page", "next_column", "previous_column"}
    | {"back", "forward", "next_issue", "previous_issue", "next_link", "previous_link", "follow"}
    | {"peek", "next_article", "previous_article", "read_article", "read_aloud", "read_digest"}
    | {"fit_page", "fit_width", "zoom_in", "zoom_out", "by_window", "single", "spread"}
    | {
        "contents",
        "thumbnails",
        "facsimile",
        "vertical",
        "find",
        "find_next",
        "find_previous",
        "close_pane",
    }
    | {"theme_paper", "theme_sepia", "theme_night", "theme_contrast"}
)
"""They change nothing that the next reader finds, open no dialog, use nothing of the machine
and lead out of nothing. A command nobody has thought of here is not for a kiosk."""

_TYPED = frozenset({"find", "find_next", "find_previous"})
"""Make no sense without keys to type with."""


def offered(chosen: tuple[str, ...], *, has_keyboard: bool) -> frozenset[str]:
    """Return the names of the commands visitors have.

    Args:
        chosen: By the operator; all there are when it is empty.
        has_keyboard: Whether visitors have keys to type with.
    """
    wanted = frozenset(chosen) or OFFERABLE
    return wanted if has_keyboard else wanted - _TYPED
