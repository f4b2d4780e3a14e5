"""Olive PRXML in, issues out."""
