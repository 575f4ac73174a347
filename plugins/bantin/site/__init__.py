"""The pages of the site: what each page shows, its address, and how it is rendered.

For each kind of page, one module turns the facts of the archive into `Page` values, which contain all data
that the pages show.
"""
