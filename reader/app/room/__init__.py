"""The reading room: the window, its views and panes, and each command joined to what it does."""
