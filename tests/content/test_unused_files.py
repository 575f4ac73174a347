"""What Pelican copies is not told to be useless; whatever else is wrong with it is."""

from bantin.content.unused_files import without_static
from bantin.findings.findings import finding

UNUSED = {path: finding("F07", path) for path in ("tai-lieu/a.txt", "tai-lieu-khac/a.txt", "a.txt")}


def test_files_below_a_static_folder_and_static_files_are_used() -> None:
    def left(*static: str) -> list[str]:
        return [found.path for found in without_static(UNUSED.values(), static)]

    assert left() == list(UNUSED)
    assert left("tai-lieu") == left("tai-lieu/") == ["tai-lieu-khac/a.txt", "a.txt"]
    assert left("a.txt", "tai-lieu-khac") == ["tai-lieu/a.txt"]


def test_other_findings_of_a_static_file_stay() -> None:
    unreadable = finding("F06", "tai-lieu/a.pdf", reason="no")
    assert without_static([unreadable], ["tai-lieu"]) == [unreadable]


def test_nothing_is_told_of_a_text_that_only_seems_to_be_a_bulletin() -> None:
    place = finding("B05", "tai-lieu/16-a.md", right="bulletins/2020/07/16-a.md")
    header = finding("H01", "tai-lieu/16-a.md")
    other = finding("H01", "tai-lieu/b.md")
    assert without_static([header, place, other], ["tai-lieu"]) == [other]
    assert without_static([header, place], []) == [header, place]
