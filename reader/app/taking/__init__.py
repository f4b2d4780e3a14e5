"""Taking things away: citations, copies, files, prints."""
