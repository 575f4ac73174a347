"""Letters of other alphabets that look like Latin ones: found in a Vietnamese name, they are there by mistake."""

import re

# Each letter with the Latin letter that it looks like.
_CYRILLIC = dict(
    zip("АВЕКМНОРСТУХІЈЅԚԜаеорсухіјѕԁԛԝһ", "ABEKMHOPCTYXIJSQWaeopcyxijsdqwh", strict=True)
)
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιυ", "ABEZHIKMNOPTYXoviu", strict=True))
_ALPHABETS = {"Kirin (tiếng Nga)": _CYRILLIC, "Hy Lạp": _GREEK}
_LATIN = {**_CYRILLIC, **_GREEK}
_SUSPECT = re.compile(f"[{''.join(_LATIN)}]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def foreign_letter(text: str) -> tuple[int, str, str] | None:
    """Return the first letter that only looks Latin: its place, counted from 1, the letter, and its alphabet's name.

    Return None if there is none. A word that is written in the other alphabet as a whole, such as "Правда", has
    letters that look like no Latin one and is left alone.
    """
    if not _SUSPECT.search(text):
        return None
    for word in _WORD.finditer(text):
        if all(letter in _LATIN or _LATIN_LETTER.match(letter) for letter in word[0]):
            for match in _SUSPECT.finditer(word[0]):
                letter = match[0]
                alphabet = next(name for name, letters in _ALPHABETS.items() if letter in letters)
                return word.start() + match.start() + 1, letter, alphabet
    return None


def in_latin(text: str) -> str:
    """Return the text with each letter that looks like a Latin one replaced by that one."""
    return _SUSPECT.sub(lambda match: _LATIN[match[0]], text)
