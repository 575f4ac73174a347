"""Small trees of content, and findings in one line each."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bantin.content.findings import Finding

Tree = Mapping[str, str | bytes]

REPOSITORY = Path(__file__).parents[2]
CONTENT = REPOSITORY / "content"
SAMPLE = REPOSITORY / "tests" / "data" / "sample"
BROKEN = REPOSITORY / "tests" / "data" / "broken"

GOOD = "---\ntitle: Bản tin tốt\ndate: 2020-07-01\n---\n\nBản tin này được đăng.\n"


def write_tree(root: Path, files: Tree) -> Path:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def told(findings: Iterable[Finding]) -> list[str]:
    """Findings as `path:line CODE`, the form of expected.txt."""
    return sorted(f"{f.path}:{f.line} {f.code}" for f in findings)


def bulletin(head: str = "", body: str = "Nội dung.\n", date: str = "2020-07-16") -> str:
    """A bulletin's file with these lines in its header."""
    return f"---\ntitle: Thử\ndate: {date}\n{head}---\n\n{body}"
