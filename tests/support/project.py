"""Where the parts of this project are."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
THEME = ROOT / "theme"
SAMPLE = ROOT / "tests" / "data" / "sample"
BROKEN = ROOT / "tests" / "data" / "broken"
# With this a process of its own imports the package and the tests of this checkout.
PYTHONPATH = os.pathsep.join((str(ROOT / "plugins"), str(ROOT)))
