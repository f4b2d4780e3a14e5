"""The words of the project: values without input or output."""
