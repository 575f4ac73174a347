"""Bulletins in the order of their scores; the first few are found without sorting all."""

from hypothesis import given
from hypothesis import strategies as st

from tests.search.reader import Reader

RANKINGS = """
({ sortedByScore, topResults, highestScore }, pairs, counts) => {
  const scores = new Map(pairs);
  return [sortedByScore(scores), counts.map((count) => topResults(scores, count)), highestScore(scores)];
}
"""
scores = st.dictionaries(
    st.integers(0, 2**31 - 1), st.sampled_from([0, 0.1, 1, 2.5]) | st.floats(0, 1e6), max_size=40
)


@given(scores)
def test_best_and_then_newest_first(reader: Reader, scores: dict[int, float]) -> None:
    counts = [0, 1, 2, 10, 40, 41]
    ranked, first, highest = reader.run("query/top-results", RANKINGS, list(scores.items()), counts)
    assert ranked == sorted(scores, key=lambda number: (scores[number], number), reverse=True)
    assert first == [ranked[:count] for count in counts]
    assert highest == max(scores.values(), default=0)
