"""The form on a page of bulletins that searches within them: where it stands, and to what it narrows a search."""

import re

import pytest

from bantin.site.search_within import (
    Scope,
    SearchWithin,
    of_committee,
    of_leader,
    of_month,
    of_source,
    of_year,
)
from tests.support.pages import KINDS, fullest, of_kind, parsed, text
from tests.support.strict_server import Site

FORM = "main form[role=search]"
CALENDAR = ("year", "month")
ALWAYS, SOMETIMES = (
    ("leader", "committee", "source", *CALENDAR),
    ("year of a leader", "year of a committee", "year of a source", "post"),
)


def fields(site: Site, address: str) -> list[tuple[str, str]]:
    hidden = parsed(site.folder, address).css(f"{FORM} input[type=hidden]")
    return [(one.attributes["name"] or "", one.attributes["value"] or "") for one in hidden]


@pytest.mark.parametrize(
    ("scope", "label", "narrowed"),
    [
        (of_leader("le-thi-hoa", "Lê Thị Hòa"), "có Lê Thị Hòa", [("lanh-dao", "le-thi-hoa")]),
        (of_committee("so-a", "Sở A"), "về Sở A", [("co-quan", "so-a")]),
        (of_source("bao-a", "Báo A"), "của Báo A", [("nguon", "bao-a")]),
        (of_year(2020), "năm 2020", [("tu", "2020-01-01"), ("den", "2020-12-31")]),
        (of_month(2020, 2), "tháng 2/2020", [("tu", "2020-02-01"), ("den", "2020-02-29")]),
        (
            of_source("bao-a", "Báo A").within(of_month(2021, 12)),
            "tháng 12/2021 của Báo A",
            [("nguon", "bao-a"), ("tu", "2021-12-01"), ("den", "2021-12-31")],
        ),
    ],
)
def test_form_names_what_it_searches_and_narrows_to_it(
    scope: Scope, label: str, narrowed: list[tuple[str, str]]
) -> None:
    fields = tuple(narrowed)
    assert scope.form(1521) == SearchWithin(f"Tìm trong 1.521 bản tin {label}", fields)
    assert scope.uncounted_form(1521) == SearchWithin(f"Tìm trong các bản tin {label}", fields)


def test_few_bulletins_have_no_form() -> None:
    assert [bool(of_year(2020).form(total)) for total in (0, 9, 10)] == [False, False, True]
    assert of_year(2020).uncounted_form(9) is None


def test_a_post_is_searched_by_its_committee_without_a_number(content_site: Site) -> None:
    """A search can't be narrowed to a post; and no bulletin that prints none of its holders changes its page."""
    with_form = {
        text(parsed(content_site.folder, address), f"{FORM} label")
        for address in of_kind(content_site.folder, "post")
        if fields(content_site, address)
    }
    assert with_form
    assert {one for one in with_form if not one.startswith("Tìm trong các bản tin về ")} == set()


def test_only_pages_of_bulletins_have_a_form_and_only_if_there_are_ten(content_site: Site) -> None:
    for kind in KINDS:
        for address in of_kind(content_site.folder, kind):
            page = parsed(content_site.folder, address)
            labels = page.css(f"{FORM} label")
            if kind == "search" or (not labels and kind in SOMETIMES):
                continue
            assert len(labels) <= (kind in (*ALWAYS, *SOMETIMES)), address
            if kind in ALWAYS:
                counted = page.css_first(".lede" if kind in CALENDAR else "#ban-tin .count")
                told = re.match(r"[\d.]+", counted.text()) if counted else None
                total = int(told[0].replace(".", "")) if told else 0
                assert bool(labels) == (total >= 10), address
                assert not labels or f" {total} bản tin " in labels[0].text(), address


def test_two_forms_of_a_page_have_different_names(content_site: Site) -> None:
    page = parsed(content_site.folder, fullest(content_site.folder, "committee"))
    (inside,) = page.css(FORM)
    named = page.css_first(f"#{inside.attributes['aria-labelledby']}")
    assert named is not None and named.text().startswith("Tìm trong ")
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
