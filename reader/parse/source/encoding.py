"""Decode a text file: bytes in, text and the name of its encoding out.

A byte order mark, UTF-32 and UTF-8 prove themselves. Between GB18030, Big5 and UTF-16
without its mark, whose bytes nearly all decode either way, the reading with
the commoner characters wins: every reading is weighed by what share of it a
newspaper would print. (A general sniffer also weighs Korean, Japanese and
Thai; on twenty characters of a Chinese page it chooses one of them now and then.)
"""

import codecs
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.notation.punctuation import is_chinese

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte order mark"),
    # Before UTF-16, whose mark is the first half of its own.
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计管"
    "期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设"
    "式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运版讯"
    "這個們來為國說時會對過發後裡種經學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話給門"
    "東聲員解論處義幾認條係氣題爾變總電數報結務場計資統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確"
    "傳師觀讓識帶導爭運訊嘅咗喺哋係版。，、：；「」“”（）《》　！？—…·／｜"
)


def _rows(codec: str, first: int, last: int) -> Iterator[str]:
    """Yield the characters of some rows of a two-byte code."""
    for lead in range(first, last + 1):
        for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            character = bytes((lead, trail)).decode(codec, "ignore")
            if is_chinese(character):
                yield character


_USUAL = frozenset(_rows("gb2312", 0xB0, 0xD7)) | frozenset(_rows("big5", 0xA4, 0xC6))
"""The first levels of GB 2312 and Big5: what school teaches and names are made of."""
_SELDOM = frozenset(_rows("gb2312", 0xD8, 0xF7)) | frozenset(_rows("big5", 0xC9, 0xF9))
"""Their second levels: in print, one character in a hundred; by accident, half of all."""

_WEIGHT_COMMON, _WEIGHT_USUAL, _WEIGHT_SELDOM, _WEIGHT_STRANGE = 1.0, 0.5, -0.5, -1.5
_LEAST, _LEAST_OF_MANY, _MANY = 0.2, 0.45, 100
"""Mean weight of a Chinese text at least, and from how many characters the second
holds: twenty characters of our samples never lie below 0.29, 200 not below 0.57, names
drawn by lot at 0.59; Japanese taken for GB18030 lies at 0.43."""
_FEWEST_HANGUL, _KOREAN = 20, 0.9
"""Korean alone weighs as much as a list of names; but nearly all of it is Hangul, while
of Chinese read as Korean less than half is."""
_FEWEST_KANA, _JAPANESE = 6, 0.25
"""Share of kana among the letters; Chinese quotes a word or two."""
_TWO_BYTE_RUN = re.compile("[\x80-\u07ff]{4}")
"""What stands nowhere in Latin writing: where UTF-8 knows no other characters, GB18030."""
_AS_OCTETS = {
    ord(character): octet
    for octet in range(0x80, 0xA0)
    if (character := bytes((octet,)).decode("cp1252", "ignore"))
}
"""What Windows shows of the bytes that Latin-1 has no letters for."""
_LATIN_RUN = re.compile(rf"[\x80-\xff{''.join(map(chr, _AS_OCTETS))}]{{4,}}")
"""What stands nowhere in Latin writing, but in Chinese that was taken for it."""
_FEWEST_LATIN = 12
_LINES = re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+")
_LEAD = 0xC0
"""From here on a byte begins a character of UTF-8 that has others behind it."""
_LONGEST_PIECE = 3
"""Bytes of a character of which the last is missing."""
_DAMAGE = 0.2
"""Share of unreadable places up to which a text is UTF-8 with damage, not another encoding."""

_FORMATS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
"""What files begin with that are no texts, though some have no control characters."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.002
"""A text may hold a stray control character; a binary file is full of them."""
_UNSEEN = re.compile(
    r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0e-\x1b\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]"
)
"""Commands to a terminal, and what web pages put between words for breaks and directions:
nothing of it is printed, and all of it hides words from searching."""
_LARGEST = 256 * 1024 * 1024
"""Bytes; the text of a year of a daily paper is smaller."""
_MOST_NULS = 0.1
"""Share of NUL characters that damaged text may have inside; a binary file has more."""
_SPOILT = "\ufffd"
"""What a program writes for bytes that it could not read; what was printed there is gone."""
_HZ = b"~{"
"""What Chinese begins with in HZ (RFC 1843), which is ASCII otherwise."""
_SAMPLE = 200_000
"""Characters weighed; decoding itself always runs over the whole file."""

# Python's Hong Kong table names these by other characters than every Windows
# machine that wrote Big5 did; newspapers print the latter (約翰‧史密斯, ～).
_AS_WINDOWS = str.maketrans("•､‾∼♁☉¥¢£", "‧﹑¯～⊕⊙￥￠￡")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedText:
    """A text and how it was written.

    Attributes:
        text: Without a byte order mark; line ends as found.
        encoding: For people ("UTF-8", "GB18030", "Big5").
        is_guess: Whether the bytes allow another encoding too.
        nuls: How many NUL characters were left out of the text.
        is_cut: Whether it ends within a character, as what was not brought whole.
    """

    text: str
    encoding: str
    is_guess: bool = False
    nuls: int = 0
    is_cut: bool = False

    def doubts(self, name: str) -> tuple[Doubt, ...]:
        """Return the doubts that a guessed encoding and a damaged file leave.

        Args:
            name: Of the file.
        """
        guessed = f"The file does not say how it is encoded; it was read as {self.encoding}."
        damaged = f"The file is damaged: {self.nuls} NUL characters in it were left out."
        cut = "The file is cut off; what is there of it was read."
        spoilt = "Some characters of the file are damaged."
        told = (
            (guessed, self.is_guess),
            (damaged, self.nuls > 0),
            (cut, self.is_cut),
            (spoilt, _SPOILT in self.text),
        )
        return tuple(Doubt(where=name, what=what) for what, is_so in told if is_so)


def read_text(path: Path) -> DecodedText:
    """Read and decode a text file.

    Raises:
        SourceError: It cannot be read, or holds no text that Daodu reads.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise SourceError(str(path), "is too large to be a newspaper's text; split it.")
        data = path.read_bytes()
    except PermissionError as fault:
        raise SourceError(str(path), "may not be read; check its permissions.") from fault
    except OSError as fault:
        raise SourceError(str(path), f"cannot be read ({fault.strerror or fault}).") from fault
    return decode(data, str(path))


def decode(data: bytes, path: str) -> DecodedText:
    """Decode the bytes of a text file.

    The choice is logged, so that ``daodu -v`` says it.

    Args:
        data: The whole file.
        path: Named in the refusal.

    Raises:
        SourceError: The file is empty, binary, or in no encoding Daodu reads.
    """
    if not data.strip():
        raise _empty(path)
    if data.startswith(_FORMATS):
        raise _binary(path)
    decoded = _by_bom(data, path) or _utf_32(data) or _hz(data) or _utf_8(data) or _cut_utf_8(data)
    if decoded is None:
        _refuse_damaged_utf_8(data, path)
        decoded = _by_weight(data) or _cut_by_weight(data) or _line_by_line(data)
    if decoded is None:
        raise _unknown(data, path)
    decoded = _without_nuls(decoded)
    if len(_CONTROL.findall(decoded.text)) > _MOST_CONTROLS * len(decoded.text) + 2:
        raise _binary(path)
    if not decoded.text.strip("\ufeff\x00 \t\r\n\f\v\x1a\u3000"):
        raise _empty(path)
    _log.info("%s: read as %s", path, decoded.encoding)
    return replace(decoded, text=_UNSEEN.sub("", decoded.text))


def _without_nuls(decoded: DecodedText) -> DecodedText:
    """Leave out the NULs that a disk fills a file's end with, or a few inside."""
    text = decoded.text.rstrip("\0")
    if text.count("\0") > _MOST_NULS * len(text):
        return decoded
    text = text.replace("\0", "")
    return replace(decoded, text=text, nuls=len(decoded.text) - len(text))


def _binary(path: str) -> SourceError:
    return SourceError(path, "this is a binary file, not a page's text; choose a text file.")


def _unknown(data: bytes, path: str) -> SourceError:
    if len(_CONTROL.findall(data.decode("latin-1"))) > _MOST_CONTROLS * len(data):
        return _binary(path)
    return SourceError(
        path,
        "the text is in none of UTF-8, UTF-16, UTF-32, GB18030 and Big5, or is damaged;"
        " save it as UTF-8 and try again.",
    )


def _empty(path: str) -> SourceError:
    return SourceError(path, "the file is empty; choose one that holds a page's text.")


def _by_bom(data: bytes, path: str) -> DecodedText | None:
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            try:
                return DecodedText(text=data.decode(codec), encoding=name)
            except UnicodeDecodeError as fault:
                raise SourceError(
                    path, f"the file says it is {name} but is damaged; save it again as UTF-8."
                ) from fault
    return None


def _utf_32(data: bytes) -> DecodedText | None:
    """Decode UTF-32 without its mark: nothing else has a NUL or less in every fourth place."""
    if b"\0" not in data or len(data) % 4:
        return None
    for codec in ("utf-32-le", "utf-32-be"):
        text = _strictly(data, codec)
        if text is not None and text.strip("\0"):
            return DecodedText(text=text, encoding="UTF-32")
    return None


def _hz(data: bytes) -> DecodedText | None:
    if _HZ not in data or not data.isascii():
        return None
    text = _strictly(data, "hz")
    if text is None or not any(map(is_chinese, text)):
        return None
    return DecodedText(text=text, encoding="HZ")


def _utf_8(data: bytes) -> DecodedText | None:
    """Decode UTF-8, unless UTF-16 or GB18030 explains the same bytes better."""
    text = _strictly(data, "utf-8")
    if text is None:
        return None
    is_two_byte = max(text[:_SAMPLE]) < "\u0800" and _TWO_BYTE_RUN.search(text)
    if "\x00" in text or is_two_byte:
        plain = DecodedText(text=text, encoding="UTF-8")
        return _by_weight(data) or _encoded_twice(text) or plain
    return _encoded_twice(text) or DecodedText(text=text, encoding="UTF-8")


def _encoded_twice(text: str) -> DecodedText | None:
    """Decode what a program took for Latin letters and encoded once more: æ²³ for 河."""
    if sum(map(len, _LATIN_RUN.findall(text[:_SAMPLE]))) < _FEWEST_LATIN:
        return None
    try:
        octets = text.translate(_AS_OCTETS).encode("latin-1")
    except UnicodeEncodeError:
        return None
    inner = _strictly(octets, "utf-8")
    if inner is not None and any(map(is_chinese, inner[:_SAMPLE])):
        return DecodedText(text=inner, encoding="UTF-8, encoded twice", is_guess=True)
    found = _by_weight(octets)
    return replace(found, encoding=f"{found.encoding}, encoded twice") if found else None


def _cut_utf_8(data: bytes) -> DecodedText | None:
    """Decode UTF-8 of Chinese that ends within a character."""
    for lost in range(1, _LONGEST_PIECE + 1):
        text = _strictly(data[:-lost], "utf-8") if data[-lost] >= _LEAD else None
        if text is not None and any(map(is_chinese, text[:_SAMPLE])):
            return DecodedText(text=text, encoding="UTF-8", is_cut=True)
    return None


def _cut_by_weight(data: bytes) -> DecodedText | None:
    """Decode a text that ends within a character, as :func:`_by_weight` does."""
    pieces = (_by_weight(data[:-lost]) for lost in range(1, _LONGEST_PIECE + 1))
    found = next(filter(None, pieces), None)
    return replace(found, is_cut=True) if found else None


def _line_by_line(data: bytes) -> DecodedText | None:
    """Decode texts in UTF-8 and in GB18030 or Big5 that were put one behind the other."""
    lines = data.splitlines(keepends=True)
    texts = [_strictly(line, "utf-8") for line in lines]
    others = b"".join(line for line, text in zip(lines, texts, strict=True) if text is None)
    found = _by_weight(others)
    if found is None or found.encoding == "UTF-16":
        return None
    rest = iter(_LINES.findall(found.text))
    whole = "".join(next(rest) if text is None else text for text in texts)
    return DecodedText(text=whole, encoding=f"UTF-8 and {found.encoding}", is_guess=True)


def _refuse_damaged_utf_8(data: bytes, path: str) -> None:
    """Refuse UTF-8 with a few bytes spoilt, which GB18030 would read as rubbish.

    Raises:
        SourceError: The text is UTF-8 but for some places; names the first's line.
    """
    text = data.decode("utf-8", "replace")
    spoilt = text.count("\ufffd")
    sound = sum(1 for character in text if character >= "\u0800") - spoilt
    if spoilt <= _DAMAGE * sound:
        line = 1 + text.count("\n", 0, text.find("\ufffd"))
        raise SourceError(
            f"{path}:{line}", "the text is UTF-8 but damaged in this line; save it again as UTF-8."
        )


def _by_weight(data: bytes) -> DecodedText | None:
    """Decode as the encoding that gives the commonest characters; None when none gives such."""
    best: DecodedText | None = None
    best_weight = 0.0
    for text, name in _readings(data):
        weight, count = _weighed(text)
        least = _LEAST if count < _MANY else _LEAST_OF_MANY
        # The sum decides, not the mean: a wrong reading may look tolerable
        # where it turns half of the bytes into Latin letters.
        if weight >= least * count and weight > best_weight:
            best = DecodedText(text=text.removeprefix("\ufeff"), encoding=name, is_guess=True)
            best_weight = weight
    return best


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    if _is_korean(data) or _is_japanese(data):
        return
    for codec, name in (("gb18030", "GB18030"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")):
        text = _strictly(data, codec)
        if text is not None:
            yield text, name
    text = _strictly(data, "big5hkscs")
    if text is not None:
        yield text.translate(_AS_WINDOWS), "Big5"
    elif (text := _strictly(data, "cp950")) is not None:
        yield text, "Big5"


def _is_korean(data: bytes) -> bool:
    text = (_strictly(data, "euc_kr") or "")[:_SAMPLE]
    letters = [character for character in text if character >= "\u3400"]
    hangul = sum(1 for character in letters if "\uac00" <= character <= "\ud7a3")
    return hangul >= _FEWEST_HANGUL and hangul >= _KOREAN * len(letters)


def _is_japanese(data: bytes) -> bool:
    """Tell EUC-JP from GB18030: kana are the same bytes in both, and half of Japanese."""
    text = (_strictly(data, "euc_jp") or "")[:_SAMPLE]
    letters = [character for character in text if character >= "\u3040"]
    kana = sum(1 for character in letters if "\u3041" <= character <= "\u30fe")
    return kana >= _FEWEST_KANA and kana >= _JAPANESE * len(letters)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _weighed(text: str) -> tuple[float, int]:
    """Return the summed weight of the characters beyond ASCII, and their number."""
    weight, wide = 0.0, 0
    for character, count in Counter(text[:_SAMPLE]).items():
        if character > "\x7f":
            wide += count
            weight += count * weight_of(character)
        elif _CONTROL.match(character):
            weight += count * _WEIGHT_STRANGE
    return weight, wide


def weight_of(character: str) -> float:
    """Return how likely a newspaper prints a character, from 1 to -1.5; below 0 for rare ones."""
    if character in _COMMON:
        return _WEIGHT_COMMON
    if character in _USUAL:
        return _WEIGHT_USUAL
    return _WEIGHT_SELDOM if character in _SELDOM else _WEIGHT_STRANGE
