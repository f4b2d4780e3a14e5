"""Room below what scrolls: a message stands over the foot of a view, its last lines above it."""

from PySide6.QtWidgets import QAbstractScrollArea


def give_foot_room(view: QAbstractScrollArea, room_px: int) -> None:
    """Have what is scrolled to its end end above what stands over the foot of a view.

    Args:
        view: What scrolls. It keeps its place, but what is seen at its end stays in sight.
        room_px: Logical pixels of its foot that are covered.
    """
    margins, bar = view.viewportMargins(), view.verticalScrollBar()
    if room_px == margins.bottom():
        return
    is_at_end = 0 < bar.value() == bar.maximum()
    margins.setBottom(room_px)
    view.setViewportMargins(margins)
    if is_at_end:
        bar.setValue(bar.maximum())
