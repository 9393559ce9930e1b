"""The distribution's nginx on a loopback port, serving a folder with the configuration that Selari prints."""

import os
import ssl
import subprocess
from pathlib import Path

from daemon import Daemon, free_port

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

CONFIGURATION = """\
{modules}
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    # As Debian's own nginx.conf has it.
    gzip on;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {servers}
}}
"""

SERVER = """
    server {{
        listen 127.0.0.1:{port} {ssl};
        server_name localhost;
        root {root};
        {certificate}
        include {folder}/site.conf;
        {more}
    }}
"""

# What leads plain http to https: the one block that is the host's own.
PLAIN = """
    server {{
        listen 127.0.0.1:{plain};
        return 301 https://127.0.0.1:{port}$request_uri;
    }}
"""


def program() -> str:
    for folder in os.environ.get("PATH", "").split(":") + ["/usr/sbin", "/sbin"]:
        if os.access(f"{folder}/nginx", os.X_OK):
            return f"{folder}/nginx"
    raise FileNotFoundError("nginx is not installed: scripts/install-packages test")


class Nginx(Daemon):
    """Serves `root`; `site` is the text that is included in the server, `more` stands after it."""

    log = "error.log"

    def __init__(self, folder: Path, root: Path, site: str, *, brotli=True, secure=False, more=""):
        super().__init__(folder)
        self.root = root
        self.site = site
        self.brotli = brotli
        self.secure = secure
        self.more = more
        if secure:
            self._make_certificate()

    @property
    def base(self) -> str:
        return f"{'https' if self.secure else 'http'}://127.0.0.1:{self.port}"

    @property
    def certificate(self) -> Path:
        return self.folder / "certificate.pem"

    def test(self) -> subprocess.CompletedProcess:
        """What `nginx -t` says of the configuration."""
        self.prepare()
        return subprocess.run([*self._command(), "-t"], capture_output=True, text=True)

    def launch(self) -> subprocess.Popen:
        return subprocess.Popen(self._command(), stderr=subprocess.DEVNULL)

    def _command(self) -> list[str]:
        return [program(), "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"), "-e",
                str(self.folder / "error.log")]

    def prepare(self):
        self.port = free_port()
        self.plain = free_port()
        (self.folder / "site.conf").write_text(self.site)
        key = self.folder / "key.pem"
        server = SERVER.format(
            port=self.port, ssl="ssl" if self.secure else "", root=self.root, folder=self.folder, more=self.more,
            certificate=f"ssl_certificate {self.certificate}; ssl_certificate_key {key};" if self.secure else "")
        if self.secure:
            server += PLAIN.format(port=self.port, plain=self.plain)
        (self.folder / "nginx.conf").write_text(CONFIGURATION.format(
            folder=self.folder, servers=server,
            modules=f"load_module {BROTLI};" if self.brotli else "",
            # Where root runs the tests, nginx's own user could not read their folders.
            user="user root;" if os.geteuid() == 0 else ""))

    def _make_certificate(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
             "-keyout", self.folder / "key.pem", "-out", self.certificate],
            check=True, capture_output=True)

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.certificate))
