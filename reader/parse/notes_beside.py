"""Text files of a folder in, those of them out that tell of the files beside them.

Who scans or saves an issue puts a readme beside its pages, a list of them, or what may be
done with them. Nobody printed it.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from reader.errors import SourceError
from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import read_folio_line
from reader.notation.page_label import read_page_label_line
from reader.parse.source.encoding import decode
from reader.parse.source.file_names import read_file_name

_NAMED = re.compile(
    r"(?:_|\d{0,2}[-_.])?(?:read[-_ ]?me|license|copying|copyright)\b.*", re.IGNORECASE
)
"""Names of files that tell of those beside them, whatever they hold."""
_PERHAPS = in_both_scripts(
    r"[\W\d_]*(?:.{0,8}(?:说明|须知|声明|必读|必看|简介|目录|目次|清单|列表|更新(?:日志|记录))"
    r"|关于.{0,8}|contents|toc|index|list|changelog|notes?|about)[\W\d_]*",
    re.IGNORECASE,
)
"""Names of files that may be pages, too: 目录 of a magazine, 声明 of a company."""
_OF_FILES = in_both_scripts(
    r"(?P<folder>文件夹|文件|压缩包|解压|目录下|\.(?:txt|pdf|jpe?g|zip|docx?)\b)"
    r"|(?P<from>下载|网盘|公众号|QQ群|资源|来自|收集)|(?P<scan>扫描|识别|OCR|文字版|电子版|校对)"
    r"|(?P<rights>版权(?:归|属)|所有权|侵权|转载)|(?P<use>仅供|请勿|不得用|禁止|商业用途|商用)",
    re.IGNORECASE,
)
_PRINTED = in_both_scripts(r"本报讯|[日社]\s?[电讯](?:[\s　]|[（(])|(?:本报|见习|特约)记者|通讯员")
"""What stands in a page only."""
_SENTENCE = re.compile(r"[\u3400-\u9fff][^。！？\n]{8,}[。！？]")
_LONGEST = 6000
"""Bytes; a page has more, or little that tells of files."""
_SURE, _SURE_IF_NAMED = 3, 1
"""Ways in which it tells of files that make a file a note; where its name may be one's."""
_MOST_SENTENCES = 1
_LISTED = 0.6
"""Share of the lines of a list that name a file beside it or a page."""
_FEWEST_LISTED = 2


def notes_among(files: Sequence[Path]) -> dict[Path, str]:
    """Return which of some files of a folder are notes, with what is to be said of each.

    Args:
        files: Of text, in one folder; where all are notes, none is.
    """
    names = {file: read_file_name(file.stem) for file in files}
    told = {file for file, name in names.items() if name.label or name.section or name.date.value}
    notes: dict[Path, str] = {}
    for file in files:
        if _NAMED.fullmatch(file.stem):
            notes[file] = "Left out: its name says that it tells of the files beside it."
        elif file not in told and (told or _PERHAPS.fullmatch(file.stem)) and _is_note(file, files):
            notes[file] = "Left out: its text tells of the files beside it."
    return notes if len(notes) < len(files) else {}


def _is_note(file: Path, files: Sequence[Path]) -> bool:
    """Tell a short text that tells of files or pages, and has nothing that only a page has."""
    if file.stat().st_size > _LONGEST:
        return False
    try:
        text = decode(file.read_bytes(), str(file)).text
    except SourceError:
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    is_named = _PERHAPS.fullmatch(file.stem) is not None
    if _is_list(lines, [other.stem for other in files if other != file]):
        return True
    if _PRINTED.search(text) or any(map(_is_edge, lines)):
        return False
    ways = {match.lastgroup for match in _OF_FILES.finditer(text)}
    return len(ways) >= (_SURE_IF_NAMED if is_named else _SURE)


def _is_list(lines: list[str], others: list[str]) -> bool:
    """Tell a list of pages or of the files beside it."""
    names = re.compile(rf"(?<![0-9A-Za-z])(?:{'|'.join(map(re.escape, others))})(?![0-9A-Za-z])")
    named = [line for line in lines if _names_page(line) or names.search(line)]
    is_short = len(_SENTENCE.findall("\n".join(lines))) <= _MOST_SENTENCES
    return is_short and len(named) >= max(_FEWEST_LISTED, _LISTED * len(lines))


def _names_page(line: str) -> bool:
    labelled = read_page_label_line(line)
    return labelled is not None and labelled.has_page_word


def _is_edge(line: str) -> bool:
    folio = read_folio_line(line)
    return _names_page(line) or (not folio.rest and folio.weight > 1)
