"""Asks which page to turn to: the pages of an issue in, a label out."""

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QWidget

from reader.app.language import wording
from reader.app.parts.dialog_icons import strip_answers
from reader.model.issue import Issue


class PageChooser(QInputDialog):
    """A list of pages to type into or choose from."""

    def __init__(
        self, issue: Issue, here: str, then: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._labels = {
            wording.page_line(page.label, page.section): page.label for page in issue.pages
        }
        self._then = then
        self.setWindowTitle(self.tr("Go to Page"))
        self.setLabelText(self.tr("Page"))
        self.setComboBoxItems(list(self._labels))
        shown = {label: text for text, label in self._labels.items()}
        self.setTextValue(shown.get(here, ""))
        # Qt makes the answers when the size is first asked for.
        self.sizeHint()
        strip_answers(self)
        self.textValueSelected.connect(self._choose)
        self.finished.connect(self.deleteLater)

    def _choose(self, text: str) -> None:
        self._then(self._labels[text])
