"""The figures of both searches, line by line."""

from collections.abc import Iterator

Figures = dict[str, float]
_GAP = "–"


def table(ours: Figures, pagefind: Figures) -> Iterator[str]:
    """Name, ours, Pagefind's, ours as a part of Pagefind's; a dash where nothing was measured."""
    names = list(dict.fromkeys((*ours, *pagefind)))
    width = max(map(len, names), default=0)
    yield _line("", "ours", "Pagefind", "ratio", width)
    for name in names:
        a, b = ours.get(name), pagefind.get(name)
        ratio = a / b if a is not None and b else None
        yield _line(name, short(a), short(b), short(ratio), width)


def short(value: float | None) -> str:
    """Three digits, or all before the point."""
    if value is None:
        return _GAP
    if value >= 100 or value == int(value) >= 10:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}" if value < 0.1 else f"{value:.2f}"


def _line(name: str, ours: str, pagefind: str, ratio: str, width: int) -> str:
    return f"{name:<{width}}{ours:>12}{pagefind:>12}{ratio:>9}"
