"""Whole pages of invented portals, read as careful people read them: every field, person, post, organ and doubt."""

from tests.bench.importer import report
from tests.support.project import ROOT

FOLDER = ROOT / "tests" / "data" / "bulletins_from_portals"


def test_every_page_is_read_as_its_golden() -> None:
    header, *lines = report(FOLDER)

    assert header.split() == ["field", "values", "prec.", "recall", "F1"]
    assert [line for line in lines if not line.endswith("1.000   1.000   1.000")] == []
    assert len(lines) == 13
