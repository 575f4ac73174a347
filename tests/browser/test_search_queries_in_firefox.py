"""The same table of queries in Firefox: a row holds as in Chromium."""

import json
import subprocess
from typing import Any

import pytest

from tests.support.building import build_site
from tests.support.project import ROOT
from tests.support.search_table import (
    ASK,
    DATA,
    MARKED,
    ROWS,
    TALL,
    Row,
    address_of,
    case,
    failures,
)
from tests.support.strict_server import served

pytestmark = [pytest.mark.browser, pytest.mark.programs]

_DRIVER = ROOT / "tests" / "browser" / "firefox.mjs"
_SECONDS = 600


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What Firefox finds for each row, by its address, in one page that logs nothing."""
    folder = tmp_path_factory.mktemp("site")
    assert not build_site(DATA / "archive", folder).findings
    rows = [{"address": address_of(row), "marked": row.get("marked", [])} for row in ROWS]
    with served(folder) as root:
        told = {
            "page": f"{root}tim-kiem.html",
            "viewport": TALL,
            "ask": ASK,
            "marked": MARKED,
            "rows": rows,
        }
        driver = subprocess.run(
            ["node", _DRIVER],
            input=json.dumps(told),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    assert driver.returncode == 0, driver.stderr
    told = json.loads(driver.stdout)
    assert told["logged"] == []
    return dict(zip(map(address_of, ROWS), told["answers"], strict=True))


@pytest.mark.parametrize("row", [case(row) for row in ROWS])
def test_query(answers: dict[str, dict[str, Any]], row: Row) -> None:
    found = answers[address_of(row)]
    assert not failures(row, found), found
