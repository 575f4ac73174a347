"""Chép văn bản thô của cổng thông tin thành bản tin."""

import argparse


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("raw")


def run(options: argparse.Namespace) -> int:
    return 0
