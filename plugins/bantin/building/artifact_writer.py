"""Writes artifacts into the output folder; files that are up to date are left as they are."""

from collections.abc import Iterable, Mapping

from bantin.building.artifacts import Artifact, Product
from bantin.building.build_results import BuildResults
from bantin.building.cache_database import CacheRecord
from bantin.building.cache_records import OUTPUT_FILE
from bantin.building.output_folder import OutputFolder


class ArtifactWriter:
    """Makes artifacts and writes their files.

    `fingerprints` has, by content path, a fingerprint of each content file that may be in `Artifact.reads`: of the
    file's entry for pages, of its bytes for attachments.
    """

    def __init__(self, output: OutputFolder, fingerprints: Mapping[str, bytes]):
        self._output, self._fingerprints = output, fingerprints

    def write_all(self, artifacts: Iterable[Artifact]) -> BuildResults:
        """Bring the files of these artifacts up to date and return the results.

        None of the artifacts may be a bulletin's page: what its text gave would be lost.
        """
        results = BuildResults()
        for artifact in artifacts:
            fingerprint = artifact.fingerprint(self._fingerprints)
            if self.is_current(artifact.address, fingerprint):
                results.files[artifact.address] = False
            else:
                self.make(artifact, fingerprint, results)
        return results

    def is_current(self, address: str, fingerprint: bytes) -> bool:
        """Whether the last build made the file from inputs with this fingerprint, and the file is unchanged since."""
        return self._output.is_current(address, fingerprint)

    def make(self, artifact: Artifact, fingerprint: bytes, results: BuildResults) -> Product:
        """Make an artifact, write its file, and return the product.

        The findings, the file and its cache record are added to `results`. A file about which there is a finding counts
        as outdated in the next build, so that the finding is told again.
        """
        product = artifact.make()
        results.findings += product.findings
        if product.data is not None:
            address = artifact.address
            written = self._output.write(address, product.data)
            results.files[address] = written.is_new
            made_of = b"" if product.findings else fingerprint
            results.cache_records.append(CacheRecord(OUTPUT_FILE, address, made_of, written.state))
        return product
