"""The site's glossary: the abbreviations and their meanings, read from `abbreviations.yml`."""

from dataclasses import dataclass, field

from bantin.content.content_paths import GLOSSARY
from bantin.findings.findings import Finding, finding
from bantin.headers.field_syntax import read_fields
from bantin.language.normalization import one_line
from bantin.language.number_format import number

# A page of a bulletin explains each abbreviation in it, and the glossary's page all of them. Honest ones are far shorter.
MOST_ABBREVIATIONS = 2_000
LONGEST_ABBREVIATION = 30  # characters
LONGEST_MEANING = 300  # characters


@dataclass(frozen=True, slots=True)
class Glossary:
    """The abbreviations of the site; `readings` gives the meanings of each, the usual meaning first."""

    readings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def unambiguous(self) -> dict[str, str]:
        """Return the abbreviations with only one meaning, each with that meaning.

        Abbreviations with several meanings are left out, since their meaning depends on the text.
        """
        return {abbr: r[0] for abbr, r in self.readings.items() if len(r) == 1}

    def expand(self, text: str) -> str:
        """Return the text with each abbreviation replaced by its usual meaning.

        Words are separated by white space, which becomes single spaces. A word with punctuation, such
        as "(TĐKT)", is not replaced.
        """
        words = (self.readings.get(word, (word,))[0] for word in text.split())
        return " ".join(words)


def parse_glossary(text: str) -> tuple[Glossary, list[Finding]]:
    """Read the text of `abbreviations.yml`, which `language.normalization.clean` has normalised.

    Return the glossary and the findings. An abbreviation without a readable meaning, or with one that is too long,
    is left out with a finding, and so are those beyond `MOST_ABBREVIATIONS`; the findings about single lines say what
    is wrong in them.
    """
    fields, found = read_fields(text.split("\n"), GLOSSARY)
    findings = [
        finding("G01", GLOSSARY, f.line, problem=f.message.rstrip("."))
        if f.severity == "error"
        else f
        for f in found
    ]
    readings: dict[str, tuple[str, ...]] = {}
    for place, (abbr, value) in enumerate(fields.items()):
        if place == MOST_ABBREVIATIONS:
            counts = {"count": number(len(fields)), "limit": number(MOST_ABBREVIATIONS)}
            findings.append(finding("T21", GLOSSARY, value.line, **counts))
            break
        items = value.value if isinstance(value.value, list) else [value]
        texts = tuple(one_line(i.value) for i in items if isinstance(i.value, str))
        if any(not i.quoted and str(i.value).startswith(("[", "{")) for i in items):
            problem = f"các nghĩa của “{abbr}” mở bằng [ mà không đóng bằng ]"
        elif len(texts) < len(items) or not all(texts) or not one_line(abbr):
            problem = f"“{abbr}” không có nghĩa"
        elif too_long := _too_long(one_line(abbr), texts, value.line):
            findings.append(too_long)
            continue
        else:
            readings[one_line(abbr)] = texts
            continue
        findings.append(finding("G01", GLOSSARY, value.line, problem=problem))
    return Glossary(readings), findings


def _too_long(abbr: str, meanings: tuple[str, ...], line: int) -> Finding | None:
    """Return the finding about an abbreviation or the sum of its meanings being too long, or None."""
    for what, length, limit in (
        ("Chữ viết tắt", len(abbr), LONGEST_ABBREVIATION),
        ("Nghĩa", sum(map(len, meanings)), LONGEST_MEANING),
    ):
        if length > limit:
            return finding(
                "T20", GLOSSARY, line, what=what, count=number(length), limit=number(limit)
            )
    return None
