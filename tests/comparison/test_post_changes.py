"""How the posts of a leader's record are told to differ."""

import pytest

from bantin.comparison.changes import Difference
from bantin.comparison.post_changes import post_differences
from bantin.content.leader import HeldPost
from tests.support.authority_records import held

CHAIR, DEPUTY, SECRETARY = "Chủ tịch", "Phó Chủ tịch", "Bí thư"
ORGANS = {"ubnd": "Ủy ban nhân dân tỉnh"}


def post(title: str, start: str = "", to: str = "", **known: bool) -> HeldPost:
    return held(title, "ubnd", start, to, **known)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([], [], []),
        ([post(CHAIR)], [post(CHAIR)], []),
        (
            [],
            [post(CHAIR, "2020-07")],
            [("post", "", "Chủ tịch, Ủy ban nhân dân tỉnh (từ 7/2020)")],
        ),
        ([post(CHAIR)], [], [("post", "Chủ tịch, Ủy ban nhân dân tỉnh", "")]),
        (
            [post(CHAIR, "2020")],
            [post(CHAIR, "2020", "2021-07-16")],
            [
                (
                    "post_end",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (2020 – 16/7/2021)",
                )
            ],
        ),
        (
            [post(CHAIR, "2020")],
            [post(CHAIR, "2020", ended=True)],
            [
                (
                    "post_end",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020, đã kết thúc)",
                )
            ],
        ),
        (
            [post(CHAIR, "2020", "2022")],
            [post(CHAIR, "2020", "2021")],
            [
                (
                    "post_period",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (2020 – 2022)",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (2020 – 2021)",
                )
            ],
        ),
        (
            [post(CHAIR, "2020")],
            [post(CHAIR, "2019", "2021")],
            [
                (
                    "post_period",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (2019 – 2021)",
                )
            ],
        ),
        (
            [post(DEPUTY, "2020")],
            [post(CHAIR, "2020")],
            [
                (
                    "post_title",
                    "Phó Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
                    "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
                )
            ],
        ),
        (
            [held(SECRETARY, "đảng ủy cũ", "2020")],
            [held(SECRETARY, "đảng ủy mới", "2020")],
            [
                (
                    "post_title",
                    "Bí thư, đảng ủy cũ (từ 2020)",
                    "Bí thư, đảng ủy mới (từ 2020)",
                )
            ],
        ),
    ],
)
def test_one_post(
    before: list[HeldPost], now: list[HeldPost], expected: list[tuple[str, str, str]]
) -> None:
    assert list(post_differences(before, now, ORGANS)) == [Difference(*one) for one in expected]


def test_promotion_is_an_end_and_a_new_post() -> None:
    before = [post(DEPUTY, "2018")]
    now = [post(CHAIR, "2020-07"), post(DEPUTY, "2018", "2020-07")]
    assert [one.field for one in post_differences(before, now, ORGANS)] == ["post_end", "post"]


def test_post_held_twice_is_two_posts() -> None:
    first, second = post(CHAIR, "2010", "2015"), post(CHAIR, "2020")
    ended = post(CHAIR, "2020", "2021")
    found = list(post_differences([first, second], [ended, first], ORGANS))
    assert found == [
        Difference(
            "post_end",
            "Chủ tịch, Ủy ban nhân dân tỉnh (từ 2020)",
            "Chủ tịch, Ủy ban nhân dân tỉnh (2020 – 2021)",
        )
    ]


def test_source_of_a_post_is_told_apart_from_its_dates() -> None:
    before = HeldPost(CHAIR, "ubnd", source="https://a.example")
    now = HeldPost(CHAIR, "ubnd", source="https://b.example", line=9)
    assert [one.field for one in post_differences([before], [now], ORGANS)] == ["post_note"]
