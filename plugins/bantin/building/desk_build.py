"""The files of the editors' desk, if the settings ask for it: Pyodide, the code, the records, the bulletins, the workers, the page."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from bantin.archive.facts import ArchiveFacts
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import data_artifact
from bantin.building.attachment_copies import bulletin_sources
from bantin.building.build_context import BuildContext
from bantin.building.build_results import BuildResults
from bantin.building.desk_python import python_zip
from bantin.building.page_build import PageBuild
from bantin.building.pyodide_files import VERSION, read_pyodide
from bantin.content import addresses
from bantin.desk.desk_records import records_text
from bantin.fingerprints import fingerprint
from bantin.site import desk_page
from bantin.site.theme_assets import Asset, digested, script

_FOLDER = addresses.DESK.rpartition("/")[0]
_RUNTIME = f"{_FOLDER}/pyodide-{VERSION}"
_SERVICE_WORKER = f"{_FOLDER}/service-worker.js"


def build_desk(
    context: BuildContext, facts: ArchiveFacts, site: PageBuild, writer: ArtifactWriter
) -> BuildResults:
    """Bring the files of the desk and its page up to date, and return the results.

    Raises SettingsError if Pyodide is not in its folder.
    """
    python = python_zip()
    records = records_text(
        facts.leaders,
        facts.committees,
        facts.glossary,
        [source.name for source in facts.sources],
        facts.entries,
    ).encode()
    files = {
        f"{_RUNTIME}/{name}": data for name, data in read_pyodide(Path(context.config.desk)).items()
    }
    worker = script(context.folders.theme / "static/desk/worker.js")
    shown = desk_page.DeskContext(
        runtime=f"{_RUNTIME}/",
        version=VERSION,
        python=f"{_FOLDER}/{digested('python.zip', python)}",
        records=f"{_FOLDER}/{digested('records.json', records)}",
        worker=f"{_FOLDER}/{digested('worker.js', worker)}",
        service_worker=_SERVICE_WORKER,
    )
    files |= {shown.python: python, shown.records: records, shown.worker: worker}
    page = desk_page.page(shown)
    kept = [*files, *_shown_by_the_page(site.theme)]
    files[_SERVICE_WORKER] = _service_worker(context.folders.theme, kept, repr(page.shown).encode())
    made = (data_artifact(address, data) for address, data in files.items())
    results = writer.write_all(chain(made, bulletin_sources(facts, context)))
    results.add(site.build_pages([page]))
    return results


def _shown_by_the_page(assets: Iterable[Asset]) -> Iterator[str]:
    """Yield the addresses of those of the theme's files that the page and its preview load."""
    for asset in assets:
        if asset.name.startswith("desk/") or asset.name in (
            "css/main.css",
            "css/content.css",
            "favicon.svg",
            "js/main.js",
        ):
            yield asset.address


def _service_worker(theme: Path, kept: Iterable[str], page: bytes) -> bytes:
    """Return the script of the service worker, which begins with the addresses of all files that it keeps.

    They are relative to the site's root. `page` makes the script another one whenever the page is.
    """
    kept = [*kept]
    version = fingerprint(repr(kept).encode() + page).hex()
    head = f"const FILES={json.dumps(kept)},VERSION={json.dumps(version)};\n"
    return head.encode() + script(theme / "static/desk/service-worker.js")
