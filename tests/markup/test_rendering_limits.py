import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.language.normalization import clean
from bantin.markup.block_structure import block_tree
from bantin.markup.excerpts import lead
from bantin.markup.links import Resolved
from bantin.markup.rendering_limits import MOST_CELLS, Excess, excess, excess_of, is_surely_within
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import TextRenderer
from tests.support.examples import scaled
from tests.support.hostile_texts import LARGEST, REPEATED, shapes, table
from tests.support.project import ROOT

SECONDS, MEGABYTES = 2, 100  # what a file may cost at most
MARGIN = 3  # for a machine that is slower or busy
SHAPES = shapes()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (table(600, 600), Excess("T10", 0, 360_600, 20_000)),
        ("a\n\n" + table(200, 60) + "\n" + table(200, 61), Excess("T10", 65, 24_600, 20_000)),
        ("- a\n" * 10_001, Excess("T11", 0, 10_001, 10_000)),
        ("a\n\n" * 10_001, Excess("T11", 0, 10_001, 10_000)),
        ("> a\n\n" * 5_001, Excess("T11", 0, 10_002, 10_000)),
        (">>>>>>a\n\n" * 1_700, Excess("T11", 0, 11_900, 10_000)),
        ("-\n" * 10_001, Excess("T11", 0, 10_001, 10_000)),
        ("a\n\n" + "*a* " * 1_500, Excess("T13", 2, 3_000, 416, 5_999)),
        ("a  \n" * 1_500, Excess("T13", 0, 1_499, 416, 5_997)),
        ("`a` " * 400 + "\n\n", None),
        (("`a` " * 400 + "\n\n") * 13, Excess("T12", 0, 10_400, 10_000)),
        ("a\n\n" + "> " * 13 + "a", Excess("B13", 2, 13, 12)),
        ("> " * 12 + "a", None),
        ("".join("  " * i + "- a\n" for i in range(12)), None),
        ("".join("  " * i + "- a\n" for i in range(13)), Excess("B13", 12, 13, 12)),
        ("".join("\t" * i + "- a\n" for i in range(13)), Excess("B13", 12, 13, 12)),
        ("- " * 40, None),
        (" " * 400 + "a", None),
        (table(100, 199, "|a" * 100), None),
        (table(100, 200, "|a" * 100), Excess("T10", 0, 20_100, MOST_CELLS)),
    ],
)  # fmt: skip
def test_what_is_too_much_is_told_with_its_number_and_line(
    text: str, expected: Excess | None
) -> None:
    assert excess(text) == expected


@pytest.mark.parametrize("name", SHAPES)
def test_the_quick_counts_never_let_pass_what_is_too_much(name: str) -> None:
    for length in (100, 1_000, 4_000, 16_000):
        text = SHAPES[name][:length]
        if is_surely_within(text):
            assert excess_of(block_tree(text)) is None


def test_an_honest_text_passes_the_quick_counts() -> None:
    honest = "Sáng 16/7, *Tỉnh ủy* họp [tại](a.md) đây & kia.\n\n- một;\n- hai.\n\n" * 15
    assert is_surely_within(honest + table(4, 12, "|a|b|c|d|"))


def seconds(text: str) -> float:
    """Read and render a text as a build does, and return the processor seconds that it takes."""
    renderer = TextRenderer(sanitise)
    began = time.process_time()
    cleaned = clean(text)
    if excess(cleaned) is None:
        lead(cleaned)
        renderer.render(cleaned, Resolved, {"AB": "c d"})
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_a_hostile_text_takes_bounded_time(name: str) -> None:
    assert seconds(SHAPES[name]) < SECONDS * MARGIN


pieces = st.tuples(
    st.sampled_from(REPEATED) | st.text(max_size=6), st.sampled_from([1, 2, 9, 90, 900, 9_000])
)
parts = st.lists(pieces, min_size=1, max_size=8).map(
    lambda found: "".join(text * count for text, count in found)
)


@pytest.mark.slow
@settings(max_examples=scaled(60), deadline=None)
@given(st.lists(parts, min_size=1, max_size=4), st.sampled_from([1, 7, 60, 5_000]))
def test_shapes_together_take_bounded_time(found: list[str], times: int) -> None:
    text = "\n\n".join(found) * times
    assert (
        seconds(text.encode(errors="ignore")[:LARGEST].decode(errors="ignore")) < SECONDS * MARGIN
    )


# Those that take most memory, since they are within the limits or have most blocks.
LARGE = ["all limits at once", "lists at their limit", "table at its limit", "targets at the limit of marks", "many definitions",
         *map(repr, ("- - - a\n", "+ a\n- b\n", "> - a\n\n", "a\tb\n", "```\n", "*", "•\n"))]  # fmt: skip
MEASURE = """
import json, sys, tracemalloc
from tests.markup.test_rendering_limits import SHAPES, seconds
seconds("*a*")
peaks = {}
for name in json.loads(sys.argv[1]):
    tracemalloc.start()
    seconds(SHAPES[name])
    peaks[name] = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
json.dump(peaks, sys.stdout)
"""


@pytest.mark.thorough
def test_a_hostile_text_takes_bounded_memory() -> None:
    command = [sys.executable, "-c", MEASURE, json.dumps(LARGE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    peaks = json.loads(done.stdout)
    assert {name: peak for name, peak in peaks.items() if peak > MEGABYTES * 2**20} == {}
