"""The holdings in SQLite; the only place that knows SQL."""
