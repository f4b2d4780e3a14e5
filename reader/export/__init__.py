"""Values in, other people's formats out."""
