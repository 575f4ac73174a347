"""Score the importer: python -m tests.bench.importer FOLDER.

FOLDER holds pairs NAME.txt (a raw bulletin) and NAME.json (the expected reading), and a README.md with a section "Known organs": a
list of organs, each with its canonical name and its other printed names, set off by semicolons. The bulletins are read into an archive
that has records of these organs and of nobody. Prints a line for each field, then every miss.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.record_fields import OtherName
from bantin.importer import KnownRecords, Refusal, read_raw, reading_object
from bantin.language.name_keys import name_key
from bantin.language.slugs import slug

WHOLE = ("title", "date", "source", "source_url", "author", "lead", "paragraphs")
SETS = ("captions", "names", "posts", "committees", "abbreviations", "doubts")
_KNOWN = re.compile(r"^#+ Known organs.*?\n(?P<list>.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
WIDTH = 110


@dataclass
class Score:
    """Of one field: how many values were expected, how many were found, and how many of these are right."""

    expected: int = 0
    found: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.expected if self.expected else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{name:<14}{self.expected:>6}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}"


def known_organs(folder: Path) -> KnownRecords:
    """Return an archive's records: those of the organs that the folder's README lists."""
    readme = folder / "README.md"
    listed = _KNOWN.search(readme.read_text(encoding="utf-8")) if readme.exists() else None
    lines = re.findall(r"^- (.+)$", listed["list"], re.MULTILINE) if listed else []
    committees = RecordNames(_committee([n.strip() for n in line.split(";")]) for line in lines)
    return KnownRecords(
        RecordNames(()), committees, Posts((), (), PostTitleResolver(committees, Glossary()))
    )


def _committee(names: list[str]) -> Committee:
    return Committee(
        slug(names[0], max_length=0), names[0], other_names=tuple(map(OtherName, names[1:]))
    )


def values(reading: dict[str, Any]) -> dict[str, set[Any]]:
    """Return the values of each field of `SETS`, in the form in which they are compared."""
    leaders = reading["leaders"]
    return {
        "captions": set(reading["captions"]),
        "names": {name_key(one["name"]) for one in leaders},
        "posts": {(name_key(one["name"]), name_key(p)) for one in leaders for p in one["posts"]},
        "committees": {name_key(name) for name in reading["committees"]},
        "abbreviations": {(abbr, name_key(m)) for abbr, m in reading["abbreviations"].items()},
        "doubts": {d if isinstance(d, str) else d["code"] for d in reading["doubts"]},
    }


def compare(
    name: str, expected: dict[str, Any], got: dict[str, Any], scores: dict[str, Score]
) -> None:
    for one in WHOLE:
        score = scores[one]
        score.expected += 1
        score.found += 1
        score.right += expected[one] == got[one]
        if expected[one] != got[one]:
            score.misses += [f"{name}: {short(expected[one])}, not {short(got[one])}"]
    passing = {name_key(organ) for organ in expected.get("organs_in_passing", ())}
    theirs, ours = values(expected), values(got)
    ours["committees"] -= passing - theirs["committees"]
    for one in SETS:
        score = scores[one]
        score.expected += len(theirs[one])
        score.found += len(ours[one])
        score.right += len(theirs[one] & ours[one])
        score.misses += [
            f"{name}: lacks {short(v)}" for v in sorted(theirs[one] - ours[one], key=str)
        ]
        score.misses += [
            f"{name}: invents {short(v)}" for v in sorted(ours[one] - theirs[one], key=str)
        ]


def short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def report(folder: Path) -> Iterator[str]:
    known = known_organs(folder)
    scores = {one: Score() for one in (*WHOLE, *SETS)}
    for path in sorted(folder.glob("*.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        result = read_raw(path.with_suffix(".txt").read_bytes(), known)
        if isinstance(result, Refusal):
            yield f"{path.stem}: refused ({result.reason})"
            continue
        compare(path.stem, {**_EMPTY, **expected}, dict(reading_object(result[0])), scores)
        if len(result) > 1:
            yield f"{path.stem}: {len(result)} bulletins"
    yield f"{'field':<14}{'values':>6}{'prec.':>8}{'recall':>8}{'F1':>8}"
    yield from (score.line(one) for one, score in scores.items())
    yield from _misses(scores.items())


def _misses(scores: Iterable[tuple[str, Score]]) -> Iterator[str]:
    for one, score in scores:
        yield from (f"{one}  {miss}" for miss in score.misses)


_EMPTY: dict[str, Any] = {
    **dict.fromkeys(WHOLE), "captions": [], "leaders": [], "committees": [], "abbreviations": {}, "doubts": [],
}  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.importer")
    parser.add_argument("folder", type=Path)
    sys.stdout.writelines(f"{line}\n" for line in report(parser.parse_args().folder))
