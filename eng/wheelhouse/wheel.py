"""Writing wheels (PyPA specification 'Binary distribution format')."""

import base64
import hashlib
import re
import zipfile
from dataclasses import dataclass

from metadata import Metadata

# One date for every entry: the same packages give the same bytes.
ENTRY_TIME = (2020, 1, 1, 0, 0, 0)
ENTRY_MODE = 0o644 << 16


@dataclass(frozen=True)
class Wheel:
    """A distribution of pure Python."""

    metadata: Metadata
    files: dict[str, bytes]
    entry_points: bytes | None = None

    @property
    def stem(self):
        return f"{re.sub(r'[-_.]+', '_', self.metadata.name)}-{self.metadata.version}"


def write_wheel(wheel, folder):
    """Writes the wheel into a folder under the name that its metadata gives it."""
    info = f"{wheel.stem}.dist-info"
    content = dict(wheel.files)
    content[f"{info}/METADATA"] = str(wheel.metadata).encode()
    content[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: wheelhouse\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    if wheel.entry_points:
        content[f"{info}/entry_points.txt"] = wheel.entry_points
    content[f"{info}/RECORD"] = record(content, f"{info}/RECORD")

    with zipfile.ZipFile(folder / f"{wheel.stem}-py3-none-any.whl", "w") as archive:
        for path, data in content.items():
            entry = zipfile.ZipInfo(path, ENTRY_TIME)
            entry.external_attr = ENTRY_MODE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)


def record(content, own_path):
    """The list of all files with hashes and sizes; the list itself has neither."""
    lines = [f"{quoted(path)},sha256={digest(data)},{len(data)}" for path, data in content.items()]
    return "\n".join([*lines, f"{own_path},,", ""]).encode()


def quoted(path):
    return f'"{path}"' if "," in path else path


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
