"""Gives the pictures in safe HTML their width, height and smaller sizes, so that pages load fast and never jump."""

import re
from collections.abc import Iterable
from html import unescape

from bantin.markup.links import Resolved
from bantin.markup.plain_text import escape_attribute
from bantin.pictures.published_picture import Picture, place_of_size

# How wide a picture is shown: `--measure` in the theme's tokens.css, or the window without the page's padding.
_SHOWN = "(min-width: 38rem) 36rem, calc(100vw - 2rem)"
_SOURCE = re.compile(r'<img (?:[a-z]+="[^"]*" )*?src="([^"]*)"')


def with_sizes(html: str, links: Iterable[tuple[str, Resolved]]) -> str:
    """Return safe HTML, in which each picture of the archive tells its sizes; `links` are those of the text."""
    pictures = {link.href: link.picture for _, link in links if link.picture}
    if not pictures:
        return html

    def told(source: re.Match[str]) -> str:
        href = unescape(source[1])
        return source[0] + (size_attributes(pictures[href], href) if href in pictures else "")

    return _SOURCE.sub(told, html)


def shows(html: str, href: str) -> bool:
    """Whether safe HTML shows the picture to which the link `href` leads."""
    return f'src="{escape_attribute(href)}"' in html


def size_attributes(picture: Picture, href: str) -> str:
    """Return the attributes of an <img>, to follow `src`, for a picture to which the link `href` leads."""
    sizes = list(picture.sizes)
    attributes = {"width": str(picture.width), "height": str(picture.height), "decoding": "async"}
    if sizes:
        candidates = [(place_of_size(href, size.folder), size.width) for size in sizes]
        sources = [f"{place} {width}w" for place, width in [*candidates, (href, picture.width)]]
        attributes |= {"srcset": ", ".join(sources), "sizes": _SHOWN}
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes.items())
