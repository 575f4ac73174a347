"""The Pelican settings that all archives share.

The settings file of an archive (`pelicanconf.py`) imports them first, for example:

    from bantin.default_settings import *

    SITENAME = "Bản tin Sông Thanh"

What the archive sets below the import overrides the shared settings. The shared settings may change
when the package is upgraded. Only names in capitals are settings: Pelican ignores all others.
"""

from typing import Any

from bantin.installed_files import theme_folder as _theme_folder

# Folders; relative paths begin at the folder of the settings file.
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
THEME = str(_theme_folder())

# How the site presents itself, unless the archive's own settings say otherwise.
SITESUBTITLE = "Kho bản tin: ai họp, bàn gì, quyết gì, ngày nào, báo nào đưa"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"  # the only language that the theme and the search support
ARCHIVE_REPOSITORY = ""
ARCHIVE_DESK = (
    ""  # the folder that `bantin desk` fills, usually "pyodide"; without it the site has no desk
)
ARCHIVE_NEW_FILE = ""
ARCHIVE_REVIEW_PAGE = True  # bien-tap/can-xem.html: what the last build held back
ARCHIVE_DRAFTS = False  # `bantin serve` and `bantin build --drafts` set it for a preview

# The generator of this plugin makes all pages, so Pelican's own readers, articles, pages, static files
# and feeds are switched off.
PLUGINS: list[Any] = ["bantin"]
READERS = dict.fromkeys(("rst", "html", "htm", "md", "markdown", "mkd", "mdown"))
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

# The plugin's build has its own cache and updates an existing output folder, so Pelican must neither
# delete that folder nor keep a cache.
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
