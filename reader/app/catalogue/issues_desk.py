"""Joins the table of issues to the library: read, arranged and edited off the main thread."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QObject, Signal

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.issues_pane import IssuesPane
from reader.app.catalogue.sentences import reword
from reader.app.catalogue.words import column_name, listed_apart, value_name
from reader.app.language import wording
from reader.app.language.name_order import by_reading
from reader.errors import RecordError
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Edit
from reader.model.record import CataloguedIssue
from reader.session.cataloguing.history import EVIDENCE, Change
from reader.session.cataloguing.issue_details import IssueDetails, details_of
from reader.session.cataloguing.issue_table import (
    Column,
    Suggestions,
    Wish,
    arranged,
    read_issues,
    suggestions_of,
)
from reader.session.cataloguing.issues import issue_change, issue_remarks

FIRST_PART = 500
"""Issues shown while the others are still read: more than any screen has rows."""


class IssuesDesk(QObject):
    """The issues of one title.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
    """

    told = Signal(str, object)

    def __init__(self, pane: IssuesPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        self._issues: tuple[CataloguedIssue, ...] = ()
        self._suggestions: Suggestions = {}
        self._asked = 0
        self._count = 0
        pane.wished.connect(self._arrange)
        pane.model.typed.connect(lambda key, column, text: self.set_field(column, text, (key,)))
        pane.set_wanted.connect(self.set_field)
        pane.dates_wanted.connect(self.suggest)
        pane.accept_wanted.connect(self.accept)
        pane.chosen.connect(self._show_details)
        clerk.counted.connect(lambda done: pane.show_progress(done, self._count))

    def show_title(self, slug: str) -> None:
        """Show the issues of a title, the first of them before all are read."""
        is_other = slug != self._slug
        self._slug = slug
        self._asked += 1
        asked = self._asked
        if is_other:
            self._issues, self._suggestions = (), {}
            self.widget.show_details("")
            self._clerk.ask(
                partial(read_issues, slug=slug, limit=FIRST_PART), partial(self._take, asked)
            )
        self._clerk.ask(partial(read_issues, slug=slug), partial(self._take, asked))

    def set_field(self, column: Column, text: str, keys: Sequence[str]) -> None:
        """Set a field of issues as it was typed; a text that is wrong for it is told."""
        if not keys:
            return
        try:
            change = issue_change({str(column): text})
        except RecordError as refusal:
            self.told.emit(reword(refusal.reason), None)
            return
        shown = value_name(column, text) if column is Column.STATE else text
        what = f"{column_name(column)} {shown or '—'}"
        self._count = len(keys)
        counted = self._clerk.counted.emit

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_issues(library, keys, change, person, what, counted)

        self._clerk.edit(operation)

    def suggest(self) -> None:
        """Suggest dates for the issues that have none; they are shown, not kept."""
        self._clerk.ask(partial(suggestions_of, slug=self._slug), self._take_suggestions)

    def accept(self, keys: Sequence[str]) -> None:
        """Keep the suggested dates of issues that a person has chosen."""
        found = {key: self._suggestions[key] for key in keys if key in self._suggestions}
        if not found:
            self.told.emit(self.tr("No date is suggested for the chosen issues."), None)
            return
        what = self.tr("suggested dates kept")

        def operation(library: Library, person: str) -> Edit | None:
            records = [
                cataloguing.dated(library, key, suggestion.dating)
                for key, suggestion in found.items()
            ]
            return cataloguing.edit_records(library, what, person, issues=records)

        self._clerk.edit(operation)

    def renew(self, edit: Edit) -> None:
        """Show what an edit changed."""
        del edit
        self.widget.show_progress(1, 1)
        self.show_title(self._slug)

    def _take(self, asked: int, issues: tuple[CataloguedIssue, ...]) -> None:
        if asked != self._asked:
            return
        self._issues = issues
        self._arrange(self.widget.wish)

    def _take_suggestions(self, found: Suggestions) -> None:
        self._suggestions = found
        self._arrange(self.widget.wish)
        sentence = self.tr("Dates suggested: %1. None is kept until you accept it.")
        none = self.tr("No date can be suggested.")
        self.told.emit(sentence.replace("%1", str(len(found))) if found else none, None)

    def _arrange(self, wish: Wish) -> None:
        work = partial(arranged, self._issues, wish, self._suggestions, by_reading())
        self._clerk.do(work, partial(self._show, wish))

    def _show(self, wish: Wish, issues: tuple[CataloguedIssue, ...]) -> None:
        if wish != self.widget.wish:
            return
        pane = self.widget
        pane.show_issues(issues, self._suggestions)
        pane.show_count(len(issues), len(self._issues))

    def _show_details(self, key: str) -> None:
        row = self.widget.model.row_of(key)
        if row < 0:
            return
        issue = self.widget.model.issue(row)
        question = partial(details_of, key=key, is_digital=issue.is_digital)
        self._clerk.ask(question, partial(self._write_details, issue))

    def _said(self, change: Change) -> str:
        """Say what a person changed of an issue."""
        fields = listed_apart(
            f"{self._field(name)}: {_value(name, former)} → {_value(name, later)}"
            for name, former, later in change.fields
        )
        undone = self.tr(" (undone)") if change.is_undone else ""
        when = f"{change.made.astimezone():%Y-%m-%d %H:%M}"
        return f"{when}  {change.person}  {fields or change.what}{undone}"

    def _field(self, name: str) -> str:
        if name == EVIDENCE:
            return self.tr("Evidence of the date")
        return column_name(Column(name)) if name in tuple(Column) else name

    def _write_details(self, issue: CataloguedIssue, details: IssueDetails) -> None:
        if self.widget.current_key() != issue.holding.key:
            return
        suggestion = self.widget.model.suggestion(issue.holding.key)
        parts = [f"<h3>{escape(issue.holding.key)}</h3>"]
        parts += _list(self.tr("Evidence of the date"), issue.holding.date.evidence)
        if suggestion is not None:
            parts += _list(
                self.tr("Suggested: %1").replace("%1", str(suggestion.day)),
                suggestion.dating.evidence,
            )
        parts += _list(self.tr("To be looked at"), issue_remarks(issue))
        parts += _list(
            self.tr("Who changed what"), tuple(map(self._said, details.changes)), is_rule=False
        )
        for page in details.pages:
            names = tuple(map(wording.entry_text, page.entries))
            parts += _list(wording.entry_text(page), names, is_rule=False)
        self.widget.show_details("".join(parts))


def _value(name: str, text: str) -> str:
    """Write a value that a person or a suggestion set, in the window's language."""
    if name in (Column.CERTAINTY, Column.STATE):
        text = value_name(Column(name), text)
    elif name == EVIDENCE:
        text = listed_apart(map(reword, text.split("; "))) if text else ""
    return text or "—"


def _list(heading: str, sentences: Sequence[str], *, is_rule: bool = True) -> list[str]:
    """Write a list of sentences, those of the catalogue's rules in the window's language."""
    if not sentences:
        return []
    told = map(reword, sentences) if is_rule else sentences
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in told)
    return [f"<h4>{escape(heading)}</h4><ul>{items}</ul>"]
