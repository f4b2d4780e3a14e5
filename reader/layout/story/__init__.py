"""A story's heading, figures and body, and the ways to set them over some columns."""
