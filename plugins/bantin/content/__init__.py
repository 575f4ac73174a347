"""Files of an archive's content folder and what each says on its own: paths, headers, bulletins, records, findings."""
