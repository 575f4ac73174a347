"""A broken link is answered with the file it was meant for, however many files there are."""

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.markup.links import Links
from bantin.markup.nearest_files import NearestFiles

FILES = [
    "bulletins/2020/07/16-tin.md",
    "bulletins/2020/07/A.JPG",
    "bulletins/2020/07/16-hoi-nghi.png",
    "bulletins/2020/07/Ảnh họp.png",
    "bulletins/2020/08/01-be-mac.md",
    "bulletins/2020/08/16-tin.md",
    "leaders/an.md",
]
SOURCE = "bulletins/2020/07/17-sau.md"


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("a.jpg", "A.JPG"),
        ("a.jpeg", "A.JPG"),
        ("a.png", "A.JPG"),
        ("16-tin.html", "16-tin.md"),
        ("16-tin", "16-tin.md"),
        ("../../2020/07/16-tin.html", "16-tin.md"),
        ("16-TIN.MD", "16-tin.md"),
        ("16-tn.md", "16-tin.md"),
        ("16-tinn.md", "16-tin.md"),
        ("16-ton.md", "16-tin.md"),
        ("16-itn.md", "16-tin.md"),
        ("16-hoi-ngi.png", "16-hoi-nghi.png"),
        ("anh-hop.png", "Ảnh%20họp.png"),
        ("anh họp.png", "Ảnh%20họp.png"),
        ("01-be-mac.md", "../08/01-be-mac.md"),
        ("01-BE-MAC.md", "../08/01-be-mac.md"),
        ("../08/01-be-mac.html", "../08/01-be-mac.md"),
        ("AN.md", "../../../leaders/an.md"),
        ("/leaders/ann.md", "../../../leaders/an.md"),
        ("18-tin-khac-han.md", ""),
        ("", ""),
        ("%00", ""),
    ],
)
def test_the_nearest_file_is_named_as_it_would_be_written(target: str, meant: str) -> None:
    links = Links({path: path.replace(".md", ".html") for path in FILES})
    found = links.resolve(target, SOURCE, "2020/07/17-sau.html")
    assert (found.href, found.problem, found.nearest) == ("", "L01", meant)
    if meant:
        assert links.resolve(meant, SOURCE, "2020/07/17-sau.html").href


def test_a_name_in_two_other_folders_is_no_answer() -> None:
    assert NearestFiles(FILES).nearest("pages/16-tin.md") == ""


_NAMES = st.text(st.sampled_from("abc-1"), min_size=4, max_size=8)


@given(st.sets(_NAMES, min_size=1, max_size=6), st.data())
def test_one_letter_too_many_or_too_few_is_seen(names: set[str], data: st.DataObject) -> None:
    files = NearestFiles(f"a/{name}.md" for name in sorted(names))
    name = data.draw(st.sampled_from(sorted(names)))
    place = data.draw(st.integers(0, len(name) - 1))
    for wrong in (name[:place] + name[place + 1 :], f"{name[:place]}x{name[place:]}"):
        assert files.nearest(f"a/{wrong}.md").startswith("a/")


def test_many_broken_links_among_many_files_cost_little() -> None:
    """As many as a text of the largest size can have, in a folder of any size."""
    for size in (1000, 50_000):
        files = NearestFiles([f"bulletins/2020/07/16-ban-tin-so-{n}.md" for n in range(size)])
        tracemalloc.start()
        files.nearest("bulletins/2020/07/x.md")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 50_000_000
        began = time.process_time()
        for number in range(5000):
            files.nearest(f"bulletins/2020/07/khong-co-{number}.md")
        assert time.process_time() - began < 2
