"""Elements of a page → the same, with the questions of a printed interview known for text.

An interviewer is named before each question (江州晚报：为什么不等完工？), as the one
who answers is before each answer. A short question alone looks like a headline.
"""

import re
from collections import Counter
from dataclasses import replace

from reader.notation.names import HAN, is_person
from reader.parse.text.kinds import Element, Kind

_SPEAKER = re.compile(
    rf"(?P<who>{HAN}{{2,10}}|《{HAN}{{2,10}}》)(?:[（(][^（()）]{{2,30}}[）)])?[:：]\s?\S"
)
"""With what one is, the first time: 梁文（公交处处长）：…."""
_ASKS = ("？", "?")
_TURNS = 2
"""So often at least an interviewer asks."""


def _speaker(element: Element) -> str:
    """Return who is named before what an element says; empty for nobody."""
    if element.kind not in (Kind.HEADING, Kind.BODY) or element.has_dateline:
        return ""
    match = _SPEAKER.match(element.text)
    return match["who"] if match else ""


def with_interviews(elements: list[Element]) -> list[Element]:
    """Make the questions of an interview text: their answers name a person."""
    speakers = [_speaker(element) for element in elements]
    turns = Counter(speakers)
    for place, element in enumerate(elements[:-1]):
        who, other = speakers[place], speakers[place + 1]
        is_turn = element.kind is Kind.HEADING and who and turns[who] >= _TURNS
        is_answered = elements[place + 1].kind is Kind.BODY and other != who
        is_asked = is_person(other) or element.text.endswith(_ASKS)
        if is_turn and is_answered and turns[other] >= _TURNS and is_asked:
            elements[place] = replace(element, kind=Kind.BODY)
    return elements
