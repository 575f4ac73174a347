"""`bantin serve`: what is saved is seen at once, whatever is saved."""

import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.building import bantin
from tests.support.file_trees import write_tree
from tests.support.http_requests import get
from tests.support.project import ROOT, SAMPLE
from tests.support.serve_process import Serving, serving
from tests.support.waiting import SECONDS, until

pytestmark = pytest.mark.slow

BULLETIN = "2018/01/10-cong-bo-quyet-dinh"
FILE = f"content/bulletins/{BULLETIN}.md"
PAGE = f"{BULLETIN}.html"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Serving]:
    with serving(tmp_path) as live:
        yield live


def add(text: str) -> Callable[[str], str]:
    return lambda before: f"{before}\n{text}\n"


def test_saved_bulletin_is_on_its_page(live: Serving) -> None:
    assert "Câu vừa viết." not in get(live.root + PAGE).text
    live.edit(FILE, add("Câu vừa viết."))
    assert "Câu vừa viết." in get(live.root + PAGE).text
    assert live.builds == 2


def test_saved_theme_and_settings_are_on_the_page(live: Serving) -> None:
    live.edit("theme/templates/base.html", lambda text: text.replace("<body>", "<body><!--hay-->"))
    assert "<!--hay-->" in get(live.root).text
    live.edit("pelicanconf.py", lambda text: text.replace("Bản tin Hà Nam", "Kho mới đặt tên"))
    assert "Kho mới đặt tên" in get(live.root).text


def test_saved_override_of_a_template_is_on_the_page(live: Serving) -> None:
    write_tree(live.project, {"mau/partials/footer.html": "<p>Một</p>\n"})
    live.edit("pelicanconf.py", add('THEME_TEMPLATES_OVERRIDES = ["mau"]'))
    assert "<p>Một</p>" in get(live.root).text
    live.edit("mau/partials/footer.html", lambda text: text.replace("Một", "Hai"))
    assert "<p>Hai</p>" in get(live.root).text


def test_browser_that_waits_is_told_of_each_build(live: Serving) -> None:
    states = live.states()
    first = next(states)
    assert first["edition"] == get(live.root + PAGE).edition
    assert first["notice"]["summary"] == ""
    live.edit(FILE, lambda text: text)
    assert next(states) == first  # saved, but the site is as it was
    live.edit(FILE, add("Thêm."))
    second = next(states)
    assert second["edition"] == get(live.root + PAGE).edition != first["edition"]


def test_findings_and_failures_are_told_to_pages(live: Serving) -> None:
    states = live.states()
    edition = next(states)["edition"]
    live.edit("content/leaders/thừa.zip", lambda _: "x")
    state = next(states)
    assert (state["edition"], state["notice"]["summary"]) == (edition, "1 lời nhắc")
    (group,) = state["notice"]["groups"]
    assert (group["severity"], group["place"]) == ("warning", "leaders/thừa.zip:1")
    (live.project / "pelicanconf.py").write_text("SITENAME = ", encoding="utf-8")
    failed = next(states)
    assert failed["edition"] == edition
    assert failed["notice"]["isError"]
    assert failed["notice"]["summary"].startswith("Chưa tạo lại được trang: ")
    assert "SyntaxError" in failed["notice"]["summary"]


def test_cache_can_be_named(tmp_path: Path) -> None:
    with serving(tmp_path, "--cache", "nhớ") as live:
        assert len(list((live.project / "nhớ").glob("*.sqlite"))) == 1
        assert not (live.project / "cache").exists()


def test_many_builds_leave_no_garbage(live: Serving) -> None:
    """Each build leaves thousands of objects that refer to each other."""
    for number in range(5):
        live.edit(FILE, add(f"Câu {number}."))
    before = live.memory()
    for number in range(20):
        live.edit(FILE, add(f"Câu sau {number}."))
    assert live.memory() - before < 5_000_000  # bytes; it was 15 MB


def test_script_is_in_the_answer_and_not_in_the_file(live: Serving) -> None:
    answer = get(live.root + PAGE)
    script = f'<script type="module" src="/.bantin/reload.js?{answer.edition}"></script>'
    assert answer.text.endswith(f"{script}</body>\n</html>\n")
    assert answer.text.replace(script, "") == (live.output / PAGE).read_text(encoding="utf-8")
    assert (
        get(f"{live.root}.bantin/reload.js").headers["Content-Type"].startswith("text/javascript")
    )


def test_spoilt_bulletin_is_told_of_and_mended(live: Serving) -> None:
    live.edit(FILE, lambda text: text.replace("date: 2018-01-10", "date: hôm qua"))
    live.said("LỖI B03 ")
    live.said(": bulletins/2018/01/10-cong-bo-quyet-dinh.md:3\n")
    missing = get(live.root + PAGE)
    assert (missing.status, "Không có trang này" in missing.text) == (404, True)
    assert missing.edition  # it comes by itself when there is one
    live.edit(FILE, lambda text: text.replace("date: hôm qua", "date: 2018-01-10"))
    assert get(live.root + PAGE).status == 200


@pytest.mark.parametrize(
    ("file", "spoilt", "error"),
    [
        ("pelicanconf.py", "SITENAME = \n", "SyntaxError"),
        ("pelicanconf.py", "ARCHIVE_TGA = 1\n", "ARCHIVE_TGA"),
        ("theme/templates/base.html", "{% nothing %}", "TemplateSyntaxError"),
    ],
)
def test_failed_build_is_told_of_and_the_next_may_do(
    live: Serving, file: str, spoilt: str, error: str
) -> None:
    path = live.project / file
    good = path.read_text(encoding="utf-8")
    path.write_text(f"{good}{spoilt}", encoding="utf-8")
    live.said("Không tạo được trang vì lỗi trên.")
    live.said(error)
    assert get(live.root + PAGE).status == 200
    live.edit(file, lambda _: good)
    live.edit(FILE, add("Sau khi sửa."))
    assert "Sau khi sửa." in get(live.root + PAGE).text


def test_ctrl_c_ends_all_processes_without_a_word_of_python(live: Serving) -> None:
    assert len(live.processes()) > 1
    assert live.interrupt() == 0
    until(lambda: live.processes() == [])
    assert live.told.endswith("Đã dừng.\n")
    assert "Traceback" not in live.told


def test_server_ends_with_the_command_however_that_ends(live: Serving) -> None:
    os.kill(live.process.pid, signal.SIGKILL)
    live.process.wait(SECONDS)
    until(lambda: live.processes() == [])


def test_each_build_has_a_line(live: Serving) -> None:
    live.edit(FILE, add("Thêm."))
    last = live.told.splitlines()[-1]
    assert re.fullmatch(
        r"\d\d:\d\d:\d\d \d+ bản tin đã đọc, \d+ trang đã dựng; \d+ tệp mới, \d+ giữ nguyên, 0 xóa; \d+,\d giây\.",
        last,
    )


def test_port_in_use_is_a_clear_message() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = bantin("serve", SAMPLE, "--port", str(port))
    assert run.returncode == 1
    assert run.stderr == (
        f"Kho: Bản tin Hà Nam ({ROOT})\n"
        f"Cổng {port} đang có chương trình khác dùng. Chọn cổng khác, như --port {port + 1}.\n"
    )


@pytest.mark.parametrize("port", ["65536", "-1", "tám nghìn"])
def test_what_is_no_port_is_a_clear_message(port: str) -> None:
    run = bantin("serve", SAMPLE, f"--port={port}")
    assert run.returncode == 2
    assert run.stderr.endswith(f"phải là một số từ 0 đến 65535, không phải “{port}”\n")
