"""The paragraphs of an article in, which are not in its own voice out.

A paper prints what its editors add to a letter, and what is asked in an
interview, in another face than the text around it.
"""

from collections.abc import Sequence

from reader.notation.both_scripts import in_both_scripts

_NOTE = "(?:编者?按|編者?按|编者的话|編者的話|编后|編後|编辑附记|編輯附記|编辑回复|編輯回覆)[语語]?"
_EDITOR = in_both_scripts(rf"{_NOTE}[：:\s]|[【（(]{_NOTE}[：:]?[】）)]")
_QUESTION = in_both_scripts(r"(?:问|读者问)[：:]")
_ANSWER = in_both_scripts(r".{0,8}答[：:]")


def asides(paragraphs: Sequence[str]) -> tuple[bool, ...]:
    """Tell of each paragraph whether its editors say it, or one who asks.

    问：asks only where something answers.
    """
    is_interview = any(_ANSWER.match(each) for each in paragraphs)
    return tuple(
        bool(_EDITOR.match(each) or (is_interview and _QUESTION.match(each))) for each in paragraphs
    )
