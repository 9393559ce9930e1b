"""The distribution's Apache on a loopback port, serving a folder with the configuration that Selari prints."""

import os
import shutil
import subprocess
import tempfile
import weakref
from pathlib import Path

from daemon import Daemon, free_port

MODULES = Path("/usr/lib/apache2/modules")

# What Debian enables by itself, and what the manual says to enable.
ENABLED = ["mpm_event", "authz_core", "alias", "dir", "autoindex", "negotiation", "mime", "filter", "deflate",
           "headers", "rewrite", "brotli"]

CONFIGURATION = """\
{modules}
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
{user}
ServerName localhost
ServerTokens Prod
TraceEnable Off
TypesConfig /etc/mime.types
# As Debian's own files have it.
AddType application/x-gzip .gz .tgz
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/javascript application/json
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>

DocumentRoot {root}
<Directory {folder}>
    Options Indexes FollowSymLinks MultiViews
    Require all granted
</Directory>
{site}
{more}
"""

INCLUDED = """\
<Directory {place}>
    Include {folder}/site.conf
</Directory>
"""

# The file for hosts on which nothing else may be changed: in the folder above the output.
HTACCESS = """\
<Directory {above}>
    AllowOverride FileInfo Indexes Options
</Directory>
"""


def program() -> str:
    for folder in os.environ.get("PATH", "").split(":") + ["/usr/sbin", "/sbin"]:
        if os.access(f"{folder}/apache2", os.X_OK):
            return f"{folder}/apache2"
    raise FileNotFoundError("apache2 is not installed: scripts/install-packages test")


class Apache(Daemon):
    """Serves a copy of `site`, which a test may change; `text` is its configuration, `more` stands after it.

    Where root runs the tests Apache has a user of its own, who may not read their folders.
    """

    log = "error.log"

    def __init__(self, site, text: str, *, included=True, htaccess=False, more=""):
        super().__init__(Path(tempfile.mkdtemp(prefix="selari-apache-")))
        # Gone with the server, whether it was ever started or only asked what it thinks of its configuration.
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.chmod(0o755)
        self.site = site
        self.text = text
        self.included = included
        self.htaccess = htaccess
        self.more = more
        self.root = self.folder / "www"
        shutil.copytree(site.root, self.root)
        self.root.chmod(0o755)
        # The output as the server reaches it: through a link, as after `selari publish`.
        self.output = self.root / site.output.relative_to(site.root)
        if self.output == self.root:
            self.root = self.folder / "current"
            self.root.symlink_to("www")
        self.place = self.root / site.output.relative_to(site.root)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def test(self) -> subprocess.CompletedProcess:
        """What `apache2 -t` says of the configuration."""
        self.prepare()
        return subprocess.run([*self._command(), "-t"], capture_output=True, text=True)

    def launch(self) -> subprocess.Popen:
        return subprocess.Popen([*self._command(), "-D", "FOREGROUND"], stderr=subprocess.DEVNULL)

    def _command(self) -> list[str]:
        return [program(), "-d", str(self.folder), "-f", str(self.folder / "apache.conf")]

    def prepare(self):
        self.port = free_port()
        (self.folder / "site.conf").write_text(self.text)
        above = self.output.parent
        if self.htaccess:
            (above / ".htaccess").write_text(self.text)
        site = HTACCESS if self.htaccess else INCLUDED if self.included else ""
        site = site.format(place=self.place, above=above, folder=self.folder)
        (self.folder / "apache.conf").write_text(CONFIGURATION.format(
            folder=self.folder, port=self.port, root=self.root, site=site, more=self.more,
            modules="\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in ENABLED),
            user="User www-data\nGroup www-data" if os.geteuid() == 0 else ""))
