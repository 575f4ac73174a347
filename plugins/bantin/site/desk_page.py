"""The page of the editors' desk."""

from typing import NamedTuple

from bantin.content import addresses
from bantin.site.page import NamedLink, Page


class DeskContext(NamedTuple):
    """The context of `desk.html`: the addresses of the files that the desk's scripts load.

    `runtime` is the folder of Pyodide, `version` its version; `worker` is the script that runs it.
    """

    runtime: str
    version: str
    python: str
    records: str
    worker: str
    service_worker: str


def page(context: DeskContext) -> Page:
    """Return the page."""
    return Page(
        addresses.DESK,
        "desk.html",
        "Bàn biên tập",
        "Dán văn bản hoặc thả tệp, xem lại rồi lưu thành bản tin.",
        context,
        (NamedLink("Bàn biên tập", addresses.DESK),),
        indexed=False,
    )
