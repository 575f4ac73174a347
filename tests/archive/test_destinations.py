"""Where the readers of former addresses are led."""

import datetime

import pytest

from bantin.archive.destinations import destinations
from bantin.archive.past_addresses import PastAddresses, Tombstone
from bantin.content.address_ledger import AddressLedger
from bantin.content.moves_and_withdrawals import Withdrawal

FILES = {
    "index.html", "2020/index.html", "2020/07/17-moi.html", "lanh-dao/index.html", "lanh-dao/moi.html",
    "lanh-dao/moi.xml", "lanh-dao/moi/2020.html", "co-quan/index.html", "co-quan/so-moi.html", "chuc-vu/index.html",
    "chuc-vu/giam-doc-so-moi.html", "chuc-vu/giam-doc-so-moi/2020.html", "nguon/index.html",
}  # fmt: skip
STONE = Tombstone(
    "bulletins/2020/07/18-rut.md",
    "2020/07/18-rut.html",
    "Tin",
    Withdrawal(datetime.date(2021, 2, 3), "Nhầm."),
)
MOVED = {
    "2020/07/16-cu.html": ("2020/07/17-moi.html",),
    "2020/07/15-cu.html": ("2020/07/16-cu.html",),  # moved twice
    "2020/07/14-rut.html": ("2020/07/18-rut.html",),
    "2020/07/13-tach.html": ("2020/07/17-moi.html", "2020/07/18-rut.html"),
    "lanh-dao/cu.html": ("lanh-dao/moi.html",),
    "co-quan/so-cu.html": ("co-quan/so-moi.html",),
    "a.html": ("b.html",),
    "b.html": ("a.html",),
}
LASTING = {
    "2020/07/16-cu.html": "2020/07/17-moi.html",
    "2020/07/15-cu.html": "2020/07/17-moi.html",
    "2020/07/14-rut.html": "2020/07/18-rut.html",
    "lanh-dao/cu.html": "lanh-dao/moi.html",
    "lanh-dao/cu.xml": "lanh-dao/moi.xml",
    "lanh-dao/cu/2020.html": "lanh-dao/moi/2020.html",
    "co-quan/so-cu.html": "co-quan/so-moi.html",
    "chuc-vu/giam-doc-so-cu.html": "chuc-vu/giam-doc-so-moi.html",
    "chuc-vu/giam-doc-so-cu/2020.html": "chuc-vu/giam-doc-so-moi/2020.html",
}
PASSING = {
    "2020/07/index.html": "2020/index.html",
    "2019/07/index.html": "index.html",
    "lanh-dao/moi/2020-07.html": "lanh-dao/moi/2020.html",
    "lanh-dao/moi/2019-07.html": "lanh-dao/moi.html",
    "lanh-dao/cu/2019.html": "lanh-dao/moi.html",
    "nguon/bao.html": "nguon/index.html",
    "nguon/bao/2020.html": "nguon/index.html",
    "chuc-vu/bi-thu.html": "chuc-vu/index.html",
}
NOWHERE = ("2020/07/12-mat.html", "lanh-dao/mat.html", "2020/07/anh.jpg", "nguon/bao.xml", "a.html")
LED = destinations(
    PastAddresses(
        AddressLedger(frozenset({*LASTING, *PASSING, *NOWHERE, "index.html"})),
        MOVED,
        {STONE.address: STONE},
    ),
    FILES,
)


@pytest.mark.parametrize("address", LASTING)
def test_what_follows_from_a_move_lasts(address: str) -> None:
    assert LED.lasting[address] == LED.nearest[address] == (LASTING[address],)


@pytest.mark.parametrize("address", PASSING)
def test_a_list_that_is_gone_leads_to_the_one_around_it_for_now(address: str) -> None:
    assert (LED.nearest[address], LED.lasting[address]) == ((PASSING[address],), ())


@pytest.mark.parametrize("address", NOWHERE)
def test_what_is_missing_leads_nowhere(address: str) -> None:
    assert (LED.nearest[address], LED.lasting[address]) == ((), ())


def test_a_page_that_was_divided_leads_to_all_its_parts() -> None:
    assert LED.nearest["2020/07/13-tach.html"] == ("2020/07/17-moi.html", "2020/07/18-rut.html")


def test_addresses_with_a_page_or_a_notice_are_no_former_ones() -> None:
    assert not {*FILES, STONE.address} & LED.nearest.keys()
