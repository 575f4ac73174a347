"""Claims the output folder for a build, after a check that the folders may be used as they are."""

from pathlib import Path

from bantin.building.build_context import BuildFolders
from bantin.building.output_manifest import MANIFEST
from bantin.errors import OutputFolderError


def claim_output(folders: BuildFolders) -> None:
    """Make the output folder ours, which it is from then on: create it and an empty manifest if they do not exist.

    Raises OutputFolderError unless the folder is a place of its own, and is ours already or empty. Hidden files do
    not count: a folder that git or a server has prepared is empty apart from them.
    """
    check_place(folders)
    output = folders.output
    output.mkdir(parents=True, exist_ok=True)
    if (output / MANIFEST).exists():
        return
    refuse_files_of_others(output)
    (output / MANIFEST).touch()


def refuse_files_of_others(output: Path) -> None:
    """Raise OutputFolderError if there is anything but hidden files in a folder that is not ours yet."""
    theirs = sorted(path.name for path in output.iterdir() if not path.name.startswith("."))
    if theirs:
        raise OutputFolderError(
            f"“{output}” đã có những tệp không phải do bantin tạo ({', '.join(theirs[:3])}…), nên không ghi gì vào đó. "
            "Chọn một thư mục mới hoặc còn trống; nếu đó là trang mạng cũ thì xóa hết thư mục rồi dựng lại"
        )


def check_place(folders: BuildFolders) -> None:
    """Raise OutputFolderError if the output folder is a file, or is not apart from the other folders."""
    output = folders.output
    if output.exists() and not output.is_dir():
        raise OutputFolderError(f"“{output}” là một tệp, không phải thư mục. Chọn một thư mục khác")
    for name, other in (("nội dung", folders.content), ("giao diện", folders.theme)):
        if _is_within(output, other) or _is_within(other, output):
            raise OutputFolderError(
                f"Trang mạng không thể ghi vào “{output}”, vì thư mục {name} là “{other}”: thư mục này không được nằm "
                "trong thư mục kia. Chọn một thư mục khác"
            )
    if _is_within(folders.cache, output):
        raise OutputFolderError(
            f"Bộ nhớ đệm “{folders.cache}” nằm trong thư mục trang mạng “{output}” nên sẽ bị đăng lên. Chọn một thư mục khác"
        )


def _is_within(inner: Path, outer: Path) -> bool:
    """Whether a folder is another one or inside it, wherever links lead."""
    return inner.resolve().is_relative_to(outer.resolve())
