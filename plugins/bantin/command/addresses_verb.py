"""Ghi các địa chỉ của trang mạng vừa tạo vào sổ địa chỉ của kho, để không địa chỉ nào mất mà không ai hay.

The verb `bantin addresses`: adds the addresses of a built site to the ledger. Its help is the first line.
"""

import argparse

from bantin.building.output_manifest import OutputManifest
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import add_output
from bantin.content.content_paths import LEDGER
from bantin.editing.published_addresses import add_to_ledger
from bantin.errors import OutputFolderError
from bantin.language.number_format import number


def add(parser: argparse.ArgumentParser) -> None:
    add_output(parser)
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Add the addresses of the site in the output folder to the ledger, say how many are new, and return 0."""
    archive = archive_of(options)
    output = options.output or archive.output
    published = OutputManifest(output).addresses()
    if not published:
        raise OutputFolderError(f"Trong “{output}” chưa có trang mạng nào do bantin tạo")
    new = add_to_ledger(archive.content, published)
    print(f"{archive.content / LEDGER}: thêm {number(new)} địa chỉ.")
    return 0
