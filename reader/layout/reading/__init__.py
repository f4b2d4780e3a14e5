"""An article as a comfortable reading column, and on sheets to print."""
