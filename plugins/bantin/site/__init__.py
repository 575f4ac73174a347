"""The pages of the site: what each shows, at which address, and how it is rendered.

One module for each kind of page turns facts of the archive into `Page`s, which hold all that they show.
"""
