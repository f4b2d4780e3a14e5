"""A label beside a field, as high as the field: its words stand at the middle of the field."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override


class FieldLabel(QLabel):
    """A label of a form.

    Qt gives a label at most 7/4 of its own height, and stands it at the top of what is higher:
    a field for fingers, or a field with a remark below it.
    """

    def __init__(self, text: str, field: QWidget, form: QFormLayout) -> None:
        super().__init__(text, field.parentWidget())
        self.setBuddy(field)
        self._field = field
        self._form = form
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        own = super().sizeHint()
        if self._form.rowWrapPolicy() is QFormLayout.RowWrapPolicy.WrapAllRows:
            return own
        return own.expandedTo(QSize(0, self._field.sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
