"""How the window looks: colours, style sheets, size, motion."""
