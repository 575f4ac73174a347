"""Settings of the published site: those of the `pelicanconf.py` beside this file, with what differs."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # wherever Pelican was started
from pelicanconf import *  # noqa: F403 (Pelican's way to build on other settings)

del sys.path[0]  # no file here may pass for a library

# Where readers find the site, without a slash at the end, such as "https://example.vn/ban-tin".
# Canonical addresses, the sitemap, OpenSearch and full addresses in feeds need it.
SITEURL = os.environ.get("SITEURL", "")
