"""Chép văn bản thô của cổng thông tin thành bản tin.

The verb `bantin import`: makes bulletins of raw text files from portals. Its help is the first line.
"""

import argparse
from pathlib import Path

from bantin.archive.reading import read_archive
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import folder
from bantin.content.bulletin import dump_bulletin
from bantin.importer import Doubt, KnownRecords, Refusal, bulletin_of, read_draft, recognition_of
from bantin.system_errors import reason_of

_DOUBTS = {
    "encoding": "chữ có chỗ sai mã, xem lại dấu",
    "event-date-mismatch": "ngày của sự việc cách ngày đăng hơn một tháng",
    "no-date": "không thấy ngày đăng",
    "no-source": "không thấy nguồn, thêm dòng source",
    "no-title": "không thấy tiêu đề",
    "near-name": "người có tên gần giống, chỉ khác dấu, với người có hồ sơ",
    "other-posts": "người trùng tên với người có hồ sơ, nhưng chức vụ in khác: chưa ghi vào leaders",
    "two-dates": "có hai ngày đăng khác nhau",
    "unknown-organ": "cơ quan chưa có hồ sơ",
    "weekday-mismatch": "thứ không khớp với ngày",
}
_REFUSALS = {
    "not-utf-8": "không phải văn bản UTF-8; lưu lại với mã UTF-8 rồi chép lại",
    "legacy-encoding": "chữ gõ bằng phông cũ (TCVN3, VNI); chuyển sang Unicode rồi chép lại",
}


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("raw", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản thô")
    parser.add_argument(
        "--into",
        type=folder,
        metavar="THƯ-MỤC",
        help="thư mục nội dung nhận bản tin (mặc định: PATH của thiết lập, thường là content)",
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Write a bulletin for each raw file, with its doubts printed; return 1 if one could not be written, else 0.

    A bulletin file that exists is not overwritten.
    """
    settings = archive_of(options)
    content = options.into or settings.content
    facts = read_archive(content).facts
    known = KnownRecords(facts.leaders, facts.committees, facts.posts)
    written = [_import(raw, content, known) for raw in options.raw]
    print(f"{sum(written)} trong {len(written)} tệp thành bản tin.")
    return 0 if all(written) else 1


def _import(raw: Path, content: Path, known: KnownRecords) -> bool:
    """Import one raw file, print what came of it, and return whether a bulletin was written."""
    try:
        draft = read_draft(raw.read_bytes())
    except OSError as error:
        print(f"{raw}: không đọc được: {reason_of(error)}.")
        return False
    if isinstance(draft, Refusal):
        print(f"{raw}: {_REFUSALS[draft.reason]}.")
        return False
    recognition = recognition_of(draft, known)
    for doubt in (*draft.doubts, *recognition.doubts):
        print(f"{raw}{_line(doubt)}: {_DOUBTS[doubt.code]}{_detail(doubt)}.")
    bulletin = bulletin_of(draft, recognition, known)
    if bulletin is None:
        print(f"{raw}: bỏ qua, vì thiếu tiêu đề hoặc ngày. Thêm vào tệp thô rồi chép lại.")
        return False
    path = content / bulletin.path
    try:
        _write_new(path, dump_bulletin(bulletin))
    except FileExistsError:
        print(f"{raw}: bỏ qua, vì đã có {path}.")
        return False
    print(f"{raw} → {path}")
    return True


def _write_new(path: Path, text: str) -> None:
    """Write a file that must not exist; leave none if it can't be written whole. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb", buffering=0) as file:
        try:
            left = text.encode()
            while left:
                left = left[file.write(left) :]
        except OSError as error:
            path.unlink()
            error.filename = path
            raise


def _detail(doubt: Doubt) -> str:
    """Return what a doubt names, in brackets; "" where its words say everything."""
    is_named = doubt.line or doubt.code in ("near-name", "other-posts", "unknown-organ")
    return f" ({doubt.detail})" if is_named and doubt.code != "encoding" else ""


def _line(doubt: Doubt) -> str:
    return f":{doubt.line}" if doubt.line else ""
