"""Articles in, frames at fixed places out; lengths in points."""
