"""Laid-out pages in, pixels and PDF out; QtGui only."""
