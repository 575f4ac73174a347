"""Findings: what is wrong with the content, and what every message and remedy says."""
