"""The files for forges in an archive of `bantin init` are what the forges expect, and let no proposal do harm."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bantin.starter.new_archive import write_archive
from tests.support.forge_repository import IDENTITY

WORKFLOWS = [".github/workflows/kho.yml", ".forgejo/workflows/kho.yml"]
FORMS = [".github/ISSUE_TEMPLATE/sua-sai.yml", ".forgejo/issue_template/sua-sai.yml"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kho")
    write_archive(folder, IDENTITY)
    return folder


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ("github-workflows", WORKFLOWS),
        ("gitlab-ci", [".gitlab-ci.yml"]),
        ("github-issue-forms", FORMS),
    ],
)
def test_files_are_valid_by_the_published_schemas(
    archive: Path, schema: str, names: list[str]
) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    done = subprocess.run(
        [*command, *transform, *names], cwd=archive, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [*WORKFLOWS, ".gitlab-ci.yml"])
def test_what_others_made_is_pinned(archive: Path, name: str) -> None:
    text = (archive / name).read_text(encoding="utf-8")
    used = re.findall(r"(?:uses|image): (\S+)", text)
    assert used
    assert [
        one for one in used if not re.search(r"@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$", one)
    ] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_text_of_a_proposal_is_put_into_a_script(archive: Path, name: str) -> None:
    """Values go through the environment: a title or a file name is never read as part of a script."""
    jobs = yaml.safe_load((archive / name).read_text(encoding="utf-8"))["jobs"]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert scripts
    assert [script for script in scripts if "${{" in script] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_secrets_are_not_where_proposals_are_checked(archive: Path, name: str) -> None:
    jobs = yaml.safe_load((archive / name).read_text(encoding="utf-8"))["jobs"]
    assert "secrets." not in yaml.safe_dump(jobs["kiem-tra"])
    assert "secrets." in yaml.safe_dump(jobs["dang"])


def test_the_steps_are_for_sh_and_every_file_names_steps_that_exist(archive: Path) -> None:
    there = {path.name for path in (archive / "tu-dong").iterdir()}
    for name in (*WORKFLOWS, ".gitlab-ci.yml"):
        text = (archive / name).read_text(encoding="utf-8")
        named = set(re.findall(r"tu-dong/([\w-]+\.(?:sh|py))", text))
        assert (
            {"cai-dat.sh", "kiem-tra.sh", "dang.sh", "ghi-so.sh", "binh_luan.py"} == named <= there
        )
    for path in (archive / "tu-dong").glob("*.sh"):
        assert subprocess.run(["sh", "-n", path], check=False).returncode == 0
