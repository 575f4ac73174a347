"""What a reader finds: a table of queries to a small archive, each judged in the real page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.building import build_site
from tests.support.search_page import RESULTS, quiet_page, unasked
from tests.support.search_table import (
    ASK,
    DATA,
    HOLDS,
    MARKED,
    PARAMETERS,
    ROWS,
    TALL,
    Row,
    address_of,
    case,
    failures,
    listed,
)
from tests.support.strict_server import served
from tests.support.waiting import until


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("site")
    assert not build_site(DATA / "archive", folder).findings
    with served(folder) as root, quiet_page(browser, viewport=TALL) as page:
        unasked(page, root)
        yield page


@pytest.mark.parametrize("row", [case(row) for row in ROWS])
def test_query(page: Page, row: Row) -> None:
    found = page.evaluate(ASK, address_of(row))
    if marked := row.get("marked"):
        until(lambda: page.evaluate(MARKED, marked))
        found["marks"] = page.locator(f"{RESULTS} mark").all_inner_texts()
    assert not failures(row, found), found


def test_the_table_is_sound() -> None:
    slugs = {re.sub(r"^\d+-", "", path.stem) for path in DATA.glob("archive/bulletins/*/*/*.md")}
    known = {"q", "xfail", *PARAMETERS, *HOLDS}
    assert len(ROWS) >= 120
    for row in ROWS:
        assert set(row) <= known, row
        assert set(row) & set(HOLDS), row
        told = [
            row.get("first", []),
            *(row.get(name, []) for name in ("order", "has", "lacks", "all")),
        ]
        assert {slug for value in told for slug in listed(value)} <= slugs, row
