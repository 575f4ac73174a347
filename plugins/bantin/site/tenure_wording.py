"""Words a tenure's period in Vietnamese, for the pages of leaders, committees, posts and bulletins."""

from bantin.authority.tenures import Tenure
from bantin.language.date_words import day_in_words


def tenure_in_words(tenure: Tenure) -> str:
    """Return a Vietnamese phrase that says when a post was held.

    The phrase gives the dates of the record. If the start is unknown, or the post ended on an unknown day, it adds
    the days of the first and last bulletin that print the post for the leader.
    """
    start, to = tenure.period.start, tenure.period.to
    told = []
    if start and to:
        told.append(f"từ {start.in_words} đến {to.in_words}")
    elif start:
        told.append(f"từ {start.in_words}" + ("" if tenure.period.ended else " đến nay"))
    elif to:
        told.append(f"đến {to.in_words}")
    if tenure.bounded:
        told[-1] += " (khi cơ quan kết thúc)"
    if tenure.period.ended:
        told.append("đã thôi, không rõ ngày")
    if not start or tenure.period.ended:
        told.append(_sightings(tenure))
    return "; ".join(filter(None, told)) or "chưa rõ thời gian"


def _sightings(tenure: Tenure) -> str:
    first, last = tenure.first_seen, tenure.last_seen
    if not first or not last:
        return ""
    if first == last:
        return f"được nhắc ngày {day_in_words(first)}"
    return f"được nhắc từ {day_in_words(first)} đến {day_in_words(last)}"
