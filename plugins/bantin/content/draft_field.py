"""Reads whether a file is a draft: its header says `draft: true`, and it is not to be published yet.

A draft may lack what a file must have. So the field is understood in any header, whatever else is wrong with it, and every value
but a plain no means yes: what nobody can be sure of stays unpublished.
"""

from collections.abc import Mapping
from functools import lru_cache

from bantin.headers.broken_headers import readable_header
from bantin.headers.header import parse_header
from bantin.headers.header_schema import DRAFT, plain_name
from bantin.headers.header_writer import Plain
from bantin.headers.value_syntax import Field

_NAMES = frozenset(map(plain_name, (DRAFT.name, *DRAFT.also)))
_NO = frozenset(("", "false", "no", "0", "khong"))
_TITLES = ("title", "name")  # the field that names what a file is about


def says_draft(fields: Mapping[str, Field]) -> bool:
    """Whether a header with these fields says that its file is a draft, even if it misnames the field."""
    values = [field.value for name, field in fields.items() if _names_draft(name)]
    return any(not isinstance(value, str) or plain_name(value) not in _NO for value in values)


def dump_draft(draft: bool) -> dict[str, Plain]:
    """Return the header field of a draft; its value is empty for any other file."""
    return {DRAFT.name: "true" if draft else ""}


@lru_cache(1 << 10)  # headers have the same few fields
def _names_draft(name: str) -> bool:
    return plain_name(name) in _NAMES


def title_of_draft(text: str, path: str) -> str | None:
    """Return the title or the name that a draft's text gives, "" if it gives none; None if the text is not that of a draft.

    The header may be broken; `text` is as `language.normalization.clean` gives it.
    """
    header, _ = parse_header(text, path)
    fields = (header or readable_header(text, path, (DRAFT.name, *_TITLES))).fields
    if not says_draft(fields):
        return None
    titles = (fields[name].value for name in _TITLES if name in fields)
    return next((title for title in titles if isinstance(title, str)), "")
