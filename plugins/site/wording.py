"""Vietnamese wording of what pages say about posts and periods."""

from plugins.archive.posts import Tenure
from plugins.archive.records import Period
from plugins.archive.vietnamese import day_in_words


def tenure_in_words(tenure: Tenure) -> str:
    """From when to when a post was held, or when it was seen."""
    start, to = tenure.period.start, tenure.period.to
    if start:
        words = f"từ {start.in_words}"
        if to:
            end = " (khi cơ quan kết thúc)" if tenure.bounded else ""
            return f"{words} đến {to.in_words}{end}"
        return f"{words}, đã thôi, không rõ ngày" if tenure.period.ended else f"{words} đến nay"
    seen = _sightings(tenure)
    if to:
        return f"đến {to.in_words}" + (f"; {seen}" if seen else "")
    return seen or "chưa rõ thời gian"


def _sightings(tenure: Tenure) -> str:
    first, last = tenure.first_seen, tenure.last_seen
    if not first or not last:
        return ""
    if first == last:
        return f"được nhắc ngày {day_in_words(first)}"
    return f"được nhắc từ {day_in_words(first)} đến {day_in_words(last)}"


def period_in_words(period: Period) -> str:
    """ "1997 – 30/6/2025" for a committee or a name; empty when nothing is known."""
    if not period.start and not period.to:
        return "đã kết thúc, không rõ ngày" if period.ended else ""
    if not period.to:
        since = period.start.in_words if period.start else ""
        return f"từ {since}, đã kết thúc" if period.ended else f"từ {since}"
    if not period.start:
        return f"đến {period.to.in_words}"
    return f"{period.start.in_words} – {period.to.in_words}"
