"""Gộp hai hồ sơ của một người, cơ quan hay nguồn; sửa mọi tệp nhắc tới hồ sơ cũ; địa chỉ cũ dẫn tới hồ sơ còn lại.

The verb `bantin merge`: makes one record of two. Its help is the first line.
"""

import argparse

from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.edited_files import edited_lines
from bantin.command.named_file import named_file
from bantin.content.content_tree import read_tree
from bantin.content.moves_and_withdrawals import address_of_path
from bantin.editing.merging import plan_merge
from bantin.editing.moving import carry_out
from bantin.language.number_format import number


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="CŨ", help="hồ sơ thừa, sẽ không còn: mã hay đường dẫn")
    parser.add_argument(
        "new", metavar="CÒN-LẠI", help="hồ sơ giữ lại, nhận mọi điều hồ sơ kia có: mã hay đường dẫn"
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Merge the records, print which files were changed, and return 0."""
    content = archive_of(options).content
    old, new = named_file(options.old, content), named_file(options.new, content)
    tree, _ = read_tree(content)
    move, joins_texts = plan_merge(content, tree.texts, old, new)
    carry_out(content, move)
    print(f"Đã gộp {old} vào {new}.")
    for line in edited_lines(move):
        print(line)
    if joins_texts:
        print(f"Chữ ở dưới phần đầu của hai hồ sơ nay nối nhau trong {new}: đọc lại và bỏ chỗ lặp.")
    print(
        f"Sửa {number(len(move.edits) - 1)} tệp khác. Lần đăng sau, {address_of_path(old)} dẫn tới {address_of_path(new)}. "
        "Xem lại rồi ghi tất cả vào git cùng một lần."
    )
    return 0
