"""An archive of `bantin init` in git, as a forge has it."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from bantin.starter.new_archive import write_archive
from bantin.starter.settings_files import Identity
from tests.support.building import BANTIN

IDENTITY = Identity("Bản tin Sông Thanh", "Kho bản tin", "Asia/Ho_Chi_Minh", "b.vn,2026", "")
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
