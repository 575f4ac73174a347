"""The form on a page of bulletins that searches within them: a plain form, which leads to the search page.

Its hidden fields are parameters of the search page's address; theme/static/js/search/page/search-address.js reads them.
"""

import calendar
import datetime
from typing import NamedTuple

from bantin.content.kinds import KINDS
from bantin.language.number_format import number

# A page of fewer bulletins has no form: whoever has to look at nine titles sees more by reading them.
_FEWEST = 10


class SearchWithin(NamedTuple):
    """A form that searches within some bulletins: its label, and the name and value of each hidden field."""

    label: str
    fields: tuple[tuple[str, str], ...]


class Scope(NamedTuple):
    """Bulletins to which a search can be narrowed.

    `phrase` tells in Vietnamese which they are, after the word for bulletins; `fields` narrow a search to them.
    """

    phrase: str
    fields: tuple[tuple[str, str], ...]

    def within(self, period: "Scope") -> "Scope":
        """Return those of the bulletins that are from a period, which is a scope of its own."""
        return Scope(f"{period.phrase} {self.phrase}", self.fields + period.fields)

    def form(self, total: int) -> SearchWithin | None:
        """Return the form for these bulletins, of which there are `total`; None if they are too few to be searched."""
        if total < _FEWEST:
            return None
        return SearchWithin(f"Tìm trong {number(total)} bản tin {self.phrase}", self.fields)

    def uncounted_form(self, total: int) -> SearchWithin | None:
        """Return the same without the number, for pages that do not change with each of these bulletins."""
        if total < _FEWEST:
            return None
        return SearchWithin(f"Tìm trong các bản tin {self.phrase}", self.fields)


def of_leader(id_: str, name: str) -> Scope:
    """Return the bulletins that name the leader with this id and name."""
    return Scope(f"có {name}", ((KINDS.leader.address_folder, id_),))


def of_committee(id_: str, name: str) -> Scope:
    """Return the bulletins about the committee with this id and name."""
    return Scope(f"về {name}", ((KINDS.committee.address_folder, id_),))


def of_source(id_: str, name: str) -> Scope:
    """Return the bulletins of the source with this id and name."""
    return Scope(f"của {name}", ((KINDS.source.address_folder, id_),))


def of_year(year: int) -> Scope:
    """Return the bulletins of a year."""
    return _of_days(f"năm {year}", datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def of_month(year: int, month: int) -> Scope:
    """Return the bulletins of a month."""
    first = datetime.date(year, month, 1)
    last = first.replace(day=calendar.monthrange(year, month)[1])
    return _of_days(f"tháng {month}/{year}", first, last)


def _of_days(phrase: str, first: datetime.date, last: datetime.date) -> Scope:
    return Scope(phrase, (("tu", first.isoformat()), ("den", last.isoformat())))
