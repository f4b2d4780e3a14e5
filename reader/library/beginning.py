"""How far a new library has been filled with the samples: a word among its settings."""

from reader.library.library import Library


def are_samples_owed(library: Library) -> bool:
    """Tell whether samples were begun to be taken in and not all of them are there."""
    with library.snapshot():
        row = library.connection.execute("SELECT 1 FROM settings WHERE name = 'samples'").fetchone()
    return row is not None


def owe_samples(library: Library, *, are_owed: bool) -> None:
    """Remember that samples are still to be taken in, or that all are there."""
    with library.writing():
        if are_owed:
            library.connection.execute("INSERT OR REPLACE INTO settings VALUES ('samples', 'owed')")
        else:
            library.connection.execute("DELETE FROM settings WHERE name = 'samples'")
