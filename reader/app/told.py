"""What is doubtful or refused in, as English as it is kept, in the window's language out."""

from reader.app.doubt_forms import DOUBTS, WHERE
from reader.app.phrasebook import Phrasebook, particular_first
from reader.app.refusal_forms import PARTS, REFUSALS
from reader.app.rule_forms import RULES

SENTENCES = Phrasebook(sentences=particular_first(*DOUBTS, *REFUSALS, *RULES), parts=PARTS)
_PLACES = Phrasebook(sentences=WHERE)


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
