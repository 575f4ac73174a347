"""Abbreviations: the site's glossary, and the definitions that a text gives itself.

The reading of definitions follows Schwartz and Hearst (2003), made strict for Vietnamese: each letter
is the initial of one syllable, its tone ignored and its base letter kept (Đ is not D).
"""

import re
from dataclasses import dataclass, field

from plugins.archive.findings import Finding, finding
from plugins.archive.header import parse_yaml
from plugins.archive.vietnamese import one_line, toneless

PATH = "abbreviations.yml"
_CANDIDATE = re.compile(r"\((?P<abbr>[^\W\d_a-z][\w&\-/.,]{1,9})\)")
_REACH = 400  # characters; the longest meaning that ten letters can have is shorter
_SENTENCE_END = re.compile(r"[.;:!?]\s")
_SYLLABLE = re.compile(r"[^\W\d_]+")
# The words that initials pass over.
_CONNECTORS = frozenset("và của các về ở tại cho với những trong do theo từ".split())


@dataclass(frozen=True, slots=True)
class Glossary:
    """Readings by abbreviation, the usual one first. Matching keeps case and base letters."""

    readings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def sure(self) -> dict[str, str]:
        """The abbreviations with one reading only: the others mean nothing without their text."""
        return {abbr: r[0] for abbr, r in self.readings.items() if len(r) == 1}

    def expand(self, text: str) -> str:
        """The text with each abbreviation that stands as a word put in full, by its usual reading."""
        words = (self.readings.get(word, (word,))[0] for word in text.split())
        return " ".join(words)


def parse_glossary(text: str) -> tuple[Glossary, list[Finding]]:
    """Read `abbreviations.yml`; lines that cannot be read are findings and left out."""
    fields, findings = parse_yaml(text, PATH)
    findings = [
        finding("G01", PATH, f.line, problem=dict(f.values).get("problem", f.message))
        for f in findings
    ]
    readings: dict[str, tuple[str, ...]] = {}
    for abbr, value in (fields or {}).items():
        items = value.value if isinstance(value.value, list) else [value]
        texts = tuple(one_line(i.value) for i in items if isinstance(i.value, str))
        if len(texts) == len(items) and all(texts) and one_line(abbr):
            readings[one_line(abbr)] = texts
        else:
            findings.append(finding("G01", PATH, value.line, problem=f"“{abbr}” không có nghĩa"))
    return Glossary(readings), findings


def definitions(text: str) -> dict[str, str]:
    """The abbreviations a text defines: "thi đua, khen thưởng (TĐKT)"; the first definition counts."""
    found: dict[str, str] = {}
    for match in _CANDIDATE.finditer(text):
        abbr = match["abbr"]
        letters = [c for c in abbr if c.isalpha()]
        if abbr in found or len(letters) < 2 or any(c.islower() for c in letters):
            continue
        left = text[max(0, match.start() - _REACH) : match.start()]
        sentence = left[max((m.end() for m in _SENTENCE_END.finditer(left)), default=0) :]
        start = _start_of_meaning(sentence, letters)
        if start is not None:
            found[abbr] = one_line(sentence[start:]).rstrip(" -–")
    return found


def _start_of_meaning(sentence: str, letters: list[str]) -> int | None:
    """Where the shortest run of syllables with these initials begins, if one ends the sentence."""
    syllables = list(_SYLLABLE.finditer(sentence))[-(2 * len(letters) + 5) :]
    position = len(syllables) - 1
    for index, letter in enumerate(reversed(letters)):
        while position >= 0 and _initial(syllables[position][0]) != letter:
            if index == 0 or syllables[position][0].lower() not in _CONNECTORS:
                return None
            position -= 1
        if position < 0:
            return None
        position -= 1
    return syllables[position + 1].start()


def _initial(syllable: str) -> str:
    return toneless(syllable[0]).upper()
