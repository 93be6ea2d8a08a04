"""The Debian mirror that apt is configured with: signed releases, package indexes, packages."""

import hashlib
import lzma
import re
import subprocess
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from debian_package import DebianPackage
from errors import WheelhouseError

# Pure Python packages are the same for all architectures; this one is on every mirror.
INDEX_PATH = "main/binary-amd64/Packages.xz"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
TIMEOUT_SECONDS = 60
PARALLEL_DOWNLOADS = 8


@dataclass(frozen=True)
class Release:
    """A suite as its signed release file describes it."""

    suite: str
    index_sha256: str


@dataclass(frozen=True)
class IndexEntry:
    """A package as the index of its suite lists it."""

    name: str
    version: str
    path: str
    sha256: str


class Mirror:
    def __init__(self, uri):
        self._uri = uri

    @classmethod
    def of_apt(cls):
        """The first Debian archive among apt's sources."""
        try:
            command = ["apt-get", "indextargets", "--format", "$(REPO_URI)"]
            uris = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        except (OSError, subprocess.CalledProcessError) as error:
            raise WheelhouseError(f"apt-get, which knows the Debian mirror, failed: {error}") from error
        for uri in (uri.rstrip("/") for uri in uris):
            if uri.endswith("/debian"):
                return cls(uri)
        raise WheelhouseError(
            "apt names no Debian mirror; on Debian, run 'apt-get update' once, elsewhere give pip an index"
        )

    def release(self, suite):
        """The suite's release, once one of Debian's archive keys has been found to have signed it."""
        text = verified(self._get(f"dists/{suite}/InRelease"), suite)
        sums = text.partition("\nSHA256:\n")[2]
        found = re.search(rf"^ ([0-9a-f]{{64}}) +\d+ {re.escape(INDEX_PATH)}$", sums, re.MULTILINE)
        if not found:
            raise WheelhouseError(f"the release file of {suite} lists no {INDEX_PATH}")
        return Release(suite, found[1])

    def indexes(self, releases):
        """The packages of each suite by name."""
        releases = list(releases)
        with ThreadPoolExecutor(PARALLEL_DOWNLOADS) as pool:
            return dict(zip((release.suite for release in releases), pool.map(self._index, releases)))

    def download(self, entries):
        """The packages of some index entries, in the same order."""
        with ThreadPoolExecutor(PARALLEL_DOWNLOADS) as pool:
            return list(pool.map(self._package, entries))

    def _index(self, release):
        folder = f"dists/{release.suite}/{INDEX_PATH.rpartition('/')[0]}"
        packed = self._get(f"{folder}/by-hash/SHA256/{release.index_sha256}", release.index_sha256)
        return {entry.name: entry for entry in parse_index(lzma.decompress(packed).decode())}

    def _package(self, entry):
        return DebianPackage.read(entry.name, entry.version, self._get(entry.path, entry.sha256))

    def _get(self, path, sha256=None):
        try:
            with urllib.request.urlopen(f"{self._uri}/{path}", timeout=TIMEOUT_SECONDS) as response:
                content = response.read()
        except OSError as error:
            raise WheelhouseError(f"the Debian mirror did not give {path}: {error}") from error
        if sha256 and hashlib.sha256(content).hexdigest() != sha256:
            raise WheelhouseError(f"the Debian mirror gave {path} with another checksum than it announced")
        return content


def verified(signed, suite):
    """The text inside a clear-signed message, and nothing around it.

    A release carries signatures of several keys, of which an older system knows only some: one is enough, as for apt.
    """
    command = ["gpgv", "--keyring", KEYRING, "--status-fd", "2", "--output", "-"]
    try:
        check = subprocess.run(command, input=signed, capture_output=True)
    except FileNotFoundError as error:
        raise WheelhouseError("gpgv, which checks Debian's signatures, is missing: install the package gpgv") from error
    if b"[GNUPG:] VALIDSIG " not in check.stderr or b"[GNUPG:] BADSIG " in check.stderr:
        raise WheelhouseError(f"no key of {KEYRING} has signed the release file of {suite}")
    return check.stdout.decode()


def parse_index(text):
    """The entries of a Packages file: paragraphs of 'Field: value' lines."""
    for paragraph in text.split("\n\n"):
        fields = dict(re.findall(r"^(Package|Version|Filename|SHA256): (.*)$", paragraph, re.MULTILINE))
        if len(fields) == 4:
            yield IndexEntry(fields["Package"], fields["Version"], fields["Filename"], fields["SHA256"])
