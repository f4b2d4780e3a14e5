"""A laid-out sheet: everything on it at a fixed place, and what is asked of it."""
