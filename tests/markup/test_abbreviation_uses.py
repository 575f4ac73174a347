import re

from hypothesis import given
from hypothesis import strategies as st

from bantin.markup.abbreviation_uses import FirstUses

parts = st.sampled_from(
    ["VH", "VH,TT", "VH,TT&DL", "TT", "T", "T.Ư", "Ư", "a", "a b", "42", "-X", "(Y", "(Y)", ".", "&", " ", "\n"]
)  # fmt: skip
pieces = st.lists(parts | st.characters(codec="utf-8"), max_size=20).map("".join)


@given(st.lists(pieces, max_size=3), st.sets(parts | pieces.filter(bool), max_size=8))
def test_first_uses_are_what_one_pattern_of_all_abbreviations_finds(
    texts: list[str], abbrs: set[str]
) -> None:
    longest_first = "|".join(map(re.escape, sorted(abbrs, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w&.])(?:{longest_first or '(?!)'})(?![\w&])")
    uses, left = FirstUses(dict.fromkeys(abbrs, "nghĩa")), set(abbrs)

    for text in texts:
        expected, cut = [], 0
        for match in pattern.finditer(text):
            if match[0] in left:
                left.remove(match[0])
                expected += [text[cut : match.start()], match[0]]
                cut = match.end()
        assert uses.split(text) == [*expected, text[cut:]]
    assert set(uses.found) == abbrs - left
