"""JSON with one byte per Vietnamese letter comes back whole, in the browser too."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.search.single_byte_json import ALPHABET, encode_json

from .indexes import json_of
from .reader import Reader
from .syllables import FORMS

texts = st.text() | st.lists(st.sampled_from([*ALPHABET, *'<>&"\\\n\x7f\x80\u2028\uf780🎉я'])).map(
    "".join
)
DECODE = "({ decodeJson }, all) => all.map(hex => decodeJson(Uint8Array.from(hex.match(/../g), byte => parseInt(byte, 16))))"


def test_the_alphabet_has_all_small_letters_and_no_letter_twice() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 128
    assert {c for forms in FORMS.values() for c in forms if not c.isascii()} <= set(ALPHABET)
    assert not any(c.isascii() for c in ALPHABET)


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    data = encode_json([text])
    assert json_of(data) == [text]
    if all(c in ALPHABET for c in text):
        assert len(data) == len(text) + len('[""]')


def test_it_is_the_shortest_json() -> None:
    assert encode_json({"a": [1, None, "b"]}) == b'{"a":[1,null,"b"]}'


@settings(max_examples=5)
@given(st.lists(texts, min_size=20, max_size=20))
def test_the_browser_decodes_it(reader: Reader, all_: list[str]) -> None:
    read = reader.run("index/single-byte-json", DECODE, [encode_json(text).hex() for text in all_])
    assert read == json.loads(json.dumps(all_))
