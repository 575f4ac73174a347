"""The search index: what the reader's script (theme/static/js/search) fetches and reads.

Written for static servers: many small files, each fetched whole, none bigger than a query is worth.
The format and its reasons are in README.md here; `FORMAT` stands in the files' names.
"""

FORMAT = 1  # a reader of another format asks for other names
