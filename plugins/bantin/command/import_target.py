"""Writes imported bulletins into an archive, and tells those that are there already."""

import datetime
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path

from bantin.archive.drafts import Draft
from bantin.authority.bulletin_entries import Entry
from bantin.content.bulletin import Bulletin, dump_bulletin, parse_bulletin
from bantin.content.content_paths import bulletin_day
from bantin.editing.file_edits import write_new_file
from bantin.headers.dates import parse_moment
from bantin.importer.same_bulletins import Shingles, are_alike, shingles
from bantin.language.name_keys import name_key

_NEAR = datetime.timedelta(days=3)  # portals take over a bulletin within days


class ImportTarget:
    """The content folder that imported bulletins go to, and the bulletins that it has by now."""

    def __init__(
        self, content: Path, entries: Iterable[Entry], drafts: Iterable[Draft] = ()
    ) -> None:
        self._content = content
        self._titles: dict[tuple[datetime.date, str], str] = {}
        self._of_day: dict[datetime.date, list[str]] = {}
        self._shingles: dict[str, Shingles] = {}
        for entry in entries:
            self._note(entry.day, entry.title, entry.path)
        for draft in drafts:
            moment = parse_moment(bulletin_day(draft.path) or "")
            if moment:
                self._note(moment.day, draft.title, draft.path)

    def same_as(self, bulletin: Bulletin) -> str | None:
        """Return the path of a bulletin that is there and is the same: of that day and with that title, or with nearly that text."""
        day = bulletin.moment.day
        if found := self._titles.get((day, name_key(bulletin.title))):
            return found
        own = shingles([bulletin.body])
        for near in (day + datetime.timedelta(n) for n in range(-_NEAR.days, _NEAR.days + 1)):
            for path in self._of_day.get(near, ()):
                if are_alike(own, self._shingles_of(path)):
                    return path
        return None

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
        text, stem = dump_bulletin(draft), draft.path.removesuffix(".md")
        for path in chain((draft.path,), (f"{stem}-{number}.md" for number in count(2))):
            try:
                write_new_file(self._content / path, text)
            except FileExistsError:
                if (self._content / path).read_bytes() == text.encode():
                    return None
                continue
            return path
        return None

    def add(self, bulletin: Bulletin) -> None:
        """Count a bulletin among those that are there."""
        self._note(bulletin.moment.day, bulletin.title, bulletin.path)
        self._shingles[bulletin.path] = shingles([bulletin.body])

    def _note(self, day: datetime.date, title: str, path: str) -> None:
        self._titles[day, name_key(title)] = path
        self._of_day.setdefault(day, []).append(path)

    def _shingles_of(self, path: str) -> Shingles:
        if path not in self._shingles:
            text = (self._content / path).read_text(encoding="utf-8", errors="replace")
            bulletin, _ = parse_bulletin(text, path)
            self._shingles[path] = shingles([bulletin.body] if bulletin else [])
        return self._shingles[path]
