"""Resolves the targets of links and images in content files to links between pages of the site."""

import posixpath
import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote

from bantin.markup.nearest_files import NearestFiles
from bantin.pictures.published_picture import Picture

_PELICAN_PREFIX = re.compile(r"(?:\{(?:filename|static|attach)\}|\|(?:filename|static)\|)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_URI_SIGNS = "!$%&'()*+,/:;=?@~"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


class Resolved(NamedTuple):
    """The result of resolving a link target: the `href` to print in the page, and the picture if it is one's.

    If the target can't be used, `href` is "" and `problem` is the code of the finding that says why. If nothing is
    there, `nearest` is the target that seems to be meant, or "".
    """

    href: str
    problem: str = ""
    nearest: str = ""
    picture: Picture | None = None


class Links:
    """Resolves link targets written in content files.

    `addresses` maps the paths of content files to their addresses on the site. `pages` are the addresses
    of generated pages that a text may link to directly, for example `tim-kiem.html`. `pictures` are by address.
    """

    def __init__(
        self,
        addresses: Mapping[str, str],
        pages: Collection[str] = (),
        pictures: Mapping[str, Picture] = MappingProxyType({}),
    ):
        self._addresses = {normalize("NFC", path): a for path, a in addresses.items()}
        self._pages, self._pictures = pages, pictures
        self._files = NearestFiles(self._addresses)

    def resolve(self, target: str, source: str, address: str) -> Resolved:
        """Resolve a target written in the content file `source`, whose page has the address `address`.

        A fragment (`#…`) and a web or mail address are kept. A path, relative to the folder of `source`
        or with a leading slash to the content folder, becomes a relative link to the page of that file;
        it may also name one of `pages`. The problems are L01 (nothing there), L02 (outside the content
        folder) and L03 (forbidden scheme).
        """
        target = "".join(c for c in target.strip() if c.isprintable())
        if target.startswith("#"):
            return Resolved(target)
        local = _PELICAN_PREFIX.sub("", target, count=1).replace("\\", "/")
        if local == target and _ALLOWED.match(target):
            return Resolved(uri(target))
        if _SCHEME.match(local) or local.startswith("//"):
            return Resolved("", "L03")
        encoded, rest = _split_rest(local)
        path = unquote(encoded)
        from_root = path.startswith("/")
        in_content = _in_content(path, source)
        if in_content.startswith(".."):
            return Resolved("", "L02")
        found = self._addresses.get(in_content) or self._page(path, from_root, address)
        if not found:
            return Resolved("", "L01", self._nearest(in_content, source))
        href = quote(relative(found, address)) + uri(rest)
        return Resolved(href, picture=None if rest else self._pictures.get(found))

    def _nearest(self, path: str, source: str) -> str:
        """Return the target, as it is written in the content file `source`, for the file nearest to a path, or ""."""
        nearest = self._files.nearest(path)
        folder = posixpath.dirname(source) or "."
        return posixpath.relpath(nearest, folder).replace(" ", "%20") if nearest else ""

    def _page(self, path: str, from_root: bool, address: str) -> str:
        """Return the address in `pages` that a path on the page at `address` names, or ""."""
        base = "" if from_root else posixpath.dirname(address)
        page = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
        return page if page in self._pages else ""


def retargeted(target: str, source: str, renamed: Mapping[str, str]) -> str:
    """Return a link target, written in the content file `source`, as it must be after files were renamed.

    `renamed` maps their content paths to the new ones; it may have `source` itself. Targets of other files stay as they
    are, but relative ones are written anew if `source` is now in another folder.
    """
    before = content_path_of(target, source)
    if not before:
        return target
    prefix = match[0] if (match := _PELICAN_PREFIX.match(target)) else ""
    encoded, rest = _split_rest(target.removeprefix(prefix).replace("\\", "/"))
    path = unquote(encoded)
    after = renamed.get(before, before)
    folder = posixpath.dirname(renamed.get(source, source))
    if path.startswith("/"):
        return target if after == before else f"{prefix}/{_spaced(after)}{rest}"
    if after == before and folder == posixpath.dirname(source):
        return target
    return f"{prefix}{_spaced(posixpath.relpath(after, folder or '.'))}{rest}"


def content_path_of(target: str, source: str) -> str:
    """Return the content path that a link target in the content file `source` means; "" if it means no file."""
    local = _PELICAN_PREFIX.sub("", target, count=1).replace("\\", "/")
    if not local or local.startswith(("#", "//", "?")) or _SCHEME.match(local):
        return ""
    return _in_content(unquote(_split_rest(local)[0]), source)


def _spaced(path: str) -> str:
    return path.replace(" ", "%20")


def _in_content(path: str, source: str) -> str:
    """Return the content path that a path means, written in the file `source`: it is relative unless a slash begins it."""
    base = "" if path.startswith("/") else posixpath.dirname(source)
    # macOS decomposes the diacritics in file names.
    return normalize("NFC", posixpath.normpath(posixpath.join(base, path.lstrip("/"))))


def _split_rest(target: str) -> tuple[str, str]:
    """Return the path of a target, and the rest: its query and fragment."""
    path = re.split("[?#]", target, maxsplit=1)[0]
    return path, target[len(path) :]


def uri(target: str) -> str:
    """Return a web address with each character that is not allowed in one percent-encoded (%XX).

    Existing percent-encodings are kept; a percent sign that begins none becomes %25.
    """
    address, hash_, fragment = _LONE_PERCENT.sub("%25", target).partition("#")
    return quote(address, safe=_URI_SIGNS) + hash_ + quote(fragment, safe=_URI_SIGNS)


def relative(target: str, here: str) -> str:
    """Return the relative link from the page at the address `here` to the address `target`."""
    return _relative(target, here.rpartition("/")[0])


@lru_cache(maxsize=4096)  # every page has links to the same few addresses
def _relative(target: str, from_folder: str) -> str:
    folder = from_folder.split("/") if from_folder else []
    *way, name = target.split("/")
    common = 0
    while common < len(folder) and common < len(way) and folder[common] == way[common]:
        common += 1
    return "../" * (len(folder) - common) + "/".join([*way[common:], name])
