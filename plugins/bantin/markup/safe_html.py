"""The allow-list that has the last word over HTML made from untrusted text."""

import nh3

_TAGS = set(
    "a blockquote br code em h2 h3 h4 h5 h6 hr img li ol p pre strong "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    "a": {"href", "rel"},
    "img": {"alt", "loading", "src"},
    "ol": {"start"},
    "td": {"class"},
    "th": {"class"},
}


def sanitise(html: str) -> str:
    """The HTML with nothing but allowed tags, attributes and URL schemes."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
