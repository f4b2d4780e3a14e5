"""Bookmarks, highlights and notes: made, named, listed and written out."""
