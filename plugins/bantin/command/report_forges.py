"""Findings in the forms that forges show beside the lines of a change: GitHub, GitLab, and SARIF, which several tools read.

Each form names a file by its path from the root of the repository, which `Places` gives.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.findings import Finding

_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_VALUE = re.compile(r"\{\w+\}")
_GITLAB_SEVERITIES = {"error": "major", "warning": "minor"}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the content folder is in its repository: `prefix` is its path from the root, with a slash at its end, or ""."""

    prefix: str

    def path_of(self, found: Finding) -> str:
        return f"{self.prefix}{found.path}"


def places_of(content: Path) -> Places:
    """Return where a content folder is in its repository, the nearest folder above with a `.git`; without one, itself is the root."""
    folder = content.resolve()
    root = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    inside = folder.relative_to(root).as_posix()
    return Places("" if inside == "." else f"{inside}/")


def github_lines(findings: Iterable[Finding], places: Places) -> Iterator[str]:
    """Yield a workflow command of GitHub Actions for each finding."""
    for found in findings:
        about = {"file": places.path_of(found), "line": str(found.line), "title": found.code}
        properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in about.items())
        yield f"::{found.severity} {properties}::{_escaped(_text(found))}"


def gitlab_report(findings: Iterable[Finding], places: Places) -> list[dict[str, Any]]:
    """Return a report for GitLab's Code Quality.

    A fingerprint says which finding is the same in another version of the file: so the line is no part of it, but how many equal
    findings come before.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    report = []
    for found in findings:
        same = found.path, found.code, found.values
        told = repr((*same, seen[same])).encode()
        seen[same] += 1
        report.append(
            {
                "description": _text(found),
                "check_name": found.code,
                "fingerprint": hashlib.sha256(told).hexdigest()[:32],
                "severity": _GITLAB_SEVERITIES[found.severity],
                "location": {"path": places.path_of(found), "lines": {"begin": found.line}},
            }
        )
    return report


def sarif_log(findings: Iterable[Finding], places: Places, version: str) -> dict[str, Any]:
    """Return a SARIF 2.1.0 log (OASIS) of one run; its rules are those of the catalogue that were broken."""
    findings = list(findings)
    codes = sorted({found.code for found in findings})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": _in_general(CATALOGUE[code].message)},
            "help": {"text": _in_general(CATALOGUE[code].remedy)},
        }
        for code in codes
    ]
    results = [
        {
            "ruleId": found.code,
            "ruleIndex": codes.index(found.code),
            "level": found.severity,
            "message": {"text": _text(found)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": quote(places.path_of(found), errors="surrogateescape")
                        },
                        "region": {"startLine": found.line},
                    }
                }
            ],
        }
        for found in findings
    ]
    driver = {"name": "bantin", "version": version, "rules": rules}
    return {
        "$schema": _SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _in_general(text: str) -> str:
    """Return a message of the catalogue without the names of its values."""
    return _VALUE.sub("…", text)


def _text(found: Finding) -> str:
    return f"{found.message}\n→ {found.remedy}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
