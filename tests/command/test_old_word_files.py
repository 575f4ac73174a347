"""Old Word documents are read where LibreOffice is installed; what needs it is skipped elsewhere."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bantin.command.libreoffice import find_libreoffice, make_docx
from bantin.command.old_word_files import made_readable
from bantin.command.raw_inputs import RawInput
from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText
from tests.support.archives import new_archive
from tests.support.building import bantin

pytestmark = pytest.mark.slow  # each starts programs

NEWS = """\
Tỉnh Sông Thanh họp báo về nước sạch
16/07/2020
Sáng 15/7, tỉnh Sông Thanh họp báo về nước sạch ở các xã.
Nguồn: Báo Sông Thanh
"""
needs_libreoffice = pytest.mark.skipif(not find_libreoffice(), reason="LibreOffice is missing")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def told(_stage: str, _done: int, _total: int) -> None:
    """Take reports of progress."""


def old_word(folder: Path, name: str, text: str) -> bytes:
    """Return a .doc with a text, made by LibreOffice of a file whose name tells the format."""
    program = find_libreoffice()
    assert program
    (folder / name).write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile-of-test').as_uri()}"
    command = [
        program,
        "--headless",
        profile,
        "--convert-to",
        "doc",
        "--outdir",
        folder,
        folder / name,
    ]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return (folder / name).with_suffix(".doc").read_bytes()


def not_converted(name: str) -> bytes:
    """Return what is taken for an old Word document by its first bytes and the name of its stream, and is none."""
    stream = "WordDocument".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + name.encode() + NEWS.encode() * 90 + stream


@needs_libreoffice
def test_an_old_word_document_becomes_a_bulletin(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    (archive / "Tin cũ.doc").write_bytes(old_word(tmp_path, "tin.txt", NEWS))
    (archive / "hong.doc").write_bytes(not_converted("x"))

    imported = bantin("import", "Tin cũ.doc", "hong.doc", cwd=archive)

    path = "bulletins/2020/07/16-tinh-song-thanh-hop-bao-ve-nuoc-sach.md"
    assert f"Tin cũ.doc → {path}" in imported.stdout
    assert "họp báo về nước sạch ở các xã." in (archive / "content" / path).read_text("utf-8")
    assert (
        "hong.doc: là tệp Word cũ (.doc); mở bằng Word rồi lưu thành .docx (LibreOffice không chuyển được tệp này)."
        in imported.stdout
    )
    assert sorted(path.name for path in archive.glob("*.doc*")) == ["Tin cũ.doc", "hong.doc"]


@needs_libreoffice
def test_documents_keep_their_order_and_what_is_none_stays(tmp_path: Path) -> None:
    document = old_word(tmp_path, "tin.txt", NEWS)
    raws = [
        RawInput("a.txt", NEWS.encode()),
        RawInput("b.doc", document),
        RawInput("c.doc", not_converted("c")),
        RawInput(str(tmp_path / "khong-co.doc")),
        RawInput(str(tmp_path / "tin.doc")),
    ]

    with made_readable(raws, told) as readable:
        assert [raw.name for raw in readable] == [raw.name for raw in raws]
        assert [bool(raw.docx) for raw in readable] == [False, True, False, False, True]
        for raw in (readable[1], readable[4]):
            read = read_raw_file(raw.read())
            assert isinstance(read, RawText)
            assert [line.text for line in read.lines] == NEWS.splitlines()
    assert [raw.docx for raw in readable if raw.docx and raw.docx.exists()] == []


@needs_libreoffice
def test_no_picture_is_fetched_from_the_network(
    tmp_path: Path, asked: list[str], address: str
) -> None:
    flat = tmp_path / "tin.fodt"
    document = old_word(tmp_path, flat.name, FLAT.replace("ADDRESS", address))
    assert address.encode() in document
    assert asked  # by the one who made the document
    asked.clear()

    with made_readable([RawInput("tin.doc", document)], told) as (raw,):
        assert raw.docx
    assert asked == []


FLAT = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Tin<draw:frame
 text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image xlink:href="ADDRESS" xlink:type="simple"
 xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p></office:text></office:body></office:document>
"""


@pytest.fixture
def asked() -> list[str]:
    """What the server on this machine was asked for."""
    return []


@pytest.fixture
def address(asked: list[str]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_values: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/a.png"
        server.shutdown()


def test_without_libreoffice_the_file_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    if find_libreoffice():
        pytest.skip("LibreOffice is where its installer puts it")
    archive = new_archive(tmp_path)
    (archive / "tin.doc").write_bytes(not_converted("tin"))

    imported = bantin("import", "tin.doc", cwd=archive)

    assert imported.returncode == 1
    assert (
        "tin.doc: là tệp Word cũ (.doc); mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice rồi chép lại."
        in imported.stdout
    )


# Stands in for LibreOffice: what it makes of a document is its bytes; one named hang or crash stops it.
STAND_IN = """\
#!/bin/sh
for file; do
  case "$file" in *.doc)
    if grep -q crash "$file"; then exit 77; fi
    if grep -q hang "$file"; then sleep 60.0173 & wait; fi
    cp "$file" "${file}x"
  esac
done
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return program


@posix_only
def test_one_document_that_breaks_it_down_costs_no_other(stand_in: Path) -> None:
    names = ["a", "crash", "b", "c"]
    raws = [RawInput(name, not_converted(name)) for name in names]

    with made_readable(raws, told) as readable:
        assert [raw.name for raw in readable if raw.docx] == ["a", "b", "c"]
        assert [raw.read() for raw in readable] == [raw.read() for raw in raws]
    assert stand_in == find_libreoffice()


@posix_only
def test_what_hangs_is_ended_with_the_processes_that_it_started(
    tmp_path: Path, stand_in: Path
) -> None:
    for name in ("0.doc", "1.doc"):
        (tmp_path / name).write_bytes(not_converted("hang" if name == "1.doc" else "a"))
    begun = time.monotonic()

    is_done = make_docx(stand_in, tmp_path, ["0.doc", "1.doc"], seconds=1)

    assert not is_done
    assert time.monotonic() - begun < 30
    assert [(tmp_path / f"{n}.docx").exists() for n in (0, 1)] == [True, False]
    assert (
        b"sleep 60.0173"
        not in subprocess.run(["ps", "-eo", "args"], capture_output=True, check=True).stdout
    )


@posix_only
def test_many_documents_are_converted_by_few_starts(tmp_path: Path, stand_in: Path) -> None:
    stand_in.write_text(f"{STAND_IN}echo >> {tmp_path}/starts\n", encoding="utf-8")
    raws = [RawInput(f"{n}.doc", not_converted(str(n))) for n in range(45)]
    stages = list[tuple[str, int, int]]()

    with made_readable(raws, lambda *stage: stages.append(stage)) as readable:
        assert all(raw.docx for raw in readable)

    assert (tmp_path / "starts").read_text(encoding="utf-8").count("\n") == 3
    assert stages[-1] == ("Chuyển tệp Word cũ", 3, 3)
