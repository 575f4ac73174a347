"""A release that is not whole, or in which a link leads nowhere, is not shown to readers."""

import re
import time
from pathlib import Path

import pytest

from bantin.errors import ReleaseError
from bantin.publishing.file_states import FileState, states_of
from bantin.publishing.page_links import PageLinks, dangling
from bantin.publishing.publication import publish
from bantin.publishing.release_checks import check_files, check_links
from tests.building.archive_tree import small
from tests.building.inputs import Inputs
from tests.support.file_trees import write_tree

from .press import Press, whole

pytestmark = pytest.mark.slow

FOOTER = "theme/templates/partials/footer.html"


def linking(link: str, inputs: Inputs | None = None) -> Inputs:
    """With a link at the foot of all pages, as a template of the archive's own may have one."""
    inputs = inputs or small()
    return inputs.writing(FOOTER, f'{inputs.text(FOOTER)}<p><a href="{link}">Liên hệ</a></p>\n')


def test_link_that_leads_nowhere_stops_the_publication(press: Press) -> None:
    press.publish(small())
    before = whole(press.current)
    with pytest.raises(ReleaseError, match=r"có \d+ liên kết tới trang không có") as error:
        press.publish(linking("lien-he.html"))
    lines = str(error.value).splitlines()
    assert len(lines) == 7
    assert all(re.fullmatch(r"  \S+\.html → (\S+/)?lien-he\.html", line) for line in lines[1:6])
    assert (press.number, press.stored, whole(press.current)) == (1, [1], before)
    assert not (press.root / ".bantin-next").exists()

    assert press.publish(linking("https://x.example/lien-he.html")).number == 2


def test_page_that_is_removed_may_not_be_linked_by_one_that_stays(tmp_path: Path) -> None:
    """Pages that have not changed are read only if a file was removed."""
    tree = {"a.html": '<a href="b.html">', "b.html": '<a href="c.html">', "d.txt": '<a href="e">'}
    old = states_of(write_tree(tmp_path / "old", {**tree, "c.html": "Một"}), ".bantin-")
    new = write_tree(tmp_path / "new", tree)
    now = {address: old[address] for address in tree}
    with pytest.raises(ReleaseError, match=r"có 1 liên kết .*\n  b\.html → c\.html\n"):
        check_links(new, now, old, now, "")
    check_links(new, now, now, now, "")


def test_links_in_pages_of_others_are_not_ours_to_judge(press: Press) -> None:
    press.publish(small())
    page = '<!doctype html><a href="khong-co.html">'
    (press.root / ".bantin-build/khac.html").write_text(page)
    assert press.publish(small()).number == 2
    assert (press.current / "khac.html").read_text() == page


@pytest.mark.parametrize("damage", ["missing", "shorter", "later", "not of the list"])
def test_file_that_is_not_as_it_was_written_is_told(damage: str) -> None:
    time = 1_000_000_000
    expected = {"a.html": FileState(10, time), "b.html": FileState(20, time)}
    found = dict(expected)
    check_files(found, expected, {"a.html"})
    match damage:
        case "missing":
            del found["b.html"]
        case "shorter":
            found["b.html"] = FileState(19, time)
        case "later":
            found["b.html"] = FileState(20, time + 1)
        case _:
            del found["b.html"], expected["b.html"]
    with pytest.raises(ReleaseError, match=r"sai 1 tệp, tệp đầu: b\.html, nên chưa đăng"):
        check_files(found, expected, {"a.html", "b.html"})


def test_file_that_vanished_after_the_build_is_told(press: Press) -> None:
    """As a program that looks for viruses may have it."""
    press.publish(small())
    with press.opened() as site:
        (site.output / "index.html").unlink()
        with pytest.raises(ReleaseError, match=r"tệp đầu: index\.html, nên chưa đăng"):
            publish(site, "", 3)
    assert (press.number, press.stored) == (1, [1])


def test_links_of_a_page_cost_less_than_a_millisecond(tmp_path: Path) -> None:
    tags = "".join(f'<a class="card" href="2020/07/{n}.html">Tin {n}</a>' for n in range(300))
    files = {f"2020/07/{n}.html" for n in range(300)}
    pages = [f"{n}.html" for n in range(100)]
    for page in pages:
        (tmp_path / page).write_text(f"<p>{'chữ ' * 3000}</p>{tags}", encoding="utf-8")
    begun = time.process_time()
    assert list(dangling(tmp_path, pages, files, PageLinks(""))) == []
    assert time.process_time() - begun < len(pages) * 0.003
