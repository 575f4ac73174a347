"""The same table of queries in Firefox: a row holds as in Chromium."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.support.building import build_site
from tests.support.once import made_once
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
_ANSWERS = "answers.json"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What Firefox finds for each row, by its address; it is asked once in a run."""
    folder = made_once(tmp_path_factory, "answers-of-firefox", ask_firefox)
    found: dict[str, dict[str, Any]] = json.loads((folder / _ANSWERS).read_text(encoding="utf-8"))
    return found


def ask_firefox(folder: Path) -> None:
    """Write the answers, which must come from one page that logs nothing, into a file in the folder."""
    site = folder / "site"
    assert not build_site(DATA / "archive", site).findings
    rows = [{"address": address_of(row), "marked": row.get("marked", [])} for row in ROWS]
    with served(site) as root:
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
    found = dict(zip(map(address_of, ROWS), told["answers"], strict=True))
    (folder / _ANSWERS).write_text(json.dumps(found), encoding="utf-8")


@pytest.mark.parametrize("row", [case(row) for row in ROWS])
def test_query(answers: dict[str, dict[str, Any]], row: Row) -> None:
    found = answers[address_of(row)]
    assert not failures(row, found), found
