"""The Pelican settings that all archives share; the settings file of an archive begins with them.

    from bantin.default_settings import *

    SITENAME = "Bản tin Sông Thanh"

An archive adds who it is; whatever it sets below that line wins. What is here changes when the package is
upgraded. Only names in capitals are settings: Pelican leaves out all others.
"""

from typing import Any

from bantin.installed_files import theme_folder as _theme_folder

# Where things lie, relative to the settings file.
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
THEME = str(_theme_folder())

# Who it is, until an archive says so.
SITESUBTITLE = "Kho bản tin: ai họp, bàn gì, quyết gì, ngày nào, báo nào đưa"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"  # the only language that the theme and the search know
ARCHIVE_REPOSITORY = ""

# All pages come from the generator of this plugin, so that Pelican's kinds of content stay empty.
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

# The build has a cache of its own, so that an output that is there is no reason to begin anew.
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
