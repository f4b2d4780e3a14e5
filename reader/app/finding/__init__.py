"""Finding in the open issue and in the library."""
