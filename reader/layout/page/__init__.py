"""A page of a newspaper made up whole."""
