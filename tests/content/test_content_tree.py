import pytest

from bantin.content.content_tree import sort_files


def told(*paths: str) -> list[str]:
    return [f"{f.path} {f.code}" for f in sort_files(paths)[1]]


def test_texts_are_sorted_by_their_folders() -> None:
    layout, findings = sort_files(
        [
            "abbreviations.yml",
            "bulletins/2020/07/16-hop.md",
            "committees/tinh-uy.md",
            "leaders/an.md",
            "pages/gioi-thieu.md",
        ]
    )

    assert findings == []
    assert layout.bulletins == ["bulletins/2020/07/16-hop.md"]
    assert layout.committees == ["committees/tinh-uy.md"]
    assert layout.leaders == ["leaders/an.md"]
    assert layout.pages == ["pages/gioi-thieu.md"]
    assert layout.glossary == ["abbreviations.yml"]


def test_files_beside_bulletins_and_in_extra_keep_their_place() -> None:
    layout, _ = sort_files(["bulletins/2020/07/anh.jpg", "extra/CNAME", "extra/a/b.txt"])

    assert layout.attachments == {
        "bulletins/2020/07/anh.jpg": "2020/07/anh.jpg",
        "extra/CNAME": "CNAME",
        "extra/a/b.txt": "a/b.txt",
    }


@pytest.mark.parametrize(
    "path",
    [
        "bulletins/2020/07/16-hop.docx",
        "bulletins/2020/07/16-hop.MD",
        "bulletins/2020/07/trang.html",
        "bulletins/2020/07/hinh.svg",
        "extra/2020",
        "extra/trang.html",
        "leaders/an.txt",
        "extra/index.html/anh.jpg",
        "bulletins/2020/16-hop.html/anh.jpg",
    ],
)
def test_a_file_that_is_not_used_is_told_of(path: str) -> None:
    assert told(path) == [f"{path} F05"]


@pytest.mark.parametrize("path", ["ghi-chu.txt", "nhap/16-hop.md", "16-hop.md", "bulletin/a.jpg"])
def test_a_file_outside_the_known_folders_is_told_of(path: str) -> None:
    assert told(path) == [f"{path} F07"]


@pytest.mark.parametrize("path", ["README.md", "bulletins/README.md", "leaders/README.md"])
def test_a_readme_is_for_editors_and_no_finding(path: str) -> None:
    layout, findings = sort_files([path])

    assert findings == []
    assert layout.unused == layout.bulletins == layout.leaders == []


def test_two_files_for_one_address_are_told_of() -> None:
    assert told("bulletins/a.png", "extra/a.png") == ["extra/a.png B06"]
    assert told("extra/robots.txt") == ["extra/robots.txt B06"]
