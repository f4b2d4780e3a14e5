"""Saved sites of digital newspapers in, issues out."""
