import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.misprints import Misprints

KNOWN = Misprints(["Chủ tịch UBND tỉnh", "Báo Hà Nam", "VTV", "Sở 12", "Trưởng Ban"])


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Chủ tich UBND tỉnh", "Chủ tịch UBND tỉnh"),
        ("Chủ tịchh UBND tỉnh", "Chủ tịch UBND tỉnh"),
        ("Chủ tị UBND tỉnh", None),
        ("Chủ tịch UBND tỉhn", "Chủ tịch UBND tỉnh"),
        ("Chủ tịch UNBD tỉnh", None),
        ("Chủ tịch ubnd tỉnh", None),
        ("CHỦ TỊCH UBND TỈNH", None),
        ("Báo Hà Nma", "Báo Hà Nam"),
        ("Báo Hà Nm", "Báo Hà Nam"),
        ("Báo Hà Nam.", None),
        ("BáoHà Nam", None),
        ("Báo Hà Nội", None),
        ("VTB", None),
        ("VTV1", None),
        ("Sở 13", None),
        ("rưởng Ban", "Trưởng Ban"),
        ("Trưởng Ban", None),
        ("", None),
    ],
)
def test_one_slip_in_one_word_is_a_misprint_and_nothing_else(
    printed: str, meant: str | None
) -> None:
    assert KNOWN.intended(printed) == meant


WORDS = st.text("abcđếô", min_size=2, max_size=5)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


@given(st.lists(NAMES, min_size=1, max_size=5), st.data())
def test_every_slip_in_a_known_name_is_found(known: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(known))
    place = data.draw(st.sampled_from([i for i, c in enumerate(name) if c != " "]))
    letter = data.draw(st.sampled_from("abcđếôxyz"))
    longer, other = name[:place] + letter + name[place:], name[:place] + letter + name[place + 1 :]
    for printed in (longer, other):
        if printed not in known:
            assert Misprints(known).intended(printed) is not None


def test_one_capital_letter_is_a_word_and_no_abbreviation() -> None:
    assert Misprints(["Sở Y tế"]).intended("Sở Ý tế") == "Sở Y tế"


def test_the_first_of_several_known_names_is_taken() -> None:
    assert Misprints(["ban a", "ban b"]).intended("ban c") == "ban a"


def test_twenty_thousand_names_take_moments() -> None:
    letters = string.ascii_lowercase
    names = [f"Hội {a}{b}{c} huyện" for a in letters for b in letters for c in letters]
    start = time.process_time()
    known = Misprints(names)
    for name in names[:2000]:
        known.intended(f"{name[:-1]}m")
    assert time.process_time() - start < 9  # a comparison of each with each takes minutes
