"""Sentences of the rules below the window in, the same in the window's language out.

Parsers, library and command line speak English, for they are used without a
window as well. A sentence is told by its form: a figure after a percent sign
stands for what differs.
"""

import functools
import re
from dataclasses import dataclass

from reader.app.commands import words

_PLACE = re.compile(r"%([0-9])")


@dataclass(frozen=True, kw_only=True)
class Phrasebook:
    """Forms of sentences that the window can say.

    Attributes:
        sentences: Forms of whole sentences, the particular before the general.
        parts: Forms of what stands in their places only.
        told: Figures of the places whose text is of some form itself. What
            stands in the others was printed or typed, or names a file; it is
            shown as it is.
    """

    sentences: tuple[str, ...]
    parts: tuple[str, ...] = ()
    told: str = "6789"

    def tell(self, sentence: str) -> str:
        """Return a sentence in the window's language; one of no form here as it is."""
        return self._tell(sentence, self._sentences)

    def knows(self, sentence: str) -> bool:
        """Tell whether a sentence is of one of the forms that have words."""
        return any(form.has_words and form.match(sentence) for form in self._sentences)

    @functools.cached_property
    def _sentences(self) -> tuple["_Form", ...]:
        return tuple(map(_Form, self.sentences))

    @functools.cached_property
    def _parts(self) -> tuple["_Form", ...]:
        return (*self._sentences, *map(_Form, self.parts))

    def _tell(self, sentence: str, forms: tuple["_Form", ...]) -> str:
        for form in forms:
            match = form.match(sentence)
            if match is None:
                continue
            parts = dict(zip(form.places, match.groups(), strict=True))
            for place, part in parts.items():
                if place in self.told and part != sentence:
                    parts[place] = self._tell(part, self._parts)
            # A colon or a space makes no sentence of what stands behind it.
            if form.has_words or tuple(parts.values()) != match.groups():
                return _PLACE.sub(functools.partial(_part, parts), words(form.text))
        return sentence


class _Form:
    """A form that sentences are compared with.

    Attributes:
        text: As marked for translation.
        places: The figures of its places, in their order.
        has_words: Whether there is a letter outside of them.
    """

    def __init__(self, text: str) -> None:
        pieces = _PLACE.split(text)
        fixed = pieces[::2]
        self.text = text
        self.places = tuple(pieces[1::2])
        self.has_words = any(letter.isalpha() for letter in "".join(fixed))
        # Comparing this first makes a table of hundreds of forms cheap.
        self._sign = max((fixed[0][1:], *fixed[1:]), key=len)

    def match(self, sentence: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(sentence) if self._sign in sentence else None

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Every second piece is the figure of a place. The same words are a
        # sentence by themselves and the end of one, so its first letter may be either.
        pieces = enumerate(_PLACE.split(self.text))
        written = "".join("(.*?)" if n % 2 else re.escape(text) for n, text in pieces)
        first = self.text[0]
        if first.isalpha():
            written = f"[{first.upper()}{first.lower()}]{written[1:]}"
        return re.compile(written, re.DOTALL)


def particular_first(*forms: str) -> tuple[str, ...]:
    """Put the forms with the most words first."""
    return tuple(sorted(forms, key=lambda form: len(_PLACE.sub("", form)), reverse=True))


def _part(parts: dict[str, str], place: re.Match[str]) -> str:
    return parts[place[1]]
