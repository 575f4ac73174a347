"""Tự sửa những gì chắc chắn: mã chữ, ký tự ẩn, cách viết phần đầu, tên tệp; cho xem trước rồi hỏi.

The verb `bantin fix`: corrects what can be meant in one way only. Its help is the first line.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bantin.archive.checking import stands_in
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.checked_part import checked_part
from bantin.command.fixed_names import Renaming, is_plain_file, rename, renamings
from bantin.command.text_difference import difference_lines
from bantin.content.content_files import read_data
from bantin.content.content_tree import read_tree
from bantin.editing.certain_corrections import Corrected, corrected
from bantin.editing.certain_names import certain_path
from bantin.editing.file_edits import FileEdit, text_to_edit, write_edits
from bantin.errors import ArgumentsError
from bantin.language.number_format import number


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="ĐƯỜNG-DẪN",
        help="tệp hay thư mục trong thư mục nội dung (mặc định: tất cả)",
    )
    add_settings(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="sửa luôn, không hỏi")
    how.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không sửa gì")


def run(options: argparse.Namespace) -> int:
    """Show what would change, ask, and change it: first texts, then names. Return 1 if a person did not agree, else 0."""
    content = archive_of(options).content
    parts = [checked_part(path, content).part for path in options.paths] or [""]

    def is_chosen(path: str) -> bool:
        return any(stands_in(part, path) for part in parts)

    answers = []
    corrections = list(_corrections(content, is_chosen))
    if corrections:
        _show_corrections(corrections)
        answers.append(_is_agreed(options, f"sửa chữ trong {number(len(corrections))} tệp"))
        if answers[-1]:
            write_edits(content, (FileEdit(path, one.text) for path, one in corrections))
    names = list(renamings(content, is_chosen))
    possible = [one for one in names if one.move]
    _show_names(content, names)
    if possible:
        answers.append(_is_agreed(options, f"đổi tên {number(len(possible))} tệp"))
        if answers[-1]:
            for one in possible:
                rename(content, one.old, one.new)
    if not corrections and not names:
        print("Không có gì để tự sửa. Những điều phải sửa tay thì bantin check kể.")
    elif any(answers):
        print("Xem lại bằng bantin check rồi ghi tất cả vào git cùng một lần.")
    return 0 if options.dry_run or all(answers) else 1


def _corrections(
    content: Path, is_chosen: Callable[[str], bool]
) -> Iterator[tuple[str, Corrected]]:
    """Yield the path and the correction of each chosen text that needs one, also of those whose names are wrong."""
    tree, _ = read_tree(content)
    for path in sorted({*tree.texts, *tree.glossary, *tree.withheld, *tree.unused}):
        right = certain_path(path) or path
        if is_chosen(path) and right.endswith((".md", ".yml")) and is_plain_file(content / path):
            data, _ = read_data(content, path)
            if data is not None and (one := corrected(data, right)):
                yield path, one


def _show_corrections(corrections: Iterable[tuple[str, Corrected]]) -> None:
    for path, one in corrections:
        for line in difference_lines(path, path, one.before, one.text):
            print(line)
    for path, one in corrections:
        print(f"{path}: {'; '.join(one.done)}")


def _show_names(content: Path, names: Iterable[Renaming]) -> None:
    for one in names:
        if one.move is None:
            print(f"{one.old}: giữ tên này, dù đúng ra là {one.new}: {one.refusal}")
            continue
        print(f"{one.old} → {one.new}")
        for path, text, before in one.move.edits:
            old = before or path
            for line in difference_lines(old, path, text_to_edit(content, old), text):
                print(line)


def _is_agreed(options: argparse.Namespace, what: str) -> bool:
    """Return whether to do what was shown, and say so. Raises ArgumentsError if nobody can be asked."""
    if options.dry_run:
        print(f"Chưa làm gì; bỏ --dry-run để {what}.")
        return False
    if options.yes:
        print(f"Đã {what}.")
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ArgumentsError(f"Không có ai để hỏi: thêm --yes để {what}, hay --dry-run để chỉ xem")
    answer = input(f"{what.capitalize()}? [c = có, k = không]: ")
    return answer.strip().lower() in ("c", "có", "co", "y")
