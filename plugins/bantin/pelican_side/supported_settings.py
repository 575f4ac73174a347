"""Tables of Pelican's settings: which are used, which are refused and why, and which have no effect.

A refused setting is an error; for a changed setting without effect the user gets a warning. Each name in
Pelican's DEFAULT_CONFIG is in exactly one of the three tables. A setting of a newer Pelican that is in no table
is not checked.
"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from pelican.settings import DEFAULT_CONFIG

import bantin.default_settings
from bantin.errors import SettingsError

# Used by this plugin (the first two lines), or by Pelican itself as its documentation says.
USED = frozenset(
    """
    PATH OUTPUT_PATH THEME SITEURL SITENAME DEFAULT_LANG CACHE_PATH RELATIVE_URLS THEME_TEMPLATES_OVERRIDES
    JINJA_FILTERS JINJA_GLOBALS JINJA_TESTS JINJA_ENVIRONMENT
    PLUGIN_PATHS PLUGINS PELICAN_CLASS LOG_FILTER PORT BIND LOCALE DELETE_OUTPUT_DIRECTORY OUTPUT_RETENTION
    STATIC_PATHS STATIC_EXCLUDES STATIC_EXCLUDE_SOURCES STATIC_URL STATIC_SAVE_AS STATIC_CREATE_LINKS
    STATIC_CHECK_IF_MODIFIED EXTRA_PATH_METADATA PATH_METADATA FILENAME_METADATA DEFAULT_METADATA
    THEME_STATIC_DIR THEME_STATIC_PATHS CSS_FILE IGNORE_FILES
    """.split()
)

_NO_BLOG = (
    "mọi trang do bantin tạo, và bài viết của Pelican sẽ tranh chỗ với bản tin; bỏ dòng này và để "
    "“from bantin.default_settings import *” ở đầu tệp"
)
_NO_PAGES = (
    "trang riêng đặt trong content/pages, mẫu của giao diện thay bằng THEME_TEMPLATES_OVERRIDES"
)
_NO_FEEDS = "kho đã có nguồn tin (feed) cho toàn trang và cho từng lãnh đạo, cơ quan, nguồn"
_NO_CACHE = "bantin có bộ nhớ đệm riêng, tự biết khi nào nội dung đã khác"

# Refused if their value differs from that of `bantin.default_settings`, or else from Pelican's default. The value
# is the reason, a part of the error message.
REFUSED = {
    "ARTICLE_PATHS": _NO_BLOG,
    "PAGE_PATHS": _NO_BLOG,
    "DIRECT_TEMPLATES": _NO_BLOG,
    "MARKDOWN": "nội dung không được tin sẵn: mọi bản tin qua cùng một cách dịch Markdown, lọc mã HTML rồi mới đăng",
    "READERS": "bản tin được đọc bằng quy tắc riêng, chặt chẽ, để chỗ sai được báo với tệp và dòng",
    "TYPOGRIFY": "chữ của bản tin được giữ đúng như đã viết, để tìm và trích dẫn được",
    "TEMPLATE_PAGES": _NO_PAGES,
    "OUTPUT_SOURCES": "tệp nguồn của bản tin có phần chỉ dành cho người biên tập; đăng kho bằng git",
    "FEED_ALL_ATOM": _NO_FEEDS,
    "CATEGORY_FEED_ATOM": _NO_FEEDS,
    "AUTHOR_FEED_ATOM": _NO_FEEDS,
    "AUTHOR_FEED_RSS": _NO_FEEDS,
    "TRANSLATION_FEED_ATOM": _NO_FEEDS,
    "CACHE_CONTENT": _NO_CACHE,
    "LOAD_CONTENT_CACHE": _NO_CACHE,
}

# These settings control Pelican's articles, pages, lists and feeds, which this plugin does not use.
WITHOUT_EFFECT = frozenset(
    """
    ARTICLE_EXCLUDES ARTICLE_LANG_SAVE_AS ARTICLE_LANG_URL ARTICLE_ORDER_BY ARTICLE_PERMALINK_STRUCTURE
    ARTICLE_SAVE_AS ARTICLE_TRANSLATION_ID ARTICLE_URL AUTHOR_SAVE_AS AUTHOR_URL CATEGORY_SAVE_AS CATEGORY_URL
    CHECK_MODIFIED_METHOD CONTENT_CACHING_LAYER DATE_FORMATS DAY_ARCHIVE_SAVE_AS DAY_ARCHIVE_URL
    DEFAULT_CATEGORY DEFAULT_DATE_FORMAT DEFAULT_ORPHANS DEFAULT_PAGINATION DISPLAY_CATEGORIES_ON_MENU
    DISPLAY_PAGES_ON_MENU DOCUTILS_SETTINGS DRAFT_LANG_SAVE_AS DRAFT_LANG_URL DRAFT_PAGE_LANG_SAVE_AS
    DRAFT_PAGE_LANG_URL DRAFT_PAGE_SAVE_AS DRAFT_PAGE_URL DRAFT_SAVE_AS DRAFT_URL FEED_APPEND_REF
    FEED_MAX_ITEMS FORMATTED_FIELDS GZIP_CACHE INDEX_SAVE_AS INTRASITE_LINK_REGEX MONTH_ARCHIVE_SAVE_AS
    MONTH_ARCHIVE_URL NEWEST_FIRST_ARCHIVES OUTPUT_SOURCES_EXTENSION PAGE_EXCLUDES PAGE_LANG_SAVE_AS
    PAGE_LANG_URL PAGE_ORDER_BY PAGE_SAVE_AS PAGE_TRANSLATION_ID PAGE_URL PAGINATED_TEMPLATES
    PAGINATION_PATTERNS PYGMENTS_RST_OPTIONS REVERSE_CATEGORY_ORDER RSS_FEED_SUMMARY_ONLY
    SLUGIFY_PRESERVE_CASE SLUGIFY_SOURCE SLUGIFY_USE_UNICODE SLUG_REGEX_SUBSTITUTIONS SUMMARY_END_SUFFIX
    SUMMARY_MAX_LENGTH TAG_SAVE_AS TAG_URL TEMPLATE_EXTENSIONS TYPOGRIFY_DASHES TYPOGRIFY_IGNORE_TAGS
    TYPOGRIFY_OMIT_FILTERS USE_FOLDER_AS_CATEGORY WITH_FUTURE_DATES YEAR_ARCHIVE_SAVE_AS YEAR_ARCHIVE_URL
    """.split()
)


def refuse(settings: Mapping[str, Any]) -> None:
    """Raise SettingsError, with the name and the reason, for a setting that is refused or can't be used.

    Refused are the settings in `REFUSED` if they are changed. A setting that Pelican uses as a list must be one, which
    Pelican itself does not check.
    """
    for name in sorted(USED):
        if isinstance(DEFAULT_CONFIG.get(name), list) and not _is_list(settings.get(name, [])):
            raise SettingsError(
                f"{name} phải là danh sách như ['a', 'b'], không phải {settings[name]!r}"
            )
    for name, reason in REFUSED.items():
        if _is_changed(name, settings):
            raise SettingsError(f"{name} không dùng được với bantin: {reason}")


def _is_list(value: object) -> bool:
    """Whether a value is a list of texts, paths or tuples."""
    kinds = (str, PurePath, tuple)
    return isinstance(value, list | tuple) and all(isinstance(one, kinds) for one in value)


def without_effect(settings: Mapping[str, Any]) -> list[str]:
    """Return a warning for each setting in `WITHOUT_EFFECT` that is changed, in alphabetical order of the settings."""
    changed = sorted(name for name in WITHOUT_EFFECT if _is_changed(name, settings))
    return [f"{name} không có tác dụng với bantin, nên bỏ đi" for name in changed]


def _is_changed(name: str, settings: Mapping[str, Any]) -> bool:
    """Return whether a setting differs from its value in `bantin.default_settings`, or else from Pelican's default.

    All empty values count as equal, for example None, "" and [].
    """
    usual = getattr(bantin.default_settings, name, DEFAULT_CONFIG.get(name))
    value = settings.get(name, usual)
    return bool(value or usual) and value != usual
