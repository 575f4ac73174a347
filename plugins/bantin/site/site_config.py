"""The settings of the site, each declared once."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

PREFIX = "ARCHIVE_"
JOBS, EXECUTOR = f"{PREFIX}JOBS", f"{PREFIX}EXECUTOR"


@dataclass(frozen=True, slots=True)
class Config:
    """Who the archive is. `url` is empty while the site has no address of its own yet."""

    name: str
    tagline: str
    url: str
    tag: str  # authority and year of the feeds' tag: ids (RFC 4151), never changed once published
    repository: str = ""  # where content is kept and errors can be reported


def config_from(settings: Mapping[str, Any]) -> Config:
    """Read Pelican's settings; a setting ARCHIVE_… that is none of ours is a ValueError."""
    own = {f.name for f in fields(Config)} - {"name", "tagline", "url"}
    given = {
        k.removeprefix(PREFIX).lower(): v
        for k, v in settings.items()
        if k.startswith(PREFIX) and k not in (JOBS, EXECUTOR)
    }
    unknown = sorted(given.keys() - own)
    if unknown:
        names = ", ".join(f"{PREFIX}{name.upper()}" for name in unknown)
        raise ValueError(f"Unknown settings: {names}")
    url = settings["SITEURL"].rstrip("/")
    if url and not re.fullmatch(r"https?://[^\s/]+\S*", url):
        raise ValueError(f"SITEURL must be an http or https address without spaces: {url}")
    return Config(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=url,
        **given,
    )


def jobs_from(settings: Mapping[str, Any]) -> int:
    """How many processes may build: all cores, unless ARCHIVE_JOBS says otherwise. No page depends on it."""
    return int(settings.get(JOBS) or os.cpu_count() or 1)


def executor_from(settings: Mapping[str, Any]) -> str:
    """Which executor builds, as dask://HOST:PORT; empty for processes of this machine. No page depends on it."""
    return str(settings.get(EXECUTOR) or "")
