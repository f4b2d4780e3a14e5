"""The language that a record states → a tag.

Source:
    BCP 47; ISO 639-2 (codes of libraries, both sets); names as catalogues in English write them
"""

import re

from reader.notation.script import language_of

_LANGUAGES = {
    "ara": "ar",
    "chi": "zh",
    "chinese": "zh",
    "cze": "cs",
    "ces": "cs",
    "czech": "cs",
    "dan": "da",
    "danish": "da",
    "deu": "de",
    "dut": "nl",
    "dutch": "nl",
    "eng": "en",
    "english": "en",
    "est": "et",
    "estonian": "et",
    "fin": "fi",
    "finnish": "fi",
    "fra": "fr",
    "fre": "fr",
    "french": "fr",
    "ger": "de",
    "german": "de",
    "heb": "he",
    "hrv": "hr",
    "hun": "hu",
    "ita": "it",
    "italian": "it",
    "japanese": "ja",
    "jpn": "ja",
    "kor": "ko",
    "korean": "ko",
    "lav": "lv",
    "latvian": "lv",
    "lit": "lt",
    "ltz": "lb",
    "luxembourgish": "lb",
    "may": "ms",
    "msa": "ms",
    "nld": "nl",
    "nor": "no",
    "norwegian": "no",
    "pol": "pl",
    "polish": "pl",
    "por": "pt",
    "portuguese": "pt",
    "rus": "ru",
    "russian": "ru",
    "slo": "sk",
    "slv": "sl",
    "spa": "es",
    "spanish": "es",
    "swe": "sv",
    "swedish": "sv",
    "tam": "ta",
    "tur": "tr",
    "turkish": "tr",
    "ukr": "uk",
    "wel": "cy",
    "welsh": "cy",
    "zho": "zh",
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
"""What a tag looks like; anything else that is stated names no language here."""


def language_stated(stated: str, text: str) -> str:
    """Return the language of a page; Chinese is told by its characters.

    Args:
        stated: Code or English name; empty for none.
        text: Of the page.

    Returns:
        The tag; "und" when it is not known.
    """
    said = stated.strip().lower()
    code = _LANGUAGES.get(said) or (said if _TAG.fullmatch(said) else "")
    if code.startswith("zh") or len(_CHINESE.findall(text)) * 2 > len(text):
        return language_of(text)
    return code.replace("_", "-") or "und"
