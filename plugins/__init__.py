"""The archive's code, in two kinds that `ls` tells apart.

A folder is pure Python and never imports Pelican; a flat `.py` file is the Pelican side and is thin.

    archive     what the content says: bulletins, leaders, committees, posts, and what is wrong with them
    search      the index that the search page reads
    site        what each page shows and at which address it stands
    importer    raw portal text in, bulletins out
    live        the site while it is written: served, watched, loaded again
    command     the `bantin` command, one module a verb
    generator.py, host.py    the Pelican plugin, and what runs Pelican for the command

Imports go one way: archive <- search <- site, archive <- importer, live stands alone, and all of these <- command, generator. `tests/test_architecture.py` holds this rule.
"""
