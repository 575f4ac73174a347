"""The versions of the libraries that this package uses: with other versions, a build may give other files."""

import re
from collections.abc import Iterator
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
    """Yield the names of the packages that `package` requires, each with whether extras of it are required too.

    Requirements of the extras of `package` itself are yielded only if `with_extras`.
    """
    for line in distribution(package).requires or ():
        if with_extras or not _FOR_AN_EXTRA.search(line):
            named = _REQUIREMENT.match(line)
            assert named
            yield re.sub(r"[-_.]+", "-", named[1]).lower(), named[2] is not None
