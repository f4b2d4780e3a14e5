"""A page as scanned, laid out like any typeset one."""
