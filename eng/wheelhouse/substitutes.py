"""Distributions that Debian's Python packages cannot give."""

import posixpath
import re

from metadata import Metadata
from wheel import Wheel

ZONEINFO = "usr/share/zoneinfo"
TZIF_MAGIC = b"TZif"


def tzdata_wheel(package):
    """The distribution tzdata, from Debian's package of the same name: its zones as a Python package's data."""
    tree = package.tree(ZONEINFO)
    zones = sorted(path for path, content in tree.items() if content.startswith(TZIF_MAGIC) and is_plain(path))
    tables = [path for path in tree if path.endswith(".tab")]
    files = {f"tzdata/zoneinfo/{path}": tree[path] for path in [*zones, *tables]}
    for folder in sorted({ancestor for path in files for ancestor in ancestors(path)}):
        files[f"{folder}/__init__.py"] = b""

    release = re.match(r"(\d{4})([a-z])", package.version)
    files["tzdata/__init__.py"] = f'IANA_VERSION = "{release[0]}"\n'.encode()
    files["tzdata/zones"] = "".join(f"{zone}\n" for zone in zones).encode()
    version = f"{release[1]}.{ord(release[2]) - ord('a') + 1}"
    return Wheel(Metadata.of("tzdata", version, "IANA time zone data"), files)


def cryptography_stub():
    """As much of cryptography, which is compiled for Linux, as daphne imports to serve HTTP and WebSocket."""
    files = {
        "cryptography/__init__.py": '__version__ = "44.0.1"\n',
        "cryptography/hazmat/__init__.py": "",
        "cryptography/hazmat/backends/__init__.py": "def default_backend(): return None\n",
        "cryptography/hazmat/primitives/__init__.py": "",
        "cryptography/hazmat/primitives/hashes.py": "class SHA1: pass\nclass SHA256: pass\n",
        "cryptography/hazmat/primitives/kdf/__init__.py": "",
        "cryptography/hazmat/primitives/kdf/pbkdf2.py": "class PBKDF2HMAC: pass\n",
    }
    metadata = Metadata.of("cryptography", "44.0.1", "Import stub: encrypts nothing")
    return Wheel(metadata, {path: content.encode() for path, content in files.items()})


def is_plain(path):
    """Whether a zone is of the usual kind: 'right' counts leap seconds, 'posix' repeats the usual ones."""
    return not path.startswith(("posix/", "right/"))


def ancestors(path):
    folder = posixpath.dirname(path)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
