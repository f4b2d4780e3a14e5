"""Elements of a page → the same, with names below headings and at their ends known for bylines.

A name alone is known by its place, and by the page: who writes another of its stories,
or that most of them are signed so. One that ends a heading is known by what it says of itself.
"""

import re
from collections import Counter
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.column import is_box_name, is_column_name, names_column_and_title
from reader.notation.corporate import is_corporate_name
from reader.notation.dateline import read_dateline
from reader.notation.names import HAN, MARKERS, is_person
from reader.notation.signature import read_signature, read_titled_signature
from reader.notation.word_class import is_coined
from reader.parse.text.kinds import Element, Kind

_PEN_NAME = in_both_scripts(rf"{HAN}{{2,3}}")
_NICKNAME = in_both_scripts(rf"阿{HAN}")
"""阿桥: a pen name wherever a name may stand."""
_FAMILIAR = re.compile(rf"[老小]{HAN}")
"""老船: a pen name below a column's name and a headline, where no crosshead stands."""
_PEN_NAME_ALONE = 2
"""Characters of a pen name that is known as no word, with nothing else like it on the page."""
_FEWEST_SIGNED = 3
_COLUMN_AND_TITLE = 2
_LONGEST_COLUMN = 6.0
_MOST_HEAD_LINES = 3
"""Lines above a name that may be its head; below more of them a name is a verse."""
_IN_BRACKETS = re.compile(r"[ \u3000]*[（(](?P<inner>[^（）()]{3,40})[）)]$")
_WRITES = "(?:记者|通讯员|评论员|撰稿人?)"
_IS_WRITTEN_BY = rf"文\s?[/／]\s?[{HAN[1:-1]}图]|图文\s?[/／]"
_SAYS_WHO_APART = in_both_scripts(
    rf"[{MARKERS}]?\s?(?:本报{_WRITES}|(?:本报)?{HAN}{{0,2}}{_WRITES}[：:\s]\s?{HAN}|{_IS_WRITTEN_BY})"
)
"""寻访老兵 本报记者 王海; who writes 我和记者 记者和我 is not said so."""


def with_signed_heads(elements: list[Element]) -> list[Element]:
    """Part headings from who wrote the text, where that ends their line.

    …开饭啦（记者 崔杰）, 小雪大雪又一年 文/老渠, 法治微评 为民者得民心 石敢言.
    """
    parted: list[Element] = []
    for element in elements:
        at = _signed_from(element.text) if element.kind is Kind.HEADING else 0
        if not at:
            parted.append(element)
            continue
        # Marks are set full-width one for one: a place in the text is one in the line as found.
        unit = element.unit
        line = unit.raw if len(unit.raw) == len(unit.text) else unit.text
        units = [
            replace(unit, raw=each.strip(), text="", gap=gap)
            for each, gap in ((line[:at], unit.gap), (line[at:], 0))
        ]
        parted.append(replace(element, unit=units[0]))
        parted.append(replace(element, unit=units[1], kind=Kind.BYLINE))
    return parted


def _signed_from(heading: str) -> int:
    """Return where the names begin that end a heading; 0 where none do."""
    bracket = _IN_BRACKETS.search(heading)
    if bracket:
        inner = bracket["inner"].strip()
        return bracket.start() if _names(inner) else 0
    for blank in re.finditer(r"[ \u3000]+", heading):
        names = heading[blank.end() :]
        is_told = _SAYS_WHO_APART.match(names) is not None and _names(names)
        if is_told or (_is_short_name(names) and names_column_and_title(heading[: blank.start()])):
            return blank.start()
    return 0


def _is_short_name(text: str) -> bool:
    """Tell 石敢言 behind 法治微评 and a title, in one line."""
    return _PEN_NAME.fullmatch(text) is not None and is_person(text)


def _names(text: str) -> bool:
    """Tell whether somebody is named as writer."""
    return any(byline.names for byline in read_byline(text))


def with_names(elements: list[Element]) -> list[Element]:
    """Make bare names between a heading and what is below it bylines.

    On a page where stories are signed so (副刊), a pen name is a name too.
    """
    places = [i for i in range(1, len(elements) - 1) if _may_be_signature(elements, i)]
    marks = Counter(e.text[0] for e in elements if e.kind is Kind.HEADING)
    sure = {place for place in places if _signs(elements[place].text, marks)}
    # 破局 is no word of the dictionary, but stands over a part as 立势 does over the next.
    lengths = Counter(len(e.text) for e in elements if e.kind is Kind.HEADING)
    signing = {elements[place].text[0] for place in sure} & set(MARKERS)
    # ◎, where ◎冯一川 signs: so does ◎鹿鸣.
    is_signed_page = len(sure) >= _FEWEST_SIGNED
    writers = _writers(elements)
    for place in places:
        text = elements[place].text
        is_author = is_corporate_name(text.lstrip(MARKERS + " "))
        is_author = is_author and elements[place + 1].kind is not Kind.BYLINE
        # Two offices one below the other give one notice.
        is_author = is_author and not is_corporate_name(elements[place - 1].text)
        is_writer = "".join(text.lstrip(MARKERS).split()) in writers
        is_coinage = lengths[_PEN_NAME_ALONE] == 1 and len(text) == _PEN_NAME_ALONE
        is_pen_name = (
            is_writer
            or _is_nickname(elements, place)
            or (text[0] in signing and _PEN_NAME.fullmatch(text.lstrip(MARKERS + " ")) is not None)
            or (
                (is_signed_page or (is_coinage and is_coined(text)))
                and _PEN_NAME.fullmatch(text) is not None
                and not (is_box_name(text) or is_column_name(text))
            )
        )
        if elements[place - 1].kind is Kind.BYLINE:
            continue  # the line below a name is a crosshead
        if place + 1 in sure and (place not in sure or _is_titled_alone(elements, place)):
            continue  # 麦收, above 张默, heads a poem
        if elements[place + 1].has_dateline and not (is_writer or read_titled_signature(text)):
            continue
        if place in sure or is_pen_name or is_author:
            elements[place] = replace(elements[place], kind=Kind.BYLINE)
    return elements


def _is_titled_alone(elements: list[Element], place: int) -> bool:
    """Tell 红棉袄, below a column's name and above 蔡一白: a headline of a name's form."""
    above = elements[place - 1]
    is_first = (
        place < _COLUMN_AND_TITLE or elements[place - _COLUMN_AND_TITLE].kind is not above.kind
    )
    return is_first and above.unit.width <= _LONGEST_COLUMN


def _is_nickname(elements: list[Element], place: int) -> bool:
    """Tell 阿桥 wherever a name may stand, and 老船 below two headings."""
    text = elements[place].text
    is_below_two = place > 1 and elements[place - 2].kind is Kind.HEADING
    is_familiar = is_below_two and _FAMILIAR.fullmatch(text) is not None
    return is_familiar or _NICKNAME.fullmatch(text) is not None


def _writers(elements: list[Element]) -> frozenset[str]:
    """Return who writes for the page, by its other bylines and openings."""
    told = [read_byline(each.text) for each in elements if each.kind is Kind.BYLINE]
    opened = (read_dateline(each.text) for each in elements if each.has_dateline)
    told += [reading.bylines for reading in opened if reading is not None]
    return frozenset(name for bylines in told for each in bylines for name in each.names)


def _signs(text: str, marks: Counter[str]) -> bool:
    """Tell a signature from a crosshead with a mark that others have too: ■时间表."""
    names = [name for byline in read_signature(text) for name in byline.names]
    if text[0] in MARKERS and marks[text[0]] > 1:
        return bool(names) and all(map(is_person, names))
    return bool(names)


def _may_be_signature(elements: list[Element], place: int) -> bool:
    """Tell where a name may stand: below a heading, above text or the first verse."""
    before, element, after = elements[place - 1 : place + 2]
    if element.kind is not Kind.HEADING or before.kind is not Kind.HEADING:
        return False
    is_padded = after.kind is Kind.BODY and " " in element.text.replace("\u3000", " ")
    if is_column_name(before.text) and not is_padded:
        return False
    if after.kind in (Kind.BODY, Kind.BYLINE):
        return True
    above = [e.kind is Kind.HEADING for e in elements[max(place - _MOST_HEAD_LINES, 0) : place]]
    return after.kind is Kind.HEADING and not (len(above) == _MOST_HEAD_LINES and all(above))
