"""Kiểm tra nội dung: mỗi lỗi có tệp, dòng, nguyên nhân và cách sửa.

The verb `bantin check`: prints what is wrong with the content, without building. Its help is the first line.
"""

import argparse
import datetime

from bantin.archive.checking import all_findings, days_to_come
from bantin.archive.reading import read_archive
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import add_content
from bantin.command.report_text import print_findings, sum_of
from bantin.content.findings import has_errors
from bantin.content.unused_files import without_static


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Print every finding in the content; return 1 if one is an error, else 0."""
    settings = archive_of(options)
    archive = read_archive(options.content or settings.content)
    today = datetime.datetime.now(settings.config.zone).date()
    found = sorted([*all_findings(archive), *days_to_come(archive, today)])
    findings = without_static(found, settings.static)
    print_findings(findings)
    print(f"{sum_of(archive.facts.counts)}. {len(findings)} điều cần xem.")
    return 1 if has_errors(findings) else 0
