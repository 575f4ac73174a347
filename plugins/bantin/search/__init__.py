"""The search index: static files that the reader's script (theme/static/js/search) fetches and searches.

A static server cannot run a query, so the index is many small files, each fetched whole: a query reads
the posting files of its words, not the whole index. `index_addresses` lists the kinds of files.
"""
