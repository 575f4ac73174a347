import os
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.content_paths import bulletin_address, has_usual_name
from bantin.content.intended_paths import (
    intended_bulletin_path,
    intention,
    is_among_bulletins,
    portable_path,
)
from bantin.content.portable_names import problem_of, twin_key, twins

# Every code point that a file name of Linux can have, lone surrogates (which stand for bytes) included.
NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=[]), min_size=1, max_size=40
)
FOLDERS = st.sampled_from(["bulletins", "Bulletins", "leaders", "pages", "extra", "nhap", "2020", "07", "aux", "."])  # fmt: skip
PATHS = st.lists(FOLDERS | NAMES, min_size=1, max_size=5).map("/".join)
ENDED = st.builds(
    "{}{}".format, PATHS, st.sampled_from([".md", ".MD", ".txt", ".docx", ".png", "", "~"])
)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        *((f"a/{name}", "F16") for name in (
            "con", "CON", "Con.png", "con.tar.gz", "prn.md", "aux", "NUL.txt", "com1", "COM9.md", "lpt1.md",
            "com0", "com¹.md", "LPT³", "conin$", "CONOUT$.md", "con .md",
        )),
        *((f"bulletins/2020/07/16-a{sign}b.md", "F14") for sign in '<>:"|?*\\'),
        ("a./b.md", "F15"), ("a /b.md", "F15"), ("a.md.", "F15"), ("a.md ", "F15"), ("...", "F15"),
        ("a" * 241, "F18"), ("ả" * 81, "F18"), ("b" * 161, "F19"), ("a/" * 80 + "b", "F19"), ("𠀀" * 60 + "a" * 41, "F18"), ("/".join(["𠀀" * 50] * 2), "F19"),
        ("a\tb", "F20"), ("a\x7fb", "F20"), ("a\u202eb", "F20"), ("a\u00a0b", "F20"), ("a\ufeffb", "F20"),
        ("a\udcffb", "F20"), ("a\ue000b", "F20"),
    ],
)  # fmt: skip
def test_a_name_that_some_system_cannot_have_is_found(path: str, code: str) -> None:
    problem = problem_of(path)
    assert problem is not None
    assert problem.code == code


@pytest.mark.parametrize(
    "path",
    [
        "bulletins/2020/07/16-con.md", "leaders/cong.md", "a/com10.md", "a/com.md", "a/lpt.png", "a/console.md",
        "a/-con", "a/.con", " a/b", "ảnh hội nghị (1).jpg", "a" * 160, "ả" * 80, "Đại hội_XX, 2020 & sau.png", "a+b=c.md",
        "😀.png", "a/bulletins/nulla.md", "a..b/c",
    ],
)  # fmt: skip
def test_a_name_that_every_system_can_have_is_left_alone(path: str) -> None:
    assert problem_of(path) is None


@given(st.from_regex(r"bulletins/[0-9]{4}/[0-9]{2}/[0-9]{2}-[a-z0-9-]{1,100}\.md", fullmatch=True))
def test_a_usual_name_has_no_problem(path: str) -> None:
    assert has_usual_name(path)
    assert problem_of(path) is None
    assert twin_key(path) == path


@given(ENDED)
def test_a_path_that_is_told_instead_has_no_problem(path: str) -> None:
    right = portable_path(path)
    assert problem_of(right) is None
    assert portable_path(right) == right or intention(right) is not None


@given(ENDED, st.dates())
def test_a_place_that_is_told_for_a_bulletin_can_be_published(path: str, day: object) -> None:
    right = intended_bulletin_path(path, day)  # type: ignore[arg-type]
    assert problem_of(right) is None
    assert bulletin_address(right)
    assert f"bulletins/{day}".replace("-", "/") in right.replace("-", "/")


@given(ENDED)
def test_what_a_path_means_is_the_same_whenever_it_is_asked(path: str) -> None:
    meant = intention(path)
    assert meant == intention(path)
    assert is_among_bulletins(path) or not (meant and meant.is_bulletin)


@given(st.sets(NAMES, max_size=8))
def test_of_twins_at_most_one_stays(names: set[str]) -> None:
    others = twins(sorted(names))
    stay = names - others.keys()
    assert len({twin_key(name) for name in stay}) == len(stay)
    for name, other in others.items():
        assert name != other
        assert twin_key(name) == twin_key(other)


@given(NAMES.filter(str.isprintable))
def test_case_and_normal_form_make_twins(name: str) -> None:
    for other in (
        name.upper(),
        unicodedata.normalize("NFD", name),
        unicodedata.normalize("NFC", name),
    ):
        assert twin_key(other.casefold()) == twin_key(name.casefold())


def test_bytes_that_are_no_text_have_a_proposal() -> None:
    name = os.fsdecode(b"bulletins/2020/07/16-\xff\xfe.md")
    assert portable_path(name) == "bulletins/2020/07/16-ten-ban-tin.md"
