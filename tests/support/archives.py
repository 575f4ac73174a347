"""Archives as `bantin init` makes them."""

from pathlib import Path

from bantin.starter.new_archive import write_archive
from bantin.starter.settings_files import Identity

NAME = "Kho bản tin thử"
IDENTITY = Identity(
    NAME, "Kho của một tỉnh không có thật", "Asia/Ho_Chi_Minh", "thu.example,2026", ""
)


def new_archive(folder: Path, *lines: str, url: str = "") -> Path:
    """A new archive, with an address for readers; `lines` are added to its settings."""
    write_archive(folder, IDENTITY._replace(url=url))
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    return folder
