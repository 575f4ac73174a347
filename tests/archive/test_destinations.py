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


def test_a_post_does_not_lead_to_a_list_because_its_committee_has_the_end_of_another_id() -> None:
    post = "chuc-vu/chu-tich-uy-ban-tinh.html"
    moved = {
        "co-quan/tinh.html": ("co-quan/tinh-moi.html",),
        "co-quan/uy-ban-tinh.html": ("co-quan/uy-ban.html",),
    }
    there = {"chuc-vu/index.html", "chuc-vu/chu-tich-uy-ban.html"}
    led = destinations(PastAddresses(AddressLedger(frozenset({post})), moved), there)
    assert led.nearest[post] == led.lasting[post] == ("chuc-vu/chu-tich-uy-ban.html",)


def test_moves_that_meet_again_and_again_are_followed_in_time() -> None:
    """Each place leads to two others; 2 to the power of 500 ways would take for ever."""
    places = [f"2020/07/16-{n}.html" for n in range(1000)]
    moved = {one: tuple(places[n + 1 : n + 3]) for n, one in enumerate(places[:-1])}
    led = destinations(PastAddresses(AddressLedger(), moved), {places[-1]})
    assert led.lasting[places[0]] == (places[-1],)
