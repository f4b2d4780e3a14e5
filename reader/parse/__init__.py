"""One source in, the pages as printed out; one module a format."""
