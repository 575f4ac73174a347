"""Numbers as Vietnamese text prints them."""


def number(value: int) -> str:
    """1.234.567, with the dot that Vietnamese groups thousands by."""
    return f"{value:,}".replace(",", ".")
