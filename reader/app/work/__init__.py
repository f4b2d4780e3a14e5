"""What is done off the main thread, and what keeps a long-running window well."""
