"""Đổi tên hay chuyển một bản tin, hồ sơ, trang; sửa mọi chỗ nhắc tới nó; địa chỉ cũ dẫn tới trang mới.

The verb `bantin move`: renames a content file for good. Its help is the first line.
"""

import argparse

from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.edited_files import edited_lines
from bantin.command.named_file import named_file, new_path
from bantin.content.content_tree import read_tree
from bantin.content.moves_and_withdrawals import address_of_path
from bantin.editing.moving import carry_out, plan_move
from bantin.language.number_format import number


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "old", metavar="TỆP", help="bản tin, hồ sơ hay trang cần chuyển; hồ sơ thì mã cũng được"
    )
    parser.add_argument(
        "new", metavar="CHỖ-MỚI", help="đường dẫn mới, hoặc chỉ tên mới nếu vẫn ở thư mục ấy"
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Move the file, change all files that name it, print which, and return 0."""
    content = archive_of(options).content
    old = named_file(options.old, content)
    tree, _ = read_tree(content)
    move = plan_move(content, tree.texts, old, new_path(options.new, old, content))
    carry_out(content, move)
    print(f"{old} → {move.new}")
    for line in edited_lines(move):
        print(line)
    before, now = address_of_path(old), address_of_path(move.new)
    led = f"{before} dẫn tới {now}" if before != now else f"địa chỉ {now} vẫn như cũ"
    print(
        f"Sửa {number(len(move.edits) - 1)} tệp khác. Lần đăng sau, {led}. Xem lại rồi ghi tất cả vào git cùng một lần."
    )
    return 0
