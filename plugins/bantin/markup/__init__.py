"""Turns Markdown by untrusted authors into safe HTML and plain text; handles links and abbreviations."""
