"""What is said of a part of an archive agrees with what is said of the whole."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bantin.archive.bulletin_counts import count_bulletins
from bantin.archive.checking import stands_in
from bantin.archive.facts import Counts
from bantin.archive.reading import ReadArchive, read_archive
from tests.support.file_trees import Tree
from tests.support.hostile_archive import write_hostile_archive
from tests.support.project import BROKEN, SAMPLE


def everything(_path: str) -> bool:
    return True


def counts_of(archive: ReadArchive, is_chosen: Callable[[str], bool]) -> Counts:
    return count_bulletins(
        archive.tree, archive.facts.entries, archive.facts.past, archive.drafts, is_chosen
    )


def total(counts: list[Counts]) -> Counts:
    return Counts(
        *(
            sum(getattr(one, field) for one in counts)
            for field in ("found", "published", "withheld", "ignored", "withdrawn")
        )
    )


@pytest.mark.parametrize(
    "content",
    [SAMPLE, *(case / "content" for case in sorted(BROKEN.iterdir()))],
    ids=lambda path: path.parent.name,
)
def test_counts_of_all_paths_are_those_of_the_facts(content: Path) -> None:
    archive = read_archive(content)
    assert counts_of(archive, everything) == archive.facts.counts


def test_counts_of_parts_add_up_to_those_of_the_whole(tmp_path: Path) -> None:
    content = write_hostile_archive(tmp_path)
    (content / "bulletins" / "2020-link").symlink_to(content / "leaders")
    archive = read_archive(content)
    parts = [f"bulletins/{entry.name}" for entry in sorted((content / "bulletins").iterdir())]
    counts = [counts_of(archive, partial(stands_in, part)) for part in parts]
    assert len(parts) > 1
    assert total(counts) == archive.facts.counts == counts_of(archive, everything)


def test_part_counts_what_stands_in_it(load: Callable[[Tree], ReadArchive]) -> None:
    archive = load(
        {
            "bulletins/2020/01/02-a.md": "không có phần đầu",
            "bulletins/2020/01/02-a.zip": "",
            "bulletins/2020/01/README.md": "",
            "bulletins/2021/01/02-a.md": "không có phần đầu",
        }
    )
    assert counts_of(archive, partial(stands_in, "bulletins/2020")) == Counts(2, 0, 1, 1)


@pytest.mark.parametrize(
    ("part", "path", "stands"),
    [
        ("", "leaders/an.md", True),
        ("bulletins/2020", "bulletins/2020/01/02-a.md", True),
        ("bulletins/2020", "bulletins/2020/", True),  # a folder that can't be read
        ("bulletins/2020/a.md", "bulletins/2020/a.md", True),
        ("bulletins/2020", "bulletins/20201/a.md", False),
        ("bulletins/2020/a", "bulletins/2020/a.md", False),
    ],
)
def test_path_stands_in_a_part(part: str, path: str, stands: bool) -> None:
    assert stands_in(part, path) is stands
