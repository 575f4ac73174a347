"""Builds the site into the output folder; whatever the last build made that is still valid is used again."""
