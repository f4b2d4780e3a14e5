"""What the tests of the supply rely on."""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_waiting_for_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files be written as fast as the memory is; no test cuts the power."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
