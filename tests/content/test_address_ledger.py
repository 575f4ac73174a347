"""The ledger of addresses: what is written is read again, and lines that are no addresses are told."""

import datetime
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.address_ledger import AddressLedger, ledger_text, parse_ledger
from bantin.content.moves_and_withdrawals import Withdrawal
from tests.support.content_files import finding_lines

names = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
files = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 ảđ.-]{0,9}[a-z0-9]", fullmatch=True)
addresses = st.builds(
    lambda folders, name: "/".join([*folders, name]),
    st.lists(names, max_size=3),
    st.builds("{}.{}".format, names, st.sampled_from(["html", "xml"]))
    | st.builds("{}.{}".format, files, st.sampled_from(["jpg", "PDF", "webp"])),
)
withdrawals = st.builds(
    Withdrawal,
    st.dates(datetime.date(2000, 1, 1)),
    st.from_regex(r"[A-Z][a-zảđ ]{0,20}\.", fullmatch=True),
)


@given(
    st.sets(addresses, max_size=9),
    st.dictionaries(files.map("{}.jpg".format), withdrawals, max_size=3),
)
def test_what_is_written_is_read_again(known: set[str], gone: dict[str, Withdrawal]) -> None:
    text = ledger_text(known, gone)
    assert parse_ledger(text) == (AddressLedger(frozenset({*known, *gone}), gone), [])


@given(st.sets(addresses), st.sets(addresses), st.sets(addresses))
def test_a_union_of_two_branches_has_the_addresses_of_both(
    base: set[str], ours: set[str], theirs: set[str]
) -> None:
    lines = (ledger_text({*base, *new}, {}).splitlines() for new in (ours, theirs))
    ledger, findings = parse_ledger("\n".join(chain.from_iterable(lines)))
    assert (ledger.addresses, findings) == (frozenset({*base, *ours, *theirs}), [])


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD", "=======", "../a.html", "a/../b.html", "/a.html", "a//b.html", "a/./b.html", "a", "a/b",
        "C:\\a.html", "https://a.example/b.html", 'a".html', "a.jpg\t2020-07-16", "a.jpg\t2020-7-16\tNhầm",
        "a.jpg\t2020-02-30\tNhầm", "a.jpg\t2020-07-16\tNhầm\tx", f"{'a' * 156}.html", f"{'a' * 160}.jpg", "A.html", "a b.html", "index.html/a.html",
        "a.b/c.jpg", "a.html\t2020-07-16\tNhầm",
    ],
)  # fmt: skip
def test_a_line_that_is_no_address_is_told_and_the_others_count(line: str) -> None:
    ledger, findings = parse_ledger(f"# Sổ\na.html\n\n{line}\nb/c.jpg\n")
    assert ledger == AddressLedger(frozenset({"a.html", "b/c.jpg"}))
    assert finding_lines(findings) == ["addresses.tsv:4 A02"]


def test_of_very_many_wrong_lines_some_are_told_with_the_number_of_the_others() -> None:
    _, findings = parse_ledger("?\n" * 1000)
    assert [found.code for found in findings] == [*["A02"] * 20, "H21"]
    assert dict(findings[-1].values)["count"] == "980"
