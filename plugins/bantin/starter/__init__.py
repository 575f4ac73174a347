"""The files of a new archive: `files/` as they are, and the settings, which say whose archive it is."""
