import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bantin.headers.header_schema import SCHEMAS
from bantin.headers.json_schema import json_schema
from tests.support.json_schemas import faults
from tests.support.project import CONTENT

FOLDERS = {"bulletins": "bulletin", "leaders": "leader", "committees": "committee", "pages": "page"}
FILES = [path for folder in FOLDERS for path in sorted((CONTENT / folder).rglob("*.md"))]


class CoreLoader(yaml.SafeLoader):
    """YAML as editors' tools read it: numbers and booleans are values, a day is a text."""


CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults_of(kind: str, header: str) -> list[str]:
    value: Any = yaml.load(header, CoreLoader)
    return list(faults(value, json_schema(kind)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_header_of_the_repository_is_valid(path: Path) -> None:
    kind = FOLDERS[path.relative_to(CONTENT).parts[0]]
    header = path.read_text(encoding="utf-8").split("---\n")[1]
    assert faults_of(kind, header) == []


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("bulletin", "title: 2020\ndate: 16/07/2020 08:30\nauthor:\nleaders: Lan; Hùng"),
        ("bulletin", "title: Thử\ndate: 2020-07-16\nleaders: [Lan, {name: Hùng, posts: [Bí thư]}]"),
        ("leader", "name: Lan\nother_names: [{name: Lân, from: 2015, to: không rõ}]"),
        ("leader", "name: Lan\nposts:\n- {post: A, committee: B, from: 2015-10, to: 21/10/2016}"),
        ("committee", "name: A\nfrom: 2015\nabbreviations: [BTG, 1]\npredecessors: a; b"),
        ("bulletin", "title: A\ndate: 2020-07-16\nimage: a.jpg"),
        ("bulletin", "title: A\ndate: 2020-07-16\nimage: {file: a.jpg, alt: B, credit: C}"),
        ("page", "title: About\nlang: en"),
    ],
)
def test_what_the_reader_takes_is_valid(kind: str, header: str) -> None:
    assert faults_of(kind, header) == []


@pytest.mark.parametrize(
    ("kind", "header", "place"),
    [
        ("bulletin", "date: 2020-07-16", " lacks title"),
        ("bulletin", "title: A\ndate: 2020-07-16\nslug: a", " does not know slug"),
        ("bulletin", "title: [A]\ndate: 2020-07-16", "/title anyOf"),
        ("bulletin", "title: ''\ndate: 2020-07-16", "/title anyOf"),
        ("bulletin", "title:\ndate: 2020-07-16", "/title anyOf"),
        ("bulletin", f"title: {'a' * 2001}\ndate: 2020-07-16", "/title anyOf"),
        ("bulletin", "title: A\ndate: 2020", "/date anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16T08:30", "/date anyOf"),
        (
            "bulletin",
            "title: A\ndate: 2020-07-16\nsource_url: www.bao.example",
            "/source_url anyOf",
        ),
        ("bulletin", "title: A\ndate: 2020-07-16\ncorrections: đã sửa", "/corrections anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\ncorrections: [đã sửa]", "/corrections anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\ncorrections: [{note: A}]", "/corrections anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\nleaders: [[Lan]]", "/leaders anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\nleaders: [{posts: [A]}]", "/leaders anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\nimage: {alt: B}", "/image anyOf"),
        ("bulletin", "title: A\ndate: 2020-07-16\nimage: [a.jpg]", "/image anyOf"),
        ("leader", "name: A\nposts: Bí thư", "/posts anyOf"),
        ("leader", "name: A\nposts: [{post: A, committee: B, from: 5/2015}]", "/posts anyOf"),
        ("leader", "name: A\nposts: [{post: A, committee: B, from: 1815}]", "/posts anyOf"),
        ("page", "title: A\nlang: tiếng Anh", "/lang anyOf"),
    ],
)
def test_what_the_reader_refuses_is_a_fault(kind: str, header: str, place: str) -> None:
    assert faults_of(kind, header) == [place]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_schema_can_be_printed(kind: str) -> None:
    command = [sys.executable, "-m", "bantin.headers.json_schema", kind]
    printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert json.loads(printed) == json_schema(kind)
