"""Numbers as Vietnamese text prints them."""


def number(value: int) -> str:
    """Return the number with a dot between thousands, for example "1.234.567"."""
    return f"{value:,}".replace(",", ".")
