"""What is removed from an output folder, and what stays."""

from pathlib import Path

from bantin.building.output_folder import OutputFolder


def test_only_our_files_of_other_addresses_are_removed(tmp_path: Path) -> None:
    (tmp_path / "theirs.html").write_text("của người khác", encoding="utf-8")
    folder = OutputFolder(tmp_path)
    for address in ("2019/gone.html", "2020/kept.html"):
        folder.write(address, b"x")
    assert folder.remove_others(["2020/kept.html"]) == 1
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {"2020", "2020/kept.html", "theirs.html", ".bantin-files"}


def test_file_whose_address_changed_only_in_case_stays(tmp_path: Path) -> None:
    """On Windows it is the file that was just written."""
    folder = OutputFolder(tmp_path)
    folder.write("2020/07/16-HỌP.html", b"x")
    assert folder.remove_others(["2020/07/16-họp.html"]) == 0
    assert (tmp_path / "2020/07/16-HỌP.html").read_bytes() == b"x"
