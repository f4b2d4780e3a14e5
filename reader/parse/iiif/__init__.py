"""IIIF manifests saved to disk in, issues out."""
