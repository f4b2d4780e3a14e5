"""Daodu: a digital newspaper reader for the desk."""
