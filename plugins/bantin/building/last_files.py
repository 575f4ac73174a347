"""The files that depend on all others: the page for editors, former addresses, the lists for web servers, the sitemap."""

from bantin.archive.destinations import destinations
from bantin.archive.reading import ReadArchive
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import data_artifact
from bantin.building.build_context import BuildContext
from bantin.building.build_results import BuildResults
from bantin.building.page_build import PageBuild
from bantin.content.content_paths import is_bulletin_address
from bantin.content.unused_files import without_static
from bantin.site import past_pages, review_page, sitemap
from bantin.site.server_maps import server_maps


def add_last_files(
    results: BuildResults,
    context: BuildContext,
    archive: ReadArchive,
    site: PageBuild,
    writer: ArtifactWriter,
) -> None:
    """Bring these files up to date and add them to the `results`, which are those of all other files.

    The findings of the results are from then on all of the build.
    """
    config, facts = context.config, archive.facts
    found = sorted({*archive.findings, *results.findings})
    results.findings = without_static(found, config.static)
    if config.review_page:
        results.add(site.build_pages([review_page.page(archive, results.findings, config)]))
    led = destinations(facts.past, results.files)
    past = site.build_pages(past_pages.pages(facts, led.nearest))
    past.former = set(filter(is_bulletin_address, past.files))
    results.add(past)
    gone = facts.past.ledger.withdrawn.keys() - results.files.keys()
    maps = server_maps(led.lasting, gone, config.url)
    results.add(writer.write_all(data_artifact(*one) for one in maps))
    results.add(site.build_pages(sitemap.pages(results.indexed, facts.entries, config)))
