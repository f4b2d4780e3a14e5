"""A PDF in, the pages as printed out: text by its type and place."""
