"""A record that two ids meant is named once in each list."""

import pytest

from bantin.editing.repeated_items import with_id_once


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("leaders: [a, b, a]", "leaders:\n  - a\n  - b"),
        ("leaders:\n  - b\n  - a\n  - a", "leaders:\n  - b\n  - a"),
        (
            "leaders:\n  - a\n  - name: a\n    posts: [X, Y]",
            "leaders:\n  - name: a\n    posts: [X, Y]",
        ),
        ("leaders: [a, b]", "leaders: [a, b]"),
        ("leaders: a", "leaders: a"),
        ("committees: [a, a]", "committees: [a, a]"),  # an organ of the same id
        ("leaders:\n  - a\n  - a # sau", "leaders:\n  - a\n  - a # sau"),
        (
            "leaders:\n  - {name: a, posts: [X]}\n  - {name: a, posts: [Y]}",
            "leaders:\n  - {name: a, posts: [X]}\n  - {name: a, posts: [Y]}",
        ),
    ],
)
def test_lists(written: str, left: str) -> None:
    text, expected = (f"---\ntitle: T\n{one}\nauthor: B\n---\n\nN.\n" for one in (written, left))
    assert with_id_once(text, "a.md", ("leaders",), "a") == expected
