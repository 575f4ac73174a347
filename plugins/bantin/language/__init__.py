"""Vietnamese text: normal form, diacritics, name keys, order, slugs, dates and numbers in words."""
