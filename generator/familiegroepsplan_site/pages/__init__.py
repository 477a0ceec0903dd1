"""Writes the tree of pages and has MkDocs build it."""
