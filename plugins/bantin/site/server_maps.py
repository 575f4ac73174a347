"""The lists of moved and withdrawn addresses for web servers and hosts, so that these answer with the right status.

Without them the pages at former addresses lead readers on; with them programs, too, learn that a page has moved (status
301) or that a file is gone (410), and feeds are led on, which a page can't do.

    _redirects                   Netlify, Cloudflare Pages and others read it by themselves
    chuyen-huong/nginx.conf      to be included in a `server` block
    chuyen-huong/apache.conf     to be included in a virtual host
    chuyen-huong/Caddyfile       to be imported in a site block
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

HOST_FILE, FOLDER = "_redirects", "chuyen-huong"


class ServerMap(NamedTuple):
    """A file for web servers: its address on the site and its bytes."""

    address: str
    data: bytes


def server_maps(
    destinations: Mapping[str, tuple[str, ...]], gone: Iterable[str], url: str
) -> Iterator[ServerMap]:
    """Yield the files for all addresses with exactly one destination and for those that are `gone`; none if there are none.

    Browsers remember status 301 for ever, so `destinations` must have only those that last.
    `url` is the address of the site, of which the path counts; "" stands for the root of a host.
    """
    root = "/" + "".join(f"{part}/" for part in url.split("/")[3:])
    moved = [(root + old, root + new[0]) for old, new in destinations.items() if len(new) == 1]
    lost = [root + address for address in sorted(gone)]
    if not moved and not lost:
        return
    yield ServerMap(HOST_FILE, _lines(*(f"{quote(old)} {quote(new)} 301" for old, new in moved)))
    yield ServerMap(
        f"{FOLDER}/nginx.conf",
        _lines(
            *(f'location = "{old}" {{ return 301 {quote(new)}; }}' for old, new in moved),
            *(f'location = "{old}" {{ return 410; }}' for old in lost),
        ),
    )
    yield ServerMap(
        f"{FOLDER}/apache.conf",
        _lines(
            *(f'Redirect permanent "{old}" "{quote(new)}"' for old, new in moved),
            *(f'Redirect gone "{old}"' for old in lost),
        ),
    )
    yield ServerMap(
        f"{FOLDER}/Caddyfile",
        _lines(
            *(f'redir "{old}" "{quote(new)}" 301' for old, new in moved),
            *(f'respond "{old}" 410' for old in lost),
        ),
    )


def _lines(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
