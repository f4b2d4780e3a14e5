"""What every format reads with: files in, text, trees, names and places out; nothing is fetched."""
