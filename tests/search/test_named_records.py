"""The file of names has every field of a record."""

from bantin.search.named_records import NamedRecord, named_records_file

from .indexes import inflated, json_of


def test_records_stand_in_the_file_as_they_are() -> None:
    names = [
        NamedRecord("lanh-dao", "a", "Đinh “Sỹ” Ân", "Bí thư", ("Sĩ Ân",)),
        NamedRecord("nguon", "b", "Báo"),
    ]
    assert json_of(inflated(named_records_file(names))) == [
        ["lanh-dao", "a", "Đinh “Sỹ” Ân", "Bí thư", ["Sĩ Ân"]],
        ["nguon", "b", "Báo", "", []],
    ]
