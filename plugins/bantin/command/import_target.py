"""Writes imported bulletins into an archive, and tells those that are there already."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from bantin.archive.drafts import Draft
from bantin.authority.bulletin_entries import Entry
from bantin.content.bulletin import UNKNOWN_MOMENT, Bulletin, dump_bulletin
from bantin.content.content_paths import bulletin_day
from bantin.editing.file_edits import write_new_file
from bantin.headers.dates import parse_moment
from bantin.headers.header import parse_header
from bantin.importer.same_bulletins import Shingles, are_alike, shingles
from bantin.language.name_keys import name_key
from bantin.language.normalization import clean

_NEAR = datetime.timedelta(days=3)  # portals take over a bulletin within days


class ImportTarget:
    """The content folder that imported bulletins go to, and the bulletins that it has by now."""

    def __init__(
        self, content: Path, entries: Iterable[Entry], drafts: Iterable[Draft] = ()
    ) -> None:
        self._content = content
        self._titles: dict[tuple[datetime.date, str], str] = {}
        self._of_day: dict[datetime.date, list[str]] = {}
        self._of_title: dict[str, list[str]] = {}
        self._shingles: dict[str, Shingles] = {}
        for entry in entries:
            self._note(entry.day, entry.title, entry.path)
        for draft in drafts:
            moment = parse_moment(bulletin_day(draft.path) or "")
            self._note(moment.day if moment else None, draft.title, draft.path)

    def same_as(self, bulletin: Bulletin) -> str | None:
        """Return the path of a bulletin that is there and is the same: of that day and with that title, or with nearly that text.

        Texts are compared with those of the days around or, if the day is not known, with those of that title.
        """
        title = name_key(bulletin.title)
        near: Iterable[str] = self._of_title.get(title, ()) if title else ()
        if bulletin.moment != UNKNOWN_MOMENT:
            day = bulletin.day
            if title and (found := self._titles.get((day, title))):
                return found
            days = (day + datetime.timedelta(n) for n in range(-_NEAR.days, _NEAR.days + 1))
            near = chain.from_iterable(self._of_day.get(one, ()) for one in days)
        own = shingles([bulletin.body])
        return next((path for path in near if are_alike(own, self._shingles_of(path))), None)

    def write(self, bulletin: Bulletin) -> bool:
        """Write a new bulletin; return whether it was written. A file that exists is not touched. Raises OSError."""
        path = self._content / bulletin.path
        try:
            write_new_file(path, dump_bulletin(bulletin))
        except FileExistsError:
            return False
        self.add(bulletin)
        return True

    def write_draft(self, draft: Bulletin) -> str | None:
        """Write a draft, with a number behind its name if that is taken; return its path, None if it is there. Raises OSError."""
        path, text, number = draft.path, dump_bulletin(draft), 1
        while (self._content / path).exists():
            if (self._content / path).read_bytes() == text.encode():
                return None
            number += 1
            path = f"{draft.path.removesuffix('.md')}-{number}.md"
        write_new_file(self._content / path, text)
        self.add(replace(draft, path=path))
        return path

    def add(self, bulletin: Bulletin) -> None:
        """Count a bulletin among those that are there."""
        day = None if bulletin.moment == UNKNOWN_MOMENT else bulletin.day
        self._note(day, bulletin.title, bulletin.path)
        self._shingles[bulletin.path] = shingles([bulletin.body])

    def _note(self, day: datetime.date | None, title: str, path: str) -> None:
        self._of_title.setdefault(name_key(title), []).append(path)
        if day:
            self._titles[day, name_key(title)] = path
            self._of_day.setdefault(day, []).append(path)

    def _shingles_of(self, path: str) -> Shingles:
        if path not in self._shingles:
            text = (self._content / path).read_text(encoding="utf-8", errors="replace")
            header, _ = parse_header(clean(text), path)
            self._shingles[path] = shingles([header.body] if header else [])
        return self._shingles[path]
