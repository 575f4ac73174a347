"""Settings of this archive for work on this machine; `publishconf.py` changes what differs for readers."""

from bantin.default_settings import *  # noqa: F403 (Pelican's way to build on other settings)

SITENAME = "Bản tin Hà Nam"
SITESUBTITLE = "Kho bản tin của tỉnh Hà Nam: ai họp, bàn gì, quyết gì, ngày nào, báo nào đưa"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
ARCHIVE_TAG = "ban-tin-ha-nam.example,2026"
ARCHIVE_REPOSITORY = ""

# This repository holds the plugin too.
PLUGIN_PATHS = ["plugins"]
