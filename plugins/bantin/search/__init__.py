"""The search index: static files that the script of the search page (theme/static/js/search) fetches and searches.

A static web server cannot run a query. So the index is divided into many small files, and the script
fetches only the files that a query needs, above all the posting files of the query's words.
`index_addresses` lists all kinds of files.
"""
