"""The days that a Vietnamese text names, for example as those of meetings that it tells of.

A day with its year counts wherever it stands: "15/7/2020", "15-7-2020", "15.7.2020", "15 tháng 7 năm 2020". News mostly prints
no year: "chiều 15/7", "ngày 15 tháng 7". Such a day counts only after a word that shows that it is one, since 2/3 may be a
fraction and 2-1 a score. Its year is the one that puts it nearest to the day on which the text was published.

"15, 16 và 17/7" names each of its days, "15-17/7" the first and the last. Not named are lunar days, days of every year ("15/7
hằng năm") and days that no calendar has.
"""

import datetime
import re
from collections.abc import Iterable, Iterator

_NUMBER = "[0-9]{1,2}"
_YEAR = "(?:1[89]|20)[0-9]{2}"
_PART_OF_DAY = "(?: (?:rạng|ngày|sáng|chiều|tối|trưa|đêm)[ ] )*"
# One or more days of one month. The pattern begins with a plain set, and looks behind only after it, because `re` can then skip
# quickly what is no digit.
_DATE = re.compile(
    rf"""
    (?P<first> [0-9] (?<! \w[0-9] ) [0-9]? )
    (?:
        (?P<last> (?: [ ]?[-–][ ]? | [ ](?:đến|tới)[ ] ) {_PART_OF_DAY} {_NUMBER} )  # "-17", " đến ngày 17"
      | (?P<others> (?: ,[ ] {_PART_OF_DAY} {_NUMBER} ){{0,9}} (?: [ ](?:và|rạng)[ ] {_PART_OF_DAY} {_NUMBER} )? )
    )
    (?P<sign> [/.-] | [ ]tháng[ ] ) (?P<month> {_NUMBER} )
    (?P<year_part> (?P<year_sign> [/.-] | ,?[ ]năm[ ] ) (?P<year> {_YEAR} ) )?
    # Neither a number nor a code may go on (15/7-QĐ, 15/7/20), but a date may follow (15/7-17/7).
    (?! \w | % | [/-][^\W\d] | [/.][0-9] | [,-][0-9](?! [0-9]?[/.-][0-9] ) )
    (?P<link> (?: ,[ ]? | (?P<until> [ ]?[-–][ ]? | [ ](?:đến|tới)[ ] ) | [ ](?:và|rạng)[ ] ) {_PART_OF_DAY} (?=[0-9]) )?
    """,
    re.VERBOSE,
)
_DAY_NUMBER = re.compile(_NUMBER)
_PART_OF_DAY_WORD = re.compile("ngày|sáng|chiều|tối|trưa|đêm")
_NO_DATE_BEFORE = re.compile(r"(?:[/.:-]|\bsố )\Z", re.IGNORECASE)
_NO_DAY_AFTER = re.compile(
    r" ?\(?(?:âm lịch|ÂL\b)| năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\b| (?:hàng|hằng|mỗi) năm",
    re.IGNORECASE,
)
_THIS_OR_LAST_YEAR = re.compile(r" năm (nay|ngoái)\b")
# After these a day and a month are a date.
_SURE_CUE = re.compile(
    r"(?<!mỗi )\b(?:(?:ngày|sáng|chiều|tối|trưa|đêm|khuya|hôm)(?: nay| qua| mai)?|lễ|dịp|phiên)"
    r"[,:]? ?[(“\"]?\Z",
    re.IGNORECASE,
)
# After these they may also be a fraction; and after the first ones, a range of numbers.
_UNSURE_CUE = re.compile(
    r"(?:\b(?<!có )(?P<time>từ|đến|tới|vào|hết) |\b(?:trước|sau|[0-9]+(?:h[0-9]*| giờ)) |\b(?:thứ \w+|chủ nhật),? \(?|\()\Z",
    re.IGNORECASE,
)
_CUE_LENGTH = 20  # characters before a date in which its cue stands
_DENOMINATORS = (2, 3, 4, 5, 10)
_NO_FRACTION_BEFORE = re.compile(r"\Z|[\n).,;:]| (?:này|năm|vừa)\b")


def named_days(texts: Iterable[str], published: datetime.date) -> list[datetime.date]:
    """Return the days that texts name, in order, each once; `published` is the day on which they were published.

    The texts are normalized plain text, one line each.
    """
    text = "\n".join(texts)
    return sorted({day for row in _rows(text) for day in _days_of_row(text, row, published)})


def _rows(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield what may be dates, those that are linked ("30/6 - 2/7/2020") together."""
    row: list[re.Match[str]] = []
    for match in _DATE.finditer(text):
        if row and not (row[-1]["link"] and row[-1].end() == match.start()):
            yield row
            row = []
        row.append(match)
    if row:
        yield row


def _days_of_row(
    text: str, row: list[re.Match[str]], published: datetime.date
) -> Iterator[datetime.date]:
    start = row[0].start()
    before = text[max(0, start - _CUE_LENGTH) : start]
    if _NO_DAY_AFTER.match(text, _end(row[-1])):
        return
    is_number = bool(_NO_DATE_BEFORE.search(before))
    has_cue = bool(_SURE_CUE.search(before)) or _is_date_after_unsure_cue(text, before, row)
    following: datetime.date | None = None  # the first day of the next date, if its year is known
    for match in reversed(row):
        year = _year(text, match, published)
        is_day = not (is_number and match is row[0])
        if is_day and (has_cue or year or (following and match["until"])):
            numbers = _day_numbers(match, has_cue=has_cue)
        else:
            numbers = _with_cue(match["others"] or "")
        month = int(match["month"])
        days = [
            day
            for number in numbers
            if (day := _resolved(number, month, year, following, published))
        ]
        yield from days
        following = days[0] if days and (year or following) else None


def _is_date_after_unsure_cue(text: str, before: str, row: list[re.Match[str]]) -> bool:
    cue, first = _UNSURE_CUE.search(before), row[0]
    if not cue:
        return False
    if first["sign"] == "-":
        return bool(cue["time"]) and _last_day(first) > int(
            first["month"]
        )  # "từ 10-12" may go on with "triệu"
    if first["sign"] != "/" or first[0].startswith("24/7"):  # "(24/7)": at any hour
        return False
    return not all(map(_may_be_fraction, row)) or bool(
        _NO_FRACTION_BEFORE.match(text, _end(row[-1]))
    )


def _may_be_fraction(match: re.Match[str]) -> bool:
    month = int(match["month"])
    return not match["year"] and _last_day(match) < month and month in _DENOMINATORS


def _last_day(match: re.Match[str]) -> int:
    """Return the number that stands before the month."""
    return int(_DAY_NUMBER.findall(match.string, match.start(), match.start("sign"))[-1])


def _year(text: str, match: re.Match[str], published: datetime.date) -> int | None:
    """Return the year that a date is printed with, None if there is none."""
    if match["year"]:
        return int(match["year"])
    relative = _THIS_OR_LAST_YEAR.match(text, _end(match))
    return published.year - (relative[1] == "ngoái") if relative else None


def _day_numbers(match: re.Match[str], *, has_cue: bool) -> list[int]:
    """Return the numbers of the days that a date names for certain."""
    first, last, sign = int(match["first"]), match["last"], match["sign"]
    if last:
        end = int(_DAY_NUMBER.findall(last)[0])
        is_range = first < end and not (sign == "-" and last.startswith("-"))
        return [first, end] if is_range else []
    if not has_cue and sign == "-" and match["year_sign"] in ("/", "."):
        return []  # "5-7/2020" may be some months
    numbers = [first, *map(int, _DAY_NUMBER.findall(match["others"]))]
    return (
        numbers if has_cue else numbers[-1:]
    )  # "tăng 10, 15/7/2020": only the last one is certain


def _with_cue(others: str) -> list[int]:
    """Return the numbers from the first one on that a word tells to be a day: "phiên họp thứ 55, sáng 27 và 28/4"."""
    cue = _PART_OF_DAY_WORD.search(others)
    return [*map(int, _DAY_NUMBER.findall(others, cue.end()))] if cue else []


def _resolved(
    day: int,
    month: int,
    year: int | None,
    following: datetime.date | None,
    published: datetime.date,
) -> datetime.date | None:
    """Return the day of a date, None if no calendar has it; without year it is the last one before `following`."""
    if year:
        return _existing(year, month, day)
    if following:
        is_later = (month, day) > (following.month, following.day)
        return _existing(following.year - is_later, month, day)
    near = (_existing(published.year + years, month, day) for years in (-1, 0, 1))
    return min(filter(None, near), key=lambda one: abs(one - published), default=None)


def _existing(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _end(match: re.Match[str]) -> int:
    """Return where a date ends in the text: before its link."""
    return match.end("month") + len(match["year_part"] or "")
