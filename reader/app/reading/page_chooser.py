"""Asks which page to turn to: the pages of an issue in, a label out."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialog, QInputDialog, QLineEdit, QWidget
from typing_extensions import override

from reader.app.language import wording
from reader.app.parts.dialog_icons import strip_answers
from reader.model.issue import Issue
from reader.session.following import page_typed


class PageChooser(QInputDialog):
    """A list of pages to type into or choose from."""

    def __init__(
        self, issue: Issue, here: str, then: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._issue = issue
        self._labels = {
            wording.page_line(page.label, page.section): page.label for page in issue.pages
        }
        self._then = then
        self.setWindowTitle(self.tr("Go to Page"))
        self.setLabelText(self.tr("Number or section of the page"))
        self.setComboBoxItems(list(self._labels))
        self.setComboBoxEditable(True)
        shown = {label: text for text, label in self._labels.items()}
        self.setTextValue(shown.get(here, ""))
        # Qt makes the answers when the size is first asked for.
        self.sizeHint()
        strip_answers(self)
        box, field = self.findChild(QComboBox), self.findChild(QLineEdit)
        assert isinstance(box, QComboBox)
        assert isinstance(field, QLineEdit)
        for part in (box, field):
            # What Qt makes has no words of its own.
            part.setAccessibleName(self.windowTitle())
        # Else what is refused would complete what is typed next.
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # What is typed takes the place of the page that lies open.
        field.selectAll()
        self.finished.connect(self.deleteLater)

    def _label(self) -> str:
        """Return the label of the page that is meant; empty when there is no such page."""
        typed = self.textValue()
        page = page_typed(self._issue, typed)
        return self._labels.get(typed, page.label if page is not None else "")

    @override
    def done(self, result: int) -> None:
        label = self._label()
        if result == QDialog.DialogCode.Accepted and not label:
            told = self.tr("This issue has no page “%1”.")
            self.setLabelText(told.replace("%1", self.textValue().strip()))
            return
        super().done(result)
        if result == QDialog.DialogCode.Accepted:
            self._then(label)
