from bantin.content.source import SourceRecord, parse_source
from tests.support.content_files import finding_lines

PATH = "sources/bao-thu.md"


def test_a_source_has_names_a_site_and_a_description() -> None:
    text = (
        "---\nname: Báo Thử\nshort: BT\nother_names:\n  - Thử Online\n"
        "site: https://bao.example/\n---\n\nMột tờ báo.\n"
    )
    source, findings = parse_source(text, PATH)
    assert findings == []
    assert source == SourceRecord(
        "bao-thu", "Báo Thử", "BT", ("Thử Online",), "https://bao.example/", "Một tờ báo.\n"
    )
    assert source.path == PATH
    assert source.names == ("Báo Thử", "BT", "Thử Online")


def test_a_site_that_is_no_address_is_told_and_left_out() -> None:
    source, findings = parse_source("---\nname: Báo Thử\nsite: bao.example\n---\n", PATH)
    assert finding_lines(findings) == [f"{PATH}:3 H06"]
    assert source == SourceRecord("bao-thu", "Báo Thử")


def test_a_source_without_a_name_is_no_source() -> None:
    source, findings = parse_source("---\nsite: https://bao.example/\n---\n", PATH)
    assert source is None
    assert [(f.code, f.is_cause) for f in findings] == [("R02", True)]
