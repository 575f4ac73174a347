"""Findings as forges read them: each kind of finding, and what has to be escaped."""

import json
from pathlib import Path

import pytest

from bantin.command.report_forges import (
    Places,
    github_lines,
    gitlab_report,
    places_of,
    sarif_log,
)
from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.findings import Finding
from tests.support.archives import new_archive
from tests.support.building import bantin
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree

ROOT = Places("content/")


class AnyValues(dict[str, str]):
    """Values for whatever names a message has."""

    def __missing__(self, name: str) -> str:
        return f"<{name}>"


def of_kind(code: str) -> Finding:
    kind = CATALOGUE[code]
    names = AnyValues()
    asked: set[str] = set()

    class Asking(AnyValues):
        def __missing__(self, name: str) -> str:
            asked.add(name)
            return name

    for text in (kind.message, kind.remedy):
        text.format_map(Asking())
    values = tuple(sorted((name, names[name]) for name in asked))
    return Finding("bulletins/2020/07/16-a.md", 3, code, values)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_kind_of_finding_is_an_annotation(code: str) -> None:
    found = of_kind(code)
    (line,) = github_lines([found], ROOT)
    (issue,) = gitlab_report([found], ROOT)
    log = sarif_log([found], ROOT, "1.0")

    head, text = line.removeprefix("::").split("::", 1)
    assert head == f"{found.severity} file=content/bulletins/2020/07/16-a.md,line=3,title={code}"
    assert text.replace("%0A", "\n").replace("%25", "%") == f"{found.message}\n→ {found.remedy}"
    assert issue["location"] == {"path": "content/bulletins/2020/07/16-a.md", "lines": {"begin": 3}}
    assert (issue["check_name"], issue["severity"]) == (
        code, "major" if found.severity == "error" else "minor"
    )  # fmt: skip
    (result,) = log["runs"][0]["results"]
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert (result["ruleId"], rule["id"], result["level"]) == (code, code, found.severity)
    assert not {"{", "}"} & {*rule["shortDescription"]["text"], *rule["help"]["text"]}


def test_signs_of_the_form_are_escaped() -> None:
    found = Finding("bulletins/a, b: 100%.md", 1, "F06", (("reason", "50%\r\nhết"),))

    (line,) = github_lines([found], Places("tin, cũ/"))

    assert line.startswith(
        "::error file=tin%2C cũ/bulletins/a%2C b%3A 100%25.md,line=1,title=F06::"
    )
    assert "50%25%0D%0Ahết" in line
    assert "\n" not in line
    uri = sarif_log([found], ROOT, "1")["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert uri["artifactLocation"]["uri"] == "content/bulletins/a%2C%20b%3A%20100%25.md"


def test_a_name_that_is_no_utf_8_has_its_bytes_in_the_address() -> None:
    log = sarif_log([Finding("bulletins/\udcff.md", 1, "F06", (("reason", "x"),))], ROOT, "1")

    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/bulletins/%FF.md"


def test_a_fingerprint_follows_a_finding_to_another_line_and_is_its_own() -> None:
    one, moved = (Finding("a.md", line, "B01") for line in (1, 7))
    other = Finding("a.md", 1, "B02")

    assert (
        gitlab_report([one], ROOT)[0]["fingerprint"]
        == gitlab_report([moved], ROOT)[0]["fingerprint"]
    )
    prints = [issue["fingerprint"] for issue in gitlab_report([one, moved, other], ROOT)]
    assert len(set(prints)) == 3


def test_paths_begin_at_the_root_of_the_repository(tmp_path: Path) -> None:
    content = tmp_path / "kho" / "content"
    content.mkdir(parents=True)
    assert places_of(content) == Places("")
    (tmp_path / ".git").mkdir()
    assert places_of(content) == Places("kho/content/")
    assert places_of(tmp_path) == Places("")


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "json"])
def test_check_prints_each_form(tmp_path: Path, form: str) -> None:
    archive = new_archive(tmp_path)
    (archive / ".git").mkdir(exist_ok=True)
    write_tree(archive / "content", {"bulletins/2020/01/03-b.md": bulletin("hôm qua")})

    checked = bantin(
        "check", "bulletins/2020/01/03-b.md", "--format", form, cwd=archive / "content"
    )

    assert checked.returncode == 1
    if form == "github":
        assert (
            "::error file=content/bulletins/2020/01/03-b.md,line=3,title=B03::Không đọc được ngày"
            in checked.stdout
        )
    else:
        told = json.dumps(json.loads(checked.stdout))
        path = (
            "bulletins/2020/01/03-b.md" if form == "json" else "content/bulletins/2020/01/03-b.md"
        )
        assert '"B03"' in told
        assert f'"{path}"' in told
