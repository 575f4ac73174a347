"""Real web servers with hardly a setting, as a host without an administrator has them."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.waiting import SECONDS

_NGINX = """
daemon off; pid {work}/pid; error_log {work}/log; worker_processes 1;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off; {temporary}
  server {{ listen 127.0.0.1:{port}; root {site}; error_page 404 /404.html; include {site}/chuyen-huong/nginx*.conf; }}
}}
"""
_APACHE = """
ServerName localhost
ServerRoot {work}
PidFile {work}/pid
ErrorLog {work}/log
Listen 127.0.0.1:{port}
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
IncludeOptional {site}/chuyen-huong/apache*.conf
TypesConfig /etc/mime.types
DocumentRoot {site}
ErrorDocument 404 /404.html
"""
_CADDY = """
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {site}
  import {site}/chuyen-huong/Caddyfile*
  encode gzip
  file_server
  handle_errors {{
    rewrite * /404.html
    file_server
  }}
}}
"""
_TEMPORARY = " ".join(
    f"{name}_temp_path {{work}}/{name};"
    for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
)
SERVERS = {
    "nginx": (_NGINX.replace("{temporary}", _TEMPORARY), ["nginx", "-c", "{config}"]),
    "apache2": (_APACHE, ["apache2", "-f", "{config}", "-DFOREGROUND"]),
    "caddy": (_CADDY, ["caddy", "run", "--adapter", "caddyfile", "--config", "{config}"]),
}


@contextmanager
def running(name: str, site: Path, work: Path) -> Iterator[str]:
    """Serve a site by one of SERVERS; yields the address of its root."""
    template, command = SERVERS[name]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = work / "config"
    config.write_text(template.format(work=work, site=site, port=port), encoding="utf-8")
    program = shutil.which(command[0], path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert program, f"{name} is missing: tests/setup installs it"
    arguments = [part.format(config=config) for part in command[1:]]
    with (work / "output").open("wb") as output:
        process = subprocess.Popen([program, *arguments], stdout=output, stderr=output)
    try:
        _wait(port, process)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the server does not answer")
