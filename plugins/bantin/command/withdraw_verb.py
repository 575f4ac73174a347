"""Rút một bản tin, hồ sơ, trang, ảnh hay tài liệu đã đăng: địa chỉ còn lại một thông báo có ngày và lý do.

The verb `bantin withdraw`: takes a content file off the site for good. Its help is the first line.
"""

import argparse
import datetime
from pathlib import Path
from unicodedata import normalize

from bantin.archive.reading import read_archive
from bantin.archive.records import ArchiveRecords
from bantin.archive.withdrawn_records import files_that_name
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.named_file import named_file
from bantin.content.content_paths import LEDGER
from bantin.content.content_tree import ContentTree, read_tree
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.file_edits import write_edits
from bantin.editing.linked_files import users_of
from bantin.editing.withdrawing import plan_withdrawal, shown_only_by, withdraw_attachments
from bantin.errors import EditError
from bantin.language.normalization import one_line
from bantin.language.number_format import number


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="TỆP", help="tệp trong thư mục nội dung; hồ sơ thì mã cũng được"
    )
    parser.add_argument(
        "--reason", required=True, metavar="LÝ-DO", help="một câu, người đọc sẽ thấy"
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Withdraw the file, say what became of it, and return 0."""
    settings = archive_of(options)
    content = settings.content
    path = named_file(options.path, content)
    reason = one_line(options.reason)
    if not reason:
        raise EditError("--reason cần một câu, vì người đọc sẽ hỏi tại sao")
    withdrawal = Withdrawal(datetime.datetime.now(settings.config.zone).date(), reason)
    tree, _ = read_tree(content)
    if path.endswith(".md"):
        _check_unnamed(content, path)
        edit = plan_withdrawal(content, path, withdrawal)
        files = shown_only_by(content, path, tree)
        withdraw_attachments(content, files, tree, withdrawal)  # first: the text tells which ones
        write_edits(content, [edit])
        print(f"Đã rút {path}: tệp chỉ còn phần đầu, với ngày và lý do.")
    else:
        files = [path]
        _check_unused(content, path, tree)
        withdraw_attachments(content, files, tree, withdrawal)
    for file in files:
        print(f"Đã rút {file}: tệp đã xóa, ngày và lý do ghi ở {LEDGER}.")
    print(
        "Ghi thay đổi vào git; lần đăng sau trang sẽ đổi. Lịch sử git và những bản đăng trước, được giữ để quay lại, vẫn "
        "còn nội dung cũ: cần xóa cả ở đó thì nhờ người phụ trách kho."
    )
    return 0


def _check_unnamed(content: Path, path: str) -> None:
    """Raise EditError if the file is a record that other files name: all of these would lack it."""
    if KINDS.of_record(path) is None:
        return
    facts = read_archive(content).facts
    records = ArchiveRecords(facts.leaders, facts.committees, facts.source_records)
    if named := files_that_name(records, facts.entries).get(path):
        raise EditError(
            f"{path} còn {number(len(named))} tệp nhắc tới, tệp đầu là {min(named)}, nên không rút được. Bỏ tên ấy ở các "
            "tệp kia trước; nếu là hồ sơ thừa của cùng một người hay cơ quan thì gộp bằng bantin merge"
        )


def _check_unused(content: Path, path: str, tree: ContentTree) -> None:
    """Raise EditError if the file is no picture or document that is published, or if a text shows it."""
    if path not in tree.attachments:
        raise EditError(f"{path} không được đăng; muốn bỏ thì chỉ cần xóa tệp")
    normal = normalize("NFC", path)
    if users := users_of(content, [normal], tree.texts).get(normal):
        raise EditError(
            f"{users[0]} còn dùng {path}, nên không rút được. Xóa ảnh hay liên kết ấy ở {number(len(users))} tệp dùng nó trước"
        )
