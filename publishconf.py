"""Settings of the published site: `pelicanconf.py` with what differs."""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # wherever Pelican was started

from pelicanconf import *  # noqa: F403 (Pelican's way to build on other settings)

# Where readers find the site, without a slash at the end, such as "https://example.vn/ban-tin".
# Canonical addresses, the sitemap, OpenSearch and full addresses in feeds need it.
SITEURL = os.environ.get("SITEURL", "")
