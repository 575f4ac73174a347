"""Vietnamese text: letters and their marks, names, order, slugs, dates and numbers in words."""
