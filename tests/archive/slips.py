"""Slips with the names, places and kinds of files: what offices and hostile people put into a content folder."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.support.content_files import PICTURE, bulletin
from tests.support.pictures import JPEG

Make = Callable[[Path], None]


class Slip(NamedTuple):
    """Something that stands at a path and is not published, with the finding on it and words in its remedy."""

    path: str
    made: bytes | Make
    code: str
    words: str


def _text(day: str = "2020-07-16") -> bytes:
    return bulletin(day, title="Không đăng").encode()


def _sparse(size: int, head: bytes = b"") -> Make:
    def make(file: Path) -> None:
        file.write_bytes(head)
        os.truncate(file, size)

    return make


def _fifo(file: Path) -> None:
    os.mkfifo(file)


def _socket(file: Path) -> None:
    here = Path.cwd()
    os.chdir(file.parent)  # the path of a socket may have no more than some 100 bytes
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(file.name)
    os.chdir(here)


def _link(file: Path) -> None:
    file.symlink_to("/etc/passwd")


def _folder(file: Path) -> None:
    file.mkdir()


MONTH = "bulletins/2020/07"
_RIGHT = f"{MONTH}/16-tin.md"
_MB = 1024**2

# Bulletins with a wrong name or in a wrong place: the remedy is the right path, by the date in the file.
MISPLACED = [
    Slip(path, _text(), "B05", f"Đổi thành {_RIGHT};")
    for path in (
        "16-tin.md", "2020-07-16-tin.md", "nhap/16-tin.md", "nhap/2020/07/16-tin.md", "bulletin/2020/07/16-tin.md",
        "Bulletins/2020/07/16-tin.md", "bản tin/16-tin.md", "BULLETINS/16.7.2020 tin.txt", "bulletins/16-tin.md",
        "bulletins/2020/16-tin.md", "bulletins/2020/7/16-tin.md", "bulletins/20/07/16-tin.md", "bulletins/07/2020/16-tin.md",
        f"{MONTH}/16/16-tin.md", f"{MONTH}/thang-7/16-tin.md", f"{MONTH}/16-tin.MD", f"{MONTH}/16-tin.Md.txt",
        f"{MONTH}/16-tin.md.txt", f"{MONTH}/16-tin.txt", f"{MONTH}/16-tin", f"{MONTH}/16-tin.markdown", f"{MONTH}/16-tin.mdown",
        f"{MONTH}/16-tin.mdd", f"{MONTH}/16-tin.m", f"{MONTH}/16-tin.md.bak", f"{MONTH}/16-tin.md.orig", f"{MONTH}/16-tin.md~",
        f"{MONTH}/.16-tin.md", f"{MONTH}/16_tin.md", f"{MONTH}/16 tin.md", f"{MONTH}/2020-07-16-tin.md", f"{MONTH}/20200716-tin.md",
        f"{MONTH}/tin.md", f"{MONTH}/-tin.md", f"{MONTH}/9-tin.md", f"{MONTH}/16–tin.md", f"{MONTH}/１６-tin.md", f"{MONTH}/16-tin. md", "extra/16-tin.md", "16-07-2020 tin.txt",
    )
]  # fmt: skip
# Files that are no bulletins, or that no other name would make one.
OTHERS = [
    Slip(f"{MONTH}/16-hop.docx", b"PK\x03\x04", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip(f"{MONTH}/16-hop.DOC", b"\xd0\xcf\x11\xe0", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip(f"{MONTH}/16-hop.html", b"<p>", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip(f"{MONTH}/16-hop.md.rtf", b"{\\rtf", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip("16-hop.odt", b"PK", "F09", "tệp mới bulletins/năm/tháng/16-hop.md"),
    Slip("Leaders/an.md", b"x", "F10", "Đổi thành leaders/an.md;"),
    Slip("leaders/an.MD", b"x", "F10", "Đổi thành leaders/an.md;"),
    Slip("committees/So A.txt", b"x", "F10", "Đổi thành committees/so-a.md;"),
    Slip("abbreviations.yaml", b"x", "F10", "Đổi thành abbreviations.yml;"),
    Slip("Bulletins/2020/07/anh.png", PICTURE, "F10", f"Đổi thành {MONTH}/anh.png;"),
    Slip("Extra/CNAME", b"x", "F10", "Đổi thành extra/CNAME;"),
    Slip(f"{MONTH}/16-ong.md", _fifo, "F11", "tạo một tệp thường"),
    Slip(f"{MONTH}/16-ong.png", _fifo, "F11", "tạo một tệp thường"),
    Slip("ong", _fifo, "F11", "tạo một tệp thường"),
    Slip(f"{MONTH}/16-cam.md", _socket, "F11", "tạo một tệp thường"),
    Slip(f"{MONTH}/16-lien-ket.md", _link, "F04", "Thay bằng chính tệp"),
    Slip("pages/lien-ket.md", _link, "F04", "Thay bằng chính tệp"),
    Slip(f"{MONTH}/16-thu-muc.md", _folder, "F12", "nội dung phải là một tệp"),
    Slip("leaders/binh.md", _folder, "F12", "nội dung phải là một tệp"),
    Slip(f"{MONTH}/.anh.png", PICTURE, "F13", "Bỏ dấu chấm"),
    Slip("extra/.nojekyll", b"", "F13", "Bỏ dấu chấm"),
    Slip(f"{MONTH}/.cu/16-tin.md", _text(), "F26", "Bỏ dấu chấm"),
    Slip(".obsidian/app.json", b"{}", "F13", "Bỏ dấu chấm"),
    Slip(f"{MONTH}/16-hop.eml", b"From:", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip(f"{MONTH}/16-hop.mhtml", b"From:", "F09", f"tệp mới {MONTH}/16-hop.md"),
    Slip(f"{MONTH}/16-a:b.md", _text(), "F14", f"Đổi thành {MONTH}/16-a-b.md"),
    Slip(f"{MONTH}/a?b*.png", PICTURE, "F14", f"Đổi thành {MONTH}/a-b.png"),
    Slip(f"{MONTH}/<script>.jpg", JPEG, "F14", f"Đổi thành {MONTH}/script.jpg"),
    Slip('leaders/"an".md', b"x", "F14", "Đổi thành leaders/an.md"),
    Slip("pages/a|b\\c.md", b"x", "F14", "Đổi thành pages/a-b-c.md"),
    Slip(f"{MONTH}/hop. ", b"x", "F15", f"Đổi thành {MONTH}/ngày-hop.md"),
    Slip(f"{MONTH}/ảnh họp /a.png", PICTURE, "F15", f"Đổi thành {MONTH}/anh-hop/a.png"),
    Slip("pages/gioi-thieu.md.", b"x", "F15", "Đổi thành pages/gioi-thieu.md"),
    Slip(f"{MONTH}/con.png", PICTURE, "F16", f"Đổi thành {MONTH}/tep-con.png"),
    Slip(f"{MONTH}/COM1.tar.png", PICTURE, "F16", f"Đổi thành {MONTH}/com1-tar.png"),
    Slip("leaders/nul.md", b"x", "F16", "Đổi thành leaders/tep-nul.md"),
    Slip(f"{MONTH}/aux/a.png", PICTURE, "F16", f"Đổi thành {MONTH}/tep-aux/a.png"),
    Slip(f"{MONTH}/Hai.png", PICTURE, "F17", "Đổi tên hoặc xóa"),
    Slip(f"{MONTH}/a\u0309nh.png", PICTURE, "F17", "Đổi tên hoặc xóa"),
    Slip(f"{MONTH}/16-{'ả' * 80}.md", _text(), "F18", f"ví dụ {MONTH}/16-{'a' * 80}.md"),
    Slip(f"{MONTH}/16-{'a' * 249}.md", _text(), "F18", f"ví dụ {MONTH}/16-{'a' * 80}.md"),
    Slip(f"{MONTH}/16-{'a' * 220}.md", _text(), "F19", f"ví dụ {MONTH}/16-{'a' * 80}.md"),
    Slip(f"{MONTH}/{'a' * 200}.png", PICTURE, "F19", f"ví dụ {MONTH}/{'a' * 80}.png"),
    Slip(f"{MONTH}/{'thu-muc/' * 30}a.png", PICTURE, "F19", "ví dụ bulletins/a.png"),
    Slip(f"{MONTH}/16-a\nb.md", _text(), "F20", f"Đổi thành {MONTH}/16-a-b.md"),
    Slip(f"{MONTH}/16-a\u202eb.md", _text(), "F20", f"Đổi thành {MONTH}/16-ab.md"),
    Slip(f"{MONTH}/a\u00a0b.png", PICTURE, "F20", f"Đổi thành {MONTH}/a-b.png"),
    Slip(f"{MONTH}/16-{'㍿' * 20}.md", _text(), "F21", "ví dụ "),
    Slip(f"leaders/{'a' * 130}.md", b"---\nname: A\n---\n", "F21", f"ví dụ leaders/{'a' * 80}.md"),
    Slip(f"{MONTH}/16-so-lieu.xlsx", b"PK", "F05", "Xóa tệp nếu thừa"),
    Slip(f"{MONTH}/16-anh.svg", b"<svg/>", "F05", "Xóa tệp nếu thừa"),
    Slip(f"{MONTH}/16-phim.mp4", _sparse(6 * 1024 * _MB), "F05", "Xóa tệp nếu thừa"),
    Slip("sao-luu.zip", _sparse(6 * 1024 * _MB), "F07", "chuyển vào bulletins"),
    Slip("ghi-chu.txt", b"x", "F07", "chuyển vào bulletins"),
    Slip(f"{MONTH}/v1.2/a.png", PICTURE, "F25", "Bỏ dấu chấm"),
    Slip(f"{MONTH}/16-lon.md", _sparse(6 * 1024 * _MB), "F02", "Tách thành"),
    Slip(f"{MONTH}/16-lon.png", _sparse(84 * _MB, PICTURE), "F08", "Thu nhỏ ảnh"),
    Slip(f"{MONTH}/16-lon.pdf", _sparse(6 * 1024 * _MB, b"%PDF-"), "F08", "nén tài liệu"),
    Slip("pages/lon.md", _sparse(_MB), "F02", "Tách thành"),
    Slip(f"{MONTH}/16-png.jpg", PICTURE, "F23", "Đổi tên thành 16-png.png"),
    Slip(f"{MONTH}/16-jpeg.PNG", JPEG, "F23", "Đổi tên thành 16-jpeg.jpg"),
    Slip(f"{MONTH}/16-pdf.png", b"%PDF-1.4", "F23", "Đổi tên thành 16-pdf.pdf"),
    Slip(f"{MONTH}/16-trang.jpg", b"<!DOCTYPE html><p>", "F24", "không mở được thì xóa"),
    Slip(f"{MONTH}/16-chuong-trinh.png", b"MZ\x90\x00", "F24", "không mở được thì xóa"),
    Slip(f"{MONTH}/16-heic.jpg", b"\0\0\0\x18ftypheic", "F24", "lưu lại thành .jpg"),
    Slip(f"{MONTH}/16-rong.gif", b"", "F24", "không mở được thì xóa"),
    Slip(f"{MONTH}/16-lfs.webp", b"version https://git-lfs.github.com/spec/v1", "F24", "xóa"),
    Slip(f"{MONTH}/16-ico.png", b"\0\0\1\0", "F24", "lưu lại thành .png"),
    Slip("extra/favicon.ico", b"<html>", "F24", "lưu lại thành .ico"),
    Slip("extra/robots.txt", b"x", "B06", "Đổi tên một trong hai"),
]  # fmt: skip
try:
    _BAD = os.fsdecode(f"{MONTH}/16-".encode() + b"\xff.md")
    OTHERS.append(Slip(_BAD, _text(), "F20", f"Đổi thành {MONTH}/16-ten-ban-tin.md"))
except UnicodeError:  # this system has only names that are text
    pass


def write_slip(root: Path, slip: Slip) -> None:
    """Put what the slip is about below `root`."""
    file = root / slip.path
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(slip.made, bytes):
        file.write_bytes(slip.made)
    else:
        slip.made(file)
