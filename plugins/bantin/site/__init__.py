"""What each page shows and where it stands.

One module a kind of page: it turns the archive into `Page`s, each of which holds all that it shows.
`build.py` renders and writes them; nothing here knows Pelican.
"""
