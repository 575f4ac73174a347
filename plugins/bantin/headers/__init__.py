"""The headers of content files: their lines, fields and values, read and written."""
