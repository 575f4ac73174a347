"""Texts that a YAML header must not misread."""

from hypothesis import strategies as st

from bantin.language.look_alikes import look_alikes
from bantin.language.normalization import one_line

nasty = st.sampled_from(
    ['"', "'a'", "a: b", "a:", "#a", "a #b", "- a", "-a", "? a", "[a]", "{a}", "*a", "&a", "!a", "%a",
     "@a", "`a`", "|", ">", "\\", "\\n", "a\\\"b", "null", "~", "---", "...", "a, b", "Đ/c Ân", "🎉"]
)  # fmt: skip
words = (nasty | st.text(min_size=1, max_size=30).map(one_line)).filter(bool)
_all = words | st.builds("{} {}".format, nasty, words)
texts = _all.filter(lambda text: not look_alikes(text))  # about which there would be findings
