"""Files of the content folder, each read on its own: paths, headers, bulletins, records, findings."""
