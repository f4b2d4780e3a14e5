"""Sentences of a kiosk: values in, words in the window's language out."""

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.app.language.interpreter import language_in_use
from reader.model.issue import Issue
from reader.notation.lunar import lunar_date, weekday
from reader.session.settings import Language

translate = QCoreApplication.translate

_MEGABYTE = 1_000_000
_GIGABYTE = 1_000_000_000


def day(today: datetime.date, language: Language) -> str:
    """Write a day as a masthead does: date and weekday."""
    if language_in_use(language) is Language.CHINESE:
        return f"{today.year}年{today.month}月{today.day}日  {weekday(today)}"
    english = QLocale(QLocale.Language.English)
    return english.toString(QDate(today.year, today.month, today.day), "dddd, d MMMM yyyy")


def lunar_day(today: datetime.date, language: Language) -> str:
    """Write a day in the lunar calendar; empty in English, and where it is not computed."""
    return lunar_date(today) if language_in_use(language) is Language.CHINESE else ""


def hour(now: datetime.time) -> str:
    """Write the time of the day."""
    return f"{now.hour:02}:{now.minute:02}"


def number(issue: Issue) -> str:
    """Name an issue beside the name of its paper: date and number."""
    parts = [issue.date.value.isoformat() if issue.date.value is not None else "", issue.edition]
    if issue.number is not None:
        parts.insert(1, translate("Wording", "No. %1").replace("%1", str(issue.number)))
    return "  ".join(part for part in parts if part)


def waiting() -> str:
    """Say that the paper is on its way, to visitors who see a screen without a page."""
    return translate("Kiosk", "The paper will be here shortly")


def invitation() -> str:
    """Invite those who pass by."""
    return translate("Kiosk", "Touch the page to read")


def locked(seconds: float) -> str:
    """Say how long the pad stays locked."""
    text = translate("Kiosk", "Too many wrong tries. The pad opens again in %1 s.")
    return text.replace("%1", str(max(round(seconds), 1)))


def wrong_pin() -> str:
    """Say that the PIN was not the one."""
    return translate("Kiosk", "That is not the PIN.")


def no_pin() -> str:
    """Say that there is no PIN, and who can make one."""
    return translate("Kiosk", "No PIN can be read. Set one on this machine: daodu kiosk --set-pin")


def kept_out(name: str) -> str:
    """Say that a window that is not the kiosk's was closed, to staff."""
    return translate("Kiosk", "A window was kept out: %1").replace("%1", name)


def moment(when: datetime.datetime | None) -> str:
    """Write when something was, in the time of the place."""
    if when is None:
        return translate("Kiosk", "never")
    return when.astimezone().strftime("%Y-%m-%d %H:%M")


def size(octets: int) -> str:
    """Write a size on the disk."""
    if octets >= _GIGABYTE:
        return f"{octets / _GIGABYTE:.1f} GB"
    return f"{octets / _MEGABYTE:.1f} MB"
