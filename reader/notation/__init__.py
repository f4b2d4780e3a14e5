"""The small forms that newspapers print, read and written."""
