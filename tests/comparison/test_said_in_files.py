"""Two versions of a file are compared in everything that a header can say."""

from collections.abc import Mapping

import pytest

from bantin.comparison import change_wording
from bantin.comparison.changes import Change, Difference, Subject
from bantin.comparison.said_in_files import READERS
from bantin.headers.header_schema import SCHEMAS

FILES: Mapping[Subject, tuple[str, str]] = {
    "bulletin": ("bulletins/2020/07/16-a.md", "title: A\ndate: 2020-07-16"),
    "leader": ("leaders/a.md", "name: A"),
    "committee": ("committees/a.md", "name: A"),
    "source": ("sources/a.md", "name: A"),
    "page": ("pages/a.md", "title: A"),
}
# A withdrawal and a move are changes of their own; the posts of a leader are compared one by one.
OTHERWISE = {"moved", "withdrawn", "reason", "posts"}


@pytest.mark.parametrize("subject", FILES)
def test_every_field_is_compared_and_has_a_name(subject: Subject) -> None:
    path, head = FILES[subject]
    says = READERS[subject](f"---\n{head}\n---\n\nNội dung.\n", path)
    assert says is not None
    fields = {field.name for field in SCHEMAS[subject]} - OTHERWISE
    assert {*says.said} == {"period" if name in ("from", "to") else name for name in fields}
    for field in says.said:
        change = Change(subject, "changed", path, "A", (Difference(field, "một", "hai"),))
        *_, told = change_wording.change_lines([change], [])
        assert f"{field} đổi" not in told  # but its name in Vietnamese
