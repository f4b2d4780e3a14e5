"""Sentences of the catalogue's rules in, the same in the window's language out.

Here forms may stand within forms in every place.
"""

from reader.app.language.phrasebook import Phrasebook
from reader.app.language.rule_forms import PARTS, RULES

FORMS = (*RULES, *PARTS)

_BOOK = Phrasebook(sentences=FORMS, told="123456789")


def reword(sentence: str) -> str:
    """Return a sentence of the catalogue's rules in the window's language.

    A sentence of a form unknown here is returned as it is.
    """
    return _BOOK.tell(sentence)
