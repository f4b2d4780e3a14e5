"""Joins the form of a title to the library."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.catalogue.clerk import Clerk, Drafts
from reader.app.catalogue.title_form import TitleForm
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Edit
from reader.model.record import TitleRecord
from reader.session.cataloguing.desk import linked_titles
from reader.session.cataloguing.titles import FIELDS, field_text


class TitleDesk(QObject):
    """The record of one title.

    Signals:
        title_wanted: Another title is to be shown: its slug.
    """

    title_wanted = Signal(str)

    def __init__(self, form: TitleForm, clerk: Clerk) -> None:
        super().__init__(form)
        self.widget = form
        self._clerk = clerk
        self._slug = ""
        self._drafts: dict[str, dict[str, str]] = {}
        self._links: dict[str, str] = {}
        form.kept.connect(self._keep)
        form.title_wanted.connect(lambda name: self.title_wanted.emit(self._links.get(name, name)))

    def show_title(self, slug: str) -> None:
        """Show the record of a title; what was typed of another one is kept first.

        What cannot be kept stands in the fields again when its title is shown again.
        """
        if slug != self._slug:
            self.widget.keep_changes()
        self._slug = slug
        self._clerk.ask(partial(_record_and_links, slug=slug), self._show)

    def renew(self, edit: Edit) -> None:
        """Show the record anew when it was changed."""
        del edit
        self.show_title(self._slug)

    def drafts(self) -> Drafts:
        """Return what was typed and cannot be kept, for a desk in another language."""
        refused = self.widget.refused()
        return {**self._drafts, **({self._slug: refused} if refused else {})}

    def hold(self, drafts: Drafts) -> None:
        """Have what was typed at a former desk stand in the fields when its title is shown."""
        for slug, typed in drafts.items():
            self._draft(slug, typed)

    def unkept(self) -> tuple[str, ...]:
        """Return the slugs of titles in whose records something is typed that is not kept."""
        here = (self._slug,) if self.widget.typed() else ()
        return tuple(dict.fromkeys((*here, *self._drafts)))

    def keep(self, then: Callable[[], None]) -> None:
        """Have what is typed kept; go on when the library has kept or refused it."""
        self.widget.keep_changes()
        self._clerk.do(lambda: None, lambda _: then())

    def _show(self, found: tuple[TitleRecord, dict[str, str]]) -> None:
        record, self._links = found
        if record.slug != self._slug:
            return
        self._draft(self.widget.slug, self.widget.typed())
        self.widget.show_record(record)
        self.widget.type_again(self._drafts.pop(record.slug, {}))
        self.widget.show_links(tuple(self._links))

    def _draft(self, slug: str, typed: Mapping[str, str]) -> None:
        if typed:
            self._drafts[slug] = {**self._drafts.get(slug, {}), **typed}

    def _keep(self, record: TitleRecord, former: TitleRecord) -> None:
        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_records(library, what, person, titles=(record,))

        what = self.tr("record of %1").replace("%1", record.name)
        self._clerk.edit(operation, refused=partial(self._take_back, record, former))

    def _take_back(self, record: TitleRecord, former: TitleRecord) -> None:
        if self.widget.take_back(record, former):
            return
        texts = {name: field_text(record, name) for name in (*FIELDS, "course")}
        unkept = {name: text for name, text in texts.items() if text != field_text(former, name)}
        self._draft(record.slug, unkept)
        if record.slug == self._slug:
            # It was shown again before the library refused it.
            self.show_title(record.slug)


def _record_and_links(library: Library, slug: str) -> tuple[TitleRecord, dict[str, str]]:
    record = cataloguing.title_as_recorded(library, slug)
    return record, linked_titles(library, slug)
