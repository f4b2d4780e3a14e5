"""Copy set before make-up: type, grid, and galleys of slugs."""
