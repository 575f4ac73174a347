"""Settings for work on this machine; `publishconf.py` changes what differs for readers."""

# Identity
SITENAME = "Bản tin Hà Nam"
SITESUBTITLE = "Kho bản tin của tỉnh Hà Nam: ai họp, bàn gì, quyết gì, ngày nào, báo nào đưa"
SITEURL = ""
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
ARCHIVE_TAG = "ban-tin-ha-nam.example,2026"
ARCHIVE_REPOSITORY = ""

# Input and output
PATH = "content"
OUTPUT_PATH = "output/"
DELETE_OUTPUT_DIRECTORY = False
READERS = {"rst": None, "html": None, "htm": None, "md": None}

# Building: all pages come from our own generator, so Pelican's content types stay empty
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["bantin"]
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
