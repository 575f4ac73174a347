import pytest

from bantin.content.content_tree import sort_files


def told(*paths: str) -> list[str]:
    return [f"{f.path} {f.code}" for f in sort_files(paths)[1]]


def test_texts_are_sorted_by_their_folders() -> None:
    files = [
        "abbreviations.yml",
        "bulletins/2020/07/16-hop.md",
        "committees/tinh-uy.md",
        "leaders/an.md",
        "pages/gioi-thieu.md",
    ]
    tree, findings = sort_files(files)

    assert findings == []
    assert tree.bulletins == ["bulletins/2020/07/16-hop.md"]
    assert tree.committees == ["committees/tinh-uy.md"]
    assert tree.leaders == ["leaders/an.md"]
    assert tree.pages == ["pages/gioi-thieu.md"]
    assert tree.glossary == ["abbreviations.yml"]
    assert tree.used == files


def test_files_beside_bulletins_and_in_extra_keep_their_place() -> None:
    tree, _ = sort_files(["bulletins/2020/07/anh.jpg", "extra/CNAME", "extra/a/b.txt"])

    assert tree.attachments == {
        "bulletins/2020/07/anh.jpg": "2020/07/anh.jpg",
        "extra/CNAME": "CNAME",
        "extra/a/b.txt": "a/b.txt",
    }


@pytest.mark.parametrize(
    "path",
    [
        "16-hop.md", "nhap/16-hop.md", "nhap/y-tuong.md", "Bulletins/2020/07/16-hop.md", "bulletin/2020/07/16-hop.md",
        "ban tin/16.txt", "bulletins/2020/07/16-hop.MD", "bulletins/2020/07/16-hop.md.txt", "bulletins/2020/07/16-hop",
        "bulletins/2020/07/16-hop.markdown", "bulletins/2020/07/16-hop.mdd", "bulletins/2020/07/16-hop.md.bak",
        "bulletins/2020/07/16-hop.md~", "bulletins/2020/07/.16-hop.md", "bulletins/16-hop.md", ".16-hop",
        "bulletins/2020/07/16.7 họp", "16-hop.txt", "extra/16-hop.md",
    ],
)  # fmt: skip
def test_a_text_that_seems_to_be_meant_as_a_bulletin_is_read(path: str) -> None:
    tree, findings = sort_files([path])

    assert (tree.bulletins, tree.used, findings) == ([path], [path], [])


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("bulletins/2020/07/16-hop.docx", "bulletins/2020/07/16-hop.md"),
        ("bulletins/2020/07/trang.html", "bulletins/2020/07/ngày-trang.md"),
        ("bulletins/2020/7/16-Hội nghị.doc", "bulletins/2020/07/16-hoi-nghi.md"),
        ("2020-07-16 Hội nghị.docx", "bulletins/2020/07/16-hoi-nghi.md"),
        ("leaders/An.docx", "leaders/an.md"),
    ],
)
def test_the_words_of_an_office_file_are_to_be_copied(path: str, right: str) -> None:
    tree, (found,) = sort_files([path])

    assert (found.code, tree.withheld, tree.used) == ("F09", [path], [])
    assert found.remedy == f"Mở tệp, chép chữ vào tệp mới {right}, rồi xóa tệp này."


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("Leaders/An.md", "leaders/an.md"),
        ("leader/an.md", "leaders/an.md"),
        ("leaders/an.MD", "leaders/an.md"),
        ("leaders/an.txt", "leaders/an.md"),
        ("leaders/.an.md", "leaders/an.md"),
        ("lanh-dao/an.md", "leaders/an.md"),
        ("Committees/tinh-uy.md.txt", "committees/tinh-uy.md"),
        ("page/gioi-thieu.md", "pages/gioi-thieu.md"),
        ("bulletin/a.jpg", "bulletins/a.jpg"),
        ("Bulletins/2020/07/a.pdf", "bulletins/2020/07/a.pdf"),
        ("Extra/CNAME", "extra/CNAME"),
        ("Abbreviations.yml", "abbreviations.yml"),
        ("abbreviations.yaml", "abbreviations.yml"),
        ("abbreviations.yml.txt", "abbreviations.yml"),
    ],
)
def test_another_file_with_a_wrong_name_or_place_is_told_the_right_one(
    path: str, right: str
) -> None:
    tree, (found,) = sort_files([path])

    assert (found.code, tree.withheld, tree.used) == ("F10", [path], [])
    assert found.remedy.startswith(f"Đổi thành {right}; nếu đã có tệp ấy thì xóa tệp này. ")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("bulletins/2020/07/hinh.svg", "F05"),
        ("bulletins/2020/07/16-so-lieu.xlsx", "F05"),
        ("bulletins/2020/07/16-phim.mp4", "F05"),
        ("extra/2020", "F05"),
        ("extra/trang.html", "F05"),
        ("extra/ghi-chu.md", "F05"),
        ("leaders/an.png", "F05"),
        ("ghi-chu.txt", "F07"),
        ("anh.jpg", "F07"),
        ("Bulletins/2020/07/a.zip", "F07"),
        ("nhap/trang.html", "F07"),
        (".env", "F13"),
        ("extra/.htpasswd", "F13"),
        ("bulletins/2020/07/.anh.png", "F13"),
        ("bulletins/2020/07/.env", "F13"),
        ("extra/index.html/anh.jpg", "F25"),
        ("bulletins/2020/16-hop.html/anh.jpg", "F25"),
    ],
)
def test_any_other_file_that_is_not_used_is_told_of(path: str, code: str) -> None:
    tree, (found,) = sort_files([path])

    assert (found.path, found.code, found.severity) == (path, code, "warning")
    assert (tree.unused, tree.used) == ([path], [])


@pytest.mark.parametrize(
    "path", ["README.md", "bulletins/README.md", "leaders/readme.md", "bulletins/2020/README.txt"]
)
def test_a_readme_is_for_editors_and_no_finding(path: str) -> None:
    tree, findings = sort_files([path])

    assert findings == []
    assert tree.unused == tree.bulletins == tree.used == []


def test_two_files_for_one_address_are_told_of() -> None:
    assert told("bulletins/a.png", "extra/a.png") == ["extra/a.png B06"]
    assert told("bulletins/a.png", "extra/A.png") == ["extra/A.png B06"]
    assert told("extra/robots.txt") == ["extra/robots.txt B06"]
    assert told("extra/Robots.txt") == ["extra/Robots.txt B06"]
