"""The site into a folder: what the last build left is used again wherever it still holds."""
