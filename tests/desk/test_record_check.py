"""A new record is checked by itself, and gets a path that no other record has."""

import pytest

from bantin.desk.record_check import EMPTY, Folder, check_record
from tests.support.known_records import KNOWN


def record(name: str) -> str:
    return f"---\nname: {name}\n---\n"


def test_path_follows_from_the_name_and_is_free() -> None:
    assert check_record("leaders", record("Lò  Páo"), KNOWN).path == "leaders/lo-pao.md"
    assert check_record("committees", record("Sở Y tế"), KNOWN).path == "committees/so-y-te.md"


def test_namesake_is_told_and_keeps_its_path() -> None:
    checked = check_record("leaders", record("TRẦN VĂN HÙNG"), KNOWN)

    assert checked.path == "leaders/tran-van-hung-3.md"  # one for Hùng and one for Hưng are there
    assert checked.namesakes == ("leaders/tran-van-hung.md",)
    assert check_record("leaders", record("Trần Văn Hừng"), KNOWN).namesakes == ()


@pytest.mark.parametrize("folder", ["leaders", "committees"])
def test_what_is_to_be_filled_in_is_told(folder: Folder) -> None:
    checked = check_record(folder, EMPTY[folder], KNOWN)

    assert checked.path == ""
    assert "Hồ sơ không có tên." in [found.message for found in checked.findings]


def test_what_is_filled_in_is_read_as_the_archive_reads_it() -> None:
    text = EMPTY["leaders"].replace("name:", "name: Lò Páo").replace("post:", "post: Giám đốc")

    (found,) = check_record("leaders", text, KNOWN).findings

    assert (found.line, found.message) == (4, "Chức vụ thiếu mục “committee”.")
