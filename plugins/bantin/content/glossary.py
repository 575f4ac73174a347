"""The site's glossary: the abbreviations and their meanings, read from `abbreviations.yml`."""

from dataclasses import dataclass, field

from bantin.content.content_paths import GLOSSARY
from bantin.content.findings import Finding, finding
from bantin.content.yaml_fields import parse_yaml
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
    finding; text that is not a YAML mapping gives an empty glossary and a finding.
    """
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
