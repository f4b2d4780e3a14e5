"""Why something cannot be done now, a sentence each, in the window's language.

Translators: the Chinese is in resources/translations/daodu_zh.ts.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def at_end(*, is_last: bool) -> str:
    """Tell that reading goes on no further, or back no further."""
    if is_last:
        return translate("Wording", "The issue ends here.")
    return translate("Wording", "The issue begins here.")


def no_article(*, is_later: bool) -> str:
    """Tell that an article is the last of the issue, or the first."""
    if is_later:
        return translate("Wording", "This is the last article of the issue.")
    return translate("Wording", "This is the first article of the issue.")


def no_links() -> str:
    """Tell that nothing that lies open leads elsewhere."""
    return translate("Wording", "No jump or entry leads on from here.")


def no_link_at_hand() -> str:
    """Tell how a link is taken up, to be followed or peeked at."""
    return translate("Wording", "First go to a jump or entry: J on the page, Tab in an article.")


def no_digest() -> str:
    """Tell that an issue has no 导读 that could be read aloud."""
    return translate("Wording", "This issue has no digest that could be read aloud.")


def nothing_announced() -> str:
    """Tell when a story can be chosen to be read."""
    return translate(
        "Wording", "A story can be chosen while the digest that announces it is read aloud."
    )


def no_neighbour(*, is_later: bool) -> str:
    """Tell that an issue is the last of its paper that is held, or the first."""
    if is_later:
        return translate("Wording", "The library holds no later issue of this paper.")
    return translate("Wording", "The library holds no earlier issue of this paper.")


def no_voice() -> str:
    """Tell that the language of the paper cannot be read aloud."""
    return translate("Wording", "This machine has no voice for the language of this paper.")


def voice_failed() -> str:
    """Tell that the voice fell silent in the middle."""
    return translate("Wording", "The voice of this machine has failed; try again.")


def no_scan() -> str:
    """Say that a page is held as text only."""
    return translate("Wording", "This page is held as text only; there is no scan of it.")


def choose_on_scan() -> str:
    """Say how words of a scan are chosen."""
    return translate(
        "Wording", "Hold Shift and drag over the words of a scan to choose them; then copy."
    )


def no_text() -> str:
    """Say what a page without text cannot do."""
    return translate(
        "Wording",
        "This page is a picture without text: it can be read here, but not searched, "
        "copied or read aloud.",
    )


def choose_first() -> str:
    """Tell that a passage has to be chosen."""
    return translate("Wording", "First choose words of a headline or the text in the article view.")
