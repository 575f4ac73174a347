"""The versions of the libraries that this package uses: with other versions, a build may give other files."""

import re
from collections.abc import Iterator
from email import message_from_string
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution, distributions

_PACKAGE = "bantin"
_REQUIREMENT = re.compile(r"([\w.-]+)\s*(\[)?")  # a name, and whether extras of it are asked for
_FOR_AN_EXTRA = re.compile(r";.*\bextra\b")


def library_versions() -> list[str]:
    """Return "name version" for this package and all its installed direct and indirect dependencies, sorted.

    The optional extras of this package are left out, because no page depends on them. If this package is only on
    Python's path and not installed, its dependencies are unknown, and all installed packages are returned.
    """
    try:
        found = _with_dependencies(_PACKAGE)
    except PackageNotFoundError:
        found = {one.name: one.version for one in distributions()}
    return sorted(f"{name} {version}" for name, version in found.items())


def _with_dependencies(package: str) -> dict[str, str]:
    """Return the versions, by name, of a package and its installed direct and indirect dependencies."""
    versions: dict[str, str] = {}
    waiting = [(package, False)]
    while waiting:
        name, with_extras = waiting.pop()
        if name in versions:
            continue
        try:
            metadata = _metadata(name)
        except PackageNotFoundError:
            if name == package:
                raise
            continue  # not needed on this system
        versions[name] = metadata["Version"]
        waiting += _requirements(metadata, with_extras)
    return versions


def _metadata(package: str) -> Message:
    """Return the metadata of an installed package without the description, which would take the longest to parse."""
    files = map(distribution(package).read_text, ("METADATA", "PKG-INFO"))
    return message_from_string(next(filter(None, files), "").partition("\n\n")[0])


def _requirements(metadata: Message, with_extras: bool) -> Iterator[tuple[str, bool]]:
    """Yield the names of the packages that a package requires, each with whether extras of it are required too.

    Requirements of the extras of the package itself are yielded only if `with_extras`.
    """
    for line in metadata.get_all("Requires-Dist", []):
        if with_extras or not _FOR_AN_EXTRA.search(line):
            named = _REQUIREMENT.match(line)
            assert named
            yield re.sub(r"[-_.]+", "-", named[1]).lower(), named[2] is not None
