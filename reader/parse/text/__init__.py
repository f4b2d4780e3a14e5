"""The text of a page in, the page as printed out: what each line is, and what it belongs to."""
