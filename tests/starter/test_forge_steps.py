"""What a forge does with an archive of `bantin init`: its files are what the forges expect, and each step does its work."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
import yaml

from bantin.starter.new_archive import write_archive
from bantin.starter.settings_files import Identity
from tests.support.building import BANTIN

IDENTITY = Identity("Bản tin Sông Thanh", "Kho bản tin", "Asia/Ho_Chi_Minh", "b.vn,2026", "")
WORKFLOWS = [".github/workflows/kho.yml", ".forgejo/workflows/kho.yml"]
FORMS = [".github/ISSUE_TEMPLATE/sua-sai.yml", ".forgejo/issue_template/sua-sai.yml"]
NEWS = "content/bulletins/2024/02/0{n}-tin-{n}.md"
TEXT = """---
title: Xã số {n} khánh thành trạm bơm
date: 2024-02-0{n}
source: Báo Ví dụ
---

Sáng 0{n}/2, xã số {n} khánh thành trạm bơm thứ {n} của huyện.
"""


class Repository:
    """An archive in git, with the command where `cai-dat.sh` puts it, and a remote repository beside it."""

    def __init__(self, folder: Path):
        self.folder, self.remote, home = folder / "kho", folder / "xa.git", folder / "home"
        write_archive(self.folder, IDENTITY)
        (home / "bantin" / "bin").mkdir(parents=True)
        (home / "bantin" / "bin" / "bantin").symlink_to(BANTIN)
        self._environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@localhost",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@localhost",
        }
        self.git("init", "--quiet", "--initial-branch=main")
        for n in range(1, 8):
            self.write(NEWS.format(n=n), TEXT.format(n=n))
        self.base = self.commit()
        self.git("clone", "--quiet", "--bare", ".", str(self.remote))
        self.git("remote", "add", "origin", str(self.remote))

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="\n")

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        return self._run("git", *arguments, cwd=cwd, check=True).stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Sửa")
        return self.git("rev-parse", "HEAD")

    def step(self, name: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        program = sys.executable if name.endswith(".py") else "sh"
        return self._run(program, f"tu-dong/{name}", *arguments, environment=more)

    def _run(
        self,
        *command: str,
        cwd: Path | None = None,
        check: bool = False,
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=cwd or self.folder,
            env={**self._environment, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=check,
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kho")
    write_archive(folder, IDENTITY)
    return folder


# The files


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


# The steps


def test_without_its_wheel_the_installation_says_what_is_missing(repository: Repository) -> None:
    done = repository.step("cai-dat.sh")
    assert done.returncode == 1
    assert "phải có đúng một tệp bantin-….whl" in done.stderr


@pytest.mark.slow
def test_a_good_proposal_passes_and_is_told_in_words(repository: Repository) -> None:
    repository.write(NEWS.format(n=8), TEXT.format(n=8))
    repository.commit()

    done = repository.step("kiem-tra.sh", "github", repository.base)

    assert done.returncode == 0, done.stdout + done.stderr
    told = (repository.folder / "thay-doi.md").read_text(encoding="utf-8")
    assert "Thêm 1 tin: “Xã số 8 khánh thành trạm bơm” (2024-02-08)" in told
    assert (repository.folder / "xem-thu/2024/02/08-tin-8.html").exists()
    assert repository.git("status", "--short") == ""


@pytest.mark.slow
@pytest.mark.parametrize("forge", ["github", "gitlab", "forgejo"])
def test_a_mistake_is_told_at_its_line_and_the_rest_can_be_seen(
    repository: Repository, forge: str
) -> None:
    repository.write(NEWS.format(n=8), TEXT.format(n=8).replace("2024-02-08", "hôm qua"))
    repository.commit()

    done = repository.step("kiem-tra.sh", forge, repository.base)

    assert done.returncode == 1
    path = NEWS.format(n=8)
    if forge == "github":
        assert f"::error file={path},line=3," in done.stdout
    elif forge == "gitlab":
        (found,) = json.loads((repository.folder / "loi.json").read_text(encoding="utf-8"))
        assert (found["location"]["path"], found["location"]["lines"]["begin"]) == (path, 3)
    else:
        assert f"{path.removeprefix('content/')}:3\n" in done.stdout
    assert (repository.folder / "xem-thu/2024/02/07-tin-7.html").exists()
    assert not (repository.folder / "xem-thu/2024/02/08-tin-8.html").exists()


@pytest.mark.slow
def test_what_is_merged_is_published_and_its_addresses_are_kept(repository: Repository) -> None:
    assert repository.step("dang.sh", "output").returncode == 0
    # Somebody else has sent something in the meantime.
    other = repository.folder.parent / "khac"
    repository.git("clone", "--quiet", str(repository.remote), str(other))
    (other / "ghi-chu.txt").write_text("x")
    repository.git("add", "--all", cwd=other)
    repository.git("commit", "--quiet", "--message", "Khác", cwd=other)
    repository.git("push", "--quiet", cwd=other)

    done = repository.step("ghi-so.sh", "output", "origin", "main")

    assert done.returncode == 0, done.stdout + done.stderr
    ledger = repository.git("show", "main:content/addresses.tsv", cwd=repository.remote)
    assert "2024/02/07-tin-7.html" in ledger
    assert repository.git("show", "main:ghi-chu.txt", cwd=repository.remote) == "x"
    assert repository.step("ghi-so.sh", "output", "origin", "main").returncode == 0
    assert repository.git("rev-list", "--count", "main", cwd=repository.remote) == "3"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "used"), [("", "https://b.vn/tin"), ("https://c.vn", "https://c.vn")]
)
def test_the_address_is_the_forges_or_that_of_the_settings(
    repository: Repository, asked: str, used: str
) -> None:
    settings = repository.folder / "publishconf.py"
    text = settings.read_text(encoding="utf-8").replace(
        '"SITEURL", ""', '"SITEURL", "https://b.vn/tin"'
    )
    settings.write_text(text, encoding="utf-8", newline="\n")

    assert repository.step("dang.sh", "output", SITEURL=asked).returncode == 0
    sitemap = (repository.folder / "output/sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{used}/" in sitemap


@pytest.mark.slow
def test_losing_most_bulletins_is_refused_in_a_proposal_and_at_publication(
    repository: Repository,
) -> None:
    assert repository.step("dang.sh", "output").returncode == 0
    assert repository.step("ghi-so.sh", "output", "origin", "main").returncode == 0
    for n in range(1, 8):
        (repository.folder / NEWS.format(n=n)).unlink()
    repository.commit()
    fresh = {"GITHUB_STEP_SUMMARY": str(repository.folder / "tom-tat.md")}

    proposed = repository.step("kiem-tra.sh", "github", "HEAD~1", **fresh)
    published = repository.step("dang.sh", "moi")

    assert proposed.returncode == 1
    assert "Gỡ 7 tin" in (repository.folder / "tom-tat.md").read_text(encoding="utf-8")
    assert published.returncode == 3
    assert not (repository.folder / "moi/index.html").exists()


@pytest.mark.slow
@pytest.mark.parametrize("forge", ["github", "forgejo"])
def test_names_and_titles_of_a_proposal_are_never_commands(
    repository: Repository, forge: str
) -> None:
    title = 'Họp $(touch bi-hai); `touch bi-hai` "${{ github.token }}" ##[error]Giả'
    repository.write(NEWS.format(n=8), TEXT.format(n=8).replace("Xã số 8", title))
    for name in ("::error::gia.md", "##[error]gia.md", "${{ github.token }}; touch bi-hai.md"):
        repository.write(f"content/{name}", "Chữ.\n")
    repository.commit()

    checked = repository.step("kiem-tra.sh", forge, repository.base, GITHUB_ACTIONS="true")
    built = repository.step("dang.sh", "output", GITHUB_ACTIONS="true")

    assert (checked.returncode, built.returncode) == (1, 0)
    assert "::error::gia.md" in built.stdout
    own = [line.startswith("::error file=content/") for line in commands(checked)]
    assert all(own)
    assert bool(own) == (forge == "github")
    assert commands(built) == []
    assert not list(repository.folder.rglob("bi-hai"))


def commands(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the printed lines that a runner of GitHub or Forgejo obeys, without those that stop and resume that."""
    found, stopped_by = [], ""
    for line in map(str.strip, [*done.stdout.splitlines(), *done.stderr.splitlines()]):
        if stopped_by:
            stopped_by = "" if line == f"::{stopped_by}::" else stopped_by
        elif line.startswith("::stop-commands::"):
            stopped_by = line.rpartition("::")[2]
        elif line.startswith("::") or "##[" in line:
            found.append(line)
    assert stopped_by == ""
    return found


# The comment


class _Forge(BaseHTTPRequestHandler):
    """Keeps comments as the three forges do."""

    server: "_ForgeServer"

    def do_GET(self) -> None:
        self._answer(self.server.comments)

    def do_POST(self) -> None:
        self.server.comments.append({"id": 10 + len(self.server.comments), **self._body()})
        self._answer(self.server.comments[-1])

    def do_PATCH(self) -> None:
        number = int(self.path.rpartition("/")[2])
        (one,) = (comment for comment in self.server.comments if comment["id"] == number)
        one.update(self._body())
        self._answer(one)

    do_PUT = do_PATCH

    def _body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return body

    def _answer(self, value: object) -> None:
        self.server.asked.append((self.command, self.path, self.headers["Authorization"]))
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class _ForgeServer(HTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Forge)
        self.comments: list[dict[str, Any]] = [{"id": 3, "body": "Cảm ơn."}]
        self.asked: list[tuple[str, str, str]] = []


@pytest.fixture
def forge() -> Iterator[_ForgeServer]:
    with _ForgeServer() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("several", "one", "method"),
    [
        ("/repos/a/b/issues/5/comments", "/repos/a/b/issues/comments", "PATCH"),
        ("/api/v4/projects/1/merge_requests/5/notes", None, "PUT"),
    ],
    ids=["github", "gitlab"],
)
def test_a_change_is_told_in_one_comment_that_is_kept_up_to_date(
    repository: Repository, forge: _ForgeServer, several: str, one: str | None, method: str
) -> None:
    root = f"http://127.0.0.1:{forge.server_port}"
    addresses = [root + several, *([root + one] if one else [])]
    for text in ("- Thêm 1 tin: A", "- Thêm 2 tin: A; B", ""):
        repository.write("thay-doi.md", text)
        done = repository.step("binh_luan.py", *addresses, BANTIN_TOKEN="secret")
        assert done.returncode == 0, done.stderr

    assert [comment["body"].splitlines()[-1] for comment in forge.comments] == [
        "Cảm ơn.",
        "- Thêm 2 tin: A; B",
    ]
    assert [(m, path) for m, path, _ in forge.asked] == [
        ("GET", several),
        ("POST", several),
        ("GET", several),
        (method, f"{one or several}/11"),
    ]
