"""The report of a build, which the command prints and the next build recalls if nothing has changed."""

from dataclasses import dataclass

from bantin.archive.facts import Counts
from bantin.content.findings import Finding


@dataclass(frozen=True, slots=True)
class Changes:
    """The numbers of bulletins that a build added to the published site, and withdrew from it."""

    added: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `counts` counts the bulletin files of the archive, `changes` what is new on the site. `read` is the number of bulletins that did not come from the
    cache, `rendered` the number of rendered pages. `written`, `unchanged` and `removed` count files of the site.
    `findings` is what is wrong with the content. `cache_problem` says why the cache could not be used or had to be
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
    cache_problem: str = ""
