"""The search index: what the reader's script (theme/static/js/search) fetches and reads.

Written for static servers: many small files, each fetched whole, none bigger than a query is worth.
Each module tells the format of its files; `FORMAT` stands in their names. The reasons: plugins/README.md.
"""

FORMAT = 1  # a reader of another format asks for other names
