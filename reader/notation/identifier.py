"""Identifiers of serials: ISSN, CN (国内统一连续出版物号) and 邮发代号.

Source:
    ISO 3297 (ISSN check digit); GB/T 9999.1 (CN)
"""

import re

_ISSN = re.compile(r"(?<![0-9A-Za-z-])([0-9]{4})\s?[-－–]\s?([0-9]{3}[0-9Xx])(?![0-9A-Za-z])")
_CN = re.compile(
    r"CN\s*[:：]?\s*([0-9]{2})\s?[-－–—]\s?([0-9]{4})(?:\s?/\s?([A-Z]{1,2}[0-9]{0,3}))?(?![0-9])",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"(?<![0-9])([0-9]{1,2})\s?[-－–—]\s?([0-9]{1,4})(?![0-9])")


def issn_check_digit(digits: str) -> str:
    """Return the eighth character of an ISSN from its first seven digits."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True))
    check = -total % 11
    return "X" if check == 10 else str(check)


def is_issn(text: str) -> bool:
    """Tell whether a text is an ISSN whose check digit is right."""
    match = _ISSN.fullmatch(text.strip())
    if match is None:
        return False
    return issn_check_digit(match[1] + match[2][:3]) == match[2][3].upper()


def find_issn(text: str) -> str:
    """Return the first valid ISSN in a text as "1234-567X"; empty when there is none."""
    for match in _ISSN.finditer(text):
        if is_issn(match.group()):
            return f"{match[1]}-{match[2].upper()}"
    return ""


def find_cn_number(text: str) -> str:
    """Return the first CN number as "CN33-0019"; empty when there is none."""
    match = _CN.search(text)
    if match is None:
        return ""
    subject = f"/{match[3].upper()}" if match[3] else ""
    return f"CN{match[1]}-{match[2]}{subject}"


def is_cn_number(text: str) -> bool:
    """Tell whether a text is a CN number and nothing else."""
    return _CN.fullmatch(text.strip()) is not None


def find_postal_code(text: str) -> str:
    """Return the 邮发代号 that a text names as "31-25"; empty when it names none."""
    named = re.search(r"(?:邮发代号|郵發代號|邮发代码|国内代号)\s*[:：]?\s*", text)
    match = _POSTAL.match(text, named.end()) if named else None
    return f"{match[1]}-{match[2]}" if match else ""
