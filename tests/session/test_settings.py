"""Settings kept from one start to the next."""

import json
import os
import threading
from dataclasses import replace

import pytest

from reader.errors import OutputError
from reader.session.choices import Fit, TextDirection
from reader.session.settings import Language, Settings, Theme, load_settings, save_settings


def test_settings_come_back_as_they_were(tmp_path):
    path = tmp_path / "new" / "settings.json"
    chosen = replace(
        Settings(),
        theme=Theme.NIGHT,
        language=Language.ENGLISH,
        fit=Fit.FREE,
        scale=2.0,
        text_size=24,
        direction=TextDirection.VERTICAL,
        turned_over=("濱海晨報", "澜江日报"),
        issue="x/no-7",
    )
    save_settings(path, chosen)
    assert load_settings(path) == chosen


def test_settings_that_cannot_be_written_are_told_of_and_the_old_ones_stay(tmp_path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(text_size=24))
    path.with_name(f".{os.getpid()}-{threading.get_ident()}.new").mkdir()
    with pytest.raises(OutputError, match=r"settings\.json: cannot be written"):
        save_settings(path, Settings(text_size=30))
    assert load_settings(path).text_size == 24


def test_a_missing_or_damaged_file_counts_as_none(tmp_path):
    assert load_settings(tmp_path / "none.json") == Settings()
    for text in ("", "{", "[1]", "null"):
        (tmp_path / "bad.json").write_text(text, encoding="utf-8")
        assert load_settings(tmp_path / "bad.json") == Settings()


def test_a_value_of_the_wrong_kind_is_as_on_the_first_day(tmp_path):
    path = tmp_path / "settings.json"
    wrong = {"theme": "plaid", "text_size": "big", "is_touch": 1, "page": 4, "scale": 3, "x": 0}
    wrong |= {"turned_over": ["濱海晨報", 3], "direction": "up"}
    path.write_text(json.dumps(wrong), encoding="utf-8")
    assert load_settings(path) == replace(Settings(), scale=3.0)
