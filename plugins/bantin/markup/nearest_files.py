"""Finds the file that a broken link was meant for, in the time of a few look-ups however many files there are."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from bantin.language.diacritics import fold

# Misspelt names are looked for in folders with at most so many files, since each has some 40 variants.
_MOST_MISSPELT = 1000


class NearestFiles:
    """The files that links may lead to, found by paths that differ a little from theirs.

    In the folder of the path, a file is found if its name differs in case and diacritics, in the ending (`16-tin.html`
    for `16-tin.md`), or in one letter that is missing, too many or wrong, or in two that are exchanged; in other
    folders, if its name differs in case at most, and no other file has it.
    """

    def __init__(self, paths: Iterable[str]):
        self._paths = paths
        # Broken links come in order of bulletins, and so of folders. Eight folders take at most some 30 MB.
        self._by_variant = lru_cache(8)(self._names_by_variant)

    def nearest(self, path: str) -> str:
        """Return the content path of the file that a path without a file seems to mean, or ""."""
        folder, name = posixpath.split(path)
        if not name:
            return ""
        here = self._by_variant(folder)
        folded = fold(name)
        variants = (folded, _without_ending(folded), *_without_a_letter(folded))
        near = next((here[variant] for variant in variants if variant in here), "")
        return posixpath.join(folder, near) if near else self._elsewhere.get(name.lower(), "")

    @cached_property
    def _by_folder(self) -> Mapping[str, Sequence[str]]:
        """The names of the files of each folder."""
        folders: dict[str, list[str]] = defaultdict(list)
        for path in self._paths:
            folder, _, name = path.rpartition("/")
            folders[folder].append(name)
        return folders

    def _names_by_variant(self, folder: str) -> dict[str, str]:
        """Map the variants of all names in a folder to the names; one that several have to the name most like it."""
        names = [(name, fold(name)) for name in self._by_folder.get(folder, ())]
        found: dict[str, str] = {}
        for name, folded in names:
            found.setdefault(folded, name)
        for name, folded in names:
            found.setdefault(_without_ending(folded), name)
        for name, folded in names if len(names) <= _MOST_MISSPELT else ():
            for variant in _without_a_letter(folded):
                found.setdefault(variant, name)
        return found

    @cached_property
    def _elsewhere(self) -> Mapping[str, str]:
        """The path of the only file with a name, by the name in lower case; "" for a name that several files have."""
        by_name: dict[str, str] = {}
        for folder, names in self._by_folder.items():
            for name in names:
                key = name.lower()
                by_name[key] = "" if key in by_name else posixpath.join(folder, name)
        return by_name


def _without_ending(name: str) -> str:
    return f"{posixpath.splitext(name)[0]}."


def _without_a_letter(name: str) -> Iterator[str]:
    """Yield the name without each letter of its stem in turn: names that differ in one letter have one in common."""
    stem, ending = posixpath.splitext(name)
    return (stem[:i] + stem[i + 1 :] + ending for i in range(len(stem)))
