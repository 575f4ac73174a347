"""Bantin: a static site generator for an archive of Vietnamese provincial news bulletins.

This package is a Pelican plugin: Pelican calls `register` when a settings file lists "bantin" in
PLUGINS. Only the folder `pelican_side` imports Pelican, so that the rest can be used, and tested,
without Pelican. `plugins/README.md` has the map of the folders, the words used in them, and the decisions.
"""


def register() -> None:
    """Connect the archive's generator to Pelican's signals."""
    from bantin.pelican_side.generator import connect  # noqa: PLC0415 (Pelican is imported only when it runs this plugin)

    connect()
