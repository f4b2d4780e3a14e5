"""A reference in, a record for reference managers out: BibTeX, RIS, CSL-JSON."""

import json
import re

from reader.export.reference import Reference, page_ranges

_BIBTEX_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_BIBTEX_SPELT = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}

_LANGUAGES = {
    "zh": "chinese",
    "ja": "japanese",
    "ko": "korean",
    "en": "english",
    "de": "german",
    "fr": "french",
    "nl": "dutch",
    "ru": "russian",
}
"""What biblatex calls a language; it sets an entry in any other as its document is set."""


def to_bibtex(reference: Reference) -> str:
    """Return a biblatex entry (``@article``, newspaper), ended by a line feed."""
    fields = {
        "author": " and ".join(f"{{{_bibtex(name)}}}" for name in reference.authors),
        "title": f"{{{_bibtex(reference.title)}}}",
        "subtitle": f"{{{_bibtex(reference.deck)}}}" if reference.deck else "",
        "journaltitle": f"{{{_bibtex(reference.newspaper)}}}" if reference.newspaper else "",
        "entrysubtype": "newspaper",
        "date": _day(reference),
        "number": "" if reference.number is None else str(reference.number),
        "pages": ", ".join(a if a == b else f"{a}--{b}" for a, b in page_ranges(reference.pages)),
        "note": _bibtex(reference.edition),
        "issn": reference.issn,
        "langid": _LANGUAGES.get(reference.language.partition("-")[0], ""),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@article{{{_bibtex_key(reference)},\n" + ",\n".join(lines) + ",\n}\n"


def _bibtex(text: str) -> str:
    return _BIBTEX_SPECIAL.sub(lambda m: _BIBTEX_SPELT.get(m[0], "\\" + m[0]), text)


def _bibtex_key(reference: Reference) -> str:
    return re.sub(r"[^\w-]+", "-", reference.key)


def _day(reference: Reference) -> str:
    return reference.date.value.isoformat() if reference.date.value else ""


def to_ris(reference: Reference) -> str:
    """Return an RIS record (type NEWS), lines ended by CR LF as the format asks."""
    date = reference.date.value
    first, last = _ris_pages(reference)
    title = reference.title + (f"：{reference.deck}" if reference.deck else "")
    lines = [
        ("TY", "NEWS"),
        *(("AU", name) for name in reference.authors),
        ("TI", title),
        ("T2", reference.newspaper),
        ("PY", str(date.year) if date else ""),
        ("DA", f"{date:%Y/%m/%d}" if date else ""),
        ("IS", "" if reference.number is None else str(reference.number)),
        ("ET", reference.edition),
        ("SP", first),
        ("EP", last),
        ("SN", reference.issn),
        ("LA", reference.language),
        ("ID", reference.key),
    ]
    record = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value]
    return "".join(f"{line}\r\n" for line in [*record, "ER  - "])


def _ris_pages(reference: Reference) -> tuple[str, str]:
    """Return the first page and the last, empty when it is the first.

    Pages that do not follow each other all stand as the first: from 1 to 4 would claim 3, too.
    """
    ranges = page_ranges(reference.pages)
    if len(ranges) > 1:
        return ", ".join(a if a == b else f"{a}-{b}" for a, b in ranges), ""
    ((first, last),) = ranges
    return first, last if last != first else ""


def to_csl_json(reference: Reference) -> str:
    """Return a CSL-JSON array of one item (type article-newspaper) with a line feed at the end.

    Names are literal: where a Chinese name parts into family and given name
    is not printed.
    """
    date = reference.date.value
    item: dict[str, object] = {
        "id": reference.key,
        "type": "article-newspaper",
        "title": reference.title + (f"：{reference.deck}" if reference.deck else ""),
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.newspaper,
        "issued": {"date-parts": [[date.year, date.month, date.day]]} if date else None,
        "issue": None if reference.number is None else str(reference.number),
        "edition": reference.edition,
        "page": ", ".join(a if a == b else f"{a}-{b}" for a, b in page_ranges(reference.pages)),
        "ISSN": reference.issn,
        "language": reference.language,
    }
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"
