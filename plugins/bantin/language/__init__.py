"""Vietnamese text: normal form, diacritics, name keys, alphabetical order, slugs, dates and numbers."""
