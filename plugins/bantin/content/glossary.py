"""The site's glossary of abbreviations, read from `abbreviations.yml`."""

from dataclasses import dataclass, field

from bantin.content.content_paths import GLOSSARY
from bantin.content.findings import Finding, finding
from bantin.content.yaml_fields import parse_yaml
from bantin.language.normalization import one_line


@dataclass(frozen=True, slots=True)
class Glossary:
    """The readings of each abbreviation, the usual one first."""

    readings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def unambiguous(self) -> dict[str, str]:
        """The reading of each abbreviation that has only one; others depend on the text they stand in."""
        return {abbr: r[0] for abbr, r in self.readings.items() if len(r) == 1}

    def expand(self, text: str) -> str:
        """The text with each word that is an abbreviation replaced by its usual reading."""
        words = (self.readings.get(word, (word,))[0] for word in text.split())
        return " ".join(words)


def parse_glossary(text: str) -> tuple[Glossary, list[Finding]]:
    """Read the clean text of `abbreviations.yml`; a line that cannot be read is a finding and left out."""
    fields, findings = parse_yaml(text, GLOSSARY)
    findings = [
        finding("G01", GLOSSARY, f.line, problem=dict(f.values).get("problem", f.message))
        for f in findings
    ]
    readings: dict[str, tuple[str, ...]] = {}
    for abbr, value in (fields or {}).items():
        items = value.value if isinstance(value.value, list) else [value]
        texts = tuple(one_line(i.value) for i in items if isinstance(i.value, str))
        if len(texts) == len(items) and all(texts) and one_line(abbr):
            readings[one_line(abbr)] = texts
        else:
            findings.append(
                finding("G01", GLOSSARY, value.line, problem=f"“{abbr}” không có nghĩa")
            )
    return Glossary(readings), findings
