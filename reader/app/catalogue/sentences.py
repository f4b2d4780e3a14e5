"""Sentences of the catalogue's rules in, the same in the window's language out.

The rules speak English, for they are used without a window as well. A sentence
is told by its form: %1, %2 stand for what differs; forms may stand within forms.
"""

import functools
import re

from reader.app.commands import say, words

FORMS = (
    # What is wrong with a field of a record.
    say("%1 is no ISSN; one is written 1234-5679, eight characters."),
    say("%1 is wrong: after %2 comes %3."),
    say("%1 is no day; one is written 2021-08-13."),
    say("%1 is no day; one is written 2021-08-13, or unknown."),
    say("“%1” is no language; one is written zh-Hans, zh-Hant, en."),
    say("“%1” is no number."),
    say("a title has a name."),
    say("%1 is before the first day, %2."),
    say("%1 is not written like CN33-0019."),
    say("%1: GB/T 2260 has no region %2."),
    say("%1: newspapers have serial numbers from 0001 to 0999."),
    say("%1 is not written like 31-25."),
    say("%1: an even first number is said to mean a magazine."),
    say("it begins on %1, before the title does on %2."),
    say("it goes on after %1, the last day."),
    say("a course is written 2001-01-01.. 1-7, first day, two dots, weekdays."),
    say("the course ends on %1, before it begins on %2."),
    say("%1 names no weekdays; 1-5,7 means Monday to Friday and Sunday."),
    say("%1: a day added begins with +, one left out with -."),
    # What is odd in an issue.
    say("%1 holds %2 pages and announces %3."),
    say("%1 is checked but %2 pages are missing."),
    say("%1 prints %2, but %3 was a %4."),
    say("%1 has neither date nor number."),
    # Why a date is suggested.
    say("against it: %1"),
    say("the course of appearance has as many issues as there are numbers between %1"),
    say("there are as many numbers as days between %1"),
    say("numbers and course of appearance disagree between %1"),
    say("counted along the course of appearance from %1 alone"),
    say("the masthead prints %1"),
    say("the latest dateline is of %1"),
    # What is missing or contradicts itself.
    say("%1 missing, a part of this: %2"),
    say("%1 follows %2: the numbering begins again."),
    say("%1 follows %2: one of the two numbers or dates must be wrong."),
    say("%1 stands between %2 and %3; it is probably no. %4."),
    say("%1 stands between %2 and %3."),
    say("%1 missing between %2, of which one is held under a number that cannot be right."),
    say("%1 missing between %2, of which %3 are held under a number that cannot be right."),
    say("%1 missing between %2; the course of appearance expects %3 there, not %4."),
    say("%1 missing between %2."),
    say("No. %1 is borne by %2 issues: %3."),
    say(
        "An issue is expected on %1 and none is held; the numbers run on across that day, so it"
        " was probably not published."
    ),
    say("An issue is expected on %1 and none is held."),
    say("%1 announces %2 pages and %3 are held."),
    # What a list to be taken in lacks.
    say("line %1: %2"),
    say("the row names neither key nor date nor number."),
    say("this is no issue of %1."),
    say("several issues bear it: %1."),
    # What cannot be corrected so.
    say("a picture that is held stays one. Move or split its caption."),
    say("these two cannot be one block. Change the kind of one first."),
    say("a block is cut inside its text. Put the cursor there."),
    say("a table is not cut. Make it a paragraph first."),
    say("%1 is one jump line and is not cut."),
    say("there is no such article in this issue."),
    say("there is no such block in the article."),
    say("only a paragraph or crosshead can stand over an article."),
    say("a jump line stands in it. Split it off first."),
    say("there is nothing to be taken out."),
    say("this byline stands inside a paragraph or in the line of the one before."),
    say("the article begins here already."),
    say("only two articles of one page can be joined."),
    say("no article comes after it on its page."),
    say("only blocks and articles are joined."),
    say("only blocks are moved."),
    say("the page ends here."),
    # Parts of the sentences above.
    say("%1 and %2"),
    say("Nos. %1 to %2 are"),
    say("No. %1 is"),
    say("no. %1 of %2"),
    say("No. %1 of %2"),
    say("no. %1"),
    say("No. %1"),
    say("%1: %2"),
)
"""Forms of sentences, the more particular before the more general."""

_PLACE = re.compile(r"%([0-9])")


def reword(sentence: str) -> str:
    """Return a sentence of the catalogue's rules in the window's language.

    A sentence of a form unknown here is returned as it is.
    """
    for form in FORMS:
        match = _pattern(form).fullmatch(sentence)
        if match is not None:
            parts = [part if part == sentence else reword(part) for part in match.groups()]
            told = words(form)
            return _PLACE.sub(lambda place, parts=parts: parts[int(place[1]) - 1], told)  # type: ignore[misc]  # a default binds the loop's value
    return sentence


@functools.cache
def _pattern(form: str) -> re.Pattern[str]:
    pieces = _PLACE.split(form)
    # Every second piece is the figure of a place.
    written = "".join("(.+?)" if n % 2 else re.escape(text) for n, text in enumerate(pieces))
    return re.compile(written, re.DOTALL)
