"""Guards a published site against the loss of many bulletins by one slip, such as an empty checkout."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from bantin.content.content_paths import bulletin_address, canonical_path
from bantin.errors import RemovalError
from bantin.findings.findings import Finding
from bantin.language.number_format import number

_FEW = 5  # bulletins; an editor may withdraw as many in one day
_SMALL_PART = 1 / 50  # of all published bulletins
_REASONS = 5  # reasons that the message gives


def check_removals(
    before: Collection[str],
    now: Collection[str],
    files: int,
    findings: Iterable[Finding],
    allowed: int | None = None,
) -> None:
    """Raise RemovalError if the site would lose more bulletins than a person has said or would expect.

    `before` are the addresses of the bulletins that the site had; `now` are those that the archive accounts for: of its
    present bulletins, of moved and of withdrawn ones;
    `files` is the number of bulletin files in the archive. At most `allowed` bulletins may go; if it is None, 2 % or 5,
    whichever is more, but none if the archive has no files at all. The error says how many would go and why, by the
    `findings` on their files.
    """
    gone = sorted(set(before).difference(now))
    if allowed is None:
        allowed = max(_FEW, int(len(before) * _SMALL_PART)) if files else 0
    if len(gone) > allowed:
        raise RemovalError(
            f"Lần dựng này sẽ gỡ {number(len(gone))} trong {number(len(before))} bản tin đang đăng, nên không thay đổi "
            f"gì trên trang mạng. Lý do:\n{_reasons(gone, findings)}\nNếu đúng là muốn gỡ, chạy lại với "
            f"--allow-removals {len(gone)} (lệnh pelican: -e ARCHIVE_ALLOW_REMOVALS={len(gone)}); nếu không, sửa những "
            "điều trên, hoặc lấy lại các tệp bằng git"
        )


def _reasons(gone: list[str], findings: Iterable[Finding]) -> str:
    """Return a line for each of the most frequent reasons why bulletins go, with the first file of each."""
    errors = [found for found in findings if found.severity == "error"]
    first = {bulletin_address(found.path): found for found in reversed(errors)}
    files: dict[str, list[str]] = defaultdict(list)
    for address in gone:
        found = first.get(address)
        reason = found.message if found else "Không còn tệp ở đường dẫn này."
        files[reason].append(f"{found.path}:{found.line}" if found else canonical_path(address))
    ordered = sorted(files.items(), key=lambda item: (-len(item[1]), item[0]))
    lines = [
        f"  {number(len(paths))} bản tin: {reason} Tệp đầu: {paths[0]}"
        for reason, paths in ordered[:_REASONS]
    ]
    rest = sum(len(paths) for _, paths in ordered[_REASONS:])
    return "\n".join([*lines, *([f"  {number(rest)} bản tin vì những lý do khác"] if rest else [])])
