"""One source in, the pages as printed out; one package a format."""
