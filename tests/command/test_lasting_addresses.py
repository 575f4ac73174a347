"""`bantin addresses`, `move` and `withdraw`: an editor's way from a published page to one that moved or is withdrawn."""

from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import bantin
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import write_tree

pytestmark = pytest.mark.slow


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A new archive with some files, published once."""
    archive = write_tree(
        new_archive(tmp_path / "kho"),
        {
            "content/leaders/lan.md": "---\nname: Lê Thị Lan\n---\n",
            "content/bulletins/2021/01/02-a.md": bulletin("2021-01-02", "leaders: [lan]", body="![Ảnh](anh.png)"),
            "content/bulletins/2021/01/03-b.md": bulletin("2021-01-03", body="Xem [a](02-a.md)."),
            "content/bulletins/2021/01/anh.png": PICTURE,
            "content/bulletins/2021/01/thua.png": PICTURE,
        },
    )  # fmt: skip
    assert bantin("build", cwd=archive).returncode == 0
    told = bantin("addresses", cwd=archive)
    assert told.stdout.endswith("addresses.tsv: thêm 31 địa chỉ.\n")
    return archive


def check(archive: Path) -> str:
    told = bantin("check", cwd=archive)
    assert told.returncode == ("LỖI" in told.stdout)
    return told.stdout


def test_a_page_moves_and_its_former_address_leads_there(archive: Path) -> None:
    told = bantin(
        "move", "content/bulletins/2021/01/02-a.md", "bulletins/2021/02/05-a.md", cwd=archive
    )
    assert told.stdout == (
        "bulletins/2021/01/02-a.md → bulletins/2021/02/05-a.md\n"
        "  đã sửa bulletins/2021/01/03-b.md\n"
        "Sửa 1 tệp khác. Lần đăng sau, 2021/01/02-a.html dẫn tới 2021/02/05-a.html. Xem lại rồi ghi tất cả vào git "
        "cùng một lần.\n"
    )
    assert "0 lỗi" not in check(archive)
    built = bantin("build", cwd=archive)
    assert "đăng thêm 0, gỡ 0, chuyển 1." in built.stdout
    assert "url=../02/05-a.html" in (archive / "output/2021/01/02-a.html").read_text("utf-8")
    assert "đăng thêm 0, gỡ 0." in bantin("build", cwd=archive).stdout


def test_an_id_alone_names_a_record_and_a_name_alone_a_new_file_beside(archive: Path) -> None:
    told = bantin("move", "lan", "le-thi-lan", cwd=archive / "content")
    assert told.stdout.startswith("leaders/lan.md → leaders/le-thi-lan.md\n")
    header = (archive / "content/bulletins/2021/01/02-a.md").read_text("utf-8")
    assert "leaders: [le-thi-lan]" in header


def test_a_withdrawn_page_leaves_a_notice(archive: Path) -> None:
    told = bantin(
        "withdraw", "bulletins/2021/01/02-a.md", "--reason", " Nhầm  người. ", cwd=archive
    )
    assert told.stdout.startswith(
        "Đã rút bulletins/2021/01/02-a.md: tệp chỉ còn phần đầu, với ngày và lý do.\n"
        "Đã rút bulletins/2021/01/anh.png: tệp đã xóa, ngày và lý do ghi ở addresses.tsv.\n"
    )
    assert "1 bỏ qua (trong đó 1 đã rút)" in check(archive)
    assert "đăng thêm 0, gỡ 1." in bantin("build", cwd=archive).stdout
    page = (archive / "output/2021/01/02-a.html").read_text("utf-8")
    assert "<dd>Nhầm người.</dd>" in page
    assert not (archive / "output/2021/01/anh.png").exists()
    assert (archive / "output/2021/01/thua.png").exists()
    assert "đăng thêm 0, gỡ 0." in bantin("build", cwd=archive).stdout


def test_a_page_that_moved_and_was_withdrawn_since_is_counted_as_withdrawn(archive: Path) -> None:
    bantin("move", "bulletins/2021/01/02-a.md", "02-moi", cwd=archive)
    bantin("withdraw", "bulletins/2021/01/02-moi.md", "--reason", "Nhầm.", cwd=archive)
    assert "đăng thêm 0, gỡ 1." in bantin("build", cwd=archive).stdout
    assert "đăng thêm 0, gỡ 0." in bantin("build", cwd=archive).stdout


def test_what_others_need_is_not_withdrawn(archive: Path) -> None:
    for path in ("lan", "content/bulletins/2021/01/anh.png"):
        told = bantin("withdraw", path, "--reason", "Nhầm.", cwd=archive)
        assert (told.returncode, told.stdout) == (2, "")
        assert "bulletins/2021/01/02-a.md" in told.stderr


def test_a_picture_is_withdrawn_in_the_ledger(archive: Path) -> None:
    bantin("withdraw", "content/bulletins/2021/01/thua.png", "--reason", "Nhầm.", cwd=archive)
    assert not (archive / "content/bulletins/2021/01/thua.png").exists()
    assert "A01" not in check(archive)
    assert "2021/01/thua.png\t" in (archive / "content/addresses.tsv").read_text("utf-8")


def test_a_file_that_is_just_removed_is_an_error(archive: Path) -> None:
    (archive / "content/bulletins/2021/01/03-b.md").unlink()
    (archive / "content/bulletins/2021/01/thua.png").unlink()
    told = check(archive)
    assert "LỖI A01 Tệp này đã có trang trên mạng mà nay không còn" in told
    assert "bulletins/2021/01/03-b.md:1" in told
    assert (
        "LỖI A08 Ảnh hay tài liệu này đã đăng mà nay không còn: bulletins/2021/01/thua.png:1"
        in told
    )


def test_an_empty_workspace_knows_from_the_ledger_what_is_published(archive: Path) -> None:
    """As in the workspace of a forge, where no output is left of the build before."""
    write_tree(
        archive,
        {f"content/bulletins/2021/03/0{n}-c.md": bulletin(f"2021-03-0{n}") for n in range(1, 8)},
    )
    bantin("build", cwd=archive)
    bantin("addresses", cwd=archive)
    bantin("move", "bulletins/2021/01/02-a.md", "02-moi", cwd=archive)
    bantin("withdraw", "bulletins/2021/01/03-b.md", "--reason", "Nhầm.", cwd=archive)
    bantin("build", cwd=archive)
    bantin("addresses", cwd=archive)
    for n in range(1, 8):
        (archive / f"content/bulletins/2021/03/0{n}-c.md").unlink()
    refused = bantin("build", "-o", "khac", "--cache", "dem", cwd=archive)
    assert refused.returncode == 3
    assert "sẽ gỡ 7 trong 9 bản tin" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["move", "khong-co", "moi"], "không có tệp “khong-co”"),
        (["move", "lan", "bulletins/2021/01/02-c"], "không phải chỗ cho một tệp như leaders/lan.md"),
        (["withdraw", "lan"], "thiếu --reason"),
        (["withdraw", "lan", "--reason", " "], "--reason cần một câu"),
        (["addresses", "-o", "content"], "chưa có trang mạng nào do bantin tạo"),
    ],
)  # fmt: skip
def test_what_can_not_be_done_is_told_in_a_sentence(
    archive: Path, arguments: list[str], reason: str
) -> None:
    told = bantin(*arguments, cwd=archive)
    assert (told.returncode, told.stdout) == (2, "")
    assert reason in told.stderr
