"""Saved web pages and web archives in, issues out."""
