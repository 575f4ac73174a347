"""The versions of the libraries that this package uses, which decide what a build makes of its inputs."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, distributions

_PACKAGE = "bantin"
_REQUIREMENT = re.compile(r"([\w.-]+)\s*(\[)?")  # a name, and whether extras of it are asked for
_FOR_AN_EXTRA = re.compile(r";.*\bextra\b")


def library_versions() -> list[str]:
    """Return "name version" of our dependencies and theirs, as far as they are installed, in order.

    Optional extras of ours are left out: no page depends on them. Where this package is not installed, only
    on the path, nothing tells its dependencies, and all that is installed counts.
    """
    try:
        found = _with_dependencies(_PACKAGE)
    except PackageNotFoundError:
        found = {one.name: one.version for one in distributions()}
    return sorted(f"{name} {version}" for name, version in found.items())


def _with_dependencies(package: str) -> dict[str, str]:
    versions = {package: distribution(package).version}
    waiting = list(_requirements(package, with_extras=False))
    while waiting:
        name, with_extras = waiting.pop()
        if name in versions:
            continue
        try:
            versions[name] = distribution(name).version
        except PackageNotFoundError:  # not needed on this system
            continue
        waiting += _requirements(name, with_extras)
    return versions


def _requirements(package: str, with_extras: bool) -> Iterator[tuple[str, bool]]:
    """Yield the names that a package requires, and whether with extras of those."""
    for line in distribution(package).requires or ():
        if with_extras or not _FOR_AN_EXTRA.search(line):
            named = _REQUIREMENT.match(line)
            assert named
            yield re.sub(r"[-_.]+", "-", named[1]).lower(), named[2] is not None
