"""Stock Pelican for the comparison: what is not said here is as Pelican has it."""

SITENAME = "Bản tin"
SITEURL = "https://example.org"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
THEME = "simple"
PLUGINS: list[str] = []  # not even those that happen to be installed
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}.html"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"  # its other feeds are on by themselves
FEED_MAX_ITEMS = 20
