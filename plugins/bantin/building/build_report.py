"""The report of a build, which the command prints and the next build recalls if nothing has changed."""

from collections.abc import Collection
from dataclasses import dataclass, field

from bantin.archive.facts import Counts
from bantin.findings.findings import Finding


@dataclass(frozen=True, slots=True)
class Changes:
    """The numbers of bulletins that a build added to the published site, removed from it, and moved in it."""

    added: int = 0
    removed: int = 0
    moved: int = 0


def changes_between(before: set[str], after: set[str], moved: Collection[str]) -> Changes:
    """Return what changed on the site, given the addresses of its bulletins before and after.

    `moved` are all former addresses of bulletins that moved; one that moved is neither added nor removed.
    """
    from_there = before.difference(after).intersection(moved)
    new, gone = len(after - before), len(before - after)
    return Changes(max(new - len(from_there), 0), gone - len(from_there), len(from_there))


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `counts` counts the bulletin files of the archive, `changes` what is new on the site. `read` is the number of bulletins that did not come from the
    cache, `rendered` the number of rendered pages. `written`, `unchanged` and `removed` count files of the site.
    `is_new_edition`: whether one of these files but the page for editors was written or removed. `findings` is what is wrong with the content. `moved` and `withdrawn` are addresses of bulletins, as in
    `BulletinAddresses`. `cache_problem` says why the cache could not be used or had to be
    emptied, and is empty if there was no problem.
    """

    counts: Counts
    changes: Changes
    read: int
    rendered: int
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]
    moved: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    cache_problem: str = ""
    is_new_edition: bool = False
