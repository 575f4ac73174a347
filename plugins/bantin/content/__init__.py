"""Files of the content folder, each read alone: paths, headers, bulletins, records, findings."""
