"""The site's glossary: the abbreviations and their meanings, read from `abbreviations.yml`."""

from dataclasses import dataclass, field

from bantin.content.content_paths import GLOSSARY
from bantin.content.field_syntax import read_fields
from bantin.content.findings import Finding, finding
from bantin.language.normalization import one_line


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

    Return the glossary and the findings. An abbreviation without a readable meaning is left out with a
    finding; the findings about single lines say what is wrong in them.
    """
    fields, found = read_fields(text.split("\n"), GLOSSARY)
    findings = [
        finding("G01", GLOSSARY, f.line, problem=f.message.rstrip("."))
        if f.severity == "error"
        else f
        for f in found
    ]
    readings: dict[str, tuple[str, ...]] = {}
    for abbr, value in fields.items():
        items = value.value if isinstance(value.value, list) else [value]
        texts = tuple(one_line(i.value) for i in items if isinstance(i.value, str))
        if any(not i.quoted and str(i.value).startswith(("[", "{")) for i in items):
            problem = f"các nghĩa của “{abbr}” mở bằng [ mà không đóng bằng ]"
        elif len(texts) < len(items) or not all(texts) or not one_line(abbr):
            problem = f"“{abbr}” không có nghĩa"
        else:
            readings[one_line(abbr)] = texts
            continue
        findings.append(finding("G01", GLOSSARY, value.line, problem=problem))
    return Glossary(readings), findings
