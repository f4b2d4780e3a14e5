"""Printed pages in, one issue out."""
