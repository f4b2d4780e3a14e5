"""Signatures in, an index of contributors out, variants of a name merged as a person decided."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.model.contributor import Contributor, ContributorKind, Signature
from reader.notation.agency import find_agencies
from reader.notation.byline import read_byline

_PICTURE = re.compile("[摄攝图圖影绘繪画漫]")


@dataclass(slots=True)
class _Entry:
    kinds: Counter[ContributorKind] = field(default_factory=Counter)
    variants: set[str] = field(default_factory=set)
    days: set[datetime.date] = field(default_factory=set)


def index_contributors(
    signatures: Iterable[Signature], names: Mapping[str, str]
) -> tuple[Contributor, ...]:
    """Return the index, the most frequent first, then by name.

    Args:
        signatures: How articles and pictures are signed.
        names: Under which name each variant is entered.
    """
    entries: dict[str, _Entry] = {}
    for signature in signatures:
        for printed, kind in dict.fromkeys(_signed(signature)):
            entry = entries.setdefault(names.get(printed, printed), _Entry())
            entry.kinds[kind] += signature.count
            entry.variants.add(printed)
            entry.days.update(day for day in (signature.first, signature.last) if day)
    found = (
        Contributor(
            name=name,
            kinds=tuple(entry.kinds.most_common()),
            variants=tuple(sorted(entry.variants - {name})),
            first=min(entry.days, default=None),
            last=max(entry.days, default=None),
        )
        for name, entry in entries.items()
    )
    return tuple(sorted(found, key=lambda entry: (-entry.count, entry.name)))


def merged(
    names: Mapping[str, str], variants: Iterable[str], name: str
) -> tuple[tuple[str, str], ...]:
    """Return what to enter where so that variants come under a name.

    What came under a variant so far comes along, so that no name leads to
    another that leads on.

    Args:
        names: Under which name each variant is entered so far.
        variants: As printed.
        name: Under which they shall come.
    """
    moved = set(variants) - {name}
    moved |= {variant for variant, under in names.items() if under in moved} - {name}
    entered = [(variant, name) for variant in sorted(moved)]
    return ((name, name), *entered) if name in names else tuple(entered)


def _signed(signature: Signature) -> Iterator[tuple[str, ContributorKind]]:
    if not signature.text:
        kind = _kind(signature.role or "")
        for name in signature.names:
            yield name, kind
        agencies = find_agencies(signature.role or "")
    else:
        agencies = find_agencies(signature.text)
        if signature.is_picture:
            for byline in read_byline(signature.text):
                for name in byline.names:
                    yield name, ContributorKind.PHOTOGRAPHER
    for agency in agencies:
        yield agency, ContributorKind.AGENCY


def _kind(role: str) -> ContributorKind:
    if _PICTURE.search(role):
        return ContributorKind.PHOTOGRAPHER
    if "通讯员" in role or "通訊員" in role:
        return ContributorKind.CORRESPONDENT
    if "记者" in role or "記者" in role or "评论员" in role or "評論員" in role:
        return ContributorKind.REPORTER
    return ContributorKind.AUTHOR
