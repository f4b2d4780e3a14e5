"""What is doubtful or refused in, as English as it is kept, in the window's language out."""

from reader.app.commands import say, words
from reader.app.language.doubt_forms import DOUBTS, WHERE
from reader.app.language.phrasebook import Phrasebook, particular_first
from reader.app.language.refusal_forms import PARTS, REFUSALS
from reader.app.language.rule_forms import RULES
from reader.model.doubt import Doubt

SENTENCES = Phrasebook(sentences=particular_first(*DOUBTS, *REFUSALS, *RULES), parts=PARTS)
_PLACES = Phrasebook(sentences=WHERE)
_LINE = say("%1: %2")


def told(sentence: str) -> str:
    """Say a doubt or a refusal in the window's language.

    Args:
        sentence: As `Doubt.what` and the messages of a `ReaderError` have it.

    Returns:
        The sentence translated; as it is when it is of no known form.
    """
    return SENTENCES.tell(sentence)


def told_where(where: str) -> str:
    """Say where a doubt is: ``01.txt, line 5`` is 01.txt 第 5 行."""
    return _PLACES.tell(where)


def told_doubt(doubt: Doubt) -> str:
    """Write a doubt as one line: where, and what."""
    # From the end, and once each: a name of a file may have %20 in it.
    line = words(_LINE).replace("%2", told(doubt.what), 1)
    return line.replace("%1", told_where(doubt.where), 1)
