"""Score the parser against hand-marked pages: `python -m tests.parse.score [FOLDER]`.

A folder holds pairs NAME.txt and NAME.json. The JSON lists the pages of the
file, each with its label, 导读 entries and articles; a paragraph or caption is
marked by its first and last seven characters (开头七个字…末尾七个字), so that a
paper can be marked without copying it. Prints precision and recall. Labels are compared
without padding (A6 is A06), and the rows of a table that was found are no paragraphs, though
some marks name them among these.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.page_label import page_reference
from reader.parse.registry import read_source
from tests.parse.accounting import folded

PAGES = Path(__file__).resolve().parents[1] / "pages"
_MARK = 7

Facts = dict[str, Counter[Any]]


@dataclass(slots=True)
class Score:
    """Right, found and marked facts of one kind, over all pages."""

    right: int = 0
    found: int = 0
    marked: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 1.0


def _mark(text: str) -> str:
    text = folded(text)
    return text if len(text) <= 2 * _MARK else f"{text[:_MARK]}…{text[-_MARK:]}"


def _marked(text: str) -> str:
    return "…".join(folded(part) for part in text.split("…")) if "…" in text else folded(text)


def _joins(source: str, marks: list[str]) -> Counter[Any]:
    """Return the line ends of the source that lie inside a paragraph."""
    text = ""
    ends = []
    for line in source.splitlines():
        if folded(line):
            text += folded(line)
            ends.append(len(text))
    joins: Counter[Any] = Counter()
    place = 0
    for mark in marks:
        first, _, last = mark.partition("…")
        start = text.find(first, place)
        start = text.find(first) if start < 0 else start
        end = text.find(last, start) + len(last) if last else start + len(first)
        if 0 <= start < end:
            place = start
            joins.update(e for e in ends if start < e < end)
    return joins


def _found_article(article: Article) -> dict[str, Any]:
    captions = [c for b in article.blocks if isinstance(b, Picture) for c in b.caption.split("\n")]
    return {
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.deck,
        "bylines": [{"role": b.role, "names": list(b.names)} for b in article.bylines],
        "paragraphs": [_mark(b.text) for b in article.blocks if isinstance(b, Paragraph)],
        "crossheads": [b.text for b in article.blocks if isinstance(b, Crosshead)],
        "captions": [_mark(caption) for caption in captions if caption],
        "credits": [b.credit for b in article.blocks if isinstance(b, Picture) and b.credit],
        "jumps": [{"kind": j.kind.value, "pages": list(j.pages)} for j in article.jumps],
    }


def _found_page(printed: PrintedPage) -> dict[str, Any]:
    entries = printed.page.digest.entries if printed.page.digest else ()
    return {
        "label": printed.page.label,
        "digest": [{"headline": e.headline, "deck": e.deck, "page": e.page} for e in entries],
        "articles": [_found_article(article) for article in printed.page.articles],
    }


def _article_facts(label: str, article: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    texts = [_marked(text) for text in (*article["paragraphs"], *article["captions"])]
    opening = folded(article["headline"]) or (texts[0][:_MARK] if texts else "")
    yield "boundaries", (label, opening, tuple(sorted(texts))[-1:], len(texts))
    for part in ("kicker", "headline", "deck"):
        if article[part]:
            yield part, (label, folded(article[part]))
    for byline in article["bylines"]:
        yield "bylines", (label, opening, byline["role"], tuple(byline["names"]))
    for jump in article["jumps"]:
        yield "jumps", (label, jump["kind"], tuple(jump["pages"]))
    for kind in ("paragraphs", "crossheads", "captions", "credits"):
        for text in article[kind]:
            yield kind, (label, _marked(text))


def _rows(printed: list[PrintedPage]) -> frozenset[str]:
    """Return the rows of the tables that were found, marked as paragraphs are."""
    blocks = (block for each in printed for a in each.page.articles for block in a.blocks)
    tables = (block for block in blocks if isinstance(block, Table))
    return frozenset(_mark("".join(row)) for table in tables for row in table.rows)


def _facts(pages: list[dict[str, Any]], source: str, rows: frozenset[str] = frozenset()) -> Facts:
    """Return what is said of pages, without the rows of tables among the paragraphs."""
    facts: Facts = {}
    for page in pages:
        for entry in page["digest"]:
            key = (folded(entry["headline"]), folded(entry["deck"]), entry["page"])
            facts.setdefault("digest", Counter())[key] += 1
        for article in page["articles"]:
            texts = [text for text in article["paragraphs"] if _marked(text) not in rows]
            told = {**article, "paragraphs": texts}
            for kind, fact in _article_facts(page_reference(page["label"]), told):
                facts.setdefault(kind, Counter())[fact] += 1
    marks = [_marked(p) for page in pages for a in page["articles"] for p in a["paragraphs"]]
    facts["joined"] = _joins(source, marks)
    return facts


def score_folder(folder: Path) -> dict[str, Score]:
    """Score every marked page of a folder."""
    scores: dict[str, Score] = {}
    for marks in sorted(folder.glob("*.json")):
        source = marks.with_suffix(".txt")
        issues = [issue for issue in read_source(source) if isinstance(issue, PrintedIssue)]
        printed = [page for issue in issues for page in issue.pages]
        text = "\n".join(page.page.as_found for page in printed)
        found = _facts([_found_page(page) for page in printed], text)
        told = json.loads(marks.read_text(encoding="utf-8"))["pages"]
        marked = _facts(told, text, _rows(printed))
        for kind in marked | found:
            score = scores.setdefault(kind, Score())
            _count(score, marks.stem, found.get(kind, Counter()), marked.get(kind, Counter()))
    return scores


def _count(score: Score, name: str, found: Counter[Any], marked: Counter[Any]) -> None:
    score.right += (found & marked).total()
    score.found += found.total()
    score.marked += marked.total()
    score.missed.extend(f"{name}: {fact}" for fact in (marked - found).elements())
    score.wrong.extend(f"{name}: {fact}" for fact in (found - marked).elements())


def report(scores: dict[str, Score]) -> str:
    """Set the scores as a table."""
    lines = [f"{'':<12}precision  recall  marked"]
    for kind, score in sorted(scores.items()):
        lines.append(f"{kind:<12}{score.precision:>9.3f}{score.recall:>8.3f}{score.marked:>8}")
    return "\n".join(lines)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    scores = score_folder(folder)
    out = [report(scores)]
    for kind, score in sorted(scores.items()):
        out.extend(f"missed {kind}: {fact}" for fact in score.missed)
        out.extend(f"wrong  {kind}: {fact}" for fact in score.wrong)
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
