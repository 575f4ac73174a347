"""What a result tells of why it is there."""

from typing import Any

import pytest

from .reader import Reader

REASON = "({ matchReason }, answer, place, day) => matchReason(answer, place, day)"
DAY = {"day": "2020-07-16", "from": "2020-07-16", "to": "2020-07-16", "everyYear": "", "typed": "16/7/2020"}  # fmt: skip
MONTH = {**DAY, "day": "", "from": "2020-07-01", "to": "2020-07-31", "typed": "tháng 7/2020"}
EVERY = {**DAY, "day": "", "from": "", "to": "", "everyYear": "07-16", "typed": "ngày 16/7"}
APART, NEAR = "các chữ ở chỗ khác nhau", "gần đúng"


@pytest.mark.parametrize(
    ("total", "date", "result", "reason"),
    [
        (5, None, (0, "2020-07-16"), ""),
        (5, None, (2, "2020-07-16"), APART),
        (5, None, (5, "2020-07-16"), NEAR),
        (None, None, (2, "2020-07-16"), ""),
        (5, DAY, (0, "2020-07-16"), ""),
        (5, DAY, (0, "2020-07-17"), "nhắc đến ngày 16/7/2020"),
        (None, DAY, (0, "2020-07-17"), "nhắc đến ngày 16/7/2020"),
        (5, DAY, (3, "2020-07-17"), f"nhắc đến ngày 16/7/2020 · {APART}"),
        (5, MONTH, (0, "2020-07-31"), ""),
        (5, MONTH, (0, "2020-08-01"), "có chữ “tháng 7/2020”"),
        (5, EVERY, (0, "2019-07-16"), ""),
        (5, EVERY, (0, "2019-07-17"), "có chữ “ngày 16/7”"),
    ],
)
def test_the_reason_of_a_result(
    reader: Reader, total: int | None, date: Any, result: tuple[int, str], reason: str
) -> None:
    answer = {"close": 2, "total": total, "date": date}
    assert reader.run("page/match-reason", REASON, answer, *result) == reason
