"""Words in Vietnamese when a post was held.

Every place that shows a post of a leader takes the words from here, because a post means little without its time: pages of
leaders, committees, posts and bulletins give it in full, lists and suggestions in years.
"""

from bantin.authority.tenures import Basis, Tenure
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


def post_with_years(tenure: Tenure) -> str:
    """Return the title of a tenure's post with its time, for example "Bí thư Tỉnh ủy (2015–2020)"."""
    return f"{tenure.post.title} ({tenure_in_years(tenure)})"


def tenure_in_years(tenure: Tenure) -> str:
    """Return a short phrase that says in which years a post was held.

    The phrase gives the years of the record, or, if its start and end are unknown, those of the sightings.
    """
    start, to = tenure.period.start, tenure.period.to
    if start and to:
        return str(start.year) if start.year == to.year else f"{start.year}–{to.year}"
    if start:
        return f"từ {start.year}{', đã thôi' if tenure.period.ended else ' đến nay'}"
    if to:
        return f"đến {to.year}"
    first, last = tenure.first_seen, tenure.last_seen
    if not first or not last:
        return "chưa rõ thời gian"
    if first.year == last.year:
        return f"được nhắc năm {first.year}"
    return f"được nhắc từ {first.year} đến {last.year}"


def basis_in_words(tenure: Tenure, basis: Basis) -> str:
    """Return a Vietnamese phrase that says on what evidence a post is known to have been held."""
    if basis == "record":
        return "theo hồ sơ"
    dated = tenure.period.start or tenure.period.to
    return "theo hồ sơ và các bản tin" if dated else "theo các bản tin"


def _sightings(tenure: Tenure) -> str:
    first, last = tenure.first_seen, tenure.last_seen
    if not first or not last:
        return ""
    if first == last:
        return f"được nhắc ngày {day_in_words(first)}"
    return f"được nhắc từ {day_in_words(first)} đến {day_in_words(last)}"
