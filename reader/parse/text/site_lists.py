"""Lists of pages and headlines, and menus, that a site sets above articles.

No paper printed them: their headlines stand again above their articles, their pages elsewhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reader.notation.both_scripts import in_both_scripts
from reader.notation.digest_mark import read_digest_label
from reader.notation.page_label import read_page_label_line

_LIST = in_both_scripts(r"(?:版面|标题)(?:导航|目录|列表)")
_MENU = in_both_scripts(
    r"(?:回|返回)?首页|(?:网站|报社)(?:总览|地图|导航|简介)|(?:关于|联系)我们|设为首页|加入收藏|登录|注册|手机版|RSS"
)
"""What only a site's menu offers, beside names of its sections."""
_LONGEST_ENTRY = 6
_FEWEST_ENTRIES = 3
_FEWEST_LISTED = 2
_LEAST_TEXT = 20
"""Characters, with a full stop, that show that an article stands below a headline."""
_BETWEEN = re.compile(r"[\s\u3000|｜·/／>＞»›]+")
_SENTENCE = re.compile(r"[，。；：！？,;:!?]")


def listed(said: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines that are a site's lists and menus, from 0.

    Args:
        said: Lines of a text, without white space at their ends.
    """
    menus = {place for place, line in enumerate(said) if _is_menu(line)}
    return frozenset({*menus, *_named_lists(said), *_contents(said)})


def _is_menu(line: str) -> bool:
    """Tell 今日新闻 社论 专题 报社简介 回首页: names of sections, with what no paper prints."""
    entries = [entry for entry in _BETWEEN.split(line) if entry]
    return (
        len(entries) >= _FEWEST_ENTRIES
        and _SENTENCE.search(line) is None
        and max(map(len, entries)) <= _LONGEST_ENTRY
        and any(_MENU.fullmatch(entry) for entry in entries)
    )


def _named_lists(said: Sequence[str]) -> Iterator[int]:
    """Yield the lines of lists that have a name.

    Below 版面导航 stand the labels of all pages, below 标题导航 headlines that stand again above
    their articles.
    """
    is_listed: Callable[[Sequence[str], int], bool] | None = None
    for place, line in enumerate(said):
        if _LIST.fullmatch(line):
            is_listed = _is_page if line.startswith("版") else _stands_again
        elif is_listed is not None and line and not is_listed(said, place):
            is_listed = None
        if is_listed is not None and line:
            yield place


def _is_page(said: Sequence[str], place: int) -> bool:
    return read_page_label_line(said[place]) is not None


def _stands_again(said: Sequence[str], place: int) -> bool:
    return said[place] in said[place + 1 :]


def _contents(said: Sequence[str]) -> Iterator[int]:
    """Yield lines above all text that stand in a row and again, each above a text of its own.

    The 导读 of a paper has a name; lines of a song that are sung again stand in a row again.
    """
    run: list[int] = []
    for place, line in enumerate(said):
        is_text = "。" in line
        if line and not is_text and line in said[place + 1 :]:
            run.append(place)
        elif is_text or (line and run):
            break
    if len(run) < _FEWEST_LISTED or any(map(read_digest_label, said[: run[0]])):
        return
    below = said[run[-1] + 1 :]
    again = [below.index(said[place]) for place in run if said[place] in below]
    stories = pairwise([*again, len(below)])
    if len(again) == len(run) and all(_has_text(below[first:last]) for first, last in stories):
        yield from run


def _has_text(lines: Sequence[str]) -> bool:
    return any("。" in line and len(line) >= _LEAST_TEXT for line in lines)
