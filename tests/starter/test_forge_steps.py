"""Each step that a forge runs with an archive of `bantin init` does its work."""

import json
import subprocess

import pytest

from tests.support.forge_repository import NEWS, TEXT, Repository


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
