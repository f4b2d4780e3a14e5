"""Correcting a parsed issue: its page, its source and its blocks side by side."""
