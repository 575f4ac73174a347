"""Sanitises HTML made from untrusted text by an allow-list of tags, attributes and URL schemes.

After this step, rendering adds only <abbr> elements (`abbreviation_marks`) and the sizes of pictures (`picture_sizes`).
"""

import nh3

_TAGS = set(
    "a blockquote br code em figcaption figure h2 h3 h4 h5 h6 hr img li ol p span strong "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    "a": {"href", "rel"},
    "figure": {"aria-label", "class", "role", "tabindex"},
    "img": {"alt", "loading", "src", "title"},
    "li": {"value"},
    "ol": {"start"},
    "span": {"class"},
    "td": {"class"},
    "th": {"class"},
}


def sanitise(html: str) -> str:
    """Return the HTML without any tags, attributes and URL schemes that are not in the allow-list."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
