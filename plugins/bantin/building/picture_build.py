"""Brings the published pictures and their smaller sizes up to date, as tasks of a parallel map, one for each picture.

This is done before the pages, so that no page shows a picture that is not there yet.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import Artifact, Product, encoded_values
from bantin.building.build_context import BuildContext
from bantin.building.build_results import BuildResults
from bantin.building.output_folder import OutputFolder
from bantin.content.file_limits import most_bytes
from bantin.content.regular_files import TooLargeError, read_whole
from bantin.errors import ContentChangedError
from bantin.findings.findings import finding
from bantin.fingerprints import fingerprint
from bantin.pictures.picture_making import MadePicture, smaller_picture, whole_picture
from bantin.pictures.picture_reading import FAULTY
from bantin.pictures.published_picture import Picture, place_of_size


class _Shown(NamedTuple):
    """A picture of the archive: its content path, its address, and how it is published."""

    path: str
    address: str
    picture: Picture


class PictureBuild:
    """The tasks that make the pictures of an archive; each process that does some of them has this object."""

    def __init__(self, context: BuildContext, output: OutputFolder, facts: ArchiveFacts):
        self._context, self._output = context, output
        self._pictures = [
            _Shown(path, address, facts.pictures[address])
            for path, address in facts.attachments.items()
            if address in facts.pictures
        ]
        self._writer = ArtifactWriter(output, context.inputs.content)
        self.results = BuildResults()  # of what is up to date already
        self.tasks = [number for number, _ in enumerate(self._pictures) if not self._look(number)]

    def _look(self, number: int) -> bool:
        """Whether a picture and all its sizes are up to date; add them to `results` if so."""
        artifacts = list(self._artifacts(number))
        known = self._context.inputs.content
        if not all(self._writer.is_current(a.address, a.fingerprint(known)) for a in artifacts):
            return False
        self.results.files.update((artifact.address, False) for artifact in artifacts)
        return True

    def run_task(self, number: int) -> BuildResults:
        """Make what is not up to date of the picture with this number, and return the results."""
        return self._writer.write_all(self._artifacts(number))

    def _artifacts(self, number: int) -> Iterator[Artifact]:
        """Yield the artifacts of a picture: itself and its smaller sizes.

        Raises ContentChangedError if the picture did not exist when the build began.
        """
        path, address, picture = self._pictures[number]
        if path not in self._context.inputs.content:
            raise ContentChangedError(path)

        def artifact(place: str, make: Callable[[bytes], MadePicture], *shown: object) -> Artifact:
            return Artifact(
                place, partial(self._product, path, make), encoded_values(shown), reads=(path,)
            )

        yield artifact(address, whole_picture)
        for folder, width, height in picture.sizes:
            make = partial(smaller_picture, width=width, height=height)
            yield artifact(place_of_size(address, folder), make, width, height)

    def _product(self, path: str, make: Callable[[bytes], MadePicture]) -> Product:
        """Return what is made of the file at `path`, with a finding if its pixels can't be decoded."""
        made = make(self._bytes(path))
        told = (finding("F29", path, reason=FAULTY),) if made.is_faulty else ()
        return Product(made.data, findings=told)

    def _bytes(self, path: str) -> bytes:
        """Return the bytes of the file at `path`. Raises ContentChangedError if it is not the one fingerprinted."""
        try:
            data = read_whole(f"{self._context.folders.content}/{path}", most_bytes(path))
        except (OSError, TooLargeError) as error:
            raise ContentChangedError(path) from error
        if fingerprint(data) != self._context.inputs.content[path]:
            raise ContentChangedError(path)
        return data
