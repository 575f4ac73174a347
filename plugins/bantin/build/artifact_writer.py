"""Writes artifacts into the output folder, unless their files are there and up to date."""

from collections.abc import Iterable, Mapping

from bantin.build.artifacts import Artifact, Product
from bantin.build.build_results import BuildResults
from bantin.build.cache_database import CacheRecord
from bantin.build.cache_records import OUTPUT_FILE
from bantin.build.output_folder import OutputFolder


class ArtifactWriter:
    """`fingerprints` are those of what artifacts read, by content path."""

    def __init__(self, output: OutputFolder, fingerprints: Mapping[str, bytes]):
        self._output, self._fingerprints = output, fingerprints

    def write_all(self, artifacts: Iterable[Artifact]) -> BuildResults:
        """Bring the files of artifacts without bulletin texts up to date."""
        results = BuildResults()
        for artifact in artifacts:
            fingerprint = artifact.fingerprint(self._fingerprints)
            if self.is_current(artifact.address, fingerprint):
                results.files[artifact.address] = False
            else:
                self.make(artifact, fingerprint, results)
        return results

    def is_current(self, address: str, fingerprint: bytes) -> bool:
        """Whether the file with this fingerprint is there as the last build left it."""
        return self._output.is_current(address, fingerprint)

    def make(self, artifact: Artifact, fingerprint: bytes, results: BuildResults) -> Product:
        """Make an artifact and write its file; the results take note of both."""
        product = artifact.make()
        results.findings += product.findings
        if product.data is not None:
            address = artifact.address
            results.files[address] = self._output.write(address, product.data)
            stamp = (
                self._output.state(address) or b""
            )  # no file has this one: it was removed meanwhile
            results.cache_records.append(CacheRecord(OUTPUT_FILE, address, fingerprint, stamp))
        return product
