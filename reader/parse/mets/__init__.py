"""METS with ALTO in, issues out."""
