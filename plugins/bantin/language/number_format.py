"""Numbers as Vietnamese text prints them."""


def number(value: int) -> str:
    """The number with a dot between thousands: 1.234.567."""
    return f"{value:,}".replace(",", ".")
