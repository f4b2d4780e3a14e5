"""Sentences for the person at the screen: values in, words in the window's language out.

Translators: the Chinese is in resources/translations/daodu_zh.ts.
"""

import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.library.changes import Outcome
from reader.model.issue import Issue, Page
from reader.model.jump import JumpKind
from reader.model.record import Holding
from reader.session.contents import Entry, EntryKind
from reader.session.following import DeadEnd, Destination, Why
from reader.session.intake.reports import TakenIn
from reader.session.shelf import ShelfLine

translate = QCoreApplication.translate


def page_name(label: str) -> str:
    """Name a page by its label: 第01版, Page 01."""
    return translate("Wording", "Page %1").replace("%1", label)


def pages_name(labels: tuple[str, ...]) -> str:
    """Name several pages in one: 第01、02、09版, Pages 01, 02, 09."""
    if len(labels) == 1:
        return page_name(labels[0])
    together = translate("Wording", ", ").join(labels)
    return translate("Wording", "Pages %1").replace("%1", together)


def page_line(label: str, section: str) -> str:
    """Name a page with its section: 第01版 要闻, Page 01 要闻."""
    return f"{page_name(label)} {section}".rstrip()


def entry_text(entry: Entry) -> str:
    """Write a line of the contents."""
    if entry.kind is EntryKind.DIGEST:
        return entry.text or translate("Wording", "In this issue")
    if entry.kind is EntryKind.PAGE:
        return f"{page_name(entry.page)}  {entry.text}".rstrip()
    if entry.text:
        return entry.text
    return translate("Wording", "Without a headline")


def entry_remark(entry: Entry, *, is_read: bool) -> str:
    """Say more of a line of the contents than its text, for its tip and for screen readers."""
    parts = [entry.deck]
    if entry.kind is EntryKind.ANNOUNCED and entry.page:
        parts.append(page_name(entry.page))
    if not entry.is_held:
        parts.append(translate("Wording", "not held"))
    if entry.is_continued:
        parts.append(translate("Wording", "continued here"))
    if is_read:
        parts.append(translate("Wording", "being read"))
    return "\n".join(part for part in parts if part)


def issue_name(issue: Issue) -> str:
    """Name an issue for the window's title and lists: paper, date, number."""
    parts = [issue.title or translate("Wording", "Untitled paper")]
    if issue.date.value is not None:
        parts.append(issue.date.value.isoformat())
    if issue.number is not None:
        parts.append(translate("Wording", "No. %1").replace("%1", str(issue.number)))
    if issue.edition:
        parts.append(issue.edition)
    return "  ".join(parts)


def open_pages_name(labels: tuple[str, ...]) -> str:
    """Name the pages that lie open: 第01版, 第02–03版."""
    if len(labels) == 1:
        return page_name(labels[0])
    text = translate("Wording", "Pages %1–%2", "two pages that lie open side by side")
    return text.replace("%1", labels[0]).replace("%2", labels[-1])


def sections(pages: tuple[Page, ...]) -> str:
    """Name the sections of pages, each once: 要闻、民生."""
    return translate("Wording", ", ").join(dict.fromkeys(p.section for p in pages if p.section))


def places(pages: tuple[Page, ...], count: int) -> tuple[str, ...]:
    """Say which pages lie open, of how many, with and without sections: 第02–03版 要闻 共12版."""
    name = open_pages_name(tuple(page.label for page in pages))
    texts = [translate("Wording", "%1 of %2")]
    if section := sections(pages):
        texts.insert(0, translate("Wording", "%1 of %2  %3").replace("%3", section))
    return tuple(text.replace("%1", name).replace("%2", str(count)) for text in texts)


def seam(label: str, section: str, *, is_first: bool) -> str:
    """Head what one page prints of a story: 第01版　要闻, Page A10 · 要闻; 接第02版, Page 02."""
    if not is_first:
        text = translate("Wording", "Continued on %1", "above what the page prints of a story")
        return text.replace("%1", page_name(label))
    if not section:
        return page_name(label)
    text = translate("Wording", "%1 · %2", "a page and its section above an article")
    return text.replace("%1", page_name(label)).replace("%2", section)


def dead_end(end: DeadEnd) -> str:
    """Explain why a link leads nowhere."""
    if not end.pages:
        return translate("Wording", "No page number is printed here.")
    if end.why is Why.AMBIGUOUS:
        text = translate("Wording", "%1 has more than one article that this could lead to.")
    else:
        text = translate("Wording", "%1 is not held: this issue lacks that page.")
    return text.replace("%1", pages_name(end.pages))


def arrival(place: Destination) -> str:
    """Say where a followed link has led, for screen readers: 第2版，接第1版."""
    here = page_name(place.page)
    if not place.came_from or place.kind is None:
        return here
    if place.kind is JumpKind.CONTINUED_ON:
        text = translate("Wording", "%1, continued from %2")
    elif place.kind is JumpKind.CONTINUED_FROM:
        text = translate("Wording", "%1, continued on %2")
    else:
        text = translate("Wording", "%1, referred to on %2")
    return text.replace("%1", here).replace("%2", page_name(place.came_from))


def with_what(where: str, what: str) -> str:
    """Say what is at a place after the place itself; the place alone when nothing is known."""
    return f"{where}  {what}" if what else where


def not_held() -> str:
    """Return the tag of an announced page that is not held."""
    return translate("Wording", "not held")


def key_name(key: str) -> str:
    """Write the key of an issue for a list: paper and date, or paper and number."""
    slug, _, place = key.partition("/")
    return f"{slug} {place}"


def writing(path: Path) -> str:
    """Tell that a file is being written."""
    return translate("Wording", "Being written: %1").replace("%1", str(path))


def written(path: Path) -> str:
    """Tell that a file was written."""
    return translate("Wording", "Written: %1").replace("%1", str(path))


def copied(text: str) -> str:
    """Tell what was copied to the clipboard."""
    return translate("Wording", "Copied: %1").replace("%1", text)


def holding_name(holding: Holding) -> str:
    """Name an issue held: paper, edition, date, number."""
    return "  ".join([_named(holding), *_dated(holding)])


def title_name(name: str) -> str:
    """Name a paper, of which nothing may be known."""
    return name or translate("Wording", "Untitled paper")


def _named(holding: Holding) -> str:
    """Name the paper of an issue held, with its edition: under a cover the day alone may be cut."""
    return f"{title_name(holding.title)} {holding.edition}".rstrip()


def _dated(holding: Holding) -> list[str]:
    parts = []
    if holding.date.value is not None:
        parts.append(holding.date.value.isoformat())
    if holding.number is not None:
        parts.append(translate("Wording", "No. %1").replace("%1", str(holding.number)))
    return parts or [translate("Wording", "Undated")]


def cover_lines(line: ShelfLine) -> tuple[str, str, str]:
    """Write what stands under a cover: paper and edition, date and number, pages held."""
    held = line.holding
    is_whole = held.pages_announced in (None, held.pages_held)
    pages = str(held.pages_held) if is_whole else f"{held.pages_held}/{held.pages_announced}"
    is_one = pages == "1"
    of_pages = translate("Wording", "1 page") if is_one else translate("Wording", "%1 pages")
    return (
        _named(held),
        "  ".join(_dated(held)),
        of_pages.replace("%1", pages),
    )


def holding_remark(line: ShelfLine) -> str:
    """Say more of an issue held than its name, for its tip and for screen readers."""
    parts = [*cover_lines(line)[2:]]
    articles = translate("Wording", "Articles: %1").replace("%1", str(line.holding.articles_held))
    parts.append(articles)
    if line.read is None:
        parts.append(translate("Wording", "not read yet"))
    else:
        day = line.read.astimezone().date().isoformat()
        parts.append(translate("Wording", "read on %1").replace("%1", day))
    return "\n".join(parts)


def was_taken_in(report: TakenIn) -> str:
    """Tell in a sentence what `taken_in` tells in a list."""
    told = taken_in(report)
    if report.accession.outcome is Outcome.UNCHANGED:
        return told
    return translate("Wording", "Taken in: %1").replace("%1", told)


def taken_in(report: TakenIn) -> str:
    """Tell that an issue was taken in, whether it was new, and what doubts it left."""
    name = issue_name(report.issue)
    if report.accession.outcome is Outcome.UNCHANGED:
        name = translate("Wording", "%1, held already").replace("%1", name)
    if report.accession.outcome is Outcome.REPLACED:
        name = translate("Wording", "%1, in place of what was held").replace("%1", name)
    doubts = len(report.issue.doubts)
    if not doubts:
        return name
    text = translate("Wording", "%1 (doubts: %2)")
    return text.replace("%1", name).replace("%2", str(doubts))


def taking_in(name: str) -> str:
    """Tell that a source is being taken in."""
    return translate("Wording", "Taking in %1…").replace("%1", name)


def received(issues: int, held: int, refusals: int) -> str:
    """Tell how far taking in has come.

    Args:
        issues: Those that are new, or another form of what was held.
        held: Those that were held as they are.
        refusals: Sources that were refused.
    """
    text = translate("Wording", "Issues taken in: %1, refused: %2")
    if held:
        text = translate("Wording", "Issues taken in: %1, held already: %3, refused: %2")
    text = text.replace("%1", str(issues)).replace("%2", str(refusals))
    return text.replace("%3", str(held))


def how_far(done: int, total: int, seconds: float) -> str:
    """Tell how much of something long is done and how long the rest will take."""
    minutes, rest = divmod(round(seconds), 60)
    text = translate("Wording", "%1 of %2, about %3 left")
    text = text.replace("%1", str(done)).replace("%2", str(total))
    return text.replace("%3", f"{minutes}:{rest:02}")


def only_read() -> str:
    """Tell that the library cannot be written to."""
    return translate(
        "Wording", "This library may only be read: nothing can be marked, taken in or changed."
    )


def held_up() -> str:
    """Tell that another program is waited for."""
    return translate(
        "Wording", "Another program is writing to the library. Daodu goes on as soon as it is done."
    )


def opening() -> str:
    """Tell that an issue is being made ready."""
    return translate("Wording", "The newspaper is being made ready…")


def articles_set(*, is_vertical: bool) -> str:
    """Tell which way articles are set from now on."""
    if is_vertical:
        return translate("Wording", "Articles are set vertically from now on.")
    return translate("Wording", "Articles are set horizontally from now on.")


def replaced() -> str:
    """Tell that another program has replaced the issue that lies open."""
    return translate(
        "Wording", "This issue has been replaced in the library; you still see its former form."
    )


def read_afterwards(count: int) -> str:
    """Tell how many stories will be read after the 导读."""
    return translate("Wording", "To be read afterwards: %1").replace("%1", str(count))


def getting_voice() -> str:
    """Say that the voice of this machine is being looked for."""
    return translate("Wording", "Getting the voice ready…")


def no_issue() -> str:
    """Tell that no issue of a day is held."""
    return translate("Wording", "no issue")


def locale() -> QLocale:
    """Return the locale of the window's language, for names of days and months."""
    return QLocale(translate("Wording", "en_GB", "name of a locale"))


def month_name(day: datetime.date) -> str:
    """Name a month: 2026年5月, May 2026."""
    form = translate("Wording", "MMMM yyyy", "a month, in the letters of QLocale.toString")
    return locale().toString(QDate(day.year, day.month, day.day), form)


def taken_out(key: str) -> str:
    """Tell that an issue was taken out of the library."""
    return translate("Wording", "Taken out: %1").replace("%1", key_name(key))


def asks_to_take_out(key: str) -> str:
    """Ask whether an issue is to be taken out of the library."""
    sentence = translate(
        "Wording", "Take %1 out of the library? It can be put back until Daodu is closed."
    )
    return sentence.replace("%1", key_name(key))


def take_out() -> str:
    """Name the button that takes an issue out."""
    return translate("Wording", "Take Out")


def asks_to_give_up(key: str) -> str:
    """Ask whether a source is to be taken in over what was corrected by hand."""
    sentence = translate(
        "Wording",
        "%1 was corrected by hand, and its source now reads differently. Which is to be kept?",
    )
    return sentence.replace("%1", key_name(key))


def keep_corrections() -> str:
    """Name the button that keeps what was corrected by hand."""
    return translate("Wording", "Keep the corrections")


def give_up_corrections() -> str:
    """Name the button that takes the source in all the same."""
    return translate("Wording", "Take the source in instead")


def with_count(name: str, count: int) -> str:
    """Name something with the number of what it has."""
    return translate("Wording", "%1 (%2)").replace("%1", name).replace("%2", str(count))


def found(words: str, count: int, *, is_all: bool = True, is_in_issue: bool = False) -> str:
    """Tell how many places were found in the issue, or articles in the library.

    Nothing is told while no words are given.
    """
    if not words.strip():
        return ""
    if not count and is_in_issue:
        return translate("Wording", "Nothing found. Try fewer words, or the whole library.")
    if not count:
        return translate("Wording", "Nothing found. Try fewer words.")
    if is_in_issue:
        text = translate("Wording", "Places found: %1")
        many = translate("Wording", "%1 and more")
    else:
        text = translate("Wording", "Articles found: %1")
        many = translate("Wording", "Articles found: %1 and more")
    text = text if is_all else many
    return text.replace("%1", str(count))
