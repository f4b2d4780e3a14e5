"""Weigh whether headings begin an article or stand inside one.

A headline is followed by a byline or a dateline, stands after a finished story,
is longer than a crosshead, comes with a kicker. Each piece of evidence has a
weight; what is decided by little is doubted.
"""

import itertools
import re

from reader.model.jump import JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import (
    is_box_name,
    is_bracketed_name,
    is_briefs_name,
    is_column_name,
    is_service_name,
    opens_with_column,
)
from reader.notation.corporate import is_corporate_name, speaks_as_notice
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import read_names
from reader.notation.notice import is_notice_head, is_notice_name
from reader.notation.signature import read_last_bracket
from reader.parse.clauses import tells_news
from reader.parse.draft import Draft, Tally, opens_continued
from reader.parse.habits import Habits
from reader.parse.head_lines import leads_in, opens_deck
from reader.parse.head_names import (
    is_next_column,
    may_be_column,
    names_items,
    names_itself,
    speaks_for,
)
from reader.parse.joining import is_unbalanced
from reader.parse.kinds import BULLET, Element, Kind, is_marked, is_numbered, is_salutation
from reader.parse.photo_stories import photo_story_end
from reader.parse.table_heads import heads_own_table, names_table

THRESHOLD = 2.0
DOUBTFUL = 0.8
"""A decision this near the threshold is doubted."""

_BEFORE_BYLINE = 6.0
_BEFORE_DATELINE = 6.0
_BEFORE_REFERENCE = 5.0
_BEFORE_QUESTION = 5.0
_BEFORE_OWN_TABLE = 5.0
_ABOVE_ITEMS = 5.0
_FEWEST_ITEMS = 2
_AFTER_ANSWER = 3.5
_AFTER_CLOSED = 3.0
_AFTER_JUMP = 6.0
"""What goes on elsewhere has no further part here."""
_AFTER_FURNITURE = 1.5
_AFTER_GAP = 1.5
_PHOTO_STORY = 3.5
_SHORT_PHOTO_STORY = 5.0
_MANY_LINES = 2.0
_LEADS_IN = 1.5
_NAME_ABOVE = 2.5
_LONG = 1.5
_TOO_LONG, _LONGEST_CROSSHEAD = 2.0, 14.5
"""Of 252 crossheads of the marked pages three are longer, each with a colon."""
_PARTS = re.compile("[：，]")
_MIDDLING = 0.5
_SHORT = -1.5
_TWO_SHORT_CLAUSES = -1.0
_TWO_UNEQUAL_CLAUSES = 1.0
"""有基础 有优势 stands over a part of a story, 驾车看报 司机罚款四百 over a story."""
_CLAUSE = frozenset(range(2, 7))
"""Characters of each."""
_NUMBERED = -4.0
_LIKE_VOICES, _FEWEST_VOICES = -4.0, 2
_NO_TEXT_YET = -3.0
_NOTICE = 5.0
_SHORT_ITEM = 1.0
_AFTER_SHORT_ITEM = 2.0
_LONE_CROSSHEAD = 1.5
_SHORT_TEXTS = 2
_MOST_HEAD_LINES = 5
_LIKE_CROSSHEADS = -1.5
_UNLIKE_CROSSHEADS = 2.5
"""Without the mark that all crossheads above have."""
_CLOSE_TO_TEXT = -1.5
_AFTER_DIVIDING_GAP = 3.0
_INDENTED = -3.0
_UNINDENTED = 4.0
_WITHOUT_OPENING = -1.5
_PAGE_OF_ITEMS = 4.0
_MARKED = -3.0
_SIGNED_BELOW = 3.5
_MOST_SIGNED_UNITS = 4
_OTHER_SCRIPT = 5.0
_DEEPER, _RANKED_ALIKE, _RANKED_ABOVE = -3.0, 1.5, 6.0
_COLUMN = 3.5
_NEXT_COLUMN = 6.0
_BOX = -5.0
_LIKE_NOTICE = 3.0
_NOTICE_UNITS = 3
"""A notice says what it is soon: （第12号）, what was resolved, 现予公告."""

_LONG_HEADLINE = 12.0
_TELLS_NEWS = 3.5
_DISPLAY = 1.0
"""Clauses that a space sets apart in a long line are display type."""
_SHORT_HEADLINE = 8.5
_FEW_CAPTIONS = 2
"""A caption of one paragraph and its credit."""


_TELLS_WHEN = in_both_scripts(r"(?:时间|日期|地点|地址|电话|对象|内容)\s?[:：]\s?\S|@\S")
_FEWEST_TOLD = 2
"""So many lines of when and where below a heading are a notice, of @ a column, of its own."""
_HAN = re.compile(r"[\u3400-\u9fff]+")
_NAMES_QUESTIONS = in_both_scripts(r"[问答]")
_QUESTION = in_both_scripts(r"问[:：]|(?:读者|网友|市民|家长|患者)\S{0,6}(?:问|来信问)?[:：]")
_ANSWER = in_both_scripts(r"[^，。：]{0,24}(?:答|答复|解答)[:：]")
_OF_POEMS = in_both_scripts(r"外[一二两三四五]首|[二两三四五六七八九]首|组诗|組詩")


class Evidence:
    """What the elements of one page tell of their headings.

    Attributes:
        habits: Of the page.
    """

    def __init__(
        self, elements: tuple[Element, ...], furniture: frozenset[int], habits: Habits
    ) -> None:
        self._elements = elements
        self._furniture = furniture
        self.habits = habits
        headings = (each.text for each in elements if each.kind is Kind.HEADING)
        self._has_voices = sum(map(speaks_for, headings)) >= _FEWEST_VOICES

    def score(self, start: int, end: int, draft: Draft, tally: Tally) -> float:
        """Weigh whether the headings from ``start`` to ``end`` head an article of their own.

        Args:
            start: Index of the first heading.
            end: Index after the last.
            draft: The article before them.
            tally: What has been counted of it.
        """
        run = self._elements[start:end]
        below = self._elements[end] if end < len(self._elements) else None
        # A box with a headline of its own, below a story that goes on elsewhere, is a story.
        is_box = is_box_name(run[0].text) and not (tally.is_closed and len(run) > 1)
        if is_box or names_table(run[-1], below) or self._names_poem(end, draft, tally):
            return _BOX
        opening = (
            self._by_what_follows(end)
            or self._by_signature(end, tally)
            or self._by_question(run[-1].text, end, draft)
            or self._by_items(run, end, draft)
            or (_TELLS_NEWS if tells_news(run[0].text) else 0.0)
        )
        notice = self._by_notice(run, end, draft)
        score = self._by_form(run) + opening + notice
        score += _BEFORE_OWN_TABLE if heads_own_table(run[-1], below, draft) else 0
        score += _NEXT_COLUMN if is_next_column(run, draft) else 0
        score += _OTHER_SCRIPT if self._turns_to_latin(run, end, draft) else 0
        is_named = may_be_column(run) or (names_itself(run[0].text) and not self._names_part(run))
        # Who signs at the end opens with nothing.
        is_signed = tally.is_closed and _signs(tally.last)
        if self.habits.has_openings and not (opening or notice or is_named or is_signed):
            score += _WITHOUT_OPENING
        if tally.is_closed:
            is_over = is_signed or _jump_of(tally.last) is JumpKind.CONTINUED_ON
            score += _AFTER_JUMP if is_over else _AFTER_CLOSED
        score += _AFTER_FURNITURE if start in self._furniture else 0
        score += _PAGE_OF_ITEMS if self.habits.has_items else 0
        if not tally.has_text and not is_column_name(run[0].text):
            score += _NO_TEXT_YET
        score += self._by_rank(run[0], draft)
        return score + self._by_place(run[0]) + self._by_neighbours(run, tally, end)

    def _by_rank(self, first: Element, draft: Draft) -> float:
        """Hear a program that marked headings: it may rank crossheads as high as headlines."""
        if self.is_ranked_alike(first, draft):
            # Who marks crossheads lower means what he says.
            ranks = self.habits.ranks
            has_lower = max(ranks.values()) > ranks[first.unit.number]
            return _RANKED_ABOVE if has_lower else _RANKED_ALIKE
        return _DEEPER if first.unit.number in self.habits.ranks and draft.head else 0.0

    def is_ranked_alike(self, first: Element, draft: Draft) -> bool:
        """Tell whether a program marked a heading as high as that of the article before."""
        ranks = self.habits.ranks
        rank = ranks.get(first.unit.number)
        above = next((ranks[e.unit.number] for e in draft.head if e.unit.number in ranks), 0)
        return rank is not None and rank <= above

    def _turns_to_latin(self, run: tuple[Element, ...], end: int, draft: Draft) -> bool:
        """Tell a heading and its text in English below a text in Chinese."""
        below = self._elements[end : end + 1]
        above = [each for each in draft.body if each.kind is Kind.BODY]
        is_latin = all(not _HAN.search(each.text) for each in (*run, *below))
        return is_latin and any(_HAN.search(each.text) for each in above)

    def _names_part(self, run: tuple[Element, ...]) -> bool:
        """Tell 【病例】 right above text, as 【诊断】 is below: they part one story."""
        return len(run) == 1 and self.habits.has_bracketed_parts and is_bracketed_name(run[0].text)

    def _names_poem(self, end: int, draft: Draft, tally: Tally) -> bool:
        """Tell the title of a further poem between verses: 井口的灯（外一首）."""
        verses = (tally.last, *self._elements[end : end + 1])
        is_between = len(verses) > 1 and all(each is not None and each.is_line for each in verses)
        return is_between and any(_OF_POEMS.search(each.text) for each in draft.head)

    def _by_place(self, first: Element) -> float:
        """Hear where the paper sets its heads: after blank lines, left of the text."""
        habits = self.habits
        score = 0.0
        if habits.has_gaps_between_articles:
            score += _AFTER_DIVIDING_GAP if first.unit.gap else _CLOSE_TO_TEXT
        elif first.unit.gap > habits.usual_gap:
            score += _AFTER_GAP
        if habits.has_indents and first.unit.is_indented:
            score += _INDENTED
        elif habits.has_indented_headings:
            score += _UNINDENTED
        return score

    def _by_form(self, run: tuple[Element, ...]) -> float:
        width = max(element.unit.width for element in run)
        first = run[0].text
        score = (
            _LONG if width >= _LONG_HEADLINE else _SHORT if width <= _SHORT_HEADLINE else _MIDDLING
        )
        is_cut = _PARTS.search(first) is not None or is_unbalanced(run[-1].text)
        if width > _LONGEST_CROSSHEAD and not is_cut:
            score += _TOO_LONG
        if len(run) > 1:
            score += _MANY_LINES
            score += _LEADS_IN if leads_in(first) or opens_deck(run[-1].text) else 0
        score += _NAME_ABOVE if may_be_column(run) else 0
        if (is_column_name(first) or opens_with_column(first)) and not self._names_part(run):
            score += _COLUMN
        if is_notice_name(first) or is_service_name(first):
            score += _NOTICE
        clauses = first.split()
        if len(clauses) > 1 and width >= _LONG_HEADLINE and "：" not in first:
            score += _DISPLAY
        # 短 波 is one word set wide.
        if len(run) == 1 and len(clauses) == 2 and {len(each) for each in clauses} <= _CLAUSE:
            is_parallel = len(clauses[0]) == len(clauses[1])
            score += _TWO_SHORT_CLAUSES if is_parallel else _TWO_UNEQUAL_CLAUSES
        if first[0] in self.habits.crosshead_marks and not self.habits.has_items:
            score += _MARKED
        score += _LIKE_VOICES if self._has_voices and speaks_for(first) else 0
        return score + (_NUMBERED if is_numbered(first) else 0)

    def _by_notice(self, run: tuple[Element, ...], end: int, draft: Draft) -> float:
        """Hear a 法院公告 below another notice, or above a notice's wording."""
        first = run[0].text
        if all(_TELLS_WHEN.match(each.text) for each in self._elements[end : end + _FEWEST_TOLD]):
            return _NOTICE if end + _FEWEST_TOLD <= len(self._elements) else 0.0
        if not is_notice_head(first) or names_itself(first):
            return 0.0
        below = itertools.takewhile(_is_text, self._elements[end : end + _NOTICE_UNITS])
        if any(speaks_as_notice(element.text) for element in below):
            return _NOTICE
        above = (element.text for element in draft.head)
        is_like = any(is_notice_name(text) or is_notice_head(text) for text in above)
        return _LIKE_NOTICE if is_like else 0.0

    def _by_what_follows(self, end: int) -> float:
        following = self._elements[end] if end < len(self._elements) else None
        if following is None:
            return 0.0
        if following.kind is Kind.BYLINE or self._is_signed(following):
            return _BEFORE_BYLINE
        # A 紧接 below a heading continues a story there, a 见3版 announces one elsewhere.
        jump = _jump_of(following)
        opens_letter = is_salutation(following.text)  # 编辑同志：
        if (
            opens_letter
            or following.has_dateline
            or opens_continued(following)
            or jump is JumpKind.CONTINUED_FROM
        ):
            return _BEFORE_DATELINE
        if jump is JumpKind.SEE:
            return _BEFORE_REFERENCE
        photo_end = photo_story_end(self._elements, end)
        if not photo_end:
            return 0.0
        return _PHOTO_STORY if photo_end - end > _FEW_CAPTIONS else _SHORT_PHOTO_STORY

    def _is_signed(self, following: Element) -> bool:
        is_marked = following.text[0] in self.habits.crosshead_marks
        return not is_marked and bool(read_names(following.text))

    def _by_signature(self, end: int, tally: Tally) -> float:
        """Hear whether what stands below has a writer of its own at its end."""
        if not tally.has_opening:
            return 0.0
        for element in self._elements[end : end + _MOST_SIGNED_UNITS]:
            if element.kind is Kind.HEADING:
                break
            is_caption = element.kind is Kind.CAPTION
            if element.kind is Kind.BYLINE or (not is_caption and read_last_bracket(element.text)):
                return _SIGNED_BELOW
            if element.is_line and (is_corporate_name(element.text) or element.text[-1] == "宣"):
                return _SIGNED_BELOW  # 县疾控中心宣
        return 0.0

    def _by_question(self, heading: str, end: int, draft: Draft) -> float:
        """Hear 问：… below a heading, where the article before asks nothing.

        你问我答 and 答记者问 may name a box of that article.
        """
        following = self._elements[end] if end < len(self._elements) else None
        if following is None or not self._asks(end):
            return 0.0
        is_box = _NAMES_QUESTIONS.search(heading) is not None
        is_asked = is_box or any(_QUESTION.match(each.text) for each in draft.body)
        return 0.0 if is_asked else _BEFORE_QUESTION

    def _by_items(self, run: tuple[Element, ...], end: int, draft: Draft) -> float:
        """Hear short items with a mark each below a short name, or an answer above it."""
        below = self._elements[end : end + _FEWEST_ITEMS]
        marks = {each.text[0] for each in below if BULLET.match(each.text) and each.is_line}
        if len(below) == _FEWEST_ITEMS and len(marks) == 1 and names_items(run[-1].text):
            is_list = any(each.text[0] in marks for each in draft.body)
            return 0.0 if is_list else _ABOVE_ITEMS
        return _AFTER_ANSWER if _is_answered(draft) and not self._asks(end) else 0.0

    def _asks(self, place: int) -> bool:
        return any(_QUESTION.match(each.text) for each in self._elements[place : place + 1])

    def _by_neighbours(self, run: tuple[Element, ...], tally: Tally, end: int) -> float:
        """Hear the crossheads so far and the length of what stands around."""
        score = 0.0
        width = round(run[0].unit.width)
        if tally.is_marked and not is_marked(run[0].text) and len(tally.crossheads) >= 1:
            score += _UNLIKE_CROSSHEADS
        is_like = not tally.crossheads.isdisjoint(range(width - 2, width + 3))
        is_elsewhere = self.habits.has_indented_headings and not run[0].unit.is_indented
        is_name = is_elsewhere or is_notice_name(run[0].text) or is_briefs_name(run[0].text)
        if len(run) == 1 and is_like and not is_name:
            score += _LIKE_CROSSHEADS
        following, next_end = self._texts_from(end)
        if following > _SHORT_TEXTS or tally.paragraphs > _SHORT_TEXTS or tally.crossheads:
            return score
        score += _SHORT_ITEM
        if not tally.has_opening:
            score += _AFTER_SHORT_ITEM
        elif next_end and self._by_what_follows(next_end) >= _BEFORE_BYLINE:
            # A story does not have one crosshead only, and so little below it.
            score += _LONE_CROSSHEAD
        return score

    def _texts_from(self, start: int) -> tuple[int, int]:
        """Count the units below a heading, and find where the next headings end; 0 for none."""
        place = start
        last = min(start + _SHORT_TEXTS + 1, len(self._elements))
        while place < last and self._elements[place].kind is not Kind.HEADING:
            place += 1
        beside = (Kind.SOURCE, Kind.BYLINE)
        texts = sum(each.kind not in beside for each in self._elements[start:place])
        end = place
        while end < len(self._elements) and self._elements[end].kind is Kind.HEADING:
            end += 1
            if end - place > _MOST_HEAD_LINES:
                return texts, 0
        return texts, end if end > place else 0


def _is_answered(draft: Draft) -> bool:
    """Tell the one question of a reader and its answer, which is all of an article."""
    texts = [each.text for each in draft.body if each.kind is Kind.BODY]
    asked = [n for n, text in enumerate(texts) if _QUESTION.match(text)]
    return asked == [0] and any(_ANSWER.match(text) for text in texts[1:])


def _signs(last: Element | None) -> bool:
    """Tell a line of its own, or a bracket, that names who wrote what stands above."""
    if last is None:
        return False
    return last.kind is Kind.BYLINE or bool(read_last_bracket(last.text))


def _is_text(element: Element) -> bool:
    return element.kind is not Kind.HEADING


def _jump_of(element: Element | None) -> JumpKind | None:
    """Return which way a jump in a line of its own leads; None for any other element."""
    if element is None or element.kind is not Kind.JUMP:
        return None
    return find_jump_marks(element.text)[0].kind
