"""Our own issue folders and what they are packed in, in; issues out."""
