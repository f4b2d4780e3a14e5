"""What marks a file as a library of ours, and which schema it has."""

APPLICATION_ID = 0x44616F64
"""Marks a SQLite file as a library of ours: "Daod"."""

VERSION = 5
"""The newest schema this program knows; kept in ``PRAGMA user_version``."""
