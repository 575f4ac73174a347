"""The site's glossary of abbreviations, read from `abbreviations.yml`."""

from dataclasses import dataclass, field

from bantin.content.findings import Finding, finding
from bantin.content.yaml_fields import parse_yaml
from bantin.language.normalization import one_line

PATH = "abbreviations.yml"


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
