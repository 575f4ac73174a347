"""Which records a typed name can mean, and what Tab makes of it."""

import pytest

from bantin.command.record_choice import Choice, completions, meant

CHOICES = [
    Choice("tran-van-thu", "Trần Văn Thử", ("Trần Văn Thử",)),
    Choice("tran-van-thu-em", "Trần Văn Thử Em", ("Trần Văn Thử Em", "Tư Thử")),
    Choice("le-an", "Lê An", ("Lê An",), is_clear=False),
    Choice("le-an-2", "Lê An", ("Lê An",), is_clear=False),
]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("tran-van-thu", ["tran-van-thu"]),
        ("trần văn thử", ["tran-van-thu"]),
        ("tran van thu", ["tran-van-thu"]),
        ("tran van", ["tran-van-thu", "tran-van-thu-em"]),
        ("tu thu", ["tran-van-thu-em"]),
        ("le an", ["le-an", "le-an-2"]),
        ("an le", []),
    ],
)
def test_meant(typed: str, ids: list[str]) -> None:
    assert [one.id for one in meant(typed, CHOICES)] == ids


def test_completions_are_what_a_header_says() -> None:
    assert completions("tran", CHOICES) == ["Trần Văn Thử", "Trần Văn Thử Em"]
    assert completions("le", CHOICES) == ["le-an", "le-an-2"]
