import pytest
import yaml

from bantin.content import yaml_fields
from bantin.content.yaml_fields import Field, parse_yaml

LOADERS = pytest.mark.parametrize("loader", [yaml.CBaseLoader, yaml.BaseLoader])


def test_values_are_text_and_never_guessed() -> None:
    fields, findings = parse_yaml("a: 2015\nb: no\nc: 1.0\nd: null\ne: 2020-07-16\nf: 0x1F\n", "x")
    assert findings == []
    assert fields is not None
    assert [f.value for f in fields.values()] == ["2015", "no", "1.0", "null", "2020-07-16", "0x1F"]


def test_each_value_knows_its_line() -> None:
    fields, findings = parse_yaml("a: [x]\nb:\n  - c: y\n    d: z\n", "x", first_line=2)
    assert findings == []
    assert fields == {
        "a": Field([Field("x", 2)], 2),
        "b": Field([Field({"c": Field("y", 4), "d": Field("z", 5)}, 4)], 3),
    }


def nested_mappings(depth: int) -> str:
    return "\n".join(" " * i + "a:" for i in range(depth))


@pytest.mark.parametrize(
    "head",
    [
        "a: " + "[" * 30 + "]" * 30 + "\n" + "b: ---------------------" * 4,
        "a: " + "[" * 200_000,
        "a: " + "{a: " * 100_000,
        "a:\n  " + "- " * 100_000 + "b",
        "? " * 100_000,
        nested_mappings(900),
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
        "&a a: *a",
    ],
    ids=lambda head: head[:12],
)
@LOADERS
def test_yaml_that_nests_or_repeats_without_end_is_refused(
    loader: type[yaml.BaseLoader], head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_fields, "_LOADER", loader)
    fields, findings = parse_yaml(head, "x")
    assert fields is None
    assert [f.code for f in findings] == ["H02"]


def test_many_names_are_no_nesting() -> None:
    names = "\n".join(f"  - {{name: Tên {i}, posts: [Bí thư]}}" for i in range(500))
    fields, findings = parse_yaml(f"leaders:\n{names}\n", "x")
    assert findings == []
    assert fields is not None
    assert isinstance(fields["leaders"].value, list)
    assert len(fields["leaders"].value) == 500
