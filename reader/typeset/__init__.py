"""Text in, lines of a given measure out; lengths in em."""
