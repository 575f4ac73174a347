"""Nothing outside the content, and nothing hidden in it, is ever published."""

import os
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import read_tree, write_tree
from tests.support.pages import parsed

SECRET = "CHUYEN-KHONG-DANG"
WAYS_OUT = [
    "{attach}../../../../secret.txt", "{static}/../secret.txt", "{filename}/../secret.txt",
    "|static|/../secret.txt", "../../../../secret.txt", "..\\..\\..\\..\\secret.txt",
    "/../secret.txt", "..%2f..%2f..%2f..%2fsecret.txt", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.txt",
    "{attach}/etc/hostname", "file:///etc/hostname", "link.png", "linked/secret.png", "../../../.env",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disclosure")
    outside = {"secret.txt": SECRET, "outside/secret.png": SECRET, "outside/secret.md": SECRET}
    hidden = {
        ".env": SECRET, ".hidden.md": bulletin("2020-01-01", title=SECRET),
        "bulletins/2020/01/.02-hidden.md": bulletin("2020-01-02", title=SECRET),
        "bulletins/2020/.private/02-x.md": bulletin("2020-01-02", title=SECRET),
        "bulletins/2020/01/.env": SECRET, "bulletins/2020/01/.x.png": SECRET,
        "extra/.htpasswd": SECRET, "extra/.git/config": SECRET, "pages/.x.md": SECRET,
        "README.md": SECRET, "notes.txt": SECRET, "leaders/notes.txt": SECRET,
        "bulletins/2020/01/notes.txt": SECRET, "bulletins/2020/01/draft.docx": SECRET,
        "extra/script.js": SECRET, "extra/page.html": SECRET, "extra/index.php": SECRET,
        "theme/templates/base.html": SECRET,
    }  # fmt: skip
    attacks = {
        f"bulletins/2020/01/03-so-{number}.md": bulletin(
            "2020-01-03", f'image: "{way}"'.replace("\\", "\\\\"),
            body=f"[x]({way}) ![x]({way}) [y]\n\n[y]: {way}\n\n.. include:: {way}\n\n--8<-- \"{way}\"",
        )
        for number, way in enumerate(WAYS_OUT)
    }  # fmt: skip
    write_tree(folder, outside)
    content = write_tree(folder / "content", {**hidden, **attacks, "extra/CNAME": "x.example"})
    (content / "bulletins/2020/01/link.png").symlink_to(folder / "secret.txt")
    (content / "bulletins/2020/01/04-link.md").symlink_to(folder / "outside/secret.md")
    (content / "bulletins/2020/01/linked").symlink_to(folder / "outside")
    (content / "extra/passwd.txt").symlink_to("/etc/passwd")
    report = build_site(content, folder / "out")
    assert report.counts.published == len(WAYS_OUT)
    assert {f.path for f in report.findings if f.code == "F04"} == {
        "bulletins/2020/01/link.png", "bulletins/2020/01/04-link.md", "bulletins/2020/01/linked",
        "extra/passwd.txt",
    }  # fmt: skip
    return folder / "out"


def test_secret_outside_the_content_is_nowhere_in_the_site(site: Path) -> None:
    assert [path for path, data in read_tree(site).items() if SECRET.encode() in data] == []


def test_nothing_hidden_or_linked_is_published(site: Path) -> None:
    hidden = [p for p in read_tree(site) if p.startswith(".") or "/." in p]
    assert hidden == [".bantin-files", ".bantin-lock"]
    assert not [p for p in read_tree(site) if "link" in p or "passwd" in p or "private" in p]
    assert (site / "CNAME").read_text() == "x.example"


@pytest.mark.parametrize("number", range(len(WAYS_OUT)), ids=WAYS_OUT)
def test_link_out_of_the_content_leads_nowhere(site: Path, number: int) -> None:
    page = parsed(site, f"2020/01/03-so-{number}.html")
    assert not page.css(".prose [href], .prose [src], .bulletin__image")


def test_every_way_out_is_told(site: Path) -> None:
    report = build_site(site.parent / "content", site.parent / "again")
    told = {f.path for f in report.findings if f.code in ("L01", "L02", "L03")}
    assert len(told) == len(WAYS_OUT)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    content = write_tree(
        tmp_path / "content", {"bulletins/2020/01/02-a.md": bulletin("2020-01-02")}
    )
    for name in ("pipe.md", "pipe.png"):
        os.mkfifo(content / "bulletins/2020/01" / name)
    build_site(content, tmp_path / "out")
    assert not [path for path in read_tree(tmp_path / "out") if "pipe" in path]
