"""Reads the day of a document where a text prints it after the symbol: "ngày 16/7/2020", "(ký ngày 16 tháng 7 năm 2020)"."""

import datetime
import re

_ISSUED = "(?:ký[ ]ban[ ]hành|ban[ ]hành|ký|ra|đề|thông[ ]qua)[ ]"
# Words that do not belong to the name of an organ: "… của Chính phủ có hiệu lực từ ngày …" names another day.
_NO_ORGAN = (
    "từ|đến|tới|trước|sau|vào|hết|và|có|kể|để|tại|trong|về|đã|sẽ|phải|cho|nêu|họp|khi|lúc|thì|nên"
)
_ORGAN = rf"(?:(?!(?:{_NO_ORGAN})[ ])[\w&-]{{1,20}}[ ]){{1,9}}"
_DAY_AFTER = re.compile(
    rf"""
    (?: [ ]?(?P<bracket>\() | (?P<comma>,)[ ] | [ ] )
    (?: (?:được[ ])? {_ISSUED} | của[ ]{_ORGAN} (?: {_ISSUED} | \( )? | (?:do|được)[ ]{_ORGAN}{_ISSUED} )?
    ngày[ ]
    (?: (?P<day>[0-9]{{1,2}}) (?P<sign>[/.-]) (?P<month>[0-9]{{1,2}}) (?P=sign) (?P<year>[0-9]{{4}})
      | (?P<day_in_words>[0-9]{{1,2}})[ ]tháng[ ](?P<month_in_words>[0-9]{{1,2}}),?[ ]năm[ ](?P<year_in_words>[0-9]{{4}})
    )
    (?! [0-9] ) (?(bracket)\)?)
    """,
    re.VERBOSE,
)
# After ", ngày 16/7/2020" the sentence goes on about the document; else the day may be that of what is told next.
_ABOUT_DOCUMENT = re.compile(
    r"\Z|[;.)]| \(|,? (?:của|do|về|và|mà|ban hành|phê duyệt|quy định|hướng dẫn|có nội dung)\b"
)


def day_after(text: str, start: int) -> tuple[datetime.date | None, int]:
    """Return the day that is printed for the document whose symbol ends at `start`, or None, and the index after that day."""
    match = _DAY_AFTER.match(text, start)
    if not match or (match["comma"] and not _ABOUT_DOCUMENT.match(text, match.end())):
        return None, start
    numbers = (match["year"], match["month"], match["day"])
    if not match["day"]:
        numbers = (match["year_in_words"], match["month_in_words"], match["day_in_words"])
    try:
        return datetime.date(*map(int, numbers)), match.end()
    except ValueError:  # no calendar has it
        return None, match.end()
