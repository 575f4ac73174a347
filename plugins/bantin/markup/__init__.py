"""Markdown of untrusted authors: safe HTML, links, abbreviations, plain text."""
