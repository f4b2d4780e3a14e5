"""What is said without being asked: sentences that appear anywhere, read out where they are."""

from functools import partial

from reader.app.finding.find_pane import FindPane
from reader.app.parts.message_bar import MessageBar
from reader.app.shelf.receiving_bar import ReceivingBar
from reader.app.work.announcer import Announcer


def announce_sentences(
    announcer: Announcer, messages: MessageBar, finding: FindPane, receiving: ReceivingBar
) -> None:
    """Have screen readers say messages, counts of places found, and how far taking in is.

    They say by themselves only what the keyboard is at (WCAG 2.2, 4.1.3).
    """
    messages.said.connect(partial(announcer.announce, messages))
    finding.told.connect(partial(announcer.announce, finding))
    receiving.told.connect(partial(announcer.announce, receiving))
