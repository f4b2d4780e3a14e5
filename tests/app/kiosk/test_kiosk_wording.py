"""Sentences of the kiosk."""

import datetime

from reader.app.kiosk import kiosk_wording
from reader.session.settings import Language

DAY = datetime.date(2026, 5, 18)


def test_the_day_is_all_in_the_language_of_the_window() -> None:
    assert kiosk_wording.day(DAY, Language.CHINESE) == "2026年5月18日  星期一"
    assert kiosk_wording.lunar_day(DAY, Language.CHINESE) == "农历丙午年四月初二"
    assert kiosk_wording.day(DAY, Language.ENGLISH) == "Monday, 18 May 2026"
    assert kiosk_wording.lunar_day(DAY, Language.ENGLISH) == ""
