"""What the user is doing: no Qt, no SQL."""
