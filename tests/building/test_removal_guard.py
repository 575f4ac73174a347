"""A build that would remove many bulletins changes nothing, says why they would go, and does so if it is told to."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.building.removal_guard import check_removals
from bantin.errors import RemovalError
from bantin.findings.findings import finding
from tests.support.archives import new_archive
from tests.support.building import PELICAN, bantin, run
from tests.support.content_files import bulletin
from tests.support.file_trees import read_tree, write_tree


def addresses(count: int) -> list[str]:
    return [f"2020/01/02-so-{n}.html" for n in range(count)]


@given(
    before=st.integers(0, 2000),
    gone=st.integers(0, 2000),
    files=st.integers(0, 2),
    allowed=st.none() | st.integers(0, 2000),
)
def test_how_many_may_go(before: int, gone: int, files: int, allowed: int | None) -> None:
    gone = min(gone, before)
    if allowed is None:
        expects_error = gone > max(5, before // 50) or (gone > 0 and not files)
    else:
        expects_error = gone > allowed
    try:
        check_removals(addresses(before), addresses(before)[gone:], files, [], allowed)
    except RemovalError:
        assert expects_error
    else:
        assert not expects_error


def test_new_ones_make_up_for_none() -> None:
    with pytest.raises(RemovalError, match=r"gỡ 6 trong 6 bản tin"):
        check_removals(addresses(6), [f"2021/{address}" for address in addresses(600)], 600, [])


def test_reasons_are_counted_the_most_frequent_first() -> None:
    unknown = [
        finding("B07", f"bulletins/2020/01/02-so-{n}.md", 5, name="Nguyễn Văn Lạ", suggestion="")
        for n in range(1500)
    ]
    undated = finding("B02", "bulletins/2020/01/02-so-1500.md")
    reminder = finding("L01", "bulletins/2020/01/02-so-1501.md", 9, target="x")
    with pytest.raises(RemovalError) as error:
        check_removals(addresses(1600), addresses(1600)[1503:], 1598, [*unknown, undated, reminder])
    assert str(error.value) == (
        "Lần dựng này sẽ gỡ 1.503 trong 1.600 bản tin đang đăng, nên không thay đổi gì trên trang mạng. Lý do:\n"
        "  1.500 bản tin: Chưa có hồ sơ lãnh đạo “Nguyễn Văn Lạ”. Tệp đầu: bulletins/2020/01/02-so-0.md:5\n"
        "  2 bản tin: Không còn tệp ở đường dẫn này. Tệp đầu: bulletins/2020/01/02-so-1501.md\n"
        "  1 bản tin: Bản tin không có ngày. Tệp đầu: bulletins/2020/01/02-so-1500.md:1\n"
        "Nếu đúng là muốn gỡ, chạy lại với --allow-removals 1503 (lệnh pelican: -e ARCHIVE_ALLOW_REMOVALS=1503); "
        "nếu không, sửa những điều trên, hoặc lấy lại các tệp bằng git"
    )


def test_rest_of_many_reasons_is_counted() -> None:
    errors = [
        finding("B07", f"bulletins/2020/01/02-so-{n}.md", name=str(n), suggestion="")
        for n in range(8)
    ]
    with pytest.raises(RemovalError, match=r"\n  3 bản tin vì những lý do khác\n"):
        check_removals(addresses(8), [], 8, errors)


FILES = {
    f"content/bulletins/2021/0{month}/{day}-so.md": bulletin(f"2021-0{month}-{day}")
    for month in range(1, 10)
    for day in range(10, 13)
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with 27 bulletins besides its example, and its site."""
    archive = write_tree(new_archive(tmp_path / "kho"), FILES)
    built = bantin("build", cwd=archive)
    assert "được đăng, 0 bị giữ lại, 0 bỏ qua; đăng thêm 28, gỡ 0." in built.stdout
    return archive


def remove(archive: Path, count: int) -> None:
    for path in list(FILES)[:count]:
        (archive / path).unlink()


@pytest.mark.slow
@pytest.mark.parametrize("command", ["bantin", "pelican"])
def test_site_stays_until_it_is_said_that_it_may_shrink(archive: Path, command: str) -> None:
    before = read_tree(archive / "output")
    remove(archive, 6)
    plain: list[str | Path] = ["build"] if command == "bantin" else [PELICAN, "content"]
    build = bantin if command == "bantin" else lambda *arguments, cwd: run(arguments, cwd)
    refused = build(*plain, cwd=archive)
    assert refused.returncode == (3 if command == "bantin" else 1)
    assert "sẽ gỡ 6 trong 28 bản tin" in " ".join((refused.stdout + refused.stderr).split())
    assert read_tree(archive / "output") == before

    allowed = (
        ["--allow-removals", "6"] if command == "bantin" else ["-e", "ARCHIVE_ALLOW_REMOVALS=6"]
    )
    built = build(*plain, *allowed, cwd=archive)
    assert built.returncode == 0, built.stdout + built.stderr
    if command == "bantin":
        assert "đăng thêm 0, gỡ 6." in built.stdout
    assert not (archive / "output/2021/01").exists()


@pytest.mark.slow
def test_empty_checkout_keeps_the_site(archive: Path, tmp_path: Path) -> None:
    before = read_tree(archive / "output")
    empty = tmp_path / "empty"
    empty.mkdir()
    refused = bantin("build", empty, cwd=archive)
    assert refused.returncode == 3
    assert "gỡ 28 trong 28 bản tin" in refused.stderr
    assert read_tree(archive / "output") == before
    assert bantin("build", empty, "--allow-removals", "all", cwd=archive).returncode == 0
    assert not (archive / "output/2021").exists()


@pytest.mark.slow
def test_few_may_go_without_a_word(archive: Path) -> None:
    remove(archive, 5)
    built = bantin("build", cwd=archive)
    assert (built.returncode, "đăng thêm 0, gỡ 5." in built.stdout) == (0, True)


@pytest.mark.parametrize("value", ["-1", "nhiều", "²", "1.5"])
def test_what_is_no_number_is_told(value: str, tmp_path: Path) -> None:
    refused = bantin("build", f"--allow-removals={value}", cwd=tmp_path)
    assert refused.returncode == 2
    assert f"phải là một số hoặc “all”, không phải “{value}”" in refused.stderr


def test_all_is_more_than_any_number() -> None:
    check_removals(addresses(100_000), [], 0, [], sys.maxsize)
