"""How many files one edit writes or removes, in an archive of 405 bulletins.

A reader's cache, a host that is sent what changed, and the next build pay for each of them. A figure that
has grown is a page that shows something it did not show before.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pytest

from tests.support.content_files import bulletin

from .building import Workshop, digests, site
from .inputs import Inputs
from .large import large

pytestmark = pytest.mark.slow

KINDS = {
    "bulletins": r"\d{4}/\d\d/\d\d-.*\.html",
    "calendar": r"\d{4}/(?:\d\d/)?index\.html",
    "feeds": r"feed\.xml|(?:lanh-dao|co-quan|nguon)/.*\.xml",
    "leaders": r"lanh-dao/.*",
    "committees": r"co-quan/.*",
    "posts": r"chuc-vu/.*",
    "sources": r"nguon/.*",
    "lists": r"tim-kiem/v\d+/(?:pairs|words|occurrences)/.*",
    "search": r"tim-kiem\.html|tim-kiem/.*",
    "sitemap": r"sitemap\.xml",
    "assets": r"theme/.*",
    "home": r"index\.html",
    "review": r"bien-tap/can-xem\.html",
    "glossary": r"viet-tat\.html",
    "other": r".*",
}
OLD = "content/bulletins/2019/03/04-tin-so-66.md"  # of two leaders, one committee, one source
HOA = "content/leaders/le-thi-hoa.md"


def replaced(path: str, old: str, new: str) -> Callable[[Inputs], Inputs]:
    def edit(inputs: Inputs) -> Inputs:
        assert old in inputs.text(path)
        return inputs.writing(path, inputs.text(path).replace(old, new, 1))

    return edit


def added(day: str) -> Callable[[Inputs], Inputs]:
    """A bulletin of one leader, one committee, one source."""
    lines = ("source: Báo Sông Thanh", "leaders: [Lê Thị Hòa]", "committees: [Tỉnh ủy Sông Thanh]")
    path = f"content/bulletins/{day.replace('-', '/', 1).replace('-', '/')}-tin-them.md"
    return lambda inputs: inputs.writing(path, bulletin(day, *lines, title="Tin thêm"))


def renamed(inputs: Inputs) -> Inputs:
    """Lê Thị Hòa, as bulletins go on to call her, becomes Lê Thị Hòa Bình with an address of that name."""
    names = "name: Lê Thị Hòa Bình\nother_names: [Lê Thị Hòa]"
    text = inputs.text(HOA).replace("name: Lê Thị Hòa", names)
    return inputs.without(HOA).writing("content/leaders/le-thi-hoa-binh.md", text)


class Case(NamedTuple):
    """An edit, and how many files of each kind it writes or removes.

    Of the search's lists, at most so many: which list has a word is chance.
    """

    edit: Callable[[Inputs], Inputs]
    files: dict[str, int]


CASES = {
    "text": Case(
        replaced(OLD, "\n\nkhen", "\n\nBốn chữ thêm vào. Khen"),
        {"bulletins": 1, "lists": 12},
    ),
    # The lead stands in the year, or the month of a full year, of each leader, committee and source, in
    # the month of the calendar and in the search's card.
    "lead": Case(
        replaced(OLD, "\n\nlàng", "\n\nBốn chữ thêm vào. Làng"),
        {
            "bulletins": 1,
            "calendar": 1,
            "leaders": 2,
            "committees": 1,
            "sources": 1,
            "search": 1,
            "lists": 12,
        },
    ),
    # The same; and the bulletin before, the one after, and six that offer it among other news.
    "title": Case(
        replaced(OLD, "Tin số 66", "Một tin về bến đò"),
        {
            "bulletins": 1 + 2 + 6,
            "calendar": 1,
            "leaders": 2,
            "committees": 1,
            "sources": 1,
            "search": 1,
            "lists": 40,
        },
    ),
    # Each list tells its count: of its page, its year and its index; so does the page for missing
    # addresses and the page for editors. The search page tells how the search is laid out; the newest are in no list. The search's details of
    # a record have its number of bulletins.
    "newest added": Case(
        added("2021-12-31"),
        {
            "bulletins": 1 + 1,
            "calendar": 2,
            "feeds": 4,
            "leaders": 3,
            "committees": 3,
            "sources": 3,
            "search": 4 + 3,
            "home": 1,
            "other": 1,
            "sitemap": 1,
            "review": 1,
        },
    ),
    # It pushes the newest bulletin that is in the search's lists out of them, with all its words. A
    # committee's full year has its months besides.
    "old added": Case(
        added("2019-03-03"),
        {
            "bulletins": 1 + 2 + 1,
            "calendar": 2,
            "leaders": 3,
            "committees": 4,
            "sources": 3,
            "search": 4 + 3,
            "lists": 260,
            "home": 1,
            "other": 1,
            "sitemap": 1,
            "review": 1,
        },
    ),
    # The first second bulletin of a day: a bulletin's number in the search gets a bit more, and every
    # file but one has numbers.
    "old added on a day that had one": Case(
        added("2019-03-04"),
        {
            "bulletins": 1 + 2 + 1,
            "calendar": 2,
            "leaders": 3,
            "committees": 4,
            "sources": 3,
            "search": 184 + 3,
            "lists": 400,
            "home": 1,
            "other": 1,
            "sitemap": 1,
            "review": 1,
        },
    ),
    # Ten offered it among other news, or had it between them and what they offer now. The first of the
    # newest bulletins comes into the search's lists.
    "old removed": Case(
        lambda inputs: inputs.without(OLD),
        {
            "bulletins": 1 + 2 + 10,
            "calendar": 2,
            "leaders": 5,
            "committees": 4,
            "sources": 3,
            "search": 4 + 4,
            "lists": 330,
            "home": 1,
            "other": 1,
            "sitemap": 1,
            "review": 1,
        },
    ),
    "life of a leader": Case(
        replaced(HOA, "Không có thật.", "Không có thật, chỉ để thử."), {"leaders": 1}
    ),
    # Old and new pages and feed of hers, the index, two who are often seen with her; all her bulletins.
    "leader renamed": Case(
        renamed,
        {
            "bulletins": 85,
            "feeds": 2,
            "leaders": 5 + 5 + 3,
            "committees": 1,
            "posts": 1,
            "search": 3 + 3,
            "lists": 3,
            "home": 1,
            "sitemap": 1,
            "review": 1,
        },
    ),
    # Bulletins that print it; lists in which the search finds what it means.
    "abbreviation explained": Case(
        replaced("content/abbreviations.yml", "TĐKT", "CCHC: cải cách hành chính\nTĐKT"),
        {"bulletins": 11, "lists": 4, "glossary": 1},
    ),
    # The sheet gets another name, which each page tells.
    "style": Case(
        replaced("theme/static/css/components/card.css", "{", "{ order: 0;"),
        {
            "bulletins": 405,
            "calendar": 52,
            "leaders": 41,
            "committees": 43,
            "posts": 7,
            "sources": 16,
            "search": 1,
            "assets": 2,
            "review": 1,
            "home": 1,
            "glossary": 1,
            "other": 2,
        },
    ),
    "style of the search page alone": Case(
        replaced("theme/static/css/components/filters.css", "{", "{ order: 0;"),
        {"search": 1, "assets": 2},
    ),
    "page of prose": Case(
        replaced("content/pages/gioi-thieu.md", "để thử", "chỉ để thử"), {"other": 1}
    ),
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("edits"))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_edit_writes_what_shows_it_and_no_more(workshop: Workshop, case: Case) -> None:
    workshop.put(large())
    workshop.build()
    before = site(workshop.output)
    workshop.put(case.edit(large()))
    workshop.build()
    after = site(workshop.output)

    touched = [a for a in before.keys() | after.keys() if before.get(a) != after.get(a)]
    counts = Counter(kind(address) for address in touched if not address.endswith("/"))
    lists, most = counts.pop("lists", 0), case.files.get("lists", 0)
    assert counts == {k: count for k, count in case.files.items() if k != "lists"}
    assert lists <= most
    assert digests(after) == workshop.cold().digests


def kind(address: str) -> str:
    return next(kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, address))
