"""EPUBs in, issues out."""
