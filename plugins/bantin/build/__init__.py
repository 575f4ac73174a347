"""Builds the site into a folder, using what the last build left where it still holds."""
