"""What the person at the screen reads: values in, words in the window's language out."""
