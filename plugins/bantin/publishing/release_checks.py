"""Checks a release before readers see it: all files are there, and no link leads to a missing one."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from bantin.errors import ReleaseError
from bantin.language.number_format import number
from bantin.publishing.file_states import FileState
from bantin.publishing.page_links import PageLinks, dangling

_TOLD = 5  # links that the message names


def check_files(
    found: Mapping[str, FileState], expected: Mapping[str, FileState], needed: Iterable[str]
) -> None:
    """Raise ReleaseError unless the files `found` in a release are those `expected`, among them all that are `needed`."""
    wrong = {address for address, state in expected.items() if found.get(address) != state}
    wrong.update(address for address in needed if address not in found)
    if wrong:
        raise ReleaseError(
            f"Bản mới thiếu hoặc sai {number(len(wrong))} tệp, tệp đầu: {min(wrong)}, nên chưa đăng; bạn đọc vẫn thấy "
            "bản đang đăng. Có thể một chương trình khác vừa xóa hay sửa tệp: chạy lại lệnh"
        )


def check_links(
    folder: Path,
    files: Mapping[str, FileState],
    before: Mapping[str, FileState],
    made: Collection[str],
    url: str,
) -> None:
    """Raise ReleaseError if a page of a release links to what is not among its `files`.

    Pages that are not `made` by builds are not ours to judge. `before` are the files of the release that readers see,
    whose links were checked: if all of them are still there, only pages that differ are read.
    """
    is_any_removed = not before.keys() <= files.keys()
    pages = [
        address
        for address in made
        if address.endswith(".html") and (is_any_removed or before.get(address) != files[address])
    ]
    found = list(dangling(folder, sorted(pages), set(files), PageLinks(url)))
    if found:
        places = "\n".join(f"  {page} → {target}" for page, target in found[:_TOLD])
        raise ReleaseError(
            f"Bản mới có {number(len(found))} liên kết tới trang không có, nên chưa đăng; bạn đọc vẫn thấy bản đang "
            f"đăng. Những liên kết đầu:\n{places}\nNếu liên kết do mẫu trang riêng của kho tạo thì sửa mẫu; liên kết tới "
            "trang ngoài kho phải viết đủ, bắt đầu bằng https://"
        )
