"""The pages on the reader's desk: which lie there, how they turn, where the eye goes."""
