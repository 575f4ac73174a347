"""Score the importer: python -m tests.bench.import_score FOLDER.

FOLDER holds pairs NAME.txt (raw) and NAME.json (expected fields). Prints field by field how many
are right, then every miss. Doubts about people and organs are left out: those are not read yet.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bantin.importer import Draft, Refusal, read_draft

FIELDS = ("title", "date", "source", "source_url", "author", "paragraphs", "doubts")
NOT_READ_YET = {"unknown-organ"}
WIDTH = 110


def fields(result: Draft | Refusal) -> dict[str, object]:
    """What was read, in the form of the expected files; a refusal gives nothing but its reason."""
    if isinstance(result, Refusal):
        return {**dict.fromkeys(FIELDS), "doubts": [f"refused: {result.reason}"]}
    return {
        "title": result.title,
        "date": result.day.isoformat() if result.day else None,
        "source": result.source,
        "source_url": result.source_url,
        "author": result.author,
        "paragraphs": list(result.paragraphs),
        "doubts": sorted({doubt.code for doubt in result.doubts}),
    }


def expected_fields(path: Path) -> dict[str, object]:
    expected = json.loads(path.read_text(encoding="utf-8"))
    return {**expected, "doubts": sorted({*expected["doubts"]} - NOT_READ_YET)}


def short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def misses(expected: object, got: object) -> Iterator[tuple[str, str]]:
    """For lists only what differs; for all else the two values."""
    if not (isinstance(expected, list) and isinstance(got, list)):
        yield short(expected), short(got)
        return
    yield from ((short(item), "nothing") for item in expected if item not in got)
    yield from (("nothing", short(item)) for item in got if item not in expected)
    if sorted(expected) == sorted(got):
        yield "this order", "another"


def report(folder: Path) -> Iterator[str]:
    right: Counter[str] = Counter()
    found: list[str] = []
    expected_files = sorted(folder.glob("*.json"))
    for path in expected_files:
        expected = expected_fields(path)
        got = fields(read_draft(path.with_suffix(".txt").read_bytes()))
        for field in FIELDS:
            right[field] += expected[field] == got[field]
            if expected[field] != got[field]:
                pairs = misses(expected[field], got[field])
                found += [
                    f"{path.stem}  {field}\n    expected {a}\n    got      {b}" for a, b in pairs
                ]
    total = len(expected_files)
    yield from (f"{field:<12}{right[field]:>4}/{total}" for field in FIELDS)
    yield f"{'all':<12}{right.total():>4}/{total * len(FIELDS)}"
    yield from found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.import_score")
    parser.add_argument("folder", type=Path)
    sys.stdout.writelines(f"{line}\n" for line in report(parser.parse_args().folder))
