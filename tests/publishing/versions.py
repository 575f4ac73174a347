"""The versions of the small archive that the tests publish, by name, and the site of each."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.building.archive_tree import small
from tests.building.building import Workshop
from tests.building.edits import EDITS

VERSIONS = {
    "first": small(),
    "text": EDITS["change_text"](small(), 1),
    "more": EDITS["add_bulletin"](small(), 4),
    "fewer": EDITS["remove_bulletin"](small(), 2),
    "style": EDITS["edit_asset"](small(), 0),
    "name": EDITS["rename_site"](small(), 0),
}


@cache
def site_of(version: str) -> dict[str, str]:
    """What is in each file of the site that a build from nothing makes, by address."""
    with TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        workshop.put(VERSIONS[version])
        files = workshop.cold().digests
    return {address: digest for address, digest in files.items() if not address.endswith("/")}
