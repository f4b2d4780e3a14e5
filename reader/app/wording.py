"""Sentences for the person at the screen: values in, words in the window's language out.

Translators: the Chinese is in resources/translations/daodu_zh.ts.
"""

from PySide6.QtCore import QCoreApplication

from reader.model.issue import Issue
from reader.model.jump import JumpKind
from reader.model.note import Note
from reader.session.contents import Entry, EntryKind
from reader.session.following import DeadEnd, Destination, Why
from reader.session.naming import page_tag

translate = QCoreApplication.translate


def entry_text(entry: Entry) -> str:
    """Write a line of the contents."""
    if entry.kind is EntryKind.DIGEST:
        return entry.text or translate("Wording", "In this issue")
    if entry.kind is EntryKind.PAGE:
        return f"{page_tag(entry.page)}  {entry.text}".rstrip()
    if entry.text:
        return entry.text
    return translate("Wording", "Without a headline")


def entry_remark(entry: Entry, *, is_read: bool) -> str:
    """Say more of a line of the contents: for its tip and for screen readers."""
    parts = [entry_text(entry), entry.deck]
    if entry.kind is EntryKind.ANNOUNCED and entry.page:
        parts.append(page_tag(entry.page))
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


def dead_end(end: DeadEnd) -> str:
    """Explain why a link leads nowhere."""
    pages = "、".join(page_tag(label) for label in end.pages)
    if not pages:
        return translate("Wording", "No page number is printed here.")
    if end.why is Why.AMBIGUOUS:
        text = translate("Wording", "%1 has more than one article that this could lead to.")
    else:
        text = translate("Wording", "%1 is not held: this issue lacks that page.")
    return text.replace("%1", pages)


def arrival(place: Destination) -> str:
    """Say where a followed link has led, for screen readers: 第2版，接第1版."""
    here = page_tag(place.page)
    if not place.came_from or place.kind is None:
        return here
    if place.kind is JumpKind.CONTINUED_ON:
        text = translate("Wording", "%1, continued from %2")
    elif place.kind is JumpKind.CONTINUED_FROM:
        text = translate("Wording", "%1, continued on %2")
    else:
        text = translate("Wording", "%1, referred to on %2")
    return text.replace("%1", here).replace("%2", page_tag(place.came_from))


def not_held() -> str:
    """Return the tag of an announced page that is not held."""
    return translate("Wording", "not held")


def key_name(key: str) -> str:
    """Write the key of an issue for a list: paper and date, or paper and number."""
    slug, _, place = key.partition("/")
    return f"{slug} {place}"


def note_remark(note: Note) -> str:
    """Say more of a note, for its tip."""
    parts = [note.name, note.text, f"{key_name(note.issue)}  {page_tag(note.page)}"]
    if note.is_detached:
        parts.append(translate("Wording", "The corrected issue no longer has this place."))
    return "\n".join(part for part in parts if part)


def marked(note: Note) -> str:
    """Tell that a bookmark was set."""
    return translate("Wording", "Bookmarked: %1").replace("%1", note.name)


def unmarked(note: Note) -> str:
    """Tell that a note was removed."""
    return translate("Wording", "Removed: %1").replace("%1", note.name)


def found(words: str, count: int, *, is_all: bool = True) -> str:
    """Tell how many places were found; nothing while no words are given."""
    if not words.strip():
        return ""
    if not count:
        return translate("Wording", "Nothing found. Try fewer words.")
    text = (
        translate("Wording", "%1 places found") if is_all else translate("Wording", "%1 and more")
    )
    return text.replace("%1", str(count))
