"""Sources into the library, with a report of what became of each."""
