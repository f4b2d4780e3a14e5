"""The commands of daodu."""
