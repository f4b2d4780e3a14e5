"""The shelf: titles, issues by cover, list and calendar, and taking in."""
