"""What readers type for the names of committees, in an invented province."""

import pytest

from bantin.authority.typed_names import TypedNames
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.record_fields import OtherName

COMMITTEES = {
    one.id: one
    for one in (
        Committee("tinh-uy", "Tỉnh ủy Sông Thanh", "Tỉnh ủy"),
        Committee("ban-dan-van", "Ban Dân vận Tỉnh ủy Sông Thanh", "Ban Dân vận Tỉnh ủy"),
        Committee("ubnd", "Ủy ban nhân dân tỉnh Sông Thanh", "UBND tỉnh"),
        Committee("so-y-te", "Sở Y tế tỉnh Sông Thanh"),
        Committee("thanh-tra", "Thanh tra tỉnh Sông Thanh", "Thanh tra tỉnh"),
        Committee("ubnd-huyen", "UBND huyện Đông Đình"),
        Committee("huyen-uy", "Huyện ủy Đông Đình"),
        Committee("thi-uy", "Thị ủy Tây Đình"),
        Committee("ubnd-tay-dinh", "UBND huyện Tây Đình"),
        Committee("ubnd-thi-xa", "UBND thị xã Tây Đình"),
        Committee("van-phong", "Văn phòng Quốc hội và Tỉnh ủy"),
        Committee("hoi", "Hội Nông dân", other_names=(OtherName("HỘI  nông dân tỉnh"),)),
    )
}
GLOSSARY = Glossary(
    {
        "UBND": ("Ủy ban nhân dân",),
        "BDV": ("Ban Dân vận",),
        "BDVTU": ("Ban Dân vận Tỉnh ủy",),
        "CT": ("chủ tịch", "chỉ thị"),
        "YT": ("tế",),
    }
)
TYPED = {
    "tinh-uy": {"Tỉnh ủy tỉnh Sông Thanh"},
    "ban-dan-van": {
        "Ban Dân vận", "Ban Dân vận Tỉnh ủy tỉnh Sông Thanh",
        "BDVTU", "BDVTU Sông Thanh", "BDVTU tỉnh Sông Thanh",
    },
    "ubnd": {
        "Ủy ban nhân dân", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân Sông Thanh",
        "UBND tỉnh Sông Thanh", "UBND Sông Thanh",
    },
    "so-y-te": {"Sở Y tế", "Sở Y tế tỉnh", "Sở Y tế Sông Thanh"},
    "thanh-tra": {"Thanh tra Sông Thanh"},  # not "thanh tra", a common word
    "ubnd-huyen": {
        "UBND Đông Đình", "Ủy ban nhân dân", "Ủy ban nhân dân huyện",
        "Ủy ban nhân dân Đông Đình", "Ủy ban nhân dân huyện Đông Đình",
    },
    "huyen-uy": {"Huyện ủy huyện Đông Đình"},
    "thi-uy": set(),  # the place is a district and a town
    "van-phong": set(),  # no name ends in "và"
    "hoi": set(),
}  # fmt: skip


@pytest.mark.parametrize("id_", TYPED)
def test_what_readers_type_for_a_committee(id_: str) -> None:
    typed = TypedNames(COMMITTEES.values(), GLOSSARY).of(COMMITTEES[id_])
    assert len(set(typed)) == len(typed)
    assert set(typed) == TYPED[id_]


def test_a_glossary_of_nothing_abbreviates_nothing() -> None:
    typed = TypedNames(COMMITTEES.values(), Glossary())
    assert set(typed.of(COMMITTEES["so-y-te"])) == TYPED["so-y-te"]
