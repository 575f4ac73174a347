"""The ledger of published addresses, read and written: which addresses the site has ever had.

The ledger is the content file `addresses.tsv`. Each of its lines is an address. A file without a header, such as a
picture, can't say itself that it was withdrawn; then its line has two more columns, the day and the reason. A tab stands
between columns. Lines are sorted by address, so that two branches seldom add lines at one place; no line is ever
removed. Lines that begin with "#" are remarks.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bantin.content.content_paths import LEDGER
from bantin.content.file_limits import MOST_PATH
from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.findings.findings import Finding, finding, within_budget

_REMARK = "# Mọi địa chỉ đã đăng. Tệp này do bantin ghi; không xóa dòng nào.\n"
# Pages and feeds have only such addresses, so that the page for a missing one can be written on every system.
_PAGE = rf"(?=[^\n\t]{{1,{MOST_PATH}}}$)(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:html|xml)"
_PAGES = re.compile(rf"^{_PAGE}$", re.MULTILINE)
# In the addresses of pictures and documents stand the signs that every system can have; folders have no dots.
_SIGN, _FOLDER = r'[^\\/:*?"<>|\x00-\x1f]', r'[^\\/:*?"<>|\x00-\x1f.]+'
_FILE = (
    rf"(?=[^\n\t]{{1,{MOST_PATH}}}(?:\t|$))(?:{_FOLDER}/)*{_SIGN}+\.(?!html|xml)[A-Za-z0-9]{{1,9}}"
)
_LINE = re.compile(
    rf"(?P<address>{_FILE})(?:\t(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\t(?P<reason>\S[^\t]*))?"
)


@dataclass(frozen=True, slots=True)
class AddressLedger:
    """The addresses that the site has ever had, and those of files without a header that were withdrawn."""

    addresses: frozenset[str] = frozenset()
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)


def parse_ledger(text: str) -> tuple[AddressLedger, list[Finding]]:
    """Read the text of the ledger; return it, and a finding for each line that can't be read.

    A line may stand there twice, as after a merge of two branches.
    """
    pages = set(_PAGES.findall(text))
    addresses, withdrawn, findings = set(pages), {}, []
    for number, line in enumerate(text.split("\n"), 1):
        if line in pages or not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        day = _day(match["day"]) if match else None
        if match is None or (match["day"] and day is None):
            findings.append(finding("A02", LEDGER, number, text=line.strip()[:60]))
            continue
        addresses.add(match["address"])
        if day:
            withdrawn[match["address"]] = Withdrawal(day, match["reason"].strip())
    return AddressLedger(frozenset(addresses), withdrawn), within_budget(findings, LEDGER)


def can_hold(address: str) -> bool:
    """Whether the ledger can have an address: it has those that builds make for content, not all of other programs."""
    ledger, _ = parse_ledger(address)
    return address in ledger.addresses


def ledger_text(addresses: Iterable[str], withdrawn: Mapping[str, Withdrawal]) -> str:
    """Return the text of the ledger with these addresses; those in `withdrawn` get their columns."""
    return _REMARK + "".join(
        f"{address}\t{gone.day}\t{gone.reason}\n"
        if (gone := withdrawn.get(address))
        else f"{address}\n"
        for address in sorted({*addresses, *withdrawn})
    )


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text or "")
    except ValueError:
        return None
