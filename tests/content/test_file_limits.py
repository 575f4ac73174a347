import pytest

from bantin.content.file_limits import (
    MOST_DOCUMENT,
    MOST_ID,
    MOST_NAME,
    MOST_PATH,
    MOST_PICTURE,
    MOST_TEXT,
    in_words,
    most_bytes,
)
from bantin.content.kinds import KINDS
from bantin.content.portable_names import problem_of


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("bulletins/2020/07/16-a.md", MOST_TEXT),
        ("bulletins/2020/07/16-a", MOST_TEXT),
        ("abbreviations.yml", MOST_TEXT),
        ("extra/CNAME", MOST_TEXT),
        ("extra/favicon.ico", MOST_TEXT),
        ("bulletins/a.JPG", MOST_PICTURE),
        ("bulletins/a.webp", MOST_PICTURE),
        ("bulletins/a.Pdf", MOST_DOCUMENT),
    ],
)
def test_each_type_has_its_limit(path: str, most: int) -> None:
    assert most_bytes(path) == most


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 KB"), (1, "1 KB"), (1024, "1 KB"), (1025, "2 KB"), (MOST_TEXT, "512 KB"), (MOST_TEXT + 1, "513 KB"),
     (1024**2, "1 MB"), (MOST_PICTURE, "20 MB"), (MOST_PICTURE + 1, "21 MB"), (6 * 1024**3, "6144 MB")],
)  # fmt: skip
def test_a_size_over_a_limit_never_reads_like_the_limit(size: int, words: str) -> None:
    assert in_words(size) == words


def test_names_and_paths_at_the_limit_are_fine_and_one_more_is_not() -> None:
    assert problem_of("a" * MOST_PATH) is None
    assert problem_of("a" * (MOST_PATH + 1)) is not None
    assert problem_of("ả" * (MOST_NAME // 3)) is None
    assert problem_of("ả" * (MOST_NAME // 3) + "a") is not None


def test_the_longest_address_of_an_id_is_within_the_limit() -> None:
    for kind in KINDS:
        page = kind.page("a" * MOST_ID).removesuffix(".html")
        assert problem_of(f"{page}/2020-07.html") is None
