"""Files of the content folder, each read alone: paths, bulletins, records, pages, attachments."""
