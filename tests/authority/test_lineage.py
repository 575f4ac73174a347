import time
from graphlib import TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.authority.lineage import LONGEST_CHAIN, lineage_of
from bantin.content.committee import Committee


def test_lineage_is_told_from_either_side() -> None:
    committees = {
        "cu": Committee("cu", "Cũ", successors=("moi",)),
        "khac": Committee("khac", "Khác", parent="moi"),
        "moi": Committee("moi", "Mới", predecessors=("khac",)),
    }
    lineage, findings = lineage_of(committees)
    assert findings == []
    assert lineage.predecessors == {"moi": ["cu", "khac"]}
    assert lineage.successors == {"cu": ["moi"], "khac": ["moi"]}
    assert lineage.children == {"moi": ["khac"]}


def with_parents(parents: dict[str, str]) -> dict[str, Committee]:
    return {id_: Committee(id_, id_.upper(), parent=parent) for id_, parent in parents.items()}


@pytest.mark.parametrize(
    ("parents", "chains"),
    [
        ({"a": "a"}, ["a → a"]),
        ({"a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "c", "b": "c", "c": "b"}, ["b → c → b"]),
        ({"a": "c", "c": "b", "b": "c", "d": "e", "e": "d"}, ["b → c → b", "d → e → d"]),
        ({"a": "b", "b": "c", "c": ""}, []),
    ],
)
def test_each_cycle_is_told_and_cut(parents: dict[str, str], chains: list[str]) -> None:
    lineage, findings = lineage_of(with_parents(parents))
    assert sorted(dict(f.values)["chain"] for f in findings) == chains
    assert {f.code for f in findings} <= {"R06"}
    for id_ in parents:  # every way down ends
        seen, below = set(), [id_]
        while below:
            child = below.pop()
            assert child not in seen
            seen.add(child)
            below += lineage.children.get(child, [])


def test_a_cycle_of_predecessors_is_cut_in_both_directions() -> None:
    lineage, findings = lineage_of(
        {
            "a": Committee("a", "A", predecessors=("b",), lines={"predecessors": 7}),
            "b": Committee("b", "B", predecessors=("a",)),
        }
    )
    assert [(f.code, f.path, f.line) for f in findings] == [("R06", "committees/a.md", 7)]
    assert lineage.predecessors == {}
    assert lineage.successors == {}


def test_links_that_lead_into_a_cycle_or_out_of_it_stay_on_both_sides() -> None:
    lineage, _ = lineage_of(
        {
            "a": Committee("a", "A", predecessors=("b", "x"), successors=("c",)),
            "b": Committee("b", "B", predecessors=("a",)),
            "c": Committee("c", "C"),
            "x": Committee("x", "X"),
        }
    )
    assert lineage.predecessors == {"a": ["x"], "c": ["a"]}
    assert lineage.successors == {"a": ["c"], "x": ["a"]}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20))
def test_no_cycle_is_left_and_both_directions_say_the_same(links: list[tuple[str, str]]) -> None:
    lineage, findings = lineage_of(
        {
            id_: Committee(id_, id_, successors=tuple(new for old, new in links if old == id_))
            for id_ in "abcdef"
        }
    )
    TopologicalSorter(lineage.predecessors).prepare()  # raises CycleError
    assert {(old, new) for old, all_ in lineage.successors.items() for new in all_} == {
        (old, new) for new, all_ in lineage.predecessors.items() for old in all_
    }
    if not findings:
        assert lineage.successors == {
            id_: sorted({new for old, new in links if old == id_})
            for id_ in sorted({old for old, _ in links})
        }


def test_many_ways_between_committees_cost_no_more_than_their_links() -> None:
    layers = [[f"t{i:02}-{side}" for side in "ab"] for i in range(60)]
    committees = {
        id_: Committee(id_, id_, predecessors=tuple(layers[i - 1]) if i else ())
        for i, layer in enumerate(layers)
        for id_ in layer
    }
    _, findings = lineage_of(committees)  # 2**60 paths: a walk over each would never end
    assert findings == []


def chain(length: int) -> dict[str, Committee]:
    """Committees each of which is under the one before."""
    ids = [f"c{i:05}" for i in range(length)]
    parents = dict(zip(ids, ["", *ids], strict=False))
    return {id_: Committee(id_, id_, parent=p, lines={"parent": 3}) for id_, p in parents.items()}


def test_a_chain_of_parents_as_long_as_allowed_is_whole() -> None:
    lineage, findings = lineage_of(chain(LONGEST_CHAIN))
    assert findings == []
    assert len(lineage.children) == LONGEST_CHAIN - 1


def test_a_longer_chain_is_cut_and_told_once() -> None:
    lineage, (found,) = lineage_of(chain(300))
    assert (found.path, found.line, found.code) == ("committees/c00030.md", 3, "R13")
    assert dict(found.values) == {"limit": "30", "count": "9"}
    assert "c00029" not in lineage.children
    assert lineage.children["c00028"] == ["c00029"]
    assert len(lineage.children) == 290


def test_long_chains_and_cycles_take_moments() -> None:
    start = time.process_time()
    lineage_of(chain(20_000))
    _, findings = lineage_of(chain(20_000) | {"c00000": Committee("c00000", "c", parent="c19999")})
    assert time.process_time() - start < 3
    (cycle,) = (dict(f.values)["chain"] for f in findings)
    assert cycle == "c00000 → c00001 → c00002 → c00003 → c00004 → c00005 → … → c00000"
