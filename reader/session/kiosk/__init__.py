"""A paper on a wall: what it does unattended, what visitors may do, how it is set."""
