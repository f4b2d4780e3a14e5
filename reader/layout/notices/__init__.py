"""Advertisements and small notices, in boxes and in columns."""
